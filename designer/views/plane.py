"""The picture of a boundary: a square field with the lines between classes, points on it, and axes beside it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.data.plane_grid import Section
from core.moments import Lines
from designer.style.theme import Theme
from designer.views.hover import PointedWidget
from designer.views.plane_axes import PlaneAxes
from designer.views.points import Points
from designer.views.qtgraph import Graphics, pg
from designer.views.series import pen
from designer.views.shapes import Line

SMALLEST = 60  # px of a field


class Plane(PointedWidget):
    """Shows a section as the largest square that has room."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._section: Section | None = None
        self._graphics: Any = Graphics(self, background=None)
        self._graphics.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._graphics.setAccessibleName(name)
        self._graphics.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._view: Any = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._view.disableAutoRange()
        self._view.sigResized.connect(self._graphics.prepare)
        self._graphics.setCentralItem(self._view)
        self.image: Any = pg.ImageItem()
        self.line = Line()
        self.handle = Line()  # of the line of a single unit
        for item in (self.image, self.line, self.handle):
            self._view.addItem(item, ignoreBounds=True)
        self.axes = PlaneAxes(theme)
        self.points = Points(theme, self)
        self.setMinimumSize(*(SMALLEST + room for room in self.axes.room))
        self.follow(self._graphics, self._view)
        self.restyle()
        theme.changed.connect(self.restyle)

    @property
    def field(self) -> QRect:
        """Where the field lies in the widget: a square."""
        left, below = self.axes.room
        side = max(min(self.width() - left, self.height() - below), 1)
        return QRect((self.width() + left - side) // 2, (self.height() - below - side) // 2, side, side)

    @property
    def port(self) -> QWidget:
        """What receives the mouse on the field."""
        port: QWidget = self._graphics.viewport()
        return port

    @property
    def area(self) -> QRectF:
        """Where the section lies in the port: it fills it."""
        return QRectF(self.port.rect())

    def sizeHint(self) -> QSize:
        return QSize(240, 240)

    def show_section(self, section: Section, names: tuple[str, str], origin: tuple[float, float] = (0.0, 0.0)) -> None:
        """Make room for another section, with no field on it yet. Its features have these names.

        `origin` is added to the numbers on the axes.
        """
        self._section = section
        self.image.clear()
        self.show_borders(None)
        across, up = zip(section.low, section.high, strict=True)
        self._view.setRange(xRange=across, yRange=up, padding=0)
        self.axes.show(
            names, *((low + zero, high + zero) for (low, high), zero in zip((across, up), origin, strict=True))
        )
        self._place()

    def show_field(self, picture: NDArray[np.uint8] | None) -> None:
        """Fill the section with a picture, RGBA (side, side, 4) from the bottom left, or with nothing."""
        if picture is None or self._section is None:
            self.image.clear()
            return
        (left, bottom), (right, top) = self._section.low, self._section.high
        self.image.setImage(picture, autoLevels=False)
        self.image.setRect(QRectF(left, bottom, right - left, top - bottom))

    def show_borders(self, lines: Lines | None) -> None:
        """Draw the lines between classes, or none."""
        if lines is None or self._section is None:
            self.line.setPath(pg.arrayToQPath(np.empty(0), np.empty(0)))
            return
        low, high = np.array(self._section.low), np.array(self._section.high)
        x, y = (low + lines.points * (high - low)).T
        connect = lines.joined.astype(np.int32)
        self.line.setPath(pg.arrayToQPath(np.ascontiguousarray(x), np.ascontiguousarray(y), connect, finiteCheck=False))

    def show_handle(self, ends: tuple[tuple[float, float], tuple[float, float]] | None) -> None:
        """Draw a line that can be dragged between two points of the section, or none."""
        x, y = np.array(ends if ends is not None else np.empty((0, 2))).reshape(-1, 2).T
        self.handle.setPath(pg.arrayToQPath(np.ascontiguousarray(x), np.ascontiguousarray(y), finiteCheck=False))

    def restyle(self) -> None:
        self._graphics.setBackground(self._theme.tokens.color("canvas"))
        self.line.setPen(pen(self._theme.tokens.color("text")))
        self.handle.setPen(pen(self._theme.tokens.color("accent"), width=2.5))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._section is not None and not self.field.contains(event.rect()):  # the field is drawn far more often
            self.axes.paint(QPainter(self), self.field)

    def _place(self) -> None:
        """Put the field where it has room, with the points on it."""
        for widget in (self._graphics, self.points):
            widget.setGeometry(self.field)
        self._graphics.prepare()
        self.update()
