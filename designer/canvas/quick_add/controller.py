"""Quick add on the canvas: opens the popup for an insertion point and inserts the choice there."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPainter, QPen

from core.messages import message
from core.project import edits
from designer.canvas.context import CanvasContext
from designer.canvas.insertion import InsertionPoint, refusals
from designer.canvas.quick_add.choices import choices
from designer.canvas.quick_add.popup import Choice, QuickAddPopup
from designer.canvas.routing import curve
from designer.document.mime import title_of
from designer.style.language import tr

OFFSET = QPoint(12, -20)  # pixels from the insertion point to the popup


class QuickAddController:
    """Holds the popup, its insertion point, and the wire that was drawn to it."""

    def __init__(self, context: CanvasContext) -> None:
        self._context = context
        self._point: InsertionPoint | None = None
        self._wire: tuple[QPointF, QPointF] | None = None
        self.popup = QuickAddPopup(context.theme, context.view)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.closed.connect(self._on_closed)

    def open(self, point: InsertionPoint, typed: str, wire: tuple[QPointF, QPointF] | None) -> None:
        """Offer what fits at a point. `wire`, from output to input, is drawn while the popup is open."""
        self._point, self._wire = point, wire
        context = self._context
        found = choices(context.store, context.blocks, context.link_history, point)
        reasons = {
            tr(title): tr("{layer} {reason}", layer=tr(title), reason=tr(str(error)))
            for title, error in refusals(context.store, point).items()
        }
        self.popup.open(found, context.view.mapFromScene(point.at) + OFFSET, typed, reasons)
        context.view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw the wire whose end is still to be chosen."""
        if self._wire is not None:
            painter.setPen(QPen(self._context.theme.tokens.color("accent"), 2))
            painter.drawPath(curve(*self._wire))

    def _on_chosen(self, choice: Choice) -> None:
        context, store, point = self._context, self._context.store, self._point
        if point is None:
            return
        try:
            if choice.part is not None:
                after = point.insert(store.project, choice.part)
                context.apply(message("Add {what}", what=title_of(choice.part)), after, select=True)
            elif choice.layer_id is not None:
                after = point.connect(store.project, choice.layer_id)
                context.apply(message("Connect to {what}", what=choice.title), after)
                store.select((choice.layer_id,))
        except edits.EditError as error:
            store.refuse(tr(str(error)))

    def _on_closed(self, had_focus: bool) -> None:
        self._wire = None
        self._context.view.viewport().update()
        if had_focus:
            self._context.view.setFocus()
