"""The cards of the start page: a picture, a name and one line. Each is a button, so that the keyboard reaches it."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QFileInfo, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.data import Dataset
from core.project import Project
from designer.start.thumbnails import Thumbnail, paint_thumbnail
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.elided import ElidedLabel
from designer.widgets.tips import tip

WIDTH, PICTURE, TEXT, GAP = 224, 96, 92, 12  # pixels
DOTS = 240  # rows of a data set that are drawn
MOST_IN_ROW = 4


class Card(QPushButton):
    """A picture over a title and a line."""

    def __init__(self, title: str, about: str, theme: Theme, wrapped: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._size = card_size(wrapped)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, PICTURE + 10, 14, 8)
        column.setSpacing(2)
        name, line = ElidedLabel(title), QLabel(about) if wrapped else ElidedLabel(about)
        name.setProperty("role", "title")
        line.setProperty("role", "second")
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(wrapped)
        for label in (name, line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size  # a fixed size would give way to the style sheet's

    def paint_picture(self, painter: QPainter, where: QRectF) -> None:
        """Draw what it is about."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(1.5, 1.5, self.width() - 3, PICTURE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.color("canvas"))
        painter.drawRoundedRect(where, 6, 6)
        self.paint_picture(painter, where)


def card_size(wrapped: bool = True) -> QSize:
    """Cards of one row are equally large; those with one line only are lower."""
    return QSize(scaled(WIDTH), PICTURE + scaled(TEXT if wrapped else 60))


class ExampleCard(Card):
    """An example with its data as the picture, once that is known."""

    def __init__(self, project: Project, theme: Theme) -> None:
        super().__init__(tr(project.title), tr(project.about), theme)
        self.project = project
        self._dataset: Dataset | None = None

    def show_dataset(self, dataset: Dataset) -> None:
        """Draw these rows from now on."""
        self._dataset = dataset
        self.update()

    def paint_picture(self, painter: QPainter, where: QRectF) -> None:
        if self._dataset is None:
            return
        side = round(self._dataset.x.shape[1] ** 0.5)
        if side >= 5 and side * side == self._dataset.x.shape[1]:
            self._paint_images(painter, where, side)
        else:
            self._paint_points(painter, where, self._dataset)

    def _paint_points(self, painter: QPainter, where: QRectF, dataset: Dataset) -> None:
        """The rows by two features: the last two, which tell most in Iris and are all there is elsewhere."""
        rows = np.random.default_rng(0).permutation(len(dataset.x))[:DOTS]
        columns = (
            dataset.x[rows, -2:] if dataset.x.shape[1] > 1 else np.column_stack([dataset.x[rows], dataset.y[rows]])
        )
        low, high = columns.min(axis=0), columns.max(axis=0)
        spread = (columns - low) / np.maximum(high - low, 1e-9)
        box = where.adjusted(where.width() * 0.27, 10, -where.width() * 0.27, -10)
        for (across, up), label in zip(spread, dataset.y[rows], strict=True):
            painter.setPen(QPen(self._theme.tokens.color("canvas"), 0.5))
            painter.setBrush(self._class_color(int(label) if dataset.classes else 0, len(dataset.classes)))
            painter.drawEllipse(
                QRectF(box.left() + across * box.width() - 2, box.bottom() - up * box.height() - 2, 4, 4)
            )

    def _paint_images(self, painter: QPainter, where: QRectF, side: int) -> None:
        """A row of rows that are pictures."""
        assert self._dataset is not None
        size, brightest = 40.0 / side, max(float(self._dataset.x[:5].max()), 1e-9)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(min(4, len(self._dataset.x) - 1)):
            pixels = self._dataset.x[number + 1].reshape(side, side) / brightest
            left, top = where.center().x() - 96 + number * 48 + 4, where.center().y() - 20
            for row, column in np.ndindex(side, side):
                painter.setBrush(self._theme.tokens.color("high", float(np.clip(pixels[row, column], 0, 1))))
                painter.drawRect(QRectF(left + column * size, top + row * size, size, size))

    def _class_color(self, label: int, classes: int) -> QColor:
        if classes == 2:
            return self._theme.tokens.color("high" if label else "low")
        return self._theme.layer_color(label)


class RecentCard(Card):
    """A project that was open of late, with its network as the picture."""

    def __init__(self, path: Path, drawing: Thumbnail | None, theme: Theme) -> None:
        self.path, self._drawing = path, drawing
        when = QFileInfo(path).lastModified()
        super().__init__(path.stem, QLocale().toString(when, QLocale.FormatType.ShortFormat), theme, wrapped=False)
        self.setToolTip(tip(str(path)))

    def paint_picture(self, painter: QPainter, where: QRectF) -> None:
        if self._drawing is not None:
            paint_thumbnail(painter, self._drawing, where.adjusted(6, 6, -6, -6), self._theme.tokens)


class CardGrid(QWidget):
    """Cards in rows, as many side by side as fit."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._cards: list[Card] = []
        self._in_row = MOST_IN_ROW

    def show_cards(self, cards: list[Card]) -> None:
        """Show these instead of those before."""
        for old in self._cards:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._cards = cards
        self._lay_out()

    def fit(self, width: int) -> None:
        """Use so many pixels at most."""
        in_row = max(1, min(MOST_IN_ROW, (width + GAP) // (card_size().width() + GAP)))
        if in_row != self._in_row:
            self._in_row = in_row
            self._lay_out()

    def _lay_out(self) -> None:
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // self._in_row, number % self._in_row)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for card in self._cards:
                card.update()
