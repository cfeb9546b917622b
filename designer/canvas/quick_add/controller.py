"""Quick add on the canvas: opened for a place, and what was chosen put there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPainter, QPen

from core.project import edits
from designer.canvas.quick_add.choices import choices
from designer.canvas.quick_add.insertion import InsertionPoint
from designer.canvas.quick_add.link_history import LinkHistory
from designer.canvas.quick_add.popup import Choice, QuickAdd
from designer.canvas.routing import curve
from designer.document.mime import title_of
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

BESIDE = QPoint(12, -20)  # pixels from the place


class QuickAddController:
    """What is offered, for which place, and the wire that was drawn to it, in the way of the data."""

    def __init__(self, view: "CanvasView", habits: LinkHistory) -> None:
        self._view, self._habits = view, habits
        self._spot: InsertionPoint | None = None
        self._wire: tuple[QPointF, QPointF] | None = None
        self.popup = QuickAdd(view.theme, view)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.closed.connect(self._on_closed)

    def open(self, spot: InsertionPoint, typed: str, wire: tuple[QPointF, QPointF] | None) -> None:
        """Offer what fits there; the wire is drawn as long as the offer stands."""
        self._spot, self._wire = spot, wire
        view = self._view
        found = choices(view.store, view.blocks, self._habits, spot)
        self.popup.open(found, view.mapFromScene(spot.at) + BESIDE, typed)
        view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw the wire that waits for its end."""
        if self._wire is not None:
            painter.setPen(QPen(self._view.theme.tokens.color("accent"), 2))
            painter.drawPath(curve(*self._wire))

    def _on_chosen(self, choice: Choice) -> None:
        view, spot = self._view, self._spot
        if spot is None:
            return
        try:
            if choice.part is not None:
                after = spot.put(view.store.project, choice.part)
                view.make(tr("Add {what}", what=title_of(choice.part)), after, select=True)
            elif choice.node is not None:
                view.make(tr("Connect to {what}", what=choice.title), spot.join(view.store.project, choice.node))
                view.store.select((choice.node,))
        except edits.EditError as error:
            view.store.refuse(tr(str(error)))

    def _on_closed(self, had_focus: bool) -> None:
        self._wire = None
        self._view.viewport().update()
        if had_focus:
            self._view.setFocus()
