"""Builds the contents of docks, and moves the focus from one region of the window to the next."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from designer.style.language import tr
from designer.style.scale import percent, scaled
from designer.window.docks import first_focusable

MIN_WIDTH = 264  # pixels that the tabs and fields of the inspector need
MAX_WIDTH = 404  # pixels of the inspector with larger text


def tabs(name: str, pages: Mapping[str, QWidget]) -> QTabWidget:
    """A tab widget with these pages, by title."""
    widget = QTabWidget()
    widget.setDocumentMode(True)
    widget.tabBar().setDrawBase(False)
    widget.tabBar().setAccessibleName(name)
    widget.setUsesScrollButtons(percent() > 100)
    widget.setMinimumWidth(min(scaled(MIN_WIDTH), MAX_WIDTH))
    for title, page in pages.items():
        widget.addTab(page, tr(title))
    return widget


class Noted(QWidget):
    """A widget under a note, which is there while it says something."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.note = QLabel()
        self.note.setProperty("role", "past note")
        self.note.setWordWrap(True)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(widget, 1)
        self.setMinimumWidth(widget.minimumWidth())

    def say(self, text: str) -> None:
        """Show this note; none where it is empty."""
        if text != self.note.text():
            self.note.setText(text)
            self.note.setVisible(bool(text))


def focus_next(regions: Sequence[QWidget], here: QWidget | None) -> None:
    """Move the focus from the region of `here` to the next one. The Tab key cannot: it adds a layer on the canvas."""
    current = next((n for n, region in enumerate(regions) if here is not None and region.isAncestorOf(here)), 0)
    for region in (*regions[current + 1 :], *regions[: current + 1]):
        if widget := first_focusable(region):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return
