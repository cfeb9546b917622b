"""The network from far away: hundreds of nodes in a few strokes, since every item that paints itself takes its time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from designer.canvas.card import HEADER, WIDTH
from designer.canvas.scene import Scene
from designer.tokens import FAMILIES, Tokens

RING = 10.0  # scene units of colour around what is selected
BADGE = 48.0


def paint_far(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """Draw every wire as a hairline and every card as a block with the family's colour along its head."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _paint_wires(painter, scene, tokens)
    bodies: list[QRectF] = []
    heads: dict[str, list[QRectF]] = {}
    rings: dict[str, list[QRectF]] = {}
    badges: list[QRectF] = []
    for card in scene.cards():
        area = card.area()
        bodies.append(area)
        heads.setdefault(card.family, []).append(QRectF(area.left(), area.top(), WIDTH, HEADER))
        if card.selected or card.lit:
            rings.setdefault(card.mark(), []).append(area.adjusted(-RING, -RING, RING, RING))
        if card.problem:
            badges.append(QRectF(area.right() - BADGE / 2, area.top() - BADGE / 2, BADGE, BADGE))
    painter.setPen(Qt.PenStyle.NoPen)
    for mark, rects in rings.items():
        _fill(painter, rects, tokens.color(mark))
    _fill(painter, bodies, tokens.color("node"))
    for family, rects in heads.items():
        _fill(painter, rects, QColor(FAMILIES[family]) if family else tokens.color("third"))
    _fill(painter, badges, tokens.color("warn"))


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


def _fill(painter: QPainter, rects: list[QRectF], color: QColor) -> None:
    painter.setBrush(color)
    painter.drawRects(rects)
