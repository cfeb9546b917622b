"""The page of exports: a model out, proven."""

from core.messages import message
from designer.export.page import ExportPage
from designer.window.pages.page import Page

EXPORT = Page(
    id="export",
    title=message("Export"),
    help=message("Write the trained network for other programs, and check that it predicts the same there."),
    icon="export",
    make=lambda parts: ExportPage(
        parts.store, parts.theme, parts.loader, parts.session, parts.machine, parts.exports, parts.show_network
    ),
)
