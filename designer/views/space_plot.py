"""Points and a plane in three dimensions, by a projection of our own, to be turned by mouse and arrow keys."""

from math import cos, radians, sin
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.moments.boundary_plane import EDGES, BoundaryPlane
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

TURN, PITCH = 35.0, 22.0  # degrees at first
STEEPEST = 89.0
PER_PIXEL, PER_KEY = 0.4, 5.0  # degrees
AWAY = 5.0  # half widths of the cube from its middle to the eye
DOT = 4.0  # px
FADED = 0.45  # opacity of a point behind the plane
KEYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip
Values = NDArray[np.float64]


class SpacePlot(QWidget):
    """Draws the box around the rows as a cube, its points from back to front, and the plane between them."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.turn, self.pitch = TURN, PITCH  # degrees around the vertical axis, and from above
        self.plane: BoundaryPlane | None = None
        self._points: Values = np.zeros((0, 3))
        self._colors: list[QColor] = []
        self._kinds: NDArray[Any] = np.zeros(0, int)
        self._squares: NDArray[np.bool_] = np.zeros(0, bool)
        self._names = ("", "", "")
        self._low, self._high = np.full(3, -1.0), np.ones(3)
        self._mouse: QPointF | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setMinimumSize(scaled(120), scaled(90))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(280, 240)

    def show_points(
        self,
        points: Values,
        kinds: NDArray[Any],
        colors: list[QColor],
        squares: NDArray[np.bool_],
        names: tuple[str, str, str],
    ) -> None:
        """Show rows (n, 3) in the colors of their kinds, those of `squares` as squares. The axes have these names."""
        self._points, self._kinds, self._colors, self._squares = points, kinds, colors, squares
        self._names = names
        if len(points):
            low, high = points.min(axis=0), points.max(axis=0)
            spare = np.where(high > low, (high - low) * 0.05, 0.5)
            self._low, self._high = low - spare, high + spare
        self.update()

    def show_plane(self, plane: BoundaryPlane | None) -> None:
        """Show a plane, or none."""
        self.plane = plane
        self.update()

    def projected(self, points: Values) -> tuple[Values, Values]:
        """The pixels (n, 2) of places (n, 3) in the units of the data, and their distances from the eye (n,)."""
        unit = (points - self._low) / (self._high - self._low) * 2 - 1
        a, b = radians(self.turn), radians(self.pitch)
        x, y, z = unit.T
        across, level = x * cos(a) - y * sin(a), x * sin(a) + y * cos(a)  # after the turn: to the right, and away
        up, away = z * cos(b) + level * sin(b), level * cos(b) - z * sin(b)
        depth = AWAY + away
        size = min(self.width(), self.height()) * 0.5 / 2.0 * AWAY / depth
        return np.column_stack([self.width() / 2 + across * size, self.height() / 2 - up * size]), depth

    # What the person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._mouse = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._mouse is not None:
            moved, self._mouse = event.position() - self._mouse, event.position()
            self._rotate(moved.x() * PER_PIXEL, moved.y() * PER_PIXEL)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS:
            turn, pitch = KEYS[key]
            self._rotate(turn * PER_KEY, pitch * PER_KEY)
        elif key == Qt.Key.Key_Home:
            self.turn, self.pitch = TURN, PITCH
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _rotate(self, turn: float, pitch: float) -> None:
        self.turn = (self.turn + turn) % 360
        self.pitch = min(max(self.pitch + pitch, -STEEPEST), STEEPEST)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), tokens.color("canvas"))
        corners = np.array([[(self._low, self._high)[i >> axis & 1][axis] for axis in range(3)] for i in range(8)])
        pixels, depth = self.projected(corners)
        back = int(depth.argmax())
        painter.setPen(QPen(tokens.color("third"), 1))
        for i, j in EDGES:
            if back in (i, j):
                self._line(painter, pixels[i], pixels[j], dotted=True)
        behind = self._behind()
        self._dots(painter, behind)
        self._plane(painter)
        self._dots(painter, ~behind)
        painter.setPen(QPen(tokens.color("third"), 1))
        for i, j in EDGES:
            if back not in (i, j):
                self._line(painter, pixels[i], pixels[j])
        self._axis_names(painter, pixels, depth)
        if self.hasFocus():
            painter.setPen(QPen(tokens.color("accent"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _behind(self) -> NDArray[np.bool_]:
        """Which points lie on the other side of the plane than the eye does."""
        if self.plane is None or not len(self._points):
            return np.zeros(len(self._points), bool)
        a, b = radians(self.turn), radians(self.pitch)
        toward = -np.array([sin(a) * cos(b), cos(a) * cos(b), -sin(b)])  # from the middle to the eye, in the cube
        eye = self._low + (toward * AWAY + 1) / 2 * (self._high - self._low)
        is_above = self.plane.values(eye[None])[0] > 0
        return np.asarray((self.plane.values(self._points) > 0) != is_above)

    def _dots(self, painter: QPainter, which: NDArray[np.bool_]) -> None:
        rows = np.flatnonzero(which)
        if not len(rows):
            return
        pixels, depth = self.projected(self._points[rows])
        rim = self._theme.tokens.color("panel")
        fades = self.plane is not None and bool(self._behind()[rows[0]])
        for n in np.argsort(-depth).tolist():
            color = QColor(self._colors[int(self._kinds[rows[n]])])
            color.setAlphaF(FADED if fades else 1.0)
            painter.setBrush(color)
            painter.setPen(QPen(rim, 0.8))
            size = scaled(DOT) * AWAY / float(depth[n])
            x, y = pixels[n].tolist()
            if self._squares[rows[n]]:
                painter.setPen(QPen(self._theme.tokens.color("text"), 1.0))
                painter.drawRect(QRectF(x - size * 0.85, y - size * 0.85, 1.7 * size, 1.7 * size))
            else:
                painter.drawEllipse(QPointF(x, y), size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _plane(self, painter: QPainter) -> None:
        if self.plane is None:
            return
        corners = self.plane.within(self._low, self._high)
        if not len(corners):
            return
        tokens = self._theme.tokens
        painter.setPen(QPen(tokens.color("accent"), 2))
        painter.setBrush(tokens.color("accent", 0.22))
        painter.drawPolygon(QPolygonF([QPointF(*pixel) for pixel in self.projected(corners)[0].tolist()]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _line(self, painter: QPainter, a: Values, b: Values, dotted: bool = False) -> None:
        pen = painter.pen()
        pen.setStyle(Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(*a.tolist()), QPointF(*b.tolist()))

    def _axis_names(self, painter: QPainter, pixels: Values, depth: Values) -> None:
        """The name of each axis at its edge that is lowest on the screen, but not hidden behind the cube."""
        painter.setFont(number_font(scaled(10)))
        painter.setPen(self._theme.tokens.color("text"))
        middle = np.array([self.width() / 2, self.height() / 2])
        for axis, name in enumerate(self._names):
            edges = [(pixels[i] + pixels[j]) / 2 for i, j in EDGES if j - i == 1 << axis]
            away = [float(np.hypot(*(at - middle))) + (float(at[1]) if axis < 2 else -float(at[0])) for at in edges]
            at = edges[int(np.argmax(away))]
            at = at + (at - middle) / max(float(np.hypot(*(at - middle))), 1.0) * scaled(12)
            box = QRectF(at[0] - 60, at[1] - 8, 120, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
