"""The base of mouse gestures, and three short ones: selecting by a rectangle, resizing a note, scrolling."""

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from core.messages import message
from core.project import edits
from core.project.annotations import NARROWEST_NOTE, WIDEST_NOTE
from designer.canvas.context import CanvasContext
from designer.canvas.items.note import NoteItem


class Gesture:
    """What happens between a press of the mouse and its release. Points are in scene units.

    The project is edited in `release` only, so that `cancel` has just the items to restore.
    """

    def __init__(self, context: CanvasContext, start: QPointF) -> None:
        self.context, self.start = context, start

    def move(self, at: QPointF) -> None:
        """Follow the mouse."""

    def release(self, at: QPointF) -> None:
        """Make the edit."""

    def cancel(self) -> None:
        """Restore the items."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the scene."""


class RubberBand(Gesture):
    """Draws a rectangle and adds the nodes and notes that it touches to the selection."""

    def __init__(self, context: CanvasContext, start: QPointF) -> None:
        super().__init__(context, start)
        self._selected_before = context.store.selection, context.store.notes
        self._area = QRectF(start, start)

    def move(self, at: QPointF) -> None:
        self._area = QRectF(self.start, at).normalized()
        scene = self.context.scene
        touched = [card.layers for card in scene.cards() if card.area().intersects(self._area)]
        touched_notes = [note.number for note in scene.notes if note.area().intersects(self._area)]
        layers, notes = self._selected_before
        self.context.store.select(layers.union(*touched), notes.union(touched_notes))
        self.context.view.viewport().update()

    def release(self, at: QPointF) -> None:
        self.cancel()

    def cancel(self) -> None:
        self.context.view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        tokens = self.context.theme.tokens
        pen = QPen(tokens.color("accent"), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(tokens.color("accent", 0.12))
        painter.drawRect(self._area)


class ResizeNote(Gesture):
    """Drags the right edge of a note."""

    def __init__(self, context: CanvasContext, start: QPointF, note: NoteItem) -> None:
        super().__init__(context, start)
        self._note, self._width = note, note.note.width

    def move(self, at: QPointF) -> None:
        width = self._note.note.width + at.x() - self.start.x()
        self._width = min(max(width, NARROWEST_NOTE), WIDEST_NOTE)
        self._note.set_width(self._width)

    def release(self, at: QPointF) -> None:
        store = self.context.store
        after = edits.change_note(store.project, self._note.number, width=self._width)
        store.edit(message("Change the width of a note"), after)

    def cancel(self) -> None:
        self._note.set_width(self._note.note.width)


class Pan(Gesture):
    """Scrolls the view."""

    def __init__(self, context: CanvasContext, start: QPointF, pressed: QPoint) -> None:
        super().__init__(context, start)
        self._last = pressed

    def drag(self, at: QPoint) -> None:
        """Follow the mouse, in pixels of the view: scene units move with the view."""
        offset, self._last = at - self._last, at
        self.context.view.scroll_by(-offset)
