"""How the docks of a narrow window are opened: by the families of layers at the left, by a tab at the right."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from designer.canvas.view import CanvasView
from designer.panels.palette import Palette
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.theme import Theme
from designer.style.tokens import FAMILIES
from designer.widgets.edge_tab import EdgeTab
from designer.window.docks import Docks
from designer.window.rail import Hovering, RailButton

PALETTE, OUTLINE, INSPECTOR = "Layers", "Outline", "Inspector"


class Folded(QObject):
    """Fills the rails. The palette closes by itself: with the mouse, or when the canvas is used."""

    def __init__(
        self, docks: Docks, palette: Palette, canvas: CanvasView, actions: Mapping[str, QAction], theme: Theme,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._docks, self._palette, self._canvas, self._theme = docks, palette, canvas, theme
        left, right = docks.rails[Qt.Edge.LeftEdge], docks.rails[Qt.Edge.RightEdge]
        drawer = docks.drawers[Qt.Edge.LeftEdge]
        self._hovering = Hovering(drawer, self)
        self._hovering.opened.connect(lambda button: self._show_family(self._families[button]))
        self._hovering.left.connect(lambda: docks.put_away(Qt.Edge.LeftEdge))
        self._families: dict[RailButton, str] = {}
        for family, color in FAMILIES.items():
            button = RailButton(
                f"family-{family.lower()}", color, tr(family)
            )  # it needs no tool tip: the palette opens
            button.clicked.connect(lambda _=False, family=family: self._on_family(family))
            self._families[button] = family
            self._hovering.watch(button)
            left.addWidget(button)
        self.outline = RailButton("outline", theme.tokens.second, tr("Outline"), actions["show_outline"].toolTip())
        self.outline.clicked.connect(actions["show_outline"].trigger)
        left.addSeparator()
        left.addWidget(self.outline)
        self.inspector = EdgeTab(tr("Inspector"), theme)
        self.inspector.setToolTip(actions["show_inspector"].toolTip())
        self.inspector.clicked.connect(actions["show_inspector"].trigger)
        right.addWidget(self.inspector)
        docks.changed.connect(self._on_docks_changed)
        theme.changed.connect(self._restyle)
        palette.list.dragged.connect(lambda: docks.put_away(Qt.Edge.LeftEdge))
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus_changed)
        self._on_docks_changed()

    def _on_family(self, family: str) -> None:
        """Open the palette at a family, to stay; or close it where that family was opened the same way."""
        if PALETTE in self._docks.shown and self._hovering.pinned and self._palette.list.first_family == family:
            self._docks.put_away(Qt.Edge.LeftEdge)
            return
        self._hovering.pin()
        self._show_family(family)

    def _show_family(self, family: str) -> None:
        self._docks.open(PALETTE)
        self._palette.show_family(family)

    def _on_docks_changed(self) -> None:
        self.inspector.setChecked(self._docks.is_folded(INSPECTOR) and INSPECTOR in self._docks.shown)
        drawer = self._docks.drawers[Qt.Edge.RightEdge]
        self._canvas.cover(drawer.width() if drawer.content is not None else 0)
        if PALETTE not in self._docks.shown:
            self._hovering.pin()  # however it is opened next

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is self._canvas:
            self._docks.put_away(Qt.Edge.LeftEdge)

    def _restyle(self) -> None:
        self.outline.setIcon(icon("outline", self._theme.tokens.second))
