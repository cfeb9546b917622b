"""What cards, wires and notes are drawn with: text, shadows, and how near is near enough to read."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from designer.style.tokens import DARK, Tokens

RADIUS = 10.0
SHADOW = 7  # how far the soft shadow reaches, in scene units
TITLES = 0.28  # the scale below which the texts of groups and notes are left out
LEGIBLE = 0.55  # the scale below which those of cards and wires are: nobody could read them


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


def is_on_paper() -> bool:
    """Whether a drawing for a file is made, which shows nothing that belongs to the window."""
    return _on_paper


def repaint(item: QGraphicsItem) -> None:
    """Have an item drawn anew, also where it leaves that to the whole scene: Qt then does not ask for it."""
    scene = item.scene()
    if scene is not None and item.flags() & QGraphicsItem.GraphicsItemFlag.ItemHasNoContents:
        scene.update()
    else:
        item.update()


def shows_titles(painter: QPainter) -> bool:
    """Whether what is drawn now is large enough for the texts of groups and notes."""
    return _on_paper or painter.worldTransform().m11() >= TITLES


def text(
    painter: QPainter,
    where: QRectF,
    shown: str,
    font: QFont,
    color: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line, cut off with an ellipsis where it is too long."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(where, int(side | Qt.AlignmentFlag.AlignVCenter), _fitted(shown, font, where.width()))


@lru_cache(maxsize=4096)
def _fitted(shown: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(shown, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=1024)
def lines(shown: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """A text in one line, or in two where it is too long for one and `most` is 2. The last is yet to be cut off."""
    words = shown.split()
    if most < 2 or len(words) < 2 or advance(shown, font) <= width:
        return (shown,)
    count = max((n for n in range(1, len(words)) if advance(" ".join(words[:n]), font) <= width), default=1)
    return " ".join(words[:count]), " ".join(words[count:])


@lru_cache(maxsize=4096)
def advance(shown: str, font: QFont) -> float:
    """How wide a text is, in scene units."""
    return QFontMetricsF(font).horizontalAdvance(shown)


def halo(painter: QPainter, where: QRectF, color: QColor) -> None:
    """A ring around what is selected or lit; leaves the painter with the pen for its border."""
    soft = QColor(color)
    soft.setAlphaF(0.35)
    painter.setPen(QPen(soft, 5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where, RADIUS, RADIUS)
    painter.setPen(QPen(color, 1.5))


def paint_shadow(painter: QPainter, where: QRectF, tokens: Tokens) -> None:
    """A soft shadow under a card: faint cards, each a little smaller."""
    if _on_paper:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("shadow", 0.045 if tokens is DARK else 0.03))
    for reach in reversed(range(SHADOW)):
        painter.drawRoundedRect(where.adjusted(-reach, 3 - reach, reach, 3 + reach), RADIUS + reach, RADIUS + reach)


class Stamp(NamedTuple):
    """A drawing that many items have in common: `draw(painter, *given)` within an area in an item's units."""

    draw: Callable[..., None]
    given: tuple[Hashable, ...]
    area: tuple[float, float, float, float]  # left, top, width, height

    def paint(self, painter: QPainter) -> None:
        """Draw it: on a screen as pixels, which are made once for each scale."""
        if _on_paper:
            self.draw(painter, *self.given)
            return
        way, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        at = way.map(QPointF(*self.area[:2]))
        painter.resetTransform()
        # Between pixels it would be blurred.
        where = QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio)
        painter.drawPixmap(where, _pixels(self, way.m11(), ratio))
        painter.setWorldTransform(way)


_made: dict[tuple[Stamp, float, float], QPixmap] = {}  # at one scale only: at others they will not be seen again


def _pixels(stamp: Stamp, scale: float, ratio: float) -> QPixmap:
    key = stamp, scale, ratio
    if key not in _made:
        if next(iter(_made), key)[1:] != key[1:]:
            _made.clear()
        _made[key] = _drawn(*key)
    return _made[key]


def _drawn(stamp: Stamp, scale: float, ratio: float) -> QPixmap:
    left, top, width, height = stamp.area
    pixmap = QPixmap(ceil(width * scale * ratio), ceil(height * scale * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    stamp.draw(painter, *stamp.given)
    painter.end()
    return pixmap
