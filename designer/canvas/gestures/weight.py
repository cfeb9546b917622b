"""Choosing a weight with the mouse, and dragging it up or down."""

from PySide6.QtCore import QPointF

from designer.canvas.context import CanvasContext
from designer.canvas.gestures.base import Gesture
from designer.canvas.overlays.weight_card import WeightCard

SLACK = 3.0  # pixels that a click may move


class DragWeight(Gesture):
    """A click chooses the weight; dragged up it becomes larger, down smaller. All of a drag is one edit."""

    def __init__(self, context: CanvasContext, start: QPointF, card: WeightCard) -> None:
        super().__init__(context, start)
        self._card, self._moved = card, False
        self._pressed = self._height(start)

    def _height(self, at: QPointF) -> int:
        """The height on the screen, since the canvas may move: the first typed weight brings the time machine."""
        view = self.context.view
        return view.viewport().mapToGlobal(view.mapFromScene(at)).y()

    def move(self, at: QPointF) -> None:
        pixels = self._pressed - self._height(at)
        if self._moved or abs(pixels) > SLACK:
            self._moved = True
            self._card.drag(pixels)

    def release(self, at: QPointF) -> None:
        self._card.take_focus()
