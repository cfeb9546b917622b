"""What the mouse does between press and release, each as an object: it may be moved, released and cancelled."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from core.project import edits
from core.project.annotations import NARROWEST_NOTE, WIDEST_NOTE, Place
from designer.canvas.items.note import NoteItem
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView


def snapped(at: QPointF) -> Place:
    """The nearest place on the grid."""
    return round(at.x() / edits.GRID) * edits.GRID, round(at.y() / edits.GRID) * edits.GRID


class Gesture:
    """One press of the mouse. Points are in scene units; nothing is edited before the release."""

    def __init__(self, view: "CanvasView", start: QPointF) -> None:
        self.view, self.start = view, start

    def move(self, at: QPointF) -> None:
        """The mouse is here now."""

    def release(self, at: QPointF) -> None:
        """The mouse was let go here: make the edit."""

    def cancel(self) -> None:
        """Leave everything as it was."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the scene."""


class SelectInside(Gesture):
    """Draws a rectangle and selects the nodes and notes that it touches, besides those that were."""

    def __init__(self, view: "CanvasView", start: QPointF) -> None:
        super().__init__(view, start)
        self._kept = view.store.selection, view.store.notes
        self._area = QRectF(start, start)

    def move(self, at: QPointF) -> None:
        self._area = QRectF(self.start, at).normalized()
        canvas = self.view.canvas
        touched = [card.layers for card in canvas.cards() if card.area().intersects(self._area)]
        notes = [note.number for note in canvas.notes if note.area().intersects(self._area)]
        layers, kept = self._kept
        self.view.store.select(layers.union(*touched), kept.union(notes))
        self.view.viewport().update()

    def release(self, at: QPointF) -> None:
        self.cancel()

    def cancel(self) -> None:
        self.view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        tokens = self.view.theme.tokens
        pen = QPen(tokens.color("accent"), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(tokens.color("accent", 0.12))
        painter.drawRect(self._area)


class WidenNote(Gesture):
    """Drags the right edge of a note."""

    def __init__(self, view: "CanvasView", start: QPointF, note: NoteItem) -> None:
        super().__init__(view, start)
        self._note, self._width = note, note.note.width

    def move(self, at: QPointF) -> None:
        wanted = self._note.note.width + at.x() - self.start.x()
        self._width = min(max(wanted, NARROWEST_NOTE), WIDEST_NOTE)
        self._note.widen(self._width)

    def release(self, at: QPointF) -> None:
        store = self.view.store
        after = edits.change_note(store.project, self._note.number, width=self._width)
        store.edit(tr("Change the width of a note"), after)

    def cancel(self) -> None:
        self._note.widen(self._note.note.width)


class Pan(Gesture):
    """Moves the view over the scene."""

    def __init__(self, view: "CanvasView", start: QPointF, pressed: QPoint) -> None:
        super().__init__(view, start)
        self._last = pressed
        self.moved = False

    def drag(self, at: QPoint) -> None:
        """The mouse is here now, in pixels of the view: those do not move with it."""
        moved, self._last = at - self._last, at
        self.moved = self.moved or not moved.isNull()
        self.view.scroll_by(-moved)
