"""A surface from above: level lines over a tint that grows with the height, and the paths of those who walk on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.moments import Lines, contours, even_levels
from core.surfaces import Ends, Place
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views import ticks
from designer.views.hover import HoverLabel

LEFT, BOTTOM, RIGHT, TOP = 40, 20, 10, 8  # px around the field
LEVELS = 14
TINT = 0.26  # opacity of the tint where the surface is highest
BALL, SMALL = 6.5, 2.0  # px: radius of a ball with its number, and of a step
HEAD = 6.0  # px of the head of an arrow
NUDGE, FINE = 1 / 40, 1 / 400  # of the width that an arrow key moves the ball by, and with Shift
ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1),
}  # fmt: skip
DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2.5), (1.5, 2), (7, 2, 1.5, 2))  # that tell lines apart without color


@dataclass(frozen=True, eq=False)
class Track:
    """A path: its points, float64 (n, 2), of which the last has a ball with `mark`, and arrows from there.

    `arrows` are pairs of the place that they point to and whether they are thin. `look` chooses the dashes.
    """

    mark: str
    color: QColor
    look: int
    points: NDArray[np.float64]
    arrows: tuple[tuple[Place, bool], ...] = ()


@dataclass(frozen=True, eq=False)
class Ground:
    """What is walked on: values, float64 (side, side) from the bottom left, the ends of the axes, marked places."""

    values: NDArray[np.float64]
    ends: Ends
    marked: tuple[Place, ...] = ()
    names: tuple[str, str] = ("x", "y")
    lines: Lines = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", contours(self.values, even_levels(self.values, LEVELS)))


class SurfacePlot(QWidget):
    """Shows a ground with tracks, and lets the start be placed by mouse and by arrow keys, where it is `movable`."""

    placed = Signal(object)  # Place
    pointed = Signal(object)  # Place under the mouse, or None
    stepped = Signal(int)  # by so many steps; Home and End by as many as there are
    toggled = Signal()  # play or pause

    def __init__(self, theme: Theme, name: str, movable: bool = True) -> None:
        super().__init__()
        self._theme, self._movable = theme, movable
        self.ground: Ground | None = None
        self.tracks: Sequence[Track] = ()
        self.notes: Sequence[tuple[Place, str]] = ()
        self.start: Place | None = None
        self._tint: tuple[object, QImage] | None = None
        self.label = HoverLabel(self)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(scaled(120), scaled(90))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(360, 240)

    def show_ground(self, ground: Ground | None) -> None:
        """Show this from now on, or nothing."""
        self.ground = ground
        self.update()

    def show_tracks(self, tracks: Sequence[Track], start: Place | None = None) -> None:
        """Show these paths, and where they start."""
        self.tracks, self.start = tracks, start
        self.update()

    def show_notes(self, notes: Sequence[tuple[Place, str]]) -> None:
        """Write texts beside places, from the last to the first, as far as they have room."""
        self.notes = notes
        self.update()

    def show_text(self, text: str, at: Place) -> None:
        """Show rich text beside a place; nothing if empty."""
        if text:
            self.label.show_text(text, self.place(at).toPoint())
        else:
            self.label.hide()

    @property
    def field(self) -> QRectF:
        """Where the surface lies in the widget. A unit is as long across as up: gradients cross levels squarely."""
        room = QRectF(self.rect()).adjusted(scaled(LEFT), scaled(TOP), -scaled(RIGHT), -scaled(BOTTOM))
        if self.ground is None:
            return room
        (left, right), (low, high) = self.ground.ends
        unit = min(room.width() / (right - left), room.height() / (high - low))
        width, height = unit * (right - left), unit * (high - low)
        return QRectF(room.center().x() - width / 2, room.top(), width, height)

    def place(self, at: Iterable[float]) -> QPointF:
        """The pixel of a place."""
        assert self.ground is not None
        area, ((left, right), (low, high)), (x, y) = self.field, self.ground.ends, at
        far = 16.0  # in fields, beyond which Qt's own arithmetic overflows
        across = float(np.clip((x - left) / (right - left), -far, far))
        up = float(np.clip((y - low) / (high - low), -far, far))
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def at(self, pixel: QPointF) -> Place:
        """The place of a pixel, within the field."""
        assert self.ground is not None
        area, ((left, right), (low, high)) = self.field, self.ground.ends
        across = min(max((pixel.x() - area.left()) / max(area.width(), 1), 0.0), 1.0)
        up = min(max((area.bottom() - pixel.y()) / max(area.height(), 1), 0.0), 1.0)
        return left + across * (right - left), low + up * (high - low)

    # What the person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._movable and self.ground is not None and event.button() is Qt.MouseButton.LeftButton:
            self.placed.emit(self.at(event.position()))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.ground is None:
            return
        at = self.at(event.position())
        if self._movable and event.buttons() & Qt.MouseButton.LeftButton:
            self.placed.emit(at)
        self.pointed.emit(at if self.field.contains(event.position()) else None)

    def leaveEvent(self, event: Any) -> None:
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, ground = Qt.Key(event.key()), self.ground
        if key in ARROWS and ground is not None and self._movable and self.start is not None:
            share = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else NUDGE
            moved = (v + way * share * (high - low)
                     for v, way, (low, high) in zip(self.start, ARROWS[key], ground.ends, strict=True))  # fmt: skip
            x, y = (min(max(v, low), high) for v, (low, high) in zip(moved, ground.ends, strict=True))
            self.placed.emit((x, y))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.stepped.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.stepped.emit(10**6 if key == Qt.Key.Key_End else -(10**6))
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.ground is None:
            return
        painter, tokens, area = QPainter(self), self._theme.tokens, self.field
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area, tokens.color("canvas"))
        painter.drawImage(area, self._tinted(self.ground))
        self._axes(painter, self.ground)
        painter.setClipRect(area)
        self._levels(painter, self.ground)
        painter.setPen(QPen(tokens.color("text"), 1.6))
        for minimum in self.ground.marked:
            at, size = self.place(minimum), scaled(4)
            painter.drawLine(at - QPointF(size, 0), at + QPointF(size, 0))
            painter.drawLine(at - QPointF(0, size), at + QPointF(0, size))
        for track in self.tracks:
            self._line(painter, track)
        for track in self.tracks:
            self._arrows(painter, track)
        for track in self.tracks:
            self._ball(painter, track)
        self._notes(painter)
        if self.start is not None:
            painter.setPen(QPen(tokens.color("text"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.place(self.start), scaled(4), scaled(4))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.color("accent" if self.hasFocus() else "line"), 1.6 if self.hasFocus() else 1))
        painter.drawRect(area)

    def _tinted(self, ground: Ground) -> QImage:
        """The tint: the share of the field that is lower, in the color of text."""
        key = ground, self._theme.dark
        if self._tint is None or self._tint[0] != key:
            values = np.nan_to_num(ground.values, nan=np.inf)
            order = np.sort(values, axis=None)
            shares = np.searchsorted(order, values) / max(values.size - 1, 1)
            color = self._theme.tokens.color("text")
            picture = np.empty((*values.shape, 4), np.uint8)
            picture[..., :3] = color.red(), color.green(), color.blue()
            picture[..., 3] = (shares[::-1] * TINT * 255).astype(np.uint8)
            side = len(values)
            image = QImage(picture.tobytes(), side, side, 4 * side, QImage.Format.Format_RGBA8888).copy()
            self._tint = key, image
        return self._tint[1]

    def _axes(self, painter: QPainter, ground: Ground) -> None:
        area, tokens = self.field, self._theme.tokens
        painter.setFont(number_font(scaled(9)))
        painter.setPen(tokens.color("second"))
        across, up = ground.ends
        for value, text in ticks.between(*across):
            x = self.place((value, up[0])).x()
            box = QRectF(x - 40, area.bottom() + 2, 80, scaled(14))
            if x < area.right() - scaled(10) - painter.fontMetrics().horizontalAdvance(ground.names[0]):
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
        for value, text in ticks.between(*up):
            y = self.place((across[0], value)).y()
            if y > area.top() + scaled(12):
                box = QRectF(area.left() - 84, y - scaled(8), 80, scaled(16))
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        across_name, up_name = ground.names
        foot = QRectF(0, area.bottom() + 2, area.right(), scaled(16))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, across_name)
        head = QRectF(area.left() + 4, area.top() + 2, self.width() - area.left(), scaled(14))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, up_name)

    def _levels(self, painter: QPainter, ground: Ground) -> None:
        painter.setPen(QPen(self._theme.tokens.color("third", 0.7), 1))
        (left, right), (low, high) = ground.ends
        points = np.array([left, low]) + ground.lines.points * [right - left, high - low]
        ends = np.flatnonzero(~ground.lines.joined) + 1
        for part in np.split(points, ends):
            if len(part) > 1:
                painter.drawPolyline(self._polygon(part))

    def _line(self, painter: QPainter, track: Track) -> None:
        pen = QPen(track.color, 1.8)
        if dashes := DASHES[track.look % len(DASHES)]:
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.drawPolyline(self._polygon(track.points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(track.color)
        for point in track.points.tolist():
            painter.drawEllipse(self.place(point), SMALL, SMALL)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _arrows(self, painter: QPainter, track: Track) -> None:
        begin = self.place(track.points[-1])
        for to, is_thin in track.arrows:
            end = self.place(to)
            painter.setPen(
                QPen(track.color, 1.2 if is_thin else 2.6, Qt.PenStyle.DotLine if is_thin else Qt.PenStyle.SolidLine)
            )
            painter.drawLine(begin, end)
            way = end - begin
            length = float(np.hypot(way.x(), way.y()))
            if length > HEAD / 2:
                along = way / length
                side = QPointF(-along.y(), along.x())
                back = end - along * HEAD
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(track.color)
                painter.drawPolygon(QPolygonF([end, back + side * HEAD / 2, back - side * HEAD / 2]))
                painter.setBrush(Qt.BrushStyle.NoBrush)

    def _ball(self, painter: QPainter, track: Track) -> None:
        at, size = self.place(track.points[-1]), scaled(BALL)
        painter.setPen(QPen(self._theme.tokens.color("panel"), 1.2))
        painter.setBrush(track.color)
        painter.drawEllipse(at, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._theme.tokens.color("on_accent"))
        painter.setFont(number_font(scaled(9)))
        painter.drawText(QRectF(at.x() - 12, at.y() - 12, 24, 24), Qt.AlignmentFlag.AlignCenter, track.mark)

    def _notes(self, painter: QPainter) -> None:
        painter.setFont(number_font(scaled(9)))
        taken: list[QRectF] = []
        for place, text in reversed(self.notes):
            width = painter.fontMetrics().horizontalAdvance(text) + 6
            at = self.place(place)
            box = QRectF(at.x() + scaled(BALL) + 1, at.y() - scaled(7), width, scaled(14))
            if box.right() > self.field.right():
                box.moveRight(at.x() - scaled(BALL) - 1)
            if self.field.contains(at) and not any(box.intersects(other) for other in taken):
                taken.append(box)
                painter.fillRect(box, self._theme.tokens.color("panel", 0.8))
                painter.setPen(self._theme.tokens.color("text"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _polygon(self, points: NDArray[np.float64]) -> QPolygonF:
        return QPolygonF([self.place(point) for point in points.tolist()])
