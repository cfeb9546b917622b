"""What cards that look alike have in common: all but their texts and what training tells of them."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from designer.canvas.items.painting import RADIUS, SHADOW, Stamp, halo, paint_shadow
from designer.style.theme import text_font
from designer.style.tokens import FAMILIES, Tokens

WIDTH = 172.0
TOP = -44.0  # the ports are at height 0, so that wires stay where they are when the card grows
HEADER = 32.0
PORT = 5.0
BADGE = 9.0
MARGIN = SHADOW + BADGE  # around the card, for what stands out


class CardStyle(NamedTuple):
    """How a card looks without its texts."""

    height: float
    family: str  # of its layers, "" where they have none in common
    mark: str  # the name of the colour of the ring around it, or ""
    ports: str  # the name of their colour
    pill: float  # how high its input port is; 0 where it has none
    leaves: bool  # whether it has an output port
    problem: bool

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw it in the units of the card, once for all that look alike."""
        area = -WIDTH / 2 - MARGIN, TOP - MARGIN, WIDTH + 2 * MARGIN, self.height + 2 * MARGIN
        Stamp(_paint, (self, tokens), area).paint(painter)


def family_color(family: str, tokens: Tokens) -> QColor:
    """The hue of a family of layers."""
    return QColor(FAMILIES[family]) if family else tokens.color("third")


def _paint(painter: QPainter, face: CardStyle, tokens: Tokens) -> None:
    card = QRectF(-WIDTH / 2, TOP, WIDTH, face.height)
    paint_shadow(painter, card, tokens)
    if face.mark:
        halo(painter, card, tokens.color(face.mark))
    else:
        painter.setPen(QPen(tokens.color("line"), 1))
    painter.setBrush(tokens.color("node"))
    painter.drawRoundedRect(card, RADIUS, RADIUS)
    painter.setPen(QPen(tokens.color("line"), 1))
    painter.drawLine(card.topLeft() + QPointF(1, HEADER), card.topRight() + QPointF(-1, HEADER))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(family_color(face.family, tokens))
    painter.drawRoundedRect(QRectF(card.left() + 12, TOP + 11, 10, 10), 3, 3)
    _paint_ports(painter, face, tokens)
    if face.problem:
        _paint_badge(painter, card.topRight() + QPointF(-2, 2), tokens)


def _paint_ports(painter: QPainter, face: CardStyle, tokens: Tokens) -> None:
    painter.setPen(QPen(tokens.color(face.ports), 2))
    painter.setBrush(tokens.color("canvas"))
    if face.leaves:
        painter.drawEllipse(QPointF(WIDTH / 2, 0), PORT, PORT)
    if face.pill:
        painter.drawRoundedRect(QRectF(-WIDTH / 2 - PORT, -face.pill / 2, 2 * PORT, face.pill), PORT, PORT)


def _paint_badge(painter: QPainter, centre: QPointF, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("warn"))
    painter.drawEllipse(centre, BADGE, BADGE)
    painter.setFont(text_font(12, QFont.Weight.Bold))
    painter.setPen(tokens.color("node"))
    where = QRectF(centre.x() - BADGE, centre.y() - BADGE, 2 * BADGE, 2 * BADGE)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, "!")
