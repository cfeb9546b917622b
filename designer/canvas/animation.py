"""Nodes that glide to where an edit has put them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation, Signal
from PySide6.QtWidgets import QGraphicsItem

from designer.style.theme import reduced_motion

MILLISECONDS = 120


class Glide(QObject):
    """Moves items from where they are to where they belong, and tells who draws what hangs on them."""

    finished = Signal()  # all is where it belongs

    def __init__(self, follow: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._follow = follow
        self._ways: dict[QGraphicsItem, tuple[QPointF, QPointF]] = {}
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MILLISECONDS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self.finished)

    @property
    def running(self) -> bool:
        return self._animation.state() == QVariantAnimation.State.Running

    def start(self, goals: Mapping[QGraphicsItem, QPointF], seen: bool) -> None:
        """Begin to move; at once where nobody sees it or motion is unwanted."""
        self.finish()
        self._ways = {item: (item.pos(), goal) for item, goal in goals.items() if item.pos() != goal}
        if not self._ways:
            return
        if seen and not reduced_motion():
            self._animation.start()
        else:
            self._step(1.0)

    def finish(self) -> None:
        """Be where everything belongs, now."""
        if self.running:
            self._animation.stop()
            self._step(1.0)
            self.finished.emit()

    def _step(self, share: float) -> None:
        for item, (start, goal) in self._ways.items():
            item.setPos(goal if share == 1.0 else start + (goal - start) * share)
        self._follow()
