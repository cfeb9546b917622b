"""The network as a graph: the row's values in its units, weights as wires, and the path of the chosen weight lit."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy

from core.moments.dissection import Dissection, Part, Place
from core.network.graph import LayerId
from designer.microscope import notation
from designer.microscope.matrix_view import fixed
from designer.style.contrast import legible
from designer.style.grids import shades
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font

HEIGHT, RADIUS = 172, 16  # px
MOST_UNITS, MOST_WIRES = 12, 200  # of a layer that is drawn unit by unit; wires between two layers


class Column(NamedTuple):
    """One layer of the graph: its name, its values, and where they lie among the signals."""

    layer: LayerId
    name: str
    values: NDArray[np.float64]
    start: int


class GraphView(QFrame):
    """Units as circles while a layer has few, else as a strip of colors."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: list[Column] = []
        self._wires: list[tuple[int, int, NDArray[np.float64]]] = []
        self._lit: frozenset[Place] = frozenset()
        self._features: tuple[str, ...] = ()
        self._answer = ("", "")
        self._classes: tuple[str, ...] = ()
        self.setProperty("role", "microscope card")
        self.setFixedHeight(scaled(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_dissection(self, dissection: Dissection, row: int) -> None:
        """Show the values of one row."""
        graph, known = dissection.network.graph, notation.by_layer(dissection)
        x = dissection.x.reshape(len(dissection.x), -1)[row]
        first = next(iter(graph.order))
        self._columns = [Column(first, graph.names[first], x, 0)]
        self._features = dissection.subject.data.dataset.features
        self._wires = []
        self._classes = dissection.subject.data.dataset.classes
        places = {first: 0}
        for layer, parts in known.items():
            places[layer] = len(self._columns)
            part = parts[-1]
            self._columns.append(Column(layer, graph.names[layer], part.y[row].ravel(), part.start))
        for layer, parts in known.items():
            weights = parts[0].parameters[0].values if parts[0].kind == "matmul" else _single(parts[0])
            sources = graph.sources(layer)
            while sources and sources[0] not in places:
                sources = graph.sources(sources[0])
            if sources:
                self._wires.append((places[sources[0]], places[layer], weights))
        y, t = dissection.outputs[row], dissection.targets[row]
        if len(y) == 1:
            self._answer = f"ŷ = {fixed(float(y[0]), 2)}", f"y = {significant(float(t[0]), 3)}"
        else:
            self._answer = "", ""
        self.setAccessibleName(
            tr("The network as a graph: {layers}", layers=", ".join(column.name for column in self._columns))
        )
        self.update()

    def light(self, places: frozenset[Place]) -> None:
        """Light the units on the path of the chosen weight."""
        self._lit = places
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(500), scaled(HEIGHT))

    def _x(self, number: int) -> float:
        left, right = scaled(130), self.width() - scaled(100)
        return left + number * (right - left) / max(len(self._columns) - 1, 1)

    def _point(self, number: int, unit: int) -> QPointF:
        count = min(len(self._columns[number].values), MOST_UNITS)
        pitch = min(scaled(44), (self.height() - scaled(44)) / max(count, 1))
        return QPointF(self._x(number), self.height() / 2 + scaled(8) + (unit - (count - 1) / 2) * pitch)

    def _radius(self) -> float:
        most = max((len(c.values) for c in self._columns if len(c.values) <= MOST_UNITS), default=1)
        return max(min(scaled(RADIUS), (self.height() - scaled(44)) / most / 2 + 1), 5)

    def _is_small(self, number: int) -> bool:
        return len(self._columns[number].values) <= MOST_UNITS

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for source, target, weights in self._wires:
            self._paint_wires(painter, source, target, weights)
        for number, column in enumerate(self._columns):
            self._paint_column(painter, number, column)

    def _paint_wires(self, painter: QPainter, source: int, target: int, weights: NDArray[np.float64]) -> None:
        tokens = self._theme.tokens
        if not weights.size or not (self._is_small(source) and self._is_small(target)):
            painter.setPen(QPen(tokens.color("wire", 0.5), 2))
            middle = self.height() / 2 + scaled(8)
            painter.drawLine(QPointF(self._x(source), middle), QPointF(self._x(target), middle))
            return
        most = float(np.abs(weights).max()) or 1.0
        order = np.argsort(-np.abs(weights), axis=None)[:MOST_WIRES]
        for flat in reversed(order.tolist()):
            j, i = divmod(flat, weights.shape[1])
            if not weights[j, i]:
                continue
            share = abs(float(weights[j, i])) / most
            is_lit = self._is_lit(source, i) and self._is_lit(target, j)
            color = tokens.color("accent") if is_lit else tokens.color("low" if weights[j, i] < 0 else "high", 0.38)
            painter.setPen(QPen(color, 3 if is_lit else 0.6 + 2.6 * share))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            a, b = self._point(source, i), self._point(target, j)
            bend = QPointF((b.x() - a.x()) * 0.4, 0)
            path = QPainterPath(a)
            path.cubicTo(a + bend, b - bend, b)
            painter.drawPath(path)

    def _is_lit(self, number: int, unit: int) -> bool:
        column = self._columns[number]
        return any(place.unit == column.start + unit for place in self._lit) or any(
            self._same_unit(number, unit, place) for place in self._lit
        )

    def _same_unit(self, number: int, unit: int, place: Place) -> bool:
        """Whether a place is the sum before the activation of this unit, which lies right before its outputs."""
        column = self._columns[number]
        size = len(column.values)
        return number > 0 and place.unit == column.start - size + unit

    def _paint_column(self, painter: QPainter, number: int, column: Column) -> None:
        tokens, x = self._theme.tokens, self._x(number)
        painter.setFont(text_font(scaled(11)))
        painter.setPen(tokens.color("second"))
        box = QRectF(x - scaled(70), scaled(7), scaled(140), scaled(16))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, painter.fontMetrics().elidedText(
            column.name, Qt.TextElideMode.ElideRight, int(box.width())))  # fmt: skip
        colors = shades(column.values, tokens)
        if not self._is_small(number):
            top, height = scaled(30), self.height() - scaled(56)
            rows = min(len(column.values), 64)
            for place in range(rows):
                color = QColor(*colors[place * len(column.values) // rows].tolist())
                painter.fillRect(QRectF(x - 7, top + place * height / rows, 14, height / rows + 0.5), color)
            painter.setPen(tokens.color("third"))
            box = QRectF(x - 40, top + height + 2, 80, scaled(15))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(len(column.values)))
            return
        radius = self._radius()
        for unit, value in enumerate(column.values.tolist()):
            at, fill = self._point(number, unit), QColor(*colors[unit].tolist())
            is_lit = self._is_lit(number, unit)
            painter.setPen(QPen(tokens.color("accent" if is_lit else "line"), 2 if is_lit else 1))
            painter.setBrush(fill)
            painter.drawEllipse(at, radius, radius)
            if radius >= scaled(11):
                painter.setFont(number_font(scaled(9)))
                painter.setPen(legible(fill, QColor("#11151c"), QColor("#ffffff")))
                box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, fixed(value, 2))
            if number == 0 and unit < len(self._features):
                painter.setFont(text_font(scaled(11)))
                painter.setPen(tokens.color("second"))
                box = QRectF(0, at.y() - 9, x - radius - 8, 18)
                text = painter.fontMetrics().elidedText(
                    self._features[unit], Qt.TextElideMode.ElideRight, int(box.width()) - 8
                )
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        is_last = number == len(self._columns) - 1
        if is_last and len(self._classes) == len(column.values):
            painter.setFont(text_font(scaled(11)))
            painter.setPen(tokens.color("second"))
            for unit, name in enumerate(self._classes):
                at = self._point(number, unit)
                box = QRectF(at.x() + radius + 8, at.y() - 9, scaled(88) - radius, 18)
                text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(box.width()))
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if is_last and self._answer[0]:
            at = self._point(number, 0)
            painter.setFont(text_font(scaled(12)))
            for text, token, down in ((self._answer[0], "text", -17), (self._answer[1], "second", 1)):
                painter.setPen(tokens.color(token))
                painter.drawText(QRectF(at.x() + radius + 8, at.y() + scaled(down), scaled(90), scaled(17)),
                                 Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)  # fmt: skip


def _single(part: Part) -> NDArray[np.float64]:
    """Wires from every unit to its own output; none where units and outputs differ in number."""
    size = part.x[0].size
    return np.eye(size) if size == part.y[0].size and size <= MOST_UNITS else np.zeros((0, 0))
