"""Images beside each other on the diverging scale: feature maps, kernels, and which pixels speak for a class."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from designer.style.grids import Grid, grid, table
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.theme import Theme

LARGEST = 28  # px of a cell


class Tiles(QWidget):
    """Shows an array of images. Each is scaled by the largest magnitude of all, so that they can be compared."""

    pointed = Signal(str)  # the value under the mouse; empty for none

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self.grid: Grid | None = None
        self._images: NDArray[np.float64] | None = None
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, 160)

    def show_images(self, images: NDArray[np.floating], what: str) -> None:
        """Show images (n, height, width) or kernels (n, channels, height, width); `what` is said of them."""
        self._images = np.asarray(images, np.float64)
        self.setAccessibleDescription(what)
        self._arrange()

    def clear(self) -> None:
        """Show nothing."""
        self.grid = self._images = None
        self.update()

    @property
    def place(self) -> QRect:
        """Where the images are drawn: as large as they fit, in the middle, with square cells of whole pixels."""
        if self.grid is None:
            return QRect()
        rows, columns = self.grid.rows, self.grid.columns
        side = min(self.width() / columns, self.height() / rows, LARGEST)
        side = int(side) if side >= 1 else side
        size = QSize(max(round(columns * side), 1), max(round(rows * side), 1))
        return QRect(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Lay images out in so many rows that they are as large as they can be."""
        images = self._images
        if images is None:
            return
        across = 0
        if images.ndim == 3:
            count, high, wide = images.shape

            def side(across: int) -> float:
                down = -(-count // across)
                return float(min(self.width() / (across * (wide + 1) - 1), self.height() / (down * (high + 1) - 1)))

            across = max(range(1, count + 1), key=side)
        self.grid = grid(images, across)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.grid is None:
            return
        colors = np.ascontiguousarray(table(self._theme.tokens)[self.grid.levels])
        height, width = colors.shape[:2]
        image = QImage(colors.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888)
        painter, place = QPainter(self), self.place
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, place.width() < width)
        painter.drawImage(QRectF(place), image)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.described(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:
        self.pointed.emit("")

    def described(self, at: QPoint) -> str:
        """The value at a point of the widget, with its image, row and column from 1."""
        found, place = self.grid, self.place
        if found is None or not place.contains(at):
            return ""
        row = (at.y() - place.top()) * found.rows // place.height()
        column = (at.x() - place.left()) * found.columns // place.width()
        value = float(found.values[row, column])
        if found.index[row, column] < 0 or not np.isfinite(value):
            return ""
        *image, down, across = np.unravel_index(int(found.index[row, column]), found.shape)
        number = " → ".join(count(int(part) + 1) for part in reversed(image))
        pixel = tr("row {row}, column {column}: {value}", row=count(int(down) + 1), column=count(int(across) + 1),
                   value=significant(value, 3))  # fmt: skip
        return tr("image {number}, {pixel}", number=number, pixel=pixel)
