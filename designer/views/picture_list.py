"""Pictures of the data, side by side in rows, each with what the network takes it for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QWidget

from core.data import Prepared
from core.data.spaced import spaced
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, text_font

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SIDE, CAPTION, GAP = 52, 18, 6  # px of a picture, of the line under it, and between two
WIDEST = 120  # px of the line under it
HELD = 500  # images


@dataclass(frozen=True)
class Picture:
    """A row of the data: the text below it, the sentence of the mouse and of screen readers, and how it was judged."""

    row: int
    text: str
    sentence: str
    right: bool | None = None  # None before the network has said anything, and for numbers


class Pictures(QAbstractListModel):
    """Makes the image of a row when it is first seen, so that a large data set costs nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data: Prepared | None = None
        self._range = (0.0, 1.0)
        self._images: dict[int, QImage] = {}
        self.pictures: Sequence[Picture] = ()

    def show_pictures(self, data: Prepared, pictures: Sequence[Picture]) -> None:
        """Show these rows of the data. Where there are as many as before, the person's place stays."""
        if data is not self._data:
            self._data, self._images = data, {}
            self._range = brightness(data)
        same = len(pictures) == len(self.pictures)
        if not same:
            self.beginResetModel()
        self.pictures = pictures
        if not same:
            self.endResetModel()
        elif pictures:
            self.dataChanged.emit(self.index(0), self.index(len(pictures) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.pictures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        picture = self.pictures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return picture.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return picture.sentence
        if role == Qt.ItemDataRole.DecorationRole:
            return self._image(picture.row)
        return None

    def _image(self, row: int) -> QImage:
        assert self._data is not None
        if row not in self._images:
            if len(self._images) >= HELD:
                self._images.clear()
            self._images[row] = image_of(self._data, row, self._range)
        return self._images[row]


class _Painter(QStyledItemDelegate):
    """Draws a picture in a frame, with its text below: wrong ones in the color of errors."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.widest = 0  # px of the texts

    def sizeHint(self, option: Any, index: Index) -> QSize:
        width = min(max(self.widest, scaled(SIDE)), scaled(WIDEST))
        return QSize(width + scaled(GAP), scaled(SIDE + CAPTION + GAP))

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        model, tokens = index.model(), self._theme.tokens
        assert isinstance(model, Pictures)
        picture, half = model.pictures[index.row()], scaled(GAP) // 2
        cell = QRect(option.rect).adjusted(0, half, 0, 0)
        frame = QRect(cell.center().x() - scaled(SIDE) // 2, cell.top(), scaled(SIDE), scaled(SIDE))
        image: QImage = index.data(Qt.ItemDataRole.DecorationRole)
        size = image.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(frame.topLeft(), size)
        place.moveCenter(frame.center())
        few = image.width() < frame.width()  # its pixels stay pixels
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not few)
        painter.drawImage(place, image)
        chosen = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected
        focused = bool(option.state & chosen)
        edge = tokens.color("accent" if focused else "bad" if picture.right is False else "line")
        painter.setPen(QPen(edge, 2 if focused or picture.right is False else 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.setFont(text_font(scaled(11)))
        painter.setPen(tokens.color("bad" if picture.right is False else "second"))
        line = QRect(cell.left(), frame.bottom() + 1, cell.width(), scaled(CAPTION))
        text = painter.fontMetrics().elidedText(picture.text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class PictureList(QListView):
    """The pictures, to walk through by mouse and by keyboard."""

    pointed = Signal(str)  # the sentence of the picture under the mouse or with the focus; empty for none

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = Pictures(self)
        self.setModel(self.pictures)
        self._painter = _Painter(theme, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("Pictures and what each is taken for"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(self._tell)
        self.viewportEntered.connect(lambda: self._tell(QModelIndex()))
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now))
        self.pictures.dataChanged.connect(lambda: self._tell(self._pointed))
        self.pictures.modelReset.connect(lambda: self._tell(QModelIndex()))
        self._pointed: Index = QModelIndex()
        theme.changed.connect(self.viewport().update)

    def show_pictures(self, data: Prepared, pictures: Sequence[Picture]) -> None:
        """Show these rows of the data, as wide as their texts need."""
        metrics = QFontMetrics(text_font(scaled(11)))
        widest = max(map(metrics.horizontalAdvance, {picture.text for picture in pictures}), default=0)
        self.pictures.show_pictures(data, pictures)
        if widest > self._painter.widest:  # and no narrower again, or the pictures would jump
            self._painter.widest = widest
            self.scheduleDelayedItemsLayout()

    def _tell(self, index: Index) -> None:
        self._pointed = index
        self.pointed.emit(index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else "")


def brightness(data: Prepared) -> tuple[float, float]:
    """The values that are drawn black and white: the least of some rows if it is below 0, else 0, and the greatest."""
    rows = spaced(data.seen, 200)
    values = data.dataset.x[rows] + _origin(data)
    low, high = min(float(values.min()), 0.0), float(values.max())
    return low, high if high > low else low + 1


def image_of(data: Prepared, row: int, ends: tuple[float, float]) -> QImage:
    """The image of a row: in color where it has three or more channels, else in gray."""
    low, high = ends
    values = (data.dataset.x[row] + _origin(data)).reshape(data.dataset.image)
    bytes_ = np.clip(np.rint((values - low) / (high - low) * 255), 0, 255).astype(np.uint8)
    channels, height, width = bytes_.shape
    shown = bytes_[:3] if channels >= 3 else np.repeat(bytes_[:1], 3, axis=0)
    flat: NDArray[np.uint8] = np.ascontiguousarray(np.moveaxis(shown, 0, 2))
    return QImage(flat.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _origin(data: Prepared) -> NDArray[np.float64] | float:
    return 0.0 if data.dataset.origin is None else data.dataset.origin
