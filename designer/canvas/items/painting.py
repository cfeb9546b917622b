"""Drawing functions that cards, wires and notes share, and the scales below which texts are left out."""

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
SHADOW = 7  # scene units that the shadow extends around a card
MIN_TITLE_SCALE = 0.28  # below this scale, texts of groups and notes are not legible and left out
MIN_CARD_SCALE = 0.55  # below this scale, cards and wires are drawn by `paint_overview`


_exporting = False


@contextmanager
def exporting() -> Iterator[None]:
    """Draw every detail at any scale, without selection, caches and shadows, for a file of vectors."""
    global _exporting
    _exporting = True
    try:
        yield
    finally:
        _exporting = False


def is_exporting() -> bool:
    """Whether a file is drawn, which shows nothing that belongs to the window, such as the selection."""
    return _exporting


def repaint(item: QGraphicsItem) -> None:
    """Repaint an item. In the overview, items have no contents, and the scene must be repainted instead."""
    scene = item.scene()
    if scene is not None and item.flags() & QGraphicsItem.GraphicsItemFlag.ItemHasNoContents:
        scene.update()
    else:
        item.update()


def shows_titles(painter: QPainter) -> bool:
    """Whether the texts of groups and notes are legible at the scale of the painter."""
    return _exporting or painter.worldTransform().m11() >= MIN_TITLE_SCALE


def draw_text(
    painter: QPainter,
    where: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line, which ends with an ellipsis if it is too long."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(where, int(side | Qt.AlignmentFlag.AlignVCenter), _elided(text, font, where.width()))


@lru_cache(maxsize=4096)
def _elided(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=1024)
def wrap(text: str, font: QFont, width: float, max_lines: int) -> tuple[str, ...]:
    """The lines of a text: one, or two if it is too long for one and `max_lines` is 2. The last may be too long."""
    words = text.split()
    if max_lines < 2 or len(words) < 2 or text_width(text, font) <= width:
        return (text,)
    count = max((n for n in range(1, len(words)) if text_width(" ".join(words[:n]), font) <= width), default=1)
    return " ".join(words[:count]), " ".join(words[count:])


@lru_cache(maxsize=4096)
def text_width(text: str, font: QFont) -> float:
    """The width of a text, in scene units."""
    return QFontMetricsF(font).horizontalAdvance(text)


def paint_ring(painter: QPainter, where: QRectF, color: QColor) -> None:
    """Draw the ring around a selected or highlighted item, and set the pen for the border of the item."""
    soft = QColor(color)
    soft.setAlphaF(0.35)
    painter.setPen(QPen(soft, 5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where, RADIUS, RADIUS)
    painter.setPen(QPen(color, 1.5))


def paint_shadow(painter: QPainter, where: QRectF, tokens: Tokens) -> None:
    """Draw a soft shadow under a card: transparent rectangles, each smaller than the one below."""
    if _exporting:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("shadow", 0.045 if tokens is DARK else 0.03))
    for reach in reversed(range(SHADOW)):
        painter.drawRoundedRect(where.adjusted(-reach, 3 - reach, reach, 3 + reach), RADIUS + reach, RADIUS + reach)


class CachedDrawing(NamedTuple):
    """A drawing that many items share: `draw(painter, *arguments)` paints an area in the coordinates of the item."""

    draw: Callable[..., None]
    arguments: tuple[Hashable, ...]
    area: tuple[float, float, float, float]  # left, top, width, height

    def paint(self, painter: QPainter) -> None:
        """Draw it; on a screen from a pixmap, which is made once per scale."""
        if _exporting:
            self.draw(painter, *self.arguments)
            return
        transform, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        at = transform.map(QPointF(*self.area[:2]))
        painter.resetTransform()
        # A pixmap between device pixels would be blurred.
        where = QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio)
        painter.drawPixmap(where, _pixmap(self, transform.m11(), ratio))
        painter.setWorldTransform(transform)


_pixmaps: dict[tuple[CachedDrawing, float, float], QPixmap] = {}  # of the last scale only


def _pixmap(drawing: CachedDrawing, scale: float, ratio: float) -> QPixmap:
    key = drawing, scale, ratio
    if key not in _pixmaps:
        if next(iter(_pixmaps), key)[1:] != key[1:]:
            _pixmaps.clear()
        _pixmaps[key] = _render(*key)
    return _pixmaps[key]


def _render(drawing: CachedDrawing, scale: float, ratio: float) -> QPixmap:
    left, top, width, height = drawing.area
    pixmap = QPixmap(ceil(width * scale * ratio), ceil(height * scale * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    drawing.draw(painter, *drawing.arguments)
    painter.end()
    return pixmap
