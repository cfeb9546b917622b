"""The track of the time machine: the run from its first step to its last, with a handle at the step that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from designer.style.language import tr
from designer.style.numbers import axis, count
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font
from designer.views.ticks import between
from designer.views.travel import NOTCH

SIDES = 12  # px at the left and the right, so that the handle is never cut
LABELS, TICKS = 16, 14  # px above and below the track
REACH = 6  # px around a mark in which a click goes to it
GAP = 10  # px between two labels
HANDLE = 12  # px wide


@dataclass(frozen=True)
class Mark:
    """Something that happened at a step. `icon` is a character before the label, `color` a token."""

    step: int
    text: str
    icon: str
    color: str = "second"


class TimeTrack(QWidget):
    """Dragging the handle, a click, the wheel and the keys choose a step."""

    chosen = Signal(int)  # a step
    now_wanted = Signal()
    moved = Signal(int)  # steps on, or back
    continue_wanted = Signal()
    branch_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first, self._last, self._step = 0, 1, 0
        self._per_epoch = 1
        self._turned = 0  # of the wheel, in eighths of a degree, since the last step
        self._exact = True
        self._curve: tuple[NDArray[np.float64], NDArray[np.float64]] = np.empty(0), np.empty(0)
        self.marks: tuple[Mark, ...] = ()
        self.compact = False  # without labels and ticks
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Time machine"))
        theme.changed.connect(self.update)

    def show_run(
        self,
        first: int,
        last: int,
        per_epoch: int,
        curve: tuple[NDArray[np.float64], NDArray[np.float64]],
        marks: Sequence[Mark],
    ) -> None:
        """Show a run between two steps. `curve` are steps and losses, `per_epoch` the steps of an epoch."""
        self._first, self._last, self._per_epoch = first, max(last, first + 1), max(per_epoch, 1)
        self._curve, self.marks = curve, tuple(sorted(marks, key=lambda mark: mark.step))
        self.update()

    def show_step(self, step: int, exact: bool) -> None:
        """Put the handle at a step. Where it is not `exact`, the step is still being computed."""
        self._step, self._exact = step, exact
        self.setAccessibleDescription(tr("Step {step} of {last}", step=count(step), last=count(self._last)))
        self.update()

    # Geometry

    def _area(self) -> QRectF:
        above, below = (0, 0) if self.compact else (scaled(LABELS), scaled(TICKS))
        return QRectF(self.rect()).adjusted(SIDES, above + 2, -SIDES, -below - 2)

    def x_of(self, step: float) -> float:
        """The place of a step, in pixels."""
        area = self._area()
        return float(area.left() + (step - self._first) / (self._last - self._first) * area.width())

    def _step_at(self, x: float) -> int:
        area = self._area()
        share = (x - area.left()) / max(area.width(), 1)
        return round(self._first + min(max(share, 0.0), 1.0) * (self._last - self._first))

    def _mark_at(self, x: float) -> Mark | None:
        near = [mark for mark in self.marks if abs(self.x_of(mark.step) - x) <= REACH]
        return min(near, key=lambda mark: abs(self.x_of(mark.step) - x), default=None)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens, area = QPainter(self), self._theme.tokens, self._area()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(tokens.color("raised"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        at = self.x_of(self._step)
        painter.fillRect(QRectF(area.left(), area.top(), at - area.left(), area.height()), tokens.color("accent", 0.14))
        self._paint_curve(painter, area, at)
        if not self.compact:
            self._paint_ticks(painter, area)
        self._paint_marks(painter, area)
        self._paint_handle(painter, area, at)

    def _paint_curve(self, painter: QPainter, area: QRectF, at: float) -> None:
        """The loss; faint after the handle."""
        steps, losses = self._curve
        if len(steps) < 2:
            return
        low, high = np.log10(np.maximum([losses.min(), losses.max()], 1e-12))
        share = (np.log10(np.maximum(losses, 1e-12)) - low) / max(high - low, 1e-9)
        y = area.bottom() - 3 - share * (area.height() - 6)
        line = QPolygonF([QPointF(self.x_of(step), height) for step, height in zip(steps, y, strict=True)])
        for left, right, alpha in ((area.left(), at, 1.0), (at, area.right(), 0.4)):
            painter.save()
            painter.setClipRect(QRectF(left, area.top(), right - left, area.height()))
            painter.setPen(QPen(self._theme.tokens.color("validation", alpha), 1.5))
            painter.drawPolyline(line)
            painter.restore()

    def _paint_ticks(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(number_font(scaled(10)))
        painter.setPen(self._theme.tokens.color("third"))
        for step, _ in between(self._first, self._last):
            if step % 1:  # a short run: there is no half of a step
                continue
            text, x = axis(step), self.x_of(step)
            width = painter.fontMetrics().horizontalAdvance(text)
            left = min(max(x - width / 2, 0), self.width() - width)
            painter.drawText(QPointF(left, self.height() - 3), text)

    def _paint_marks(self, painter: QPainter, area: QRectF) -> None:
        """A line at every mark. Its label folds to the icon where it would touch the next, and then to nothing."""
        tokens, free = self._theme.tokens, 0.0
        painter.setFont(text_font(scaled(11)))
        metrics = painter.fontMetrics()
        places = [*(self.x_of(mark.step) for mark in self.marks), inf]
        for mark, (x, following) in zip(self.marks, pairwise(places), strict=True):
            painter.setPen(QPen(tokens.color(mark.color), 1))
            painter.drawLine(QPointF(x, area.top() - (0 if self.compact else 2)), QPointF(x, area.bottom()))
            if self.compact:
                continue
            for text in (f"{mark.icon} {mark.text}", mark.icon):
                width = metrics.horizontalAdvance(text)
                left = min(max(x - width / 2, 0), self.width() - width)
                if left >= free and left + width + GAP <= following:
                    painter.drawText(QPointF(left, scaled(LABELS) - 4), text)
                    free = left + width + GAP
                    break

    def _paint_handle(self, painter: QPainter, area: QRectF, at: float) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(tokens.color("accent"), 1.5))
        painter.drawLine(QPointF(at, area.top() - 2), QPointF(at, area.bottom() + 2))
        handle = QRectF(at - HANDLE / 2, area.center().y() - 9, HANDLE, 18)
        painter.setBrush(tokens.color("accent" if self._exact else "panel"))
        painter.setPen(QPen(tokens.color("text" if self.hasFocus() else "accent"), 2 if self.hasFocus() else 1.5))
        painter.drawRoundedRect(handle, 4, 4)
        painter.setPen(QPen(tokens.color("on_accent" if self._exact else "accent"), 1.5))
        for dx in (-2, 2):
            painter.drawLine(QPointF(at + dx, handle.top() + 5), QPointF(at + dx, handle.bottom() - 5))

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            mark = self._mark_at(event.position().x())
            self.chosen.emit(mark.step if mark else self._step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.chosen.emit(self._step_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch up is a step forwards, as on a slider; with Shift, which some systems turn sideways, an epoch."""
        delta = event.angleDelta()
        self._turned += delta.y() or delta.x()
        notches = int(self._turned / NOTCH)  # a touchpad sends parts of a notch
        self._turned -= notches * NOTCH
        epoch = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if notches:
            self.moved.emit(notches * (self._per_epoch if epoch else 1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, epoch = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        amount = self._per_epoch if epoch else 1
        match key:
            case Qt.Key.Key_Left:
                self.moved.emit(-amount)
            case Qt.Key.Key_Right:
                self.moved.emit(amount)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.chosen.emit(self._next_mark(forwards=key == Qt.Key.Key_PageDown))
            case Qt.Key.Key_Home:
                self.chosen.emit(self._first)
            case Qt.Key.Key_B:
                self.branch_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.continue_wanted.emit()
            case Qt.Key.Key_End | Qt.Key.Key_Escape:
                self.now_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def _next_mark(self, forwards: bool) -> int:
        """The step of the next mark, or of the one before."""
        if forwards:
            return min((mark.step for mark in self.marks if mark.step > self._step), default=self._last)
        return max((mark.step for mark in self.marks if mark.step < self._step), default=self._first)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark, step = self._mark_at(event.pos().x()), self._step_at(event.pos().x())
            text = tr("Step {step}", step=count(mark.step if mark else step))
            QToolTip.showText(event.globalPos(), f"{text}: {mark.text}" if mark else text, self)
            return True
        return super().event(event)
