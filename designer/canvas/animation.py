"""Animated moves of nodes to the places that an edit has given them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation, Signal
from PySide6.QtWidgets import QGraphicsItem

from designer.style.theme import reduced_motion

MILLISECONDS = 120


class MoveAnimation(QObject):
    """Moves items to new positions and calls `on_step` after every step, so that wires and groups follow."""

    finished = Signal()  # every item is at its target

    def __init__(self, on_step: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._on_step = on_step
        self._moves: dict[QGraphicsItem, tuple[QPointF, QPointF]] = {}
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MILLISECONDS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self.finished)

    @property
    def running(self) -> bool:
        return self._animation.state() == QVariantAnimation.State.Running

    def start(self, targets: Mapping[QGraphicsItem, QPointF], visible: bool) -> None:
        """Start to move; at once if no view is visible or motion is reduced."""
        self.finish()
        self._moves = {item: (item.pos(), target) for item, target in targets.items() if item.pos() != target}
        if not self._moves:
            return
        if visible and not reduced_motion():
            self._animation.start()
        else:
            self._step(1.0)

    def finish(self) -> None:
        """Move every item to its target now."""
        if self.running:
            self._animation.stop()
            self._step(1.0)
            self.finished.emit()

    def _step(self, progress: float) -> None:
        for item, (start, target) in self._moves.items():
            item.setPos(target if progress == 1.0 else start + (target - start) * progress)
        self._on_step()
