"""A line on a plot, to drag: its middle moves it, its ends turn it."""

from typing import Protocol

import numpy as np
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from core.data.plane_grid import Section
from core.moments.boundary_line import BoundaryLine

REACH = 8.0  # px around the line in which the mouse finds it
MIDDLE = 0.5  # of what is seen of it, that moves it
Place = tuple[float, float]


class Field(Protocol):
    """A plot on which a line can be dragged."""

    @property
    def port(self) -> QWidget:
        """What receives the mouse."""

    @property
    def area(self) -> QRectF:
        """Where the section lies in the port, in pixels."""

    def show_handle(self, ends: tuple[Place, Place] | None) -> None:
        """Draw the line that can be dragged between two points of the section, or none."""


class LineHand(QObject):
    """Follows the mouse over a plot. It changes nothing itself."""

    held = Signal()
    dragged = Signal(object)  # BoundaryLine
    released = Signal()

    def __init__(self, plane: Field, parent: QObject) -> None:
        super().__init__(parent)
        self._plane = plane
        self._line: BoundaryLine | None = None
        self._where: Section | None = None
        self._pivot: Place | None = None  # around which the line turns; None while it is moved
        self._offset = 0.0  # of a moved line from the mouse
        self._is_held = False
        plane.port.installEventFilter(self)

    def show_line(self, line: BoundaryLine | None, where: Section) -> None:
        """Draw a line over a section, or none."""
        self._line, self._where = line, where
        self._plane.show_handle(ends_of(line, where) if line is not None else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or self._line is None or self._where is None:
            return False
        at = self._place(event)
        if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            return self._press(at)
        if event.type() is QEvent.Type.MouseMove:
            if self._is_held:
                self._drag(at)
            else:
                near = self._is_near(at)
                self._plane.port.setCursor(Qt.CursorShape.SizeAllCursor if near else Qt.CursorShape.ArrowCursor)
            return self._is_held
        if event.type() is QEvent.Type.MouseButtonRelease and self._is_held:
            self._is_held = False
            self.released.emit()
            return True
        return False

    def _press(self, at: Place) -> bool:
        assert self._line is not None
        assert self._where is not None
        ends = ends_of(self._line, self._where)
        if ends is None or not self._is_near(at):
            return False
        (x0, y0), (x1, y1) = ends
        share = ((at[0] - x0) * (x1 - x0) + (at[1] - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2)
        moves = abs(share - 0.5) <= MIDDLE / 2
        self._pivot = None if moves else ((x0 + x1) / 2, (y0 + y1) / 2)
        self._offset = self._line.a * at[0] + self._line.b * at[1] + self._line.c
        self._is_held = True
        self.held.emit()
        return True

    def _drag(self, at: Place) -> None:
        line = self._line
        assert line is not None
        if self._pivot is not None:
            self.dragged.emit(line.turned(self._pivot, at))
        else:
            moved = line.through(at)
            self.dragged.emit(BoundaryLine(moved.a, moved.b, moved.c + self._offset))

    def _is_near(self, at: Place) -> bool:
        """Whether the mouse is near the line, in pixels."""
        assert self._where is not None
        ends = ends_of(self._line, self._where) if self._line is not None else None
        if ends is None:
            return False
        low, high = np.array(self._where.low), np.array(self._where.high)
        size = self._plane.area.size().toTuple()
        a, b, p = ((np.array(point) - low) / (high - low) * size for point in (*ends, at))
        along = np.clip(((p - a) @ (b - a)) / max(float((b - a) @ (b - a)), 1e-12), 0, 1)
        return bool(np.hypot(*(a + along * (b - a) - p)) <= REACH)

    def _place(self, event: QMouseEvent) -> Place:
        """Where the mouse is, in the units of the data."""
        assert self._where is not None
        area, at = self._plane.area, event.position()
        low, high = self._where.low, self._where.high
        shares = (at.x() - area.left()) / max(area.width(), 1), (area.bottom() - at.y()) / max(area.height(), 1)
        x, y = (float(lo + share * (hi - lo)) for lo, hi, share in zip(low, high, shares, strict=True))
        return x, y


def ends_of(line: BoundaryLine | None, where: Section) -> tuple[Place, Place] | None:
    """The ends of what is seen of a line in a section; None where it is not seen."""
    if line is None or not line.length:
        return None
    (x0, y0), (x1, y1) = where.low, where.high
    found: list[Place] = []
    if line.b:
        found += [(x, -(line.a * x + line.c) / line.b) for x in (x0, x1)]
    if line.a:
        found += [(-(line.b * y + line.c) / line.a, y) for y in (y0, y1)]
    slack = 1e-9 * max(x1 - x0, y1 - y0)
    seen = [p for p in found if x0 - slack <= p[0] <= x1 + slack and y0 - slack <= p[1] <= y1 + slack]
    if len(seen) < 2:
        return None
    pairs = [(p, q) for p in seen for q in seen]
    first, last = max(pairs, key=lambda pair: abs(pair[0][0] - pair[1][0]) + abs(pair[0][1] - pair[1][1]))
    return (first, last) if first != last else None
