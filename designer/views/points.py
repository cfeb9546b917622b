"""Rows of the data as dots and squares, over the picture of a boundary."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from designer.style.theme import Theme

RADIUS = 6  # px, of the picture's corners
CHOSEN = 6.5  # px, radius of the ring around a chosen point
DOT, SQUARE = 2.6, 2.0  # px from the middle of a point to its rim
SPRITE = 9  # px across of the picture of a point


Place = tuple[float, float]  # 0 … 1 from the left and from below


Look = tuple[QColor, bool]  # of a point, and whether it is a square


class Point(NamedTuple):
    """A row: its place, 0 … 1 from the left and from below, and how it is drawn."""

    across: float
    up: float
    color: QColor
    square: bool


class Points(QWidget):
    """Lies over the picture and is painted once for each size, not with each field.

    It also makes the picture round by covering its corners with the panel's color: a clip to a round path
    would leave ragged edges.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._places: NDArray[np.float64] = np.zeros((0, 2))
        self._kinds: list[int] = []
        self._looks: tuple[Look, ...] = ()
        self._painted: QPixmap | None = None
        self._marks: tuple[Place | None, float, Place | None] = None, 0.0, None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._forget)

    @property
    def points(self) -> list[Point]:
        """What is drawn, the last on top."""
        rows = zip(self._places.tolist(), self._kinds, strict=True)
        return [Point(across, up, *self._looks[kind]) for (across, up), kind in rows]

    def show_points(self, places: NDArray[np.float64], kinds: NDArray[np.int64], looks: Sequence[Look]) -> None:
        """Draw points at places (n, 2), 0 … 1 from the left and from below, the last on top.

        `kinds` (n,) are numbers of `looks`.
        """
        self._places, self._kinds, self._looks = places, kinds.tolist(), tuple(looks)
        self._forget()

    def mark(self, circle: Place | None, radius: float, ring: Place | None) -> None:
        """Draw a circle around a place, whose radius is a share of the width, and a ring around a point, or neither."""
        if (circle, radius, ring) != self._marks:
            self._marks = circle, radius, ring
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatioF() != ratio:
            self._painted = self._paint(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted)
        circle, radius, ring = self._marks
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, size, color in ((circle, radius * self.width(), "text"), (ring, CHOSEN, "accent")):
            if place is not None:
                for name, width in (("canvas", 3.0), (color, 1.5)):  # seen on every color of a field
                    painter.setPen(QPen(self._theme.tokens.color(name), width))
                    painter.drawEllipse(QPointF(place[0] * self.width(), (1 - place[1]) * self.height()), size, size)

    def _forget(self) -> None:
        self._painted = None
        self.update()

    def _paint(self, ratio: float) -> QPixmap:
        tokens = self._theme.tokens
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = SPRITE // 2
        sprites = [self._sprite(look, ratio) for look in self._looks]
        side = np.array([self.width(), self.height()])
        corner = np.floor(np.array([0, 1]) * side + np.array([1, -1]) * self._places * side).astype(int) - half
        for (left, top), kind in zip(corner.tolist(), self._kinds, strict=True):
            painter.drawPixmap(left, top, sprites[kind])
        corners = QPainterPath()
        corners.addRect(QRectF(self.rect()))
        corners.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.fillPath(corners, tokens.color("panel"))
        painter.end()
        return pixmap

    def _sprite(self, look: Look, ratio: float) -> QPixmap:
        """A point. It is drawn once and copied, because Qt needs ten times longer to draw a circle."""
        color, is_square = look
        tokens, middle = self._theme.tokens, SPRITE // 2 + 0.5
        pixmap = QPixmap(QSize(SPRITE, SPRITE) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(color)
        if is_square:
            rim = QPen(tokens.color("text"), 1.0)
            rim.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(rim)
            painter.drawRect(QRectF(middle - SQUARE, middle - SQUARE, 2 * SQUARE, 2 * SQUARE))
        else:
            painter.setPen(QPen(tokens.color("canvas", 0.7), 0.7))
            painter.drawEllipse(QPointF(middle, middle), DOT, DOT)
        painter.end()
        return pixmap
