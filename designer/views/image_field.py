"""An image that can be drawn on."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.data import Prepared
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.picture_list import brightness

SIDE, LEAST = 196, 60  # px
FINE, BRUSH = 12, 0.045  # pixels of an image up to which a stroke is one pixel wide; else the radius as a share of it


class ImageField(QWidget):
    """An image with its pixels. The left button draws, the right one erases, and so do Enter and Delete at a pixel.

    It is as large as it fits into the widget. On images of more than FINE pixels the brush is round, with a soft edge.
    """

    edited = Signal()  # at every pixel that a stroke changes

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._range = (0.0, 1.0)
        self._data: Prepared | None = None
        self._pixels: NDArray[np.float32] = np.zeros((1, 1, 1), np.float32)
        self._current = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(scaled(LEAST), scaled(LEAST))
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        _, height, width = self._pixels.shape
        side = scaled(SIDE)
        return QSize(side, max(round(side * height / width), 20))

    def show_row(self, data: Prepared, row: int) -> None:
        """Show a row of the data set."""
        if data is not self._data:
            self._data, self._range = data, brightness(data)
        self._pixels = data.dataset.x[row].reshape(data.dataset.image).copy()
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Make every pixel as dark as paper."""
        self._pixels = np.full_like(self._pixels, self._range[0])
        self.update()
        self.edited.emit()

    @property
    def place(self) -> QRect:
        """Where the image is drawn: as large as it fits, in the middle."""
        _, height, width = self._pixels.shape
        size = QSize(width, height).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size)

    @property
    def inputs(self) -> NDArray[np.float32]:
        """The pixels as a row, float32 (1, features)."""
        return self._pixels.reshape(1, -1).copy()

    @property
    def about(self) -> str:
        """What the image is made of."""
        _, height, width = self._pixels.shape
        return tr("{width} × {height} pixels. Draw on it to change the row.", width=width, height=height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        low, high = self._range
        share = np.clip((self._pixels - low) / (high - low), 0, 1)
        channels, height, width = share.shape
        if channels >= 3:
            colors = np.moveaxis(share[:3], 0, 2) * 255
        else:
            ends = [tokens.color(name) for name in ("middle", "high")]
            pair = np.array([(c.red(), c.green(), c.blue()) for c in ends], np.float64)
            colors = pair[0] + share[0][..., None] * (pair[1] - pair[0])
        flat = np.ascontiguousarray(colors.round().astype(np.uint8))
        image = QImage(flat.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        place = self.place
        painter.drawImage(QRectF(place), image)
        painter.setPen(QPen(tokens.color("accent" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            cell = place.width() / width, place.height() / height
            row, column = self._current
            left, top = place.left() + column * cell[0], place.top() + row * cell[1]
            painter.drawRect(QRectF(left, top, cell[0] - 1, cell[1] - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._draw(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._draw(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in moves:
            _, height, width = self._pixels.shape
            row, column = self._current[0] + moves[key][0], self._current[1] + moves[key][1]
            self._current = min(max(row, 0), height - 1), min(max(column, 0), width - 1)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set(*self._current, key in (Qt.Key.Key_Return, Qt.Key.Key_Enter))
        else:
            super().keyPressEvent(event)

    def _draw(self, event: QMouseEvent) -> None:
        buttons = event.buttons()
        if buttons & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton):
            at = self._at(event.position().toPoint())
            if at is not None:
                self._current = at
                self._set(*at, bool(buttons & Qt.MouseButton.LeftButton))

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        (_, height, width), place = self._pixels.shape, self.place
        point = point - place.topLeft()
        if point.x() < 0 or point.y() < 0:
            return None
        row, column = int(point.y() * height / place.height()), int(point.x() * width / place.width())
        return (row, column) if row < height and column < width else None

    def _set(self, row: int, column: int, bright: bool) -> None:
        """Draw or erase at a pixel, and around it with a wide brush."""
        _, height, width = self._pixels.shape
        low, high = self._range
        if max(height, width) <= FINE:
            share = np.zeros((height, width), np.float32)
            share[row, column] = 1
        else:
            down, across = np.ogrid[:height, :width]
            away = np.hypot(down - row, across - column)
            share = np.clip(1.5 + BRUSH * max(height, width) - away, 0, 1).astype(np.float32)
        ink = np.float32(low) + share * np.float32(high - low)
        paper = np.float32(high) - share * np.float32(high - low)
        after = np.maximum(self._pixels, ink) if bright else np.minimum(self._pixels, paper)
        after = after.astype(np.float32)
        if not np.array_equal(after, self._pixels):
            self._pixels = after
            self.update()
            self.edited.emit()
