"""pyqtgraph as this program uses it. The only place that imports it.

Its own axes and curves spend most of a drawing in Python, and its widget paints while it holds the interpreter, for
which the training thread then waits after every chunk. What is here leaves the painting to Qt.
"""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QGraphicsView

# Numba belongs to the engine: its compiler lock is held for seconds, and the window must never wait for it.
pg.setConfigOptions(useNumba=False, antialias=True, imageAxisOrder="row-major")

FAR = 100.0  # px: a label is narrower
BESIDE = 6.0  # px between a label and the curves


class TickLabels(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis of labels alone."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.enableAutoSIPrefix(False)  # it would lay out a title in every drawing
        self.setStyle(hideOverlappingLabels=False)  # makes room for half a label at the ends
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)  # the labels change seldom, the curves often
        self._font, self._labels = QFont(), list[tuple[float, str]]()

    def show_labels(self, labels: Sequence[tuple[float, str]]) -> None:
        """Write texts at values of the axis."""
        if labels != self._labels:
            self._labels = list(labels)
            self.update()

    def setTickFont(self, font: QFont) -> None:
        super().setTickFont(font)
        self._font = font

    def paint(self, painter: QPainter, _option: Any, _widget: Any = None) -> None:
        area, (low, high) = self.mapRectFromParent(self.geometry()), self.range
        painter.setFont(self._font)
        painter.setPen(self.textPen())
        for value, text in self._labels:
            share = (value - low) / (high - low)
            if self.orientation == "left":
                y = area.bottom() - share * area.height()
                beside = QRectF(area.right() - BESIDE - FAR, y - FAR / 2, FAR, FAR)
                painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            else:
                x = area.left() + share * area.width()
                below = QRectF(x - FAR / 2, area.top() + BESIDE, FAR, FAR)
                painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


class _PaintedByQt:
    """Paints without Python. `prepare` must follow what changes the range or the size of its view."""

    paintEvent = QGraphicsView.paintEvent  # noqa: N815 - a method of Qt is no override
    scene: Any

    def prepare(self) -> None:
        self.scene().prepareForPaint()


class Graphics(_PaintedByQt, pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """A view of a scene, painted without Python."""


class Plot(_PaintedByQt, pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A plot with labels at the left and at the bottom, painted without Python."""

    def __init__(self, parent: Any) -> None:
        super().__init__(parent, enableMenu=False, axisItems={side: TickLabels(side) for side in ("left", "bottom")})
        for side in ("right", "top"):
            self.getAxis(side).enableAutoSIPrefix(False)


__all__ = ["Graphics", "Plot", "TickLabels", "pg"]
