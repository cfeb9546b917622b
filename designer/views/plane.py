"""The picture of a boundary: a field with points on it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data.plane_grid import Section
from designer.style.theme import Theme
from designer.views.hover import PointedWidget
from designer.views.points import Points
from designer.views.qtgraph import Graphics, pg


class Plane(PointedWidget):
    """Shows a section."""

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
        self._view.addItem(self.image, ignoreBounds=True)
        self.points = Points(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._graphics)
        self.follow(self._graphics, self._view)
        self.restyle()
        theme.changed.connect(self.restyle)

    def show_section(self, section: Section) -> None:
        """Make room for another section, with no field on it yet."""
        self._section = section
        self.image.clear()
        across, up = zip(section.low, section.high, strict=True)
        self._view.setRange(xRange=across, yRange=up, padding=0)
        self._graphics.prepare()

    def show_field(self, picture: NDArray[np.uint8] | None) -> None:
        """Fill the section with a picture, RGBA (side, side, 4) from the bottom left, or with nothing."""
        if picture is None or self._section is None:
            self.image.clear()
            return
        (left, bottom), (right, top) = self._section.low, self._section.high
        self.image.setImage(picture, autoLevels=False)
        self.image.setRect(QRectF(left, bottom, right - left, top - bottom))

    def restyle(self) -> None:
        self._graphics.setBackground(self._theme.tokens.color("canvas"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.points.resize(self.size())
        return super().eventFilter(watched, event)
