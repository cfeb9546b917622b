"""For one unit over two features: the rows, the row in play, and the line before and after the update."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.data.spaced import spaced
from core.moments.dissection import Dissection
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

SIDE, MOST = 196, 400  # px, and points
Doubles = NDArray[np.float64]
MARGIN = 0.12  # of the range, around the points


class RulePlane(QWidget):
    """Hidden where the network is more than one unit, or has not two inputs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points = self._row = np.zeros((0, 2))
        self._kinds = np.zeros(0, np.int64)
        self._lines: list[tuple[float, float, float]] = []
        self._steps = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(scaled(SIDE), scaled(SIDE + 34))

    def show_dissection(self, dissection: Dissection, place: int) -> None:
        """Show the step of a dissection, with the row at this place of its batch."""
        weights = [part for part in dissection.parts if part.parameters]
        is_line = len(weights) == 1 and weights[0].kind == "matmul" and weights[0].parameters[0].values.shape == (1, 2)
        self.setVisible(is_line)
        if not is_line:
            return
        data = dissection.subject.data
        rows = spaced(data.train, MOST)
        self._points = data.x(rows).astype(np.float64)
        self._kinds = data.dataset.y[rows].astype(np.int64) if data.dataset.classes else np.zeros(len(rows), np.int64)
        self._row = dissection.x.reshape(len(dissection.x), -1)[place : place + 1]
        parameters = {p.weight.name: p.weight.start for p in weights[0].parameters}
        vectors = [dissection.update.before, dissection.update.after] if dissection.update is not None else []
        self._lines = [
            (float(v[parameters["weight"]]), float(v[parameters["weight"] + 1]),
             float(v[parameters["bias"]]) if "bias" in parameters else 0.0)
            for v in vectors
        ]  # fmt: skip
        self._steps = dissection.subject.step
        names = [" ".join(significant(number, 3) for number in line) for line in self._lines]
        self.setAccessibleName(
            tr("Line before the step: {before}; after it: {after}", before=names[0], after=names[1]) if names else ""
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), scaled(SIDE))
        everything = np.concatenate([self._points, self._row])
        low, high = everything.min(axis=0), everything.max(axis=0)
        reach = np.maximum(high - low, 1e-9)
        low, reach = low - MARGIN * reach, reach * (1 + 2 * MARGIN)

        def to(point: Doubles) -> QPointF:
            share = (point - low) / reach
            return QPointF(float(share[0]) * side, (1 - float(share[1])) * side)

        painter.setPen(tokens.color("line"))
        painter.setBrush(tokens.color("raised"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), 7, 7)
        colors = self._theme.class_colors(2)
        for point, kind in zip(self._points, self._kinds.tolist(), strict=True):
            painter.setPen(QPen(tokens.color("panel"), 1))
            painter.setBrush(colors[min(kind, 1)])
            painter.drawEllipse(to(point), 4, 4)
        painter.setClipRect(QRectF(0, 0, side, side))
        styles = ((tokens.color("second"), True), (tokens.color("accent"), False))
        for (a, b, c), (color, dashed) in zip(self._lines, styles, strict=False):
            line = _across(a, b, c, low, low + reach)
            if line is not None:
                painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
                painter.drawLine(QLineF(to(line[0]), to(line[1])))
        painter.setClipping(False)
        painter.setPen(QPen(tokens.color("text"), 2))
        painter.setBrush(tokens.color("panel", 0.0))
        painter.drawEllipse(to(self._row[0]), 7, 7)
        painter.setFont(number_font(scaled(11)))
        painter.setPen(tokens.color("second"))
        text = tr("dashed: before the step, solid: after it; {count:step|steps} so far", count=count(self._steps))
        painter.drawText(QRectF(0, side + 4, self.width(), scaled(32)), Qt.TextFlag.TextWordWrap, text)


def _across(a: float, b: float, c: float, low: Doubles, high: Doubles) -> list[Doubles] | None:
    """The ends of the line a x + b y + c = 0 in a box; None where there is no line."""
    if abs(a) + abs(b) < 1e-300:
        return None
    if abs(b) >= abs(a):
        return [np.array([x, -(a * x + c) / b]) for x in (low[0], high[0])]
    return [np.array([-(b * y + c) / a, y]) for y in (low[1], high[1])]
