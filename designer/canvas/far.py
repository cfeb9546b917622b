"""The network from far away: hundreds of nodes in a few strokes, since every item that paints itself takes its time."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from designer.canvas.card import DEMI_BOLD, Card
from designer.canvas.face import HEADER, WIDTH, family_color
from designer.canvas.group_item import GroupFrame
from designer.canvas.painting import RADIUS, text
from designer.canvas.scene import Scene
from designer.theme import text_font
from designer.tokens import Tokens

INSIDE = 0.38  # the scale below which a card is too small to hold its name
NAME = 26  # scene units
LEAST = 10  # px, of a name that stands below its card
BESIDE = 30.0  # scene units that such a name may stand out to each side
MOST = 200  # cards whose names are told from so far; more would only be noise
RING = {True: 4.0, False: 10.0}  # scene units of colour around what is selected, by whether cards hold their names
BADGE = {True: 32.0, False: 48.0}
Placed = Iterable[tuple[Card, QRectF]]  # cards, and where they are in scene units


def paint_far(painter: QPainter, scene: Scene, tokens: Tokens, area: QRectF) -> None:
    """Draw what an area in scene units has of groups, of wires, as hairlines, and of cards, as blocks with names."""
    scale = painter.worldTransform().m11()
    inside = scale >= INSIDE
    near = area.adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)
    cards = [(card, where) for card in scene.cards() if near.intersects(where := card.area())]
    for frame in scene.groups.values():
        if isinstance(frame, GroupFrame):
            frame.draw(painter)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, inside)
    _paint_wires(painter, scene, tokens)
    _paint_blocks(painter, cards, tokens, inside)
    if inside:
        _paint_names(painter, cards, tokens)
    elif len(cards) <= MOST:
        _paint_names_below(painter, cards, tokens, round(LEAST / scale))


def _paint_names(painter: QPainter, cards: Placed, tokens: Tokens) -> None:
    font, color = text_font(NAME, DEMI_BOLD), tokens.color("text")
    for card, area in cards:
        text(painter, QRectF(area.left() + 32, area.top() + 14, WIDTH - 40, 52), card.title, font, color)


def _paint_names_below(painter: QPainter, cards: Placed, tokens: Tokens, size: int) -> None:
    """In two lines, where a name is long."""
    painter.setFont(text_font(size))
    painter.setPen(tokens.color("second"))
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    for card, area in cards:
        room = QRectF(area.left() - BESIDE, area.bottom() + size / 3, WIDTH + 2 * BESIDE, 2.6 * size)
        painter.drawText(room, flags, card.title)


def _paint_wires(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    plain, strong = QPainterPath(), QPainterPath()
    for wire in scene.wires.values():
        if wire.isVisible():
            (strong if wire.strong else plain).addPath(wire.path().translated(wire.pos()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path, color, width in ((plain, "wire", 1), (strong, "accent", 2)):
        pen = QPen(tokens.color(color), width)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawPath(path)


def _paint_blocks(painter: QPainter, cards: Placed, tokens: Tokens, inside: bool) -> None:
    bodies: list[QRectF] = []
    families: dict[str, list[QRectF]] = {}
    rings: dict[str, list[QRectF]] = {}
    badges: list[QRectF] = []
    ring, badge = RING[inside], BADGE[inside]
    for card, area in cards:
        left, top = area.left(), area.top()
        bodies.append(area)
        where = QRectF(left + 12, top + 20, 10, 40) if inside else QRectF(left, top, WIDTH, HEADER)
        families.setdefault(card.family, []).append(where)
        if card.selected or card.lit:
            rings.setdefault(card.mark(), []).append(area.adjusted(-ring, -ring, ring, ring))
        if card.problem:
            badges.append(QRectF(area.right() - badge / 2, top - badge / 2, badge, badge))
    painter.setPen(Qt.PenStyle.NoPen)
    radius = RADIUS if inside else 0.0
    for mark, rects in rings.items():
        _fill(painter, rects, tokens.color(mark), radius + ring if inside else 0.0)
    edge = QPen(tokens.color("line"), 2 if inside else 1)
    edge.setCosmetic(not inside)
    painter.setPen(edge)
    _fill(painter, bodies, tokens.color("node"), radius)
    painter.setPen(Qt.PenStyle.NoPen)
    for family, rects in families.items():
        _fill(painter, rects, family_color(family, tokens))
    _fill(painter, badges, tokens.color("warn"), badge / 2 if inside else 0.0)


def _fill(painter: QPainter, rects: list[QRectF], color: QColor, radius: float = 0.0) -> None:
    painter.setBrush(color)
    if not radius:
        painter.drawRects(rects)
        return
    for rect in rects:
        painter.drawRoundedRect(rect, radius, radius)
