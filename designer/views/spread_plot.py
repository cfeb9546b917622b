"""Draws one figure for every layer, from the first to the last, on a log scale: lines with dots."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import nan

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font
from designer.views import ticks
from designer.views.hover import HoverLabel
from designer.views.series import faint

LEFT, FOOT, TOP, RIGHT = 48, 20, 10, 16  # px around the drawing
NAME = 64  # px that the name of a layer takes at most
LABEL = 16  # px between two numbers, at least
DOT = 3.5  # px, the radius of a dot
PALE = 0.28  # opacity of the lines that are only compared with


@dataclass(frozen=True, eq=False)
class SpreadLine:
    """A value for each layer, float64 (layers,), NaN where there is none. A `pale` line has no dots."""

    values: NDArray[np.float64]
    color: QColor
    pale: bool = False


class SpreadPlot(QWidget):
    """`described` is asked for the text beside the mouse, with the number of a layer."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.names: tuple[str, ...] = ()
        self.lines: tuple[SpreadLine, ...] = ()
        self.described: Callable[[int], str] | None = None
        self._scale = ticks.logarithmic(0.1, 1.0)
        self._label = HoverLabel(self)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setMinimumSize(scaled(150), scaled(80))

    def show_lines(self, names: Sequence[str], lines: Sequence[SpreadLine]) -> None:
        """Draw lines over layers with these names; later lines over earlier ones."""
        self.names, self.lines = tuple(names), tuple(lines)
        values = np.concatenate([line.values for line in lines]) if lines else np.ones(1)
        positive = values[np.isfinite(values) & (values > 0)]
        ends = (float(positive.min()), float(positive.max())) if positive.size else (nan, nan)
        self._scale = ticks.logarithmic(*ticks.positive_range(*ends)) if positive.size else ticks.logarithmic(0.1, 1.0)
        if (values == 0).any():
            self._scale = ticks.with_zero(self._scale)
        self.update()

    def across(self, layer: int) -> float:
        """The x of a layer, in pixels."""
        left, right = scaled(LEFT) + scaled(NAME) / 4, self.width() - RIGHT - scaled(NAME) / 4
        return left + layer / max(len(self.names) - 1, 1) * (right - left)

    def up(self, value: float) -> float:
        """The y of a value, in pixels."""
        scale, foot = self._scale, self.height() - scaled(FOOT)
        place = float(scale.place(np.array([value]))[0])
        return foot - (place - scale.low) / (scale.high - scale.low) * (foot - TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.names:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        for line in self.lines:
            color = faint(line.color, PALE) if line.pale else line.color
            painter.setPen(QPen(color, 1.0 if line.pale else 2.0))
            for part in self.parts(line):
                painter.drawPolyline(QPolygonF(part))
                if not line.pale:
                    painter.setBrush(color)
                    for at in part:
                        painter.drawEllipse(at, DOT, DOT)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def parts(self, line: SpreadLine) -> list[list[QPointF]]:
        """The points of a line in pixels, parted where a layer has no value."""
        found, points = list[list[QPointF]](), list[QPointF]()
        for layer, value in enumerate(line.values.tolist()):
            if np.isfinite(value):
                points.append(QPointF(self.across(layer), self.up(value)))
            elif points:
                found.append(points)
                points = []
        return [*found, points]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self.described is None or not self.names:
            return
        layer = min(range(len(self.names)), key=lambda n: abs(self.across(n) - at.x()))
        self._label.show_text(self.described(layer), at.toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._label.hide()

    def _paint_axes(self, painter: QPainter) -> None:
        tokens, foot, taken = self._theme.tokens, self.height() - scaled(FOOT), float("inf")
        painter.setFont(number_font(scaled(10)))
        for place, text in self._scale.ticks:
            y = foot - (place - self._scale.low) / (self._scale.high - self._scale.low) * (foot - TOP)
            painter.setPen(tokens.color("line"))
            painter.drawLine(QPointF(scaled(LEFT), y), QPointF(self.width() - RIGHT, y))
            if taken - y >= scaled(LABEL):
                taken = y
                painter.setPen(tokens.color("third"))
                room = QRectF(0, y - 8, scaled(LEFT) - 6, 16)
                painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(text_font(scaled(11)))
        painter.setPen(tokens.color("second"))
        apart = self.across(1) - self.across(0) if len(self.names) > 1 else self.width()
        every = max(-(-scaled(NAME) // max(int(apart), 1)), 1)  # as many names as have room
        for layer in range(len(self.names) - 1, -1, -every):  # the last and, where it fits, the first
            wide = min(apart * every, scaled(NAME) * 1.6) - 4
            name = painter.fontMetrics().elidedText(self.names[layer], Qt.TextElideMode.ElideRight, int(wide))
            left = min(max(self.across(layer) - wide / 2, 0), self.width() - wide)
            painter.drawText(QRectF(left, foot, wide, scaled(FOOT)), Qt.AlignmentFlag.AlignCenter, name)
