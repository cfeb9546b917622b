"""Draws how the mean prediction depends on one column: a line over numbers, a mark for each text."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.moments.dependence import Dependence
from designer.style.numbers import percent, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views import ticks
from designer.views.hover import HoverLabel, table

LEFT, FOOT, TOP, RIGHT = 40, 20, 8, 10  # px around the drawing
DOT = 4.0  # px, the radius of a mark


class DependencePlot(QWidget):
    """The mean of the rows, in an area between their quantiles of 10 and 90 %."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.found: Dependence | None = None
        self._output, self._name, self._is_share = 0, "", False
        self._scale = ticks.linear(0.0, 1.0)
        self._label = HoverLabel(self)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setMinimumSize(scaled(150), scaled(90))

    def show_dependence(self, found: Dependence | None, output: int, name: str, is_share: bool) -> None:
        """Show one output over the column of this name. Shares are drawn from 0 to 1."""
        self.found, self._output, self._name, self._is_share = found, output, name, is_share
        if is_share or found is None or not len(found.values):
            self._scale = ticks.Scale(0.0, 1.0, tuple((share, percent(share, 0)) for share in (0.0, 0.5, 1.0)))
        else:
            self._scale = ticks.linear(float(found.low[:, output].min()), float(found.high[:, output].max()))
        said = () if found is None else (f"{self._text(at)}: {self._value(at)}" for at in range(len(found.values)))
        self.setAccessibleDescription(", ".join((name, *said)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        found = self.found
        if found is None or not len(found.values):
            return
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(number_font(scaled(10)))
        foot = self.height() - scaled(FOOT)
        for value, text in self._scale.ticks:
            y = self._y(value)
            painter.setPen(tokens.color("line"))
            painter.drawLine(QPointF(scaled(LEFT), y), QPointF(self.width() - RIGHT, y))
            painter.setPen(tokens.color("third"))
            room = QRectF(0, y - 8, scaled(LEFT) - 6, 16)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(tokens.color("third"))
        for x, text, width in self._below():
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            room = QRectF(min(max(x - width / 2, 0), self.width() - width), foot, width, scaled(FOOT))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        xs = [self._x(at) for at in range(len(found.values))]
        low, mean, high = (one[:, self._output].tolist() for one in (found.low, found.mean, found.high))
        if found.texts:
            self._paint_marks(painter, xs, low, mean, high)
            return
        area = [QPointF(x, self._y(v)) for x, v in zip(xs, low, strict=True)]
        area += [QPointF(x, self._y(v)) for x, v in zip(xs[::-1], high[::-1], strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("accent", 0.18))
        painter.drawPolygon(QPolygonF(area))
        painter.setPen(QPen(tokens.color("accent"), 2))
        painter.drawPolyline(QPolygonF([QPointF(x, self._y(v)) for x, v in zip(xs, mean, strict=True)]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.found is None or not len(self.found.values):
            return
        nearest = min(range(len(self.found.values)), key=lambda one: abs(self._x(one) - at.x()))
        tokens = self._theme.tokens
        self._label.show_text(table("", self.described(nearest), tokens), at)

    def described(self, at: int) -> list[tuple[QColor, str, str]]:
        """The lines that the mouse reads at this value: the value, the mean, and between which ends the rows lie."""
        assert self.found is not None
        tokens = self._theme.tokens
        ends = f"{self._written(self.found.low[at, self._output])} … {self._written(self.found.high[at, self._output])}"
        third = tokens.color("third")
        return [(third, self._name, self._text(at)), (tokens.color("accent"), "", self._value(at)), (third, "", ends)]

    def leaveEvent(self, event: QEvent) -> None:
        self._label.hide()

    def _paint_marks(
        self, painter: QPainter, xs: list[float], low: list[float], mean: list[float], high: list[float]
    ) -> None:
        tokens = self._theme.tokens
        for x, least, middle, most in zip(xs, low, mean, high, strict=True):
            painter.setPen(QPen(tokens.color("accent", 0.35), 5))
            painter.drawLine(QPointF(x, self._y(least)), QPointF(x, self._y(most)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("accent"))
            painter.drawEllipse(QPointF(x, self._y(middle)), DOT, DOT)

    def _below(self) -> list[tuple[float, str, float]]:
        """The labels under the drawing: x, text, and width."""
        assert self.found is not None
        values = self.found.values
        if self.found.texts:
            room = (self.width() - scaled(LEFT) - RIGHT) / len(values)
            return [(self._x(at), self._text(at), max(room - 4, 10)) for at in range(len(values))]
        if self.found.is_date:
            ends = {0, len(values) - 1}
            return [(self._x(at), self._text(at), scaled(80)) for at in sorted(ends)]
        low, high = float(values[0]), float(values[-1])
        if low == high:
            return [(self._x(0), significant(low, 4), scaled(80))]
        return [(self._place(value), text, scaled(60)) for value, text in ticks.between(low, high)]

    def _y(self, value: float) -> float:
        scale, bottom = self._scale, self.height() - scaled(FOOT) - 4
        return bottom - (value - scale.low) / (scale.high - scale.low) * (bottom - TOP)

    def _x(self, at: int) -> float:
        assert self.found is not None
        if self.found.texts:
            room = (self.width() - scaled(LEFT) - RIGHT) / len(self.found.values)
            return scaled(LEFT) + (at + 0.5) * room
        return self._place(float(self.found.values[at]))

    def _place(self, value: float) -> float:
        assert self.found is not None
        low, high = float(self.found.values[0]), float(self.found.values[-1])
        share = (value - low) / (high - low) if high > low else 0.5
        return scaled(LEFT) + share * (self.width() - scaled(LEFT) - RIGHT)

    def _text(self, at: int) -> str:
        """What a value of the column is called."""
        assert self.found is not None
        if self.found.texts:
            return self.found.texts[at]
        value = float(self.found.values[at])
        return f"{datetime.fromtimestamp(value, UTC):%Y-%m-%d}" if self.found.is_date else significant(value, 4)

    def _value(self, at: int) -> str:
        assert self.found is not None
        return self._written(float(self.found.mean[at, self._output]))

    def _written(self, value: float) -> str:
        return percent(float(value), 1) if self._is_share else significant(float(value), 3)
