"""The first thing one sees: examples, recent projects, an empty canvas."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.examples import examples
from core.project import Project
from designer.theme import Theme

CARD = QSize(224, 192)
PICTURE = 96
DOTS = 240  # rows of a data set that are drawn on its card
IN_ROW = 3


class StartPage(QScrollArea):
    """Says what was chosen; the window opens it."""

    example_chosen = Signal(object)  # Project
    recent_chosen = Signal(object)  # Path
    blank_chosen = Signal()
    back_chosen = Signal()
    open_chosen = Signal()
    data_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        page = QWidget()
        column = QVBoxLayout()
        column.setSpacing(12)
        self._back = QPushButton("← Back to the project")
        self._back.setProperty("role", "flat")
        self._back.clicked.connect(self.back_chosen.emit)
        self._back.hide()
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        heading = QLabel("Layerwright")
        heading.setStyleSheet("font-size: 26px; font-weight: 600;")
        column.addWidget(heading)
        column.addWidget(_second("Draw a neural network, train it on your own data, watch it learn, take it away."))
        column.addSpacing(16)
        column.addWidget(_heading("Start from an example"))
        grid = QGridLayout()
        grid.setSpacing(12)
        for number, project in enumerate(examples().values()):
            card = ExampleCard(project, theme)
            card.clicked.connect(lambda _=False, chosen=project: self.example_chosen.emit(chosen))
            grid.addWidget(card, number // IN_ROW, number % IN_ROW)
        column.addLayout(grid)
        column.addSpacing(16)
        column.addWidget(_heading("Start with your own"))
        buttons = QHBoxLayout()
        for text, signal in (
            ("Blank canvas", self.blank_chosen),
            ("Open a project…", self.open_chosen),
            ("Open data…", self.data_chosen),
        ):
            button = QPushButton(text)
            button.clicked.connect(signal.emit)
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addSpacing(16)
        self._recent_heading = _heading("Recent projects")
        column.addWidget(self._recent_heading)
        column.addLayout(self._recent)
        column.addStretch()
        row = QHBoxLayout(page)
        row.setContentsMargins(32, 40, 32, 32)
        row.addStretch()
        row.addLayout(column)
        row.addStretch()
        self.setWidget(page)

    def offer_way_back(self) -> None:
        """There is a project now to go back to."""
        self._back.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._back.isHidden():
            self.back_chosen.emit()
        else:
            super().keyPressEvent(event)

    def show_recent(self, paths: list[Path]) -> None:
        """List these files."""
        while (item := self._recent.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._recent_heading.setVisible(bool(paths))
        for path in paths[:5]:
            button = QPushButton(path.stem)
            button.setProperty("role", "flat")
            button.setToolTip(str(path))
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, chosen=path: self.recent_chosen.emit(chosen))
            self._recent.addWidget(button)


class ExampleCard(QPushButton):
    """A picture of the data, the name and one line. A button, so that the keyboard reaches it."""

    def __init__(self, project: Project, theme: Theme) -> None:
        super().__init__()
        self._theme, self._project = theme, project
        self._dataset = project.data.source.load(project.data.seed)
        self.setFixedSize(CARD)
        self.setAccessibleName(project.title)
        self.setAccessibleDescription(project.about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, PICTURE + 10, 14, 10)
        column.setSpacing(2)
        title = QLabel(project.title)
        title.setProperty("role", "title")
        about = _second(project.about)
        about.setWordWrap(True)
        for label in (title, about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(1, 1, self.width() - 2, PICTURE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.color("canvas"))
        painter.drawRoundedRect(where, 6, 6)
        if self._dataset.x.shape[1] == 64:
            self._paint_images(painter, where)
        else:
            self._paint_points(painter, where)

    def _paint_points(self, painter: QPainter, where: QRectF) -> None:
        """The rows by two features: the last two, which tell most in Iris and are all there is elsewhere."""
        rows = np.random.default_rng(0).permutation(len(self._dataset.x))[:DOTS]
        x, y = self._dataset.x[rows, -2:], self._dataset.y[rows]
        low, high = x.min(axis=0), x.max(axis=0)
        box = where.adjusted(60, 10, -60, -10)
        spread = (x - low) / (high - low)
        for (across, up), label in zip(spread, y, strict=True):
            painter.setPen(QPen(self._theme.tokens.color("canvas"), 0.5))
            painter.setBrush(self._class_color(int(label)))
            at_x, at_y = box.left() + across * box.width(), box.bottom() - up * box.height()
            painter.drawEllipse(QRectF(at_x - 2, at_y - 2, 4, 4))

    def _paint_images(self, painter: QPainter, where: QRectF) -> None:
        """A row of rows that are pictures."""
        size = 5.0
        for number in range(4):
            pixels = self._dataset.x[number + 1].reshape(8, 8)
            left, top = where.center().x() - 2 * 48 + number * 48 + 4, where.center().y() - 20
            for (row, column), value in [((r, c), pixels[r, c]) for r in range(8) for c in range(8)]:
                painter.setBrush(self._theme.tokens.color("high", float(value) / 16))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRect(QRectF(left + column * size, top + row * size, size, size))

    def _class_color(self, label: int) -> QColor:
        if len(self._dataset.classes) == 2:
            return self._theme.tokens.color("high" if label else "low")
        return self._theme.layer_color(label)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label


def _second(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "second")
    return label
