"""A page with the title of the project."""

from PySide6.QtWidgets import QLabel

from core.messages import message
from designer.window.pages.page import Page

NOTES = Page(
    id="notes",
    title=message("Notes"),
    help=message("Read what the project says of itself."),
    icon="table",
    make=lambda parts: QLabel(parts.store.project.title),
)
