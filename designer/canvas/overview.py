"""The network from far away: hundreds of nodes in a few strokes, since every item that paints itself takes its time."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from designer.canvas.items.card import BODY, DEMI_BOLD, Card
from designer.canvas.items.face import HEADER, WIDTH, family_color
from designer.canvas.items.group import GroupFrame
from designer.canvas.items.painting import RADIUS, lines, text
from designer.canvas.scene import Scene
from designer.style.scale import scaled
from designer.style.theme import text_font
from designer.style.tokens import Tokens

INSIDE = 0.38  # the scale below which a card is too small to hold its name
NAME = 26  # scene units
BELOW = 10  # px, of a name that stands below its card
BESIDE = 30.0  # scene units that such a name may stand out to each side
NARROWEST = 40  # px for such a name; less would only be noise
ROOM = 150.0  # scene units that its lines may take down to the next row
MOST = 200  # cards in sight whose names are told from so far
RING = {True: 4.0, False: 10.0}  # scene units of colour around what is selected, by whether cards hold their names
BADGE = {True: 32.0, False: 48.0}
Placed = Iterable[tuple[Card, QRectF]]  # cards, and where they are in scene units


def paint_overview(painter: QPainter, scene: Scene, tokens: Tokens, sight: QRectF) -> None:
    """Draw groups, wires, as hairlines, and cards, as blocks with names, where `sight`, all that is seen, has any.

    Units are those of the scene. What is drawn follows from all that is seen, however little of it is drawn anew.
    """
    scale = painter.worldTransform().m11()
    inside, size = scale >= INSIDE, round(scaled(BELOW) / scale)
    near = sight.adjusted(-WIDTH, -WIDTH - 3 * size, WIDTH, WIDTH)
    cards = [(card, where) for card in scene.cards() if near.intersects(where := card.area())]
    if not inside:  # all of one height, so that their names stand in a row
        cards = [(card, QRectF(where.left(), where.top(), WIDTH, HEADER + BODY)) for card, where in cards]
    for frame in scene.groups.values():
        if isinstance(frame, GroupFrame):
            frame.draw(painter)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, inside)
    _paint_wires(painter, scene, tokens)
    _paint_blocks(painter, cards, tokens, inside)
    if inside:
        _paint_names(painter, cards, tokens)
    elif len(cards) <= MOST and (WIDTH + 2 * BESIDE) * scale >= NARROWEST:
        _paint_names_below(painter, cards, tokens, size)


def _paint_names(painter: QPainter, cards: Placed, tokens: Tokens) -> None:
    font, color = text_font(NAME, DEMI_BOLD), tokens.color("text")
    for card, area in cards:
        text(painter, QRectF(area.left() + 32, area.top() + 14, WIDTH - 40, 52), card.title, font, color)


def _paint_names_below(painter: QPainter, cards: Placed, tokens: Tokens, size: int) -> None:
    font, color, middle = text_font(size), tokens.color("second"), Qt.AlignmentFlag.AlignHCenter
    most = 2 if 2.7 * size <= ROOM else 1
    for card, area in cards:
        room = QRectF(area.left() - BESIDE, area.bottom() + size / 5, WIDTH + 2 * BESIDE, 1.2 * size)
        for line in lines(card.title, font, room.width(), most):
            text(painter, room, line, font, color, middle)
            room.translate(0, 1.2 * size)


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
