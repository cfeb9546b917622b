"""What training shows on a node: what its units answer, and its gradient of late."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from designer.canvas.items.painting import text
from designer.style.theme import number_font, text_font
from designer.style.tokens import Tokens

MAPS_IN_ROW = 8
MAP = 18.0  # side of one unit's heat map
SPARK = 22.0


@dataclass(frozen=True, eq=False)  # arrays and pictures are not compared
class Live:
    """What training shows on a node: a heat map for each unit, and the gradient norm of late.

    `maps` is an image whose tiles lie in rows of MAPS_IN_ROW; `spark` are values from oldest to newest, any length.
    `flow` are mean and spread of what the layer puts out.
    """

    maps: QImage | None = None
    units: int = 0
    spark: NDArray[np.float64] | None = None
    color: QColor | None = None
    flow: tuple[float, float] | None = None

    @property
    def rows(self) -> int:
        """How many rows the heat maps take."""
        return -(-self.units // MAPS_IN_ROW)

    @property
    def height(self) -> float:
        """How much room all of it takes, in scene units."""
        return self.rows * MAP + (4 if self.rows else 0) + (SPARK if self.spark is not None else 0)


def paint_live(painter: QPainter, where: QRectF, live: Live, tokens: Tokens) -> None:
    """Draw it into a column, from the top."""
    top = where.top()
    if live.maps is not None and live.units:
        columns = min(live.units, MAPS_IN_ROW)
        _paint_maps(painter, QRectF(where.left(), top - 1, columns * MAP, live.rows * MAP), live, tokens)
        top += live.rows * MAP + 4
    if live.spark is not None and len(live.spark):
        line = QRectF(where.left(), top - 3, where.width(), SPARK - 4)
        text(painter, line, "∇", text_font(11), tokens.color("second"))
        value = f"{live.spark[-1]:.0e}".replace("e-0", "e-").replace("e+0", "e")
        text(painter, line, value, number_font(10), tokens.color("second"), Qt.AlignmentFlag.AlignRight)
        painter.setPen(QPen(live.color or tokens.color("accent"), 1.2))
        painter.drawPolyline(_spark(live.spark, line.adjusted(16, 3, -38, -3)))


def _paint_maps(painter: QPainter, where: QRectF, live: Live, tokens: Tokens) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if live.maps is not None:
        painter.drawImage(where, live.maps)
    painter.setPen(QPen(tokens.color("node"), 2))  # the gaps between the tiles
    for column in range(round(where.width() / MAP) + 1):
        across = QPointF(column * MAP, 0)
        painter.drawLine(where.topLeft() + across, where.bottomLeft() + across)
    for row in range(live.rows + 1):
        down = QPointF(0, row * MAP)
        painter.drawLine(where.topLeft() + down, where.topRight() + down)


def _spark(values: NDArray[np.float64], where: QRectF) -> QPolygonF:
    """The values on a log scale of their own, from side to side."""
    logs = np.log10(np.maximum(values, 1e-12))
    low, high = logs.min(), max(logs.max(), logs.min() + 0.5)
    xs = np.linspace(where.left(), where.right(), len(values))
    ys = where.bottom() - (logs - low) / (high - low) * where.height()
    return QPolygonF([QPointF(x, y) for x, y in zip(xs, ys, strict=True)])
