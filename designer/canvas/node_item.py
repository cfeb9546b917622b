"""A node: a layer drawn as a card with its ports."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from core.graph import LayerId
from core.layers import Layer, Output, Shape, shape_text
from core.shapes import Problem
from designer.theme import Theme, number_font, text_font
from designer.tokens import DARK, FAMILIES, Tokens

WIDTH = 172.0
TOP = -44.0  # the ports are at height 0, so that wires stay where they are when the card grows
HEADER = 32.0
BODY = 46.0
MAPS_IN_ROW = 8
MAP = 18.0  # side of one unit's heat map
SPARK = 22.0
RADIUS = 10.0
PORT = 5.0
SHADOW = 7  # how far the soft shadow reaches
REACH = 14.0  # how near the mouse must come to a port, in scene units
SHAPE_MARGIN = 12.0


@dataclass(frozen=True)
class Live:
    """What training shows on a node: a heat map for each unit, and the gradient norm of late.

    `maps` is an image whose tiles lie in rows of MAPS_IN_ROW; `spark` are values from oldest to newest, any length.
    """

    maps: QImage | None = None
    units: int = 0
    spark: NDArray[np.float64] | None = None
    color: QColor | None = None


class NodeItem(QGraphicsItem):
    """Draws one layer. It knows nothing of the store; the scene tells it what to show."""

    def __init__(self, each: LayerId, theme: Theme) -> None:
        super().__init__()
        self.each = each
        self._theme = theme
        self._layer: Layer | None = None
        self._name = ""
        self._shape: Shape = ()
        self._problem: Problem | None = None
        self._lines = ("", "")
        self._live = Live()
        self.selected = False
        self.lit: str = ""  # "good" or "bad" while a wire is drawn to it
        self.setZValue(1)
        self.setAcceptHoverEvents(True)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def restyle(self) -> None:
        """Take the colours of the theme as it is now."""
        self.update()

    def show_layer(self, layer: Layer, name: str, shape: Shape, problem: Problem | None, parameters: int) -> None:
        """Show these settings, this output shape, () where there is none, and what is wrong with the layer."""
        self.prepareGeometryChange()
        self._layer, self._name, self._problem = layer, name, problem
        self._shape = shape
        first, second = layer.details(shape or (0,))
        count = f"{parameters:,} parameters" if parameters else ""
        both = " · ".join(part for part in (second, count) if part)
        fits = QFontMetricsF(text_font(11)).horizontalAdvance(both) <= WIDTH - 24
        self._lines = first, both if fits else count or second
        self.setToolTip(problem.message if problem else "")
        self.update()

    def show_live(self, live: Live) -> None:
        """Show what training tells of this layer."""
        if live.units != self._live.units or (live.spark is None) != (self._live.spark is None):
            self.prepareGeometryChange()
        self._live = live
        self.update()

    def select(self, selected: bool) -> None:
        if selected != self.selected:
            self.selected = selected
            self.setZValue(2 if selected else 1)
            self.update()

    def light(self, lit: str) -> None:
        """Show that a wire may end here ("good"), may not ("bad"), or neither ("")."""
        if lit != self.lit:
            self.lit = lit
            self.update()

    @property
    def takes_input(self) -> bool:
        return self._layer is not None and self._layer.takes > 0

    @property
    def gives_output(self) -> bool:
        return not isinstance(self._layer, Output)

    def input_port(self) -> QPointF:
        """Where wires end, in scene units."""
        return self.mapToScene(QPointF(-WIDTH / 2, 0))

    def output_port(self) -> QPointF:
        """Where wires begin, in scene units."""
        return self.mapToScene(QPointF(WIDTH / 2, 0))

    def port_at(self, at: QPointF) -> str:
        """Which port is within the mouse's reach of a point in scene units: "in", "out" or ""."""
        if self.gives_output and _near(at, self.output_port()):
            return "out"
        return "in" if self.takes_input and _near(at, self.input_port()) else ""

    def card(self) -> QRectF:
        """The card without its halo, in its own units."""
        rows = -(-self._live.units // MAPS_IN_ROW)
        height = HEADER + BODY + rows * MAP + (4 if rows else 0) + (SPARK if self._live.spark is not None else 0)
        return QRectF(-WIDTH / 2, TOP, WIDTH, height)

    def boundingRect(self) -> QRectF:
        return self.card().adjusted(-REACH, -REACH, REACH, REACH)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRoundedRect(self.card(), RADIUS, RADIUS)
        for port in (QPointF(-WIDTH / 2, 0), QPointF(WIDTH / 2, 0)):
            path.addEllipse(port, REACH, REACH)
        path.setFillRule(Qt.FillRule.WindingFill)
        return path

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, card = self._theme.tokens, self.card()
        self._paint_shadow(painter, card)
        if self.selected or self.lit:
            color = tokens.color({"good": "good", "bad": "bad"}.get(self.lit, "accent"))
            halo = QColor(color)
            halo.setAlphaF(0.35)
            painter.setPen(QPen(halo, 5))
            painter.drawRoundedRect(card, RADIUS, RADIUS)
            painter.setPen(QPen(color, 1.5))
        else:
            painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(tokens.color("node"))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        self._paint_header(painter, card)
        self._paint_body(painter, card)
        self._paint_live(painter, card)
        self._paint_ports(painter)
        if self._problem is not None:
            self._paint_badge(painter, card)

    def _paint_shadow(self, painter: QPainter, card: QRectF) -> None:
        shadow = _shadow(round(card.height()), self._theme.tokens)
        painter.drawPixmap(card.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW).translated(0, 3).topLeft(), shadow)

    def _paint_header(self, painter: QPainter, card: QRectF) -> None:
        tokens, layer = self._theme.tokens, self._layer
        if layer is None:
            return
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.drawLine(card.topLeft() + QPointF(1, HEADER), card.topRight() + QPointF(-1, HEADER))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(FAMILIES[layer.category]))
        painter.drawRoundedRect(QRectF(card.left() + 12, TOP + 11, 10, 10), 3, 3)
        shape = shape_text(self._shape)
        small = number_font(11)
        width = QFontMetricsF(small).horizontalAdvance(shape)
        line = QRectF(card.left(), TOP, WIDTH, HEADER)
        _text(painter, line.adjusted(0, 0, -SHAPE_MARGIN, 0), shape, small, tokens.color("third"), right=True)
        bold = text_font(13, QFont.Weight.DemiBold)
        room = line.adjusted(30, 0, -width - 18, 0)
        name = QFontMetricsF(bold).elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
        _text(painter, room, name, bold, tokens.color("text"))

    def _paint_body(self, painter: QPainter, card: QRectF) -> None:
        tokens = self._theme.tokens
        top = TOP + HEADER
        for text, y, font, color in (
            (self._lines[0], top + 4, text_font(13, QFont.Weight.Medium), "text"),
            (self._lines[1], top + 23, text_font(11), "second"),
        ):
            room = QRectF(card.left() + 12, y, WIDTH - 24, 20)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            _text(painter, room, shown, font, tokens.color(color))

    def _paint_live(self, painter: QPainter, card: QRectF) -> None:
        tokens, live = self._theme.tokens, self._live
        top = TOP + HEADER + BODY
        if live.maps is not None and live.units:
            rows = -(-live.units // MAPS_IN_ROW)
            columns = min(live.units, MAPS_IN_ROW)
            where = QRectF(card.left() + 12, top - 1, columns * MAP, rows * MAP)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(where, live.maps)
            painter.setPen(QPen(tokens.color("node"), 2))  # the gaps between the tiles
            for column in range(columns + 1):
                painter.drawLine(
                    where.topLeft() + QPointF(column * MAP, 0), where.bottomLeft() + QPointF(column * MAP, 0)
                )
            for row in range(rows + 1):
                painter.drawLine(where.topLeft() + QPointF(0, row * MAP), where.topRight() + QPointF(0, row * MAP))
            top += rows * MAP + 4
        if live.spark is not None and len(live.spark):
            small = number_font(10)
            line = QRectF(card.left() + 12, top - 3, WIDTH - 24, SPARK - 4)
            _text(painter, line, "∇", text_font(11), tokens.color("second"))
            _text(
                painter,
                line,
                f"{live.spark[-1]:.0e}".replace("e-0", "e-").replace("e+0", "e"),
                small,
                tokens.color("second"),
                right=True,
            )
            painter.setPen(QPen(live.color or tokens.color("accent"), 1.2))
            painter.drawPolyline(_spark(live.spark, line.adjusted(16, 3, -38, -3)))

    def _paint_ports(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        lit = {"good": "good", "bad": "bad"}.get(self.lit, "")
        for at, there in ((-WIDTH / 2, self.takes_input), (WIDTH / 2, self.gives_output)):
            if there:
                painter.setPen(QPen(tokens.color(lit or "wire"), 2))
                painter.setBrush(tokens.color("canvas"))
                painter.drawEllipse(QPointF(at, 0), PORT, PORT)

    def _paint_badge(self, painter: QPainter, card: QRectF) -> None:
        tokens = self._theme.tokens
        centre = card.topRight() + QPointF(-2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("warn"))
        painter.drawEllipse(centre, 9, 9)
        where = QRectF(centre.x() - 9, centre.y() - 9, 18, 18)
        painter.setFont(text_font(12, QFont.Weight.Bold))
        painter.setPen(tokens.color("node"))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, "!")


@lru_cache(maxsize=64)
def _shadow(height: int, tokens: Tokens) -> QPixmap:
    """A soft shadow for a card of this height: faint cards, each a little larger. Drawn once and kept."""
    pixmap = QPixmap(int(WIDTH) + 2 * SHADOW, height + 2 * SHADOW)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("shadow", 0.045 if tokens is DARK else 0.03))
    for reach in range(SHADOW):
        inside = SHADOW - reach - 1
        painter.drawRoundedRect(
            QRectF(pixmap.rect()).adjusted(inside, inside, -inside, -inside), RADIUS + reach, RADIUS + reach
        )
    painter.end()
    return pixmap


def _near(a: QPointF, b: QPointF) -> bool:
    return (a - b).manhattanLength() <= REACH


def _text(painter: QPainter, where: QRectF, text: str, font: QFont, color: QColor, right: bool = False) -> None:
    painter.setFont(font)
    painter.setPen(color)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(where, int(side | Qt.AlignmentFlag.AlignVCenter), text)


def _spark(values: NDArray[np.float64], where: QRectF) -> QPolygonF:
    """The values on a log scale of their own, from side to side."""
    logs = np.log10(np.maximum(values, 1e-12))
    low, high = logs.min(), max(logs.max(), logs.min() + 0.5)
    xs = np.linspace(where.left(), where.right(), len(values))
    ys = where.bottom() - (logs - low) / (high - low) * where.height()
    return QPolygonF([QPointF(x, y) for x, y in zip(xs, ys, strict=True)])
