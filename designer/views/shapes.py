"""What a chart consists of. Qt paints these itself; the items of pyqtgraph took half the time of a drawing."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from designer.views.qtgraph import pg

Values = NDArray[Any]  # float64 of shape (points,)


POINT = 6.0  # px of the dot of a curve that has one point, as where a run diverges at its first step


class Line(QGraphicsPathItem):
    """A line through points; of one point, a dot. With antialiasing."""

    points: tuple[Values, Values] = np.empty(0), np.empty(0)

    def show_points(self, x: Values, y: Values, pen: QPen) -> None:
        self.points = x, y
        if len(x) == 1:
            x, y, pen = x * [0.985, 1.0], np.repeat(y, 2), QPen(pen)  # Qt draws no line without a length
            pen.setWidthF(POINT)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.setPath(pg.arrayToQPath(x, y, finiteCheck=False))
        self.setPen(pen)


class Area(QGraphicsPathItem):
    """The area that a dense line fills. Qt needs some forty times longer to draw such a line itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setPen(Qt.PenStyle.NoPen)

    def show_between(self, x: Values, least: Values, greatest: Values, color: QColor) -> None:
        """Fill what lies between the least and the greatest value at each x."""
        around = np.concatenate([x, x[::-1]]), np.concatenate([least, greatest[::-1]])
        self.setPath(pg.arrayToQPath(*around, finiteCheck=False))
        self.setBrush(color)


class Dot(QGraphicsEllipseItem):
    """A dot of a size in px."""

    def __init__(self, size: float) -> None:
        super().__init__(-size / 2, -size / 2, size, size)
        self.setFlag(self.GraphicsItemFlag.ItemIgnoresTransformations)


class Hairlines(QGraphicsPathItem):
    """Horizontal lines, each on one row of pixels."""

    def show_levels(self, left: float, right: float, levels: Values) -> None:
        ends = np.tile([left, right], len(levels)), np.repeat(levels, 2)
        self.setPath(pg.arrayToQPath(*ends, connect="pairs", finiteCheck=False))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        super().paint(painter, option, widget)
