"""What the regions of the window are put together from, and how the keyboard goes from one to the next."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from designer.style.language import tr
from designer.style.scale import percent, scaled
from designer.window.docks import first_stop

NARROWEST = 264  # pixels in which every tab and every field of the inspector has room
WIDEST = 404  # that large text may make the inspector


def tabs(name: str, pages: Mapping[str, QWidget]) -> QTabWidget:
    """Pages under tabs, by their titles."""
    made = QTabWidget()
    made.setDocumentMode(True)
    made.tabBar().setDrawBase(False)
    made.tabBar().setAccessibleName(name)
    made.setUsesScrollButtons(percent() > 100)
    made.setMinimumWidth(min(scaled(NARROWEST), WIDEST))
    for title, page in pages.items():
        made.addTab(page, tr(title))
    return made


def focus_next(regions: Sequence[QWidget], here: QWidget | None) -> None:
    """Take the keyboard to the region after the one that it is in: Tab adds a layer on the canvas."""
    now = next((n for n, each in enumerate(regions) if here is not None and each.isAncestorOf(here)), 0)
    for region in (*regions[now + 1 :], *regions[: now + 1]):
        if goal := first_stop(region):
            goal.setFocus(Qt.FocusReason.TabFocusReason)
            return
