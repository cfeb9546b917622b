"""Rows of the data as dots and rings, over the picture of a boundary."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from designer.style.theme import Theme

RADIUS = 6  # px, of the picture's corners
DOT, RING = 2.8, 2.5  # px, radii


class Point(NamedTuple):
    """A row: its place, 0 … 1 from the left and from below, and how it is drawn."""

    across: float
    up: float
    color: QColor
    ring: bool


class Points(QWidget):
    """Lies over the picture and is painted once for each size, not with each field.

    It also makes the picture round by covering its corners with the panel's color: a clip to a round path
    would leave ragged edges.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[Point, ...] = ()
        self._painted: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._forget)

    @property
    def points(self) -> tuple[Point, ...]:
        return self._points

    def show_points(self, points: Sequence[Point]) -> None:
        """Draw these, the last on top."""
        self._points = tuple(points)
        self._forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatioF() != ratio:
            self._painted = self._paint(ratio)
        QPainter(self).drawPixmap(0, 0, self._painted)

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
        outline, inside = QPen(tokens.color("canvas", 0.8), 0.8), tokens.color("canvas", 0.6)
        for point in self._points:
            painter.setPen(QPen(point.color, 1.3) if point.ring else outline)
            painter.setBrush(inside if point.ring else point.color)
            radius = RING if point.ring else DOT
            at = QPointF(point.across * self.width(), (1 - point.up) * self.height())
            painter.drawEllipse(at, radius, radius)
        corners = QPainterPath()
        corners.addRect(QRectF(self.rect()))
        corners.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.fillPath(corners, tokens.color("panel"))
        painter.end()
        return pixmap
