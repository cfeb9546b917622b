"""A plane from 0 to 1, at most, both ways: curves, points with their intervals, and a mark."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from designer.style.numbers import percent
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.hover import HoverLabel

LEFT, FOOT, TOP, RIGHT = 42, 20, 20, 22  # px around the plane
LABEL, NUMBERS = 16, 62  # px of a line of text, and of the numbers beside the name of the axis across
DOT, MARK = 3.0, 5.0  # px, radii
LEVELS = 0.0, 0.5, 1.0
DIAGONAL = np.array([0.0, 1.0])
WIDEST = 1.7  # times as wide as high

Values = NDArray[Any]  # float64 (n,)


@dataclass(frozen=True, eq=False)
class UnitCurve:
    """A line through points between 0 and 1, solid or dashed."""

    x: Values
    y: Values
    color: QColor
    dashed: bool = False


@dataclass(frozen=True, eq=False)
class UnitPoints:
    """Points between 0 and 1, each with an interval up and down where there is one."""

    x: Values
    y: Values
    color: QColor
    low: Values | None = None
    high: Values | None = None
    dot: float = DOT


class UnitPlot(QWidget):
    """Draws what it is given. `described` is asked for the text beside the mouse, at a place in the plane."""

    double_clicked = Signal(float, float)  # a place in the plane

    def __init__(self, theme: Theme, name: str, across: str, up: str, end: float = 1.0) -> None:
        """`across` and `up` name the axes; `end` is where the one across ends."""
        super().__init__()
        self._end = end
        self._theme, self._across, self._up = theme, across, up
        self.curves: tuple[UnitCurve, ...] = ()
        self.points: tuple[UnitPoints, ...] = ()
        self.mark: tuple[float, float] | None = None
        self.described: Callable[[float, float], str] | None = None
        self._label = HoverLabel(self)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setMinimumSize(scaled(130), scaled(90))

    def show_parts(
        self,
        curves: Sequence[UnitCurve],
        points: Sequence[UnitPoints] = (),
        mark: tuple[float, float] | None = None,
    ) -> None:
        """Draw curves, points over them, and a mark."""
        self.curves, self.points, self.mark = tuple(curves), tuple(points), mark
        self.update()

    @property
    def plane(self) -> QRectF:
        """Where the plane lies: as large as there is room for, at the left."""
        left, height = scaled(LEFT), max(self.height() - scaled(FOOT) - scaled(TOP), 10)
        return QRectF(left, scaled(TOP), max(min(height * WIDEST, self.width() - left - scaled(RIGHT)), 10), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, plane = QPainter(self), self._theme.tokens, self.plane
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name_font = painter.font()
        name_font.setPixelSize(scaled(11))
        painter.setFont(number_font(scaled(10)))
        has_room = plane.width() > QFontMetrics(name_font).horizontalAdvance(self._across) + scaled(NUMBERS)
        for level in LEVELS:
            x, y = plane.left() + level * plane.width(), plane.bottom() - level * plane.height()
            painter.setPen(tokens.color("line"))
            painter.drawLine(QPointF(plane.left(), y), QPointF(plane.right(), y))
            painter.drawLine(QPointF(x, plane.top()), QPointF(x, plane.bottom()))
            painter.setPen(tokens.color("third"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - LABEL / 2, plane.left() - 6, LABEL), right, percent(level, 0))
            if has_room and level in (LEVELS[0], LEVELS[-1]):  # the name of the axis stands between them
                below = QRectF(x - 24, plane.bottom() + 2, 48, scaled(LABEL))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, percent(level * self._end, 0))
        painter.setFont(name_font)
        foot = QRectF(plane.left(), plane.bottom() + 2, plane.width(), scaled(LABEL))
        painter.setPen(tokens.color("second"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._across)
        above = QRectF(plane.left(), 0, self.width() - plane.left(), scaled(LABEL))
        up = painter.fontMetrics().elidedText(self._up, Qt.TextElideMode.ElideRight, int(above.width()))
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, up)
        for curve in self.curves:
            style = Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(curve.color, 1.2 if curve.dashed else 2, style))
            painter.drawPolyline(QPolygonF(self._at(curve.x, curve.y)))
        for points in self.points:
            painter.setPen(QPen(points.color, 1.3))
            if points.low is not None and points.high is not None:
                for low, high in zip(self._at(points.x, points.low), self._at(points.x, points.high), strict=True):
                    painter.drawLine(low, high)
            painter.setBrush(points.color)
            for at in self._at(points.x, points.y):
                painter.drawEllipse(at, points.dot, points.dot)
        if self.mark is not None:
            painter.setPen(QPen(tokens.color("text"), 2))
            painter.setBrush(tokens.color("panel"))
            painter.drawEllipse(self._at(*np.array(self.mark)[:, None])[0], MARK, MARK)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place(event)
        if self.described is None or place is None or not (text := self.described(*place)):
            self._label.hide()
        else:
            self._label.show_text(text, event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if place := self._place(event):
            self.double_clicked.emit(*place)

    def leaveEvent(self, event: QEvent) -> None:
        self._label.hide()

    def _place(self, event: QMouseEvent) -> tuple[float, float] | None:
        """Where in the plane the mouse is."""
        at, plane = event.position(), self.plane
        if not plane.contains(at):
            return None
        across, up = (at.x() - plane.left()) / plane.width(), (plane.bottom() - at.y()) / plane.height()
        return across * self._end, up

    def _at(self, x: Values, y: Values) -> list[QPointF]:
        plane = self.plane
        across, up = plane.left() + x / self._end * plane.width(), plane.bottom() - y * plane.height()
        return [QPointF(*place) for place in zip(across.tolist(), up.tolist(), strict=True)]
