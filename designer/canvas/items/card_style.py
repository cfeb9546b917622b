"""The shape and colors of a card, without its texts and live values. Cards of one style share a cached drawing."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from designer.canvas.items.painting import RADIUS, SHADOW, CachedDrawing, paint_ring, paint_shadow
from designer.style.theme import text_font
from designer.style.tokens import FAMILIES, Tokens

WIDTH = 172.0
TOP = -44.0  # the ports are at height 0, so that wires stay where they are when the card grows
HEADER = 32.0
PORT = 5.0
BADGE = 9.0
MARGIN = SHADOW + BADGE  # around the card, for the shadow and the badge


class CardStyle(NamedTuple):
    """What decides how a card looks, apart from its texts."""

    height: float
    family: str  # of its layers; "" where they have different ones
    ring: str  # name of the color of the ring around it; "" for none
    ports: str  # name of their color
    inputs: tuple[float, float] | None  # heights of its first and last input, in scene units; None where it has none
    has_output: bool
    problem: bool

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw the card in its own coordinates."""
        area = -WIDTH / 2 - MARGIN, TOP - MARGIN, WIDTH + 2 * MARGIN, self.height + 2 * MARGIN
        CachedDrawing(_paint, (self, tokens), area).paint(painter)


def family_color(family: str, tokens: Tokens) -> QColor:
    """The color of a family of layers."""
    return QColor(FAMILIES[family]) if family else tokens.color("third")


def _paint(painter: QPainter, style: CardStyle, tokens: Tokens) -> None:
    card = QRectF(-WIDTH / 2, TOP, WIDTH, style.height)
    paint_shadow(painter, card, tokens)
    if style.ring:
        paint_ring(painter, card, tokens.color(style.ring))
    else:
        painter.setPen(QPen(tokens.color("line"), 1))
    painter.setBrush(tokens.color("node"))
    painter.drawRoundedRect(card, RADIUS, RADIUS)
    painter.setPen(QPen(tokens.color("line"), 1))
    painter.drawLine(card.topLeft() + QPointF(1, HEADER), card.topRight() + QPointF(-1, HEADER))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(family_color(style.family, tokens))
    painter.drawRoundedRect(QRectF(card.left() + 12, TOP + 11, 10, 10), 3, 3)
    _paint_ports(painter, style, tokens)
    if style.problem:
        _paint_badge(painter, card.topRight() + QPointF(-2, 2), tokens)


def _paint_ports(painter: QPainter, style: CardStyle, tokens: Tokens) -> None:
    painter.setPen(QPen(tokens.color(style.ports), 2))
    painter.setBrush(tokens.color("canvas"))
    if style.has_output:
        painter.drawEllipse(QPointF(WIDTH / 2, 0), PORT, PORT)
    if style.inputs is not None:
        first, last = style.inputs
        port = QRectF(-WIDTH / 2 - PORT, first - PORT, 2 * PORT, last - first + 2 * PORT)
        painter.drawRoundedRect(port, PORT, PORT)


def _paint_badge(painter: QPainter, center: QPointF, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("warn"))
    painter.drawEllipse(center, BADGE, BADGE)
    painter.setFont(text_font(12, QFont.Weight.Bold))
    painter.setPen(tokens.color("node"))
    where = QRectF(center.x() - BADGE, center.y() - BADGE, 2 * BADGE, 2 * BADGE)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, "!")
