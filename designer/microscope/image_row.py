"""The row at the left where it is an image: drawn on, it is another row."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.data import Prepared
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.picture_list import brightness

SIDE = 196  # px


class ImageRow(QWidget):
    """An image with its pixels. The left button draws, the right one erases, and so do Enter and Delete at a pixel."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._range = (0.0, 1.0)
        self._data: Prepared | None = None
        self._pixels: NDArray[np.float32] = np.zeros((1, 1, 1), np.float32)
        self._current = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Image of the row. Draw on it to change the row."))
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
        painter.drawImage(QRectF(self.rect()), image)
        painter.setPen(QPen(tokens.color("accent" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.hasFocus():
            cell = self.width() / width, self.height() / height
            row, column = self._current
            painter.drawRect(QRectF(column * cell[0], row * cell[1], cell[0] - 1, cell[1] - 1))

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
        _, height, width = self._pixels.shape
        row, column = int(point.y() * height / self.height()), int(point.x() * width / self.width())
        return (row, column) if 0 <= row < height and 0 <= column < width else None

    def _set(self, row: int, column: int, bright: bool) -> None:
        value = self._range[1] if bright else self._range[0]
        if not np.all(self._pixels[:, row, column] == np.float32(value)):
            self._pixels[:, row, column] = value
            self.update()
            self.edited.emit()
