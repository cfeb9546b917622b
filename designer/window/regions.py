"""What the regions of the window are put together from, and how the keyboard goes from one to the next."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QTabWidget, QWidget

from designer.style.language import tr
from designer.style.scale import percent, scaled
from designer.window.docks import first_stop

NARROWEST = 264  # pixels in which every tab and every field of the inspector has room
WIDEST = 404  # that large text may make the inspector
SHARES = 1000, 950, 1050  # of the first plots; the title of the boundary is the longest


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


def side_by_side(parts: Sequence[QWidget]) -> QScrollArea:
    """Widgets in a row, whose widths are changed by dragging. Where large text needs more room the row scrolls."""
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for part in parts:
        made.addWidget(part)
    made.setSizes(list(SHARES[: len(parts)]))
    scroll = QScrollArea()
    scroll.setWidget(made)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the keyboard through the plots
    return scroll


def focus_next(regions: Sequence[QWidget], here: QWidget | None) -> None:
    """Take the keyboard to the region after the one that it is in: Tab adds a layer on the canvas."""
    now = next((n for n, each in enumerate(regions) if here is not None and each.isAncestorOf(here)), 0)
    for region in (*regions[now + 1 :], *regions[: now + 1]):
        if goal := first_stop(region):
            goal.setFocus(Qt.FocusReason.TabFocusReason)
            return
