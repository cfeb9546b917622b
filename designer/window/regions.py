"""Builds the contents of docks, and moves the focus from one region of the window to the next."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

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


def focus_next(regions: Sequence[QWidget], here: QWidget | None) -> None:
    """Move the focus from the region of `here` to the next one. The Tab key cannot: it adds a layer on the canvas."""
    current = next((n for n, region in enumerate(regions) if here is not None and region.isAncestorOf(here)), 0)
    for region in (*regions[current + 1 :], *regions[: current + 1]):
        if widget := first_focusable(region):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return
