"""The drawing on a page of help: lines over two axes, or a path in a valley."""

from collections.abc import Callable
from functools import cache
from math import ceil, floor, log10

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.help.drawing import VALLEY, Drawing
from core.moments import Lines, contours
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

HEIGHT = 156  # pixels
LEFT, RIGHT, TOP, BOTTOM = 34, 8, 8, 18  # pixels around the lines
DASH = 16  # pixels before a name
GRID = 48  # cells across of the valley
LEVELS = 0.3, 1.2, 3.0, 6.0, 11.0, 18.0  # of the valley
COLORS = "accent", "validation", "good", "bad", "second"


class HelpDrawing(QWidget):
    """Draws the lines of a Drawing in the colors of the theme, each with its name in a key above."""

    def __init__(self, theme: Theme, drawing: Drawing) -> None:
        super().__init__()
        self._theme, self.drawing = theme, drawing
        self.setFixedHeight(scaled(HEIGHT))
        self.setAccessibleName(tr(drawing.title))
        self.setAccessibleDescription(tr(drawing.note))

    def show_drawing(self, drawing: Drawing) -> None:
        """Draw this instead."""
        self.drawing = drawing
        self.setAccessibleDescription(tr(drawing.note))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(number_font(scaled(9)))
        top = max((y for _, _, _, y in self._named(painter.fontMetrics())), default=0.0) + scaled(TOP)
        area = QRectF(self.rect()).adjusted(scaled(LEFT), top, -scaled(RIGHT), -scaled(BOTTOM))
        x = np.concatenate([line[1] for line in self.drawing.lines])
        y = np.concatenate([line[2] for line in self.drawing.lines])
        (left, right), (low, high) = _ends(x, 0.0), _ends(y, 0.06)
        if self.drawing.valley:
            (left, right), (low, high) = VALLEY.ends
            painter.setClipRect(area)

        def place(x: float, y: float) -> QPointF:
            return QPointF(
                area.left() + (x - left) / (right - left) * area.width(),
                area.bottom() - (y - low) / (high - low) * area.height(),
            )

        painter.setPen(QPen(tokens.color("line"), 1))
        if self.drawing.valley:
            self._contours(painter, place)
        else:
            for value in round_numbers(low, high, 4):
                painter.setPen(QPen(tokens.color("line"), 1))
                painter.drawLine(place(left, value), place(right, value))
                painter.setPen(tokens.color("second"))
                box = QRectF(0, place(left, value).y() - 8, area.left() - 6, 16)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight, significant(value, 2))
            for value in round_numbers(left, right, 5):
                box = QRectF(place(value, low).x() - 24, area.bottom() + 2, 48, 14)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, significant(value, 3))
        for (_, xs, ys), color in zip(self.drawing.lines, COLORS, strict=False):
            painter.setPen(QPen(tokens.color(color), 1.8))
            painter.drawPolyline(QPolygonF([place(*point) for point in zip(xs.tolist(), ys.tolist(), strict=True)]))
            if self.drawing.valley:
                painter.setBrush(tokens.color(color))
                for point in zip(xs.tolist(), ys.tolist(), strict=True):
                    painter.drawEllipse(place(*point), 1.6, 1.6)
                painter.setBrush(Qt.BrushStyle.NoBrush)
        self._key(painter, area)

    def _key(self, painter: QPainter, area: QRectF) -> None:
        """The names of the lines, in rows above them, and of the axis below."""
        tokens, metrics = self._theme.tokens, painter.fontMetrics()
        painter.setClipping(False)
        for text, color, x, y in self._named(metrics):
            painter.setPen(QPen(tokens.color(color), 1.8))
            painter.drawLine(QPointF(x, y - 3), QPointF(x + DASH - 5, y - 3))
            painter.drawText(QPointF(x + DASH, y), text)
        if self.drawing.across:
            painter.setPen(tokens.color("second"))
            painter.drawText(QPointF(2, area.bottom() + metrics.ascent() + 3), tr(self.drawing.across))

    def _named(self, metrics: QFontMetrics) -> list[tuple[str, str, float, float]]:
        """The name of every line, where there are several, with its color and the place of its dash."""
        placed: list[tuple[str, str, float, float]] = []
        x, y = float(scaled(LEFT)), float(metrics.ascent())
        for (name, _, _), color in zip(self.drawing.lines, COLORS, strict=False):
            width = DASH + metrics.horizontalAdvance(tr(name))
            if placed and x + width > self.width() - scaled(RIGHT):
                x, y = float(scaled(LEFT)), y + metrics.height()
            placed.append((tr(name), color, x, y))
            x += width + 12
        return placed if len(placed) > 1 else []

    def _contours(self, painter: QPainter, place: Callable[[float, float], QPointF]) -> None:
        """Lines on which the valley is equally high."""
        lines, (across, up) = _levels(), VALLEY.ends
        low, size = np.array([across[0], up[0]]), np.array([across[1] - across[0], up[1] - up[0]])
        points = [place(*point) for point in (low + lines.points * size).tolist()]
        for part in np.split(np.arange(len(points)), np.flatnonzero(~lines.joined) + 1):
            painter.drawPolyline(QPolygonF([points[n] for n in part.tolist()]))


@cache
def _levels() -> Lines:
    return contours(VALLEY.grid(GRID), LEVELS)


def round_numbers(low: float, high: float, most: int) -> list[float]:
    """Round numbers between two ends, at most about so many."""
    rough = (high - low) / most
    power = 10.0 ** floor(log10(rough))
    step = next(power * mark for mark in (1.0, 2.0, 2.5, 5.0, 10.0) if power * mark >= rough * (1 - 1e-9))
    return [n * step for n in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]


def _ends(values: NDArray[np.float64], margin: float) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    spare = max((high - low) * margin, 0.0 if high > low else 0.5)
    return low - spare, high + spare
