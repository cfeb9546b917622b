"""The mouse on a plot over epochs: a click or a drag goes through the run, Shift and a drag pans, the wheel zooms."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

NOTCH = 120  # of a wheel, in eighths of a degree
FACTOR = 1.25  # of the span, for each notch
SMALLEST = 0.02  # share of the whole that can be seen at least


class Travel(QObject):
    """Follows the mouse over the view box of a plot. A double click shows all again."""

    wanted = Signal(float)  # go to this epoch
    changed = Signal()  # another part of the epochs is to be seen

    def __init__(self, plot: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._view = plot.getViewBox()
        self._whole = 0.0, 1.0
        self._pressed: tuple[QPointF, tuple[float, float]] | None = None  # where, and what was seen then
        self._drags = False
        self._click = QTimer(self, singleShot=True)  # runs while a click may become a double click
        self._click.timeout.connect(self._on_click)
        self._clicked = 0.0
        self.seen: tuple[float, float] | None = None  # the part of the epochs that is seen; None for all
        plot.viewport().installEventFilter(self)

    def fit(self, low: float, high: float) -> tuple[float, float]:
        """The part to show of all epochs. One that was chosen stays within them."""
        self._whole = low, high
        if self.seen is None:
            return low, high
        return self._within(*self.seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if isinstance(event, QWheelEvent):
            self._zoom(event)
            return True
        return super().eventFilter(watched, event)

    def _on_mouse(self, event: QMouseEvent) -> bool:
        left = Qt.MouseButton.LeftButton
        if event.type() is QEvent.Type.MouseButtonDblClick and event.button() == left:
            self._click.stop()
            self.seen = None
            self.changed.emit()
            return True
        if event.type() is QEvent.Type.MouseButtonPress and event.button() == left:
            if not self._view.sceneBoundingRect().contains(event.position()):
                return False
            self._pressed, self._drags = (event.position(), self.seen or self._whole), False
            return True
        if event.type() is QEvent.Type.MouseMove and event.buttons() & left and self._pressed is not None:
            moved = (event.position() - self._pressed[0]).manhattanLength()
            self._drags = self._drags or moved >= QApplication.startDragDistance()
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._drags = True
                self._pan(event.position())
            elif self._drags:
                self.wanted.emit(self._epoch(event.position()))
        elif event.type() is QEvent.Type.MouseButtonRelease and event.button() == left:
            is_click = self._pressed is not None and not self._drags
            if is_click and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._clicked = self._epoch(event.position())
                self._click.start(QApplication.doubleClickInterval())
            self._pressed = None
        return False

    def _on_click(self) -> None:
        self.wanted.emit(self._clicked)

    def _epoch(self, at: QPointF) -> float:
        return float(self._view.mapSceneToView(at).x())

    def _pan(self, at: QPointF) -> None:
        assert self._pressed is not None
        start, (low, high) = self._pressed
        by = (start.x() - at.x()) / max(self._view.width(), 1.0) * (high - low)
        self._see(low + by, high + by)

    def _zoom(self, event: QWheelEvent) -> None:
        low, high = self.seen or self._whole
        factor = FACTOR ** (-event.angleDelta().y() / NOTCH)
        at = min(max(self._epoch(event.position()), low), high)
        self._see(at - (at - low) * factor, at + (high - at) * factor)

    def _see(self, low: float, high: float) -> None:
        first, last = self._whole
        low, high = self._within(low, high)
        self.seen = None if (low, high) == (first, last) else (low, high)
        self.changed.emit()

    def _within(self, low: float, high: float) -> tuple[float, float]:
        """The part moved, and made no smaller or larger than is sensible."""
        first, last = self._whole
        span = min(max(high - low, SMALLEST * (last - first)), last - first)
        low = min(max(low, first), last - span)
        return low, low + span
