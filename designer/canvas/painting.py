"""What cards, wires and notes are drawn with: text, shadows, and how near is near enough to read."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from designer.tokens import DARK, Tokens

RADIUS = 10.0
SHADOW = 7  # how far the soft shadow reaches, in scene units
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
NAMES = 0.28  # the scale below which even names are left out
LEGIBLE = 0.5  # the scale below which texts are left out: nobody could read them


_on_paper = False


@contextmanager
def on_paper() -> Iterator[None]:
    """While this holds, everything is drawn in full and without shadows, which are pixels."""
    global _on_paper
    _on_paper = True
    try:
        yield
    finally:
        _on_paper = False


def repaint(item: QGraphicsItem) -> None:
    """Have an item drawn anew, also where it leaves that to the whole scene: Qt then does not ask for it."""
    scene = item.scene()
    if scene is not None and item.flags() & QGraphicsItem.GraphicsItemFlag.ItemHasNoContents:
        scene.update()
    else:
        item.update()


def legible(painter: QPainter, at_least: float = LEGIBLE) -> bool:
    """Whether what is drawn now is large enough for texts."""
    return _on_paper or painter.worldTransform().m11() >= at_least


def text(painter: QPainter, where: QRectF, shown: str, font: QFont, color: QColor, right: bool = False) -> None:
    """One line, cut off with an ellipsis where it is too long."""
    shown = QFontMetricsF(font).elidedText(shown, Qt.TextElideMode.ElideRight, where.width())
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(where, _RIGHT if right else _LEFT, shown)


def halo(painter: QPainter, where: QRectF, color: QColor) -> None:
    """A ring around what is selected or lit; leaves the painter with the pen for its border."""
    soft = QColor(color)
    soft.setAlphaF(0.35)
    painter.setPen(QPen(soft, 5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where, RADIUS, RADIUS)
    painter.setPen(QPen(color, 1.5))


def paint_shadow(painter: QPainter, where: QRectF, tokens: Tokens) -> None:
    """A soft shadow under a card."""
    if _on_paper:
        return
    pixmap = _shadow(round(where.width()), round(where.height()), tokens)
    painter.drawPixmap(where.topLeft() + QPointF(-SHADOW, 3 - SHADOW), pixmap)


@lru_cache(maxsize=64)
def _shadow(width: int, height: int, tokens: Tokens) -> QPixmap:
    """Faint cards, each a little larger. Drawn once and kept."""
    pixmap = QPixmap(width + 2 * SHADOW, height + 2 * SHADOW)
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
