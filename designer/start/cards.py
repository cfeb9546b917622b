"""The cards of the start page: a picture, a name and one line. They are buttons, so that the keyboard reaches them."""

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

WIDTH, PICTURE_HEIGHT, TEXT_HEIGHT, GAP = 224, 96, 92, 12  # pixels
ONE_LINE_HEIGHT = 60  # pixels of a title with a single line below
MAX_POINTS = 240  # rows of a data set that are drawn
MAX_COLUMNS = 4


class ProjectCard(QPushButton):
    """A picture above a title and a line, which may be wrapped."""

    def __init__(self, title: str, about: str, theme: Theme, wrapped: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._size = card_size(wrapped)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, PICTURE_HEIGHT + 10, 14, 8)
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
        return self._size  # the style sheet would override a fixed size

    def paint_picture(self, painter: QPainter, where: QRectF) -> None:
        """Draw the picture of the project."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(1.5, 1.5, self.width() - 3, PICTURE_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.color("canvas"))
        painter.drawRoundedRect(where, 6, 6)
        self.paint_picture(painter, where)


def card_size(wrapped: bool = True) -> QSize:
    """The size of a card. Cards with a single line are lower."""
    return QSize(scaled(WIDTH), PICTURE_HEIGHT + scaled(TEXT_HEIGHT if wrapped else ONE_LINE_HEIGHT))


class ExampleCard(ProjectCard):
    """An example. Its picture is its data, once that is loaded."""

    def __init__(self, project: Project, theme: Theme) -> None:
        super().__init__(tr(project.title), tr(project.about), theme)
        self.project = project
        self._dataset: Dataset | None = None

    def show_dataset(self, dataset: Dataset) -> None:
        """Draw the rows of a data set as the picture."""
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
        """Draw the rows by their last two features, which separate the classes of Iris best. Others have only two."""
        rows = np.random.default_rng(0).permutation(len(dataset.x))[:MAX_POINTS]
        columns = (
            dataset.x[rows, -2:] if dataset.x.shape[1] > 1 else np.column_stack([dataset.x[rows], dataset.y[rows]])
        )
        low, high = columns.min(axis=0), columns.max(axis=0)
        points = (columns - low) / np.maximum(high - low, 1e-9)
        box = where.adjusted(where.width() * 0.27, 10, -where.width() * 0.27, -10)
        for (across, up), label in zip(points, dataset.y[rows], strict=True):
            painter.setPen(QPen(self._theme.tokens.color("canvas"), 0.5))
            painter.setBrush(self._class_color(int(label) if dataset.classes else 0, len(dataset.classes)))
            painter.drawEllipse(
                QRectF(box.left() + across * box.width() - 2, box.bottom() - up * box.height() - 2, 4, 4)
            )

    def _paint_images(self, painter: QPainter, where: QRectF, side: int) -> None:
        """Draw the first rows of a data set of images."""
        assert self._dataset is not None
        size, brightest = 40.0 / side, max(float(self._dataset.x[:5].max()), 1e-9)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(min(4, len(self._dataset.x) - 1)):
            pixels = self._dataset.x[index + 1].reshape(side, side) / brightest
            left, top = where.center().x() - 96 + index * 48 + 4, where.center().y() - 20
            for row, column in np.ndindex(side, side):
                painter.setBrush(self._theme.tokens.color("high", float(np.clip(pixels[row, column], 0, 1))))
                painter.drawRect(QRectF(left + column * size, top + row * size, size, size))

    def _class_color(self, label: int, classes: int) -> QColor:
        if classes == 2:
            return self._theme.tokens.color("high" if label else "low")
        return self._theme.layer_color(label)


class RecentCard(ProjectCard):
    """A recent project. Its picture is its network."""

    def __init__(self, path: Path, thumbnail: Thumbnail | None, theme: Theme) -> None:
        self.path, self._thumbnail = path, thumbnail
        modified = QFileInfo(path).lastModified()
        super().__init__(path.stem, QLocale().toString(modified, QLocale.FormatType.ShortFormat), theme, wrapped=False)
        self.setToolTip(tip(str(path)))

    def paint_picture(self, painter: QPainter, where: QRectF) -> None:
        if self._thumbnail is not None:
            paint_thumbnail(painter, self._thumbnail, where.adjusted(6, 6, -6, -6), self._theme.tokens)


class CardGrid(QWidget):
    """Cards in rows of as many as fit."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._cards: list[ProjectCard] = []
        self._columns = MAX_COLUMNS

    def show_cards(self, cards: list[ProjectCard]) -> None:
        """Replace the cards."""
        for old in self._cards:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._cards = cards
        self._lay_out()

    def fit(self, width: int) -> None:
        """Use at most this width, in pixels."""
        columns = max(1, min(MAX_COLUMNS, (width + GAP) // (card_size().width() + GAP)))
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    def _lay_out(self) -> None:
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // self._columns, number % self._columns)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for card in self._cards:
                card.update()
