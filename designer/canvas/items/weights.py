"""The weights between two layers: one curve each, as thick as it is large, in the color of its sign.

The bias of a unit is a bead where the curves that lead to the unit end.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from core.network.graph import Edge
from designer.canvas.items.painting import repaint
from designer.style.theme import Theme

MANY, STRONGEST = 400, 200  # above MANY weights, only the STRONGEST are drawn
THINNEST, THICKER = 0.4, 4.0  # scene units: a weight is drawn 0.4 + 4 |w| / max thick
FAINTEST = 0.15  # opacity of a weight near 0
REACH = 5.0  # scene units around a curve in which the mouse finds it
HALO = 3.0  # scene units of canvas color around the curve under the mouse
SAMPLES = 24  # points of a curve, to measure distances
BEFORE = 18.0  # scene units from a bead to the edge of the card: out of reach of its port
APART = 3.0  # scene units between two units, at least, where beads are drawn
SMALLEST, LARGER = 2.8, 2.4  # scene units: the radius of a bead is 2.8 + 2.4 |b| / max, so that a wire does not hide it

Place = tuple[int, int]  # of a weight: unit of the layer after, unit of the layer before; BIAS in place of the second
BIAS = -1


class WeightsItem(QGraphicsRectItem):
    """Draws the weights of one edge. It does not know the network: the scene passes values and the ends of curves."""

    def __init__(self, edge: Edge, theme: Theme) -> None:
        super().__init__()
        self.edge = edge
        self._theme = theme
        self._values: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._biases: NDArray[np.float32] = np.zeros(0, np.float32)
        self._drawn: NDArray[np.int64] = np.zeros((0, 2), np.int64)  # places, the weakest first
        self._curves: NDArray[np.float64] = np.zeros((0, SAMPLES, 2))  # of the drawn
        self._ends: tuple[Sequence[QPointF], Sequence[QPointF]] = (), ()
        self.hovered: Place | None = None
        self.chosen: Place | None = None
        self.setPen(Qt.PenStyle.NoPen)
        self.setZValue(0.2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def values(self) -> NDArray[np.float32]:
        """The weights, float32 (units after, units before)."""
        return self._values

    @property
    def drawn(self) -> int:
        """The number of weights that are drawn."""
        return len(self._drawn)

    @property
    def biases(self) -> NDArray[np.float32]:
        """The biases, float32 (units after,); empty where there are none, or too many for beads."""
        return self._biases

    def has(self, place: Place) -> bool:
        """Whether there is such a weight or bias."""
        if place[1] == BIAS:
            return 0 <= place[0] < len(self._biases)
        return all(0 <= n < size for n, size in zip(place, self._values.shape, strict=True))

    def value(self, place: Place) -> float:
        """The weight, or the bias of a unit."""
        return float(self._biases[place[0]] if place[1] == BIAS else self._values[place])

    def show_values(self, values: NDArray[np.float32], biases: NDArray[np.float32] | None = None) -> None:
        """Show these weights, float32 (units after, units before), and biases, float32 (units after,)."""
        beads = np.zeros(0, np.float32) if biases is None or len(biases) > STRONGEST else biases
        if not np.array_equal(beads, self._biases):
            self._biases = beads
            repaint(self)
        if values.shape == self._values.shape and np.array_equal(values, self._values):
            return
        self._values = values
        sizes = np.abs(values).ravel()
        order = np.argsort(sizes, kind="stable")
        chosen = order[-STRONGEST:] if len(order) > MANY else order
        drawn = np.stack(np.unravel_index(chosen, values.shape), axis=1)
        if drawn.shape != self._drawn.shape or not np.array_equal(drawn, self._drawn):
            self._drawn = drawn
            self._lay_out()
        repaint(self)

    def set_ends(self, starts: Sequence[QPointF], ends: Sequence[QPointF]) -> None:
        """Let the curves go from these points, one for each unit before, to these, in scene units."""
        self.setPos(0, 0)
        self._ends = starts, ends
        self._lay_out()

    def _lay_out(self) -> None:
        starts, ends = (np.array([point.toTuple() for point in side]).reshape(-1, 2) for side in self._ends)
        if (len(ends), len(starts)) != self._values.shape:
            self._curves = np.zeros((0, SAMPLES, 2))
            return
        t = np.linspace(0, 1, SAMPLES)[None, :, None]
        a, b = starts[self._drawn[:, 1]][:, None], ends[self._drawn[:, 0]][:, None]
        pull = np.array([1.0, 0.0]) * (b - a) / 2
        self._curves = (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * (a + pull) + 3 * (1 - t) * t**2 * (b - pull) + t**3 * b
        low, high = np.minimum(starts.min(0), ends.min(0)), np.maximum(starts.max(0), ends.max(0))
        self.setRect(QRectF(QPointF(*low), QPointF(*high)).normalized().adjusted(-8, -8, 8, 8))

    def weight_at(self, at: QPointF) -> Place | None:
        """The weight whose curve is nearest to a point in scene units, within reach; None without one."""
        if not len(self._curves) or not self.isVisible() or not self.rect().contains(at):
            return None
        point = np.array(at.toTuple())
        if self._has_beads:
            away = np.hypot(*(np.array([self.bead(unit).toTuple() for unit in range(len(self._biases))]) - point).T)
            if away.min() <= self._radius(int(away.argmin())) + 1:
                return int(away.argmin()), BIAS
        a, step = self._curves[:, :-1], np.diff(self._curves, axis=1)
        along = ((point - a) * step).sum(2) / np.maximum((step**2).sum(2), 1e-12)
        distances = np.hypot(*np.moveaxis(a + np.clip(along, 0, 1)[..., None] * step - point, 2, 0)).min(1)
        nearest = int(np.argmin(distances - 1e-6 * np.arange(len(distances))))  # of equal ones, the strongest
        return self._place(nearest) if distances[nearest] <= REACH else None

    def bead(self, unit: int) -> QPointF:
        """Where the bias of a unit is drawn, in scene units."""
        return self._ends[1][unit] - QPointF(BEFORE, 0)

    @property
    def _gap(self) -> float:
        """Scene units between two units of the layer after."""
        ends = self._ends[1]
        return abs(ends[1].y() - ends[0].y()) if len(ends) > 1 else 100.0

    @property
    def _has_beads(self) -> bool:
        return 0 < len(self._biases) == len(self._ends[1]) and self._gap >= APART

    def _radius(self, unit: int) -> float:
        """The radius of a bead: not larger than half of what is between two."""
        return min(SMALLEST + LARGER * self._share(float(self._biases[unit])), self._gap / 2)

    def _share(self, value: float) -> float:
        """The size of a weight or bias, in parts of the largest."""
        most = max(float(np.abs(self._values).max(initial=0.0)), float(np.abs(self._biases).max(initial=0.0)))
        return abs(value) / most if most else 0.0

    def middle(self, place: Place) -> QPointF:
        """The middle of the curve of a weight, or the bead of a bias, in scene units; of all where it is not drawn."""
        if place[1] == BIAS:
            return self.bead(place[0]) if len(self._ends[1]) > place[0] else self.rect().center()
        found = np.flatnonzero((self._drawn == place).all(1))
        if not len(found) or not len(self._curves):
            return self.rect().center()
        return QPointF(*self._curves[found[0], SAMPLES // 2])

    def set_hovered(self, place: Place | None) -> None:
        """Widen the curve under the mouse."""
        if place != self.hovered:
            self.hovered = place
            repaint(self)

    def set_chosen(self, place: Place | None) -> None:
        """Widen the curve whose weight is typed."""
        if place != self.chosen:
            self.chosen = place
            repaint(self)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        if not len(self._curves):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        most = float(np.abs(self._values).max()) or 1.0
        places = [self._place(n) for n in range(len(self._drawn))]
        for n, place in enumerate(places):
            if place not in (self.hovered, self.chosen):
                self._paint_curve(painter, n, place, most)
        for n, place in enumerate(places):
            if place in (self.hovered, self.chosen):
                self._paint_curve(painter, n, place, most, emphasized=True)
        self._paint_beads(painter)

    def _paint_curve(self, painter: QPainter, n: int, place: Place, most: float, emphasized: bool = False) -> None:
        tokens, path = self._theme.tokens, self._path(n)
        share = min(abs(float(self._values[place])) / most, 1.0)
        width = THINNEST + THICKER * share
        color: QColor = tokens.color("low" if self._values[place] < 0 else "high")
        if emphasized:
            width += 1.5
            painter.setPen(QPen(tokens.color("canvas"), width + 2 * HALO))
            painter.drawPath(path)
        else:
            color.setAlphaF(FAINTEST + (1 - FAINTEST) * share)
        painter.setPen(QPen(color, width))
        painter.drawPath(path)

    def _paint_beads(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        for unit, value in enumerate(self._biases.tolist() if self._has_beads else []):
            color = tokens.color("third" if not value else "low" if value < 0 else "high")
            is_emphasized = (unit, BIAS) in (self.hovered, self.chosen)
            around = "text" if is_emphasized else "canvas" if value else "third"  # it stands out from its wires
            painter.setPen(QPen(tokens.color(around), 1.0 + is_emphasized))
            painter.setBrush(color if value else tokens.color("canvas"))
            radius = self._radius(unit)
            painter.drawEllipse(self.bead(unit), radius, radius)

    def _path(self, n: int) -> QPainterPath:
        row, column = self._drawn[n]
        a, b = self._ends[0][column], self._ends[1][row]
        pull = QPointF((b.x() - a.x()) / 2, 0)
        path = QPainterPath(a)
        path.cubicTo(a + pull, b - pull, b)
        return path

    def _place(self, n: int) -> Place:
        row, column = self._drawn[n]
        return int(row), int(column)
