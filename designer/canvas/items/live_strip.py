"""Live values of training on a node: heat maps of its units and its recent gradient norms."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from designer.canvas.items.painting import draw_text
from designer.style.numbers import scientific
from designer.style.theme import number_font, text_font
from designer.style.tokens import Tokens

MAPS_IN_ROW = 8
MAP = 18.0  # side of the heat map of a unit, in scene units
TILE, GAP = 30.0, 4.0  # side of a heat map in a column of its own, and what is between two, in scene units
MOST_TILES = 12  # units of a layer whose heat maps stand in a column
SPARKLINE = 22.0  # height, in scene units
FADED = 0.35  # strength of what is of the run before a change


@dataclass(frozen=True, eq=False)  # arrays and images cannot be compared
class LiveStrip:
    """The live values of one layer. A default strip is empty.

    `maps` is an image of one heat map per unit, in rows of MAPS_IN_ROW, or below each other in a `column`. `gradients`
    has shape (n,): gradient norms from oldest to newest, and `gradient` is their mean over the last epoch. `output` is
    the mean and the standard deviation of the outputs of the layer. A `faded` strip is of the run before a change.
    """

    maps: QImage | None = None
    units: int = 0
    gradients: NDArray[np.float64] | None = None
    gradient: float = 0.0
    color: QColor | None = None
    output: tuple[float, float] | None = None
    faded: bool = False
    column: bool = False
    of_weights: bool = False  # the maps are the weights of the units, over the image that they read

    def tile(self, unit: int) -> QImage:
        """The heat map of a unit."""
        assert self.maps is not None
        columns = 1 if self.column else min(self.units, MAPS_IN_ROW)
        width, height = self.maps.width() // columns, self.maps.height() // self.rows
        return self.maps.copy(unit % columns * width, unit // columns * height, width, height)

    @property
    def rows(self) -> int:
        """The number of rows of heat maps."""
        return self.units if self.column else -(-self.units // MAPS_IN_ROW)

    @property
    def side(self) -> float:
        """The height of a row of heat maps, in scene units."""
        return TILE + GAP if self.column else MAP

    @property
    def height(self) -> float:
        """The height of the strip, in scene units."""
        return self.rows * self.side + (4 if self.rows else 0) + (SPARKLINE if self.gradients is not None else 0)


def paint_live(painter: QPainter, where: QRectF, live: LiveStrip, tokens: Tokens) -> None:
    """Draw a strip from the top of an area."""
    top = where.top()
    painter.setOpacity(FADED if live.faded else 1.0)
    if live.maps is not None and live.units:
        if live.column:
            _paint_column(painter, where.center().x(), top, live, tokens)
        else:
            columns = min(live.units, MAPS_IN_ROW)
            _paint_maps(painter, QRectF(where.left(), top - 1, columns * MAP, live.rows * MAP), live, tokens)
        top += live.rows * live.side + 4
    if live.gradients is not None and len(live.gradients):
        line = QRectF(where.left(), top - 3, where.width(), SPARKLINE - 4)
        draw_text(painter, line, "∇", text_font(11), tokens.color("second"))
        draw_text(
            painter,
            line,
            scientific(live.gradient),
            number_font(10),
            tokens.color("second"),
            Qt.AlignmentFlag.AlignRight,
        )
        painter.setPen(QPen(live.color or tokens.color("accent"), 1.2))
        painter.drawPolyline(_sparkline(live.gradients, line.adjusted(16, 3, -38, -3)))
    painter.setOpacity(1.0)


def tile_rect(live: LiveStrip, unit: int, middle: float, top: float) -> QRectF:
    """Where the heat map of a unit lies in a column of them, with its middle at this x and the strip at this top."""
    return QRectF(middle - TILE / 2, top + unit * live.side, TILE, TILE)


def _paint_column(painter: QPainter, middle: float, top: float, live: LiveStrip, tokens: Tokens) -> None:
    assert live.maps is not None
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = live.maps.height() / live.units
    for unit in range(live.units):
        where, path = tile_rect(live, unit, middle, top), QPainterPath()
        path.addRoundedRect(where, 4, 4)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.drawImage(where, live.maps, QRectF(0, unit * height, live.maps.width(), height))
        painter.restore()
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _paint_maps(painter: QPainter, where: QRectF, live: LiveStrip, tokens: Tokens) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if live.maps is not None:
        painter.drawImage(where, live.maps)
    painter.setPen(QPen(tokens.color("node"), 2))  # gaps between the heat maps
    for column in range(round(where.width() / MAP) + 1):
        across = QPointF(column * MAP, 0)
        painter.drawLine(where.topLeft() + across, where.bottomLeft() + across)
    for row in range(live.rows + 1):
        down = QPointF(0, row * MAP)
        painter.drawLine(where.topLeft() + down, where.topRight() + down)


def _sparkline(values: NDArray[np.float64], where: QRectF) -> QPolygonF:
    """The values on a logarithmic axis that fits them, over the full width."""
    logs = np.log10(np.maximum(values, 1e-12))
    low, high = logs.min(), max(logs.max(), logs.min() + 0.5)
    xs = np.linspace(where.left(), where.right(), len(values))
    ys = where.bottom() - (logs - low) / (high - low) * where.height()
    return QPolygonF([QPointF(x, y) for x, y in zip(xs, ys, strict=True)])
