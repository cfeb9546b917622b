"""The network at small scales: a few calls draw hundreds of nodes, which would be slow as items of their own."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from designer.canvas.items.card import BODY, DEMI_BOLD, Card
from designer.canvas.items.card_style import HEADER, WIDTH, family_color
from designer.canvas.items.group import GroupFrame
from designer.canvas.items.painting import RADIUS, draw_text, wrap
from designer.canvas.scene import Scene
from designer.style.scale import scaled
from designer.style.theme import text_font
from designer.style.tokens import Tokens

MIN_NAME_SCALE = 0.38  # below this scale, names are drawn below their cards
NAME_SIZE = 26  # scene units, of a name inside its card
NAME_PIXELS = 10  # of a name below its card
OVERHANG = 30.0  # scene units that a name below its card may extend to each side
MIN_NAME_WIDTH = 40  # pixels; narrower names are not legible
NAME_HEIGHT = 150.0  # scene units for the lines of a name, down to the next row of cards
MAX_NAMES = 200  # visible cards; above this number, names below cards are left out
RING = {True: 4.0, False: 10.0}  # width in scene units of the ring of selected cards, by whether names are inside
BADGE = {True: 32.0, False: 48.0}  # diameter in scene units
CardAreas = Iterable[tuple[Card, QRectF]]  # in scene units


def paint_overview(painter: QPainter, scene: Scene, tokens: Tokens, visible: QRectF) -> None:
    """Draw groups, wires as thin lines, and cards as blocks with names.

    `visible` is the whole visible area in scene units, also when only a part of it is repainted: it decides whether
    there is room for names.
    """
    scale = painter.worldTransform().m11()
    inside, size = scale >= MIN_NAME_SCALE, round(scaled(NAME_PIXELS) / scale)
    near = visible.adjusted(-WIDTH, -WIDTH - 3 * size, WIDTH, WIDTH)
    cards = [(card, where) for card in scene.cards() if near.intersects(where := card.area())]
    if not inside:  # draw all cards equally high, so that their names are in line
        cards = [(card, QRectF(where.left(), where.top(), WIDTH, HEADER + BODY)) for card, where in cards]
    for frame in scene.groups.values():
        if isinstance(frame, GroupFrame):
            frame.draw(painter)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, inside)
    _paint_wires(painter, scene, tokens)
    _paint_blocks(painter, cards, tokens, inside)
    if inside:
        _paint_names(painter, cards, tokens)
    elif len(cards) <= MAX_NAMES and (WIDTH + 2 * OVERHANG) * scale >= MIN_NAME_WIDTH:
        _paint_names_below(painter, cards, tokens, size)


def _paint_names(painter: QPainter, cards: CardAreas, tokens: Tokens) -> None:
    font, color = text_font(NAME_SIZE, DEMI_BOLD), tokens.color("text")
    for card, area in cards:
        draw_text(painter, QRectF(area.left() + 32, area.top() + 14, WIDTH - 40, 52), card.title, font, color)


def _paint_names_below(painter: QPainter, cards: CardAreas, tokens: Tokens, size: int) -> None:
    font, color, middle = text_font(size), tokens.color("second"), Qt.AlignmentFlag.AlignHCenter
    max_lines = 2 if 2.7 * size <= NAME_HEIGHT else 1
    for card, area in cards:
        room = QRectF(area.left() - OVERHANG, area.bottom() + size / 5, WIDTH + 2 * OVERHANG, 1.2 * size)
        for line in wrap(card.title, font, room.width(), max_lines):
            draw_text(painter, room, line, font, color, middle)
            room.translate(0, 1.2 * size)


def _paint_wires(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    plain, emphasized = QPainterPath(), QPainterPath()
    for wire in scene.wires.values():
        if wire.isVisible():
            (emphasized if wire.emphasized else plain).addPath(wire.path().translated(wire.pos()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path, color, width in ((plain, "wire", 1), (emphasized, "accent", 2)):
        pen = QPen(tokens.color(color), width)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawPath(path)


def _paint_blocks(painter: QPainter, cards: CardAreas, tokens: Tokens, inside: bool) -> None:
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
        if card.selected or card.highlight:
            rings.setdefault(card.ring_color(), []).append(area.adjusted(-ring, -ring, ring, ring))
        if card.problem:
            badges.append(QRectF(area.right() - badge / 2, top - badge / 2, badge, badge))
    painter.setPen(Qt.PenStyle.NoPen)
    radius = RADIUS if inside else 0.0
    for ring_color, rects in rings.items():
        _fill(painter, rects, tokens.color(ring_color), radius + ring if inside else 0.0)
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
