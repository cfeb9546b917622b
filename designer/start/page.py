"""The start page: recent projects, examples, and buttons for a blank canvas, data and files."""

from collections.abc import Mapping
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.data import Dataset
from core.formats.examples import examples
from designer.background.tasks import BackgroundTasks
from designer.start.cards import CardGrid, ExampleCard, ProjectCard, RecentCard, card_size
from designer.start.thumbnails import Thumbnail
from designer.style.language import tr
from designer.style.theme import Theme

MARGIN = 32  # pixels beside the page
MAX_RECENT = 4  # projects that are shown


class StartPage(QScrollArea):
    """Emits what was chosen; the window opens it. The pictures are loaded after the page is painted."""

    example_chosen = Signal(object)  # Project
    recent_chosen = Signal(object)  # Path
    blank_chosen = Signal()
    back_chosen = Signal()
    open_chosen = Signal()
    data_chosen = Signal()
    paste_chosen = Signal()  # a table on the clipboard

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = BackgroundTasks("examples", self)
        self._loading = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(tr("Start page"))
        self._back = QPushButton(tr("← Back to the project"))
        self._back.setProperty("role", "flat")
        self._back.clicked.connect(self.back_chosen.emit)
        self._back.hide()
        title = QLabel("Layerwright")
        title.setProperty("role", "display")
        self._recent_heading, self._recent = _heading(tr("Recent projects")), CardGrid()
        self._examples = CardGrid()
        self._example_cards = [self._example_card(name) for name in examples()]
        self._examples.show_cards(list(self._example_cards))
        page = QWidget()
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(title)
        column.addWidget(_about(tr("Draw a neural network, train it on your own data, watch it learn, and export it.")))
        column.addLayout(self._buttons())
        column.addSpacing(12)
        column.addWidget(self._recent_heading)
        column.addWidget(self._recent)
        column.addWidget(_heading(tr("Start from an example")))
        column.addWidget(self._examples)
        column.addStretch()
        row = QHBoxLayout(page)
        row.setContentsMargins(MARGIN, 36, MARGIN, MARGIN)
        row.addStretch()
        row.addLayout(column)
        row.addStretch()
        self.setWidget(page)
        QShortcut(QKeySequence.StandardKey.Paste, self, self.paste_chosen.emit)  # whatever has the focus

    def show_back_button(self) -> None:
        """Show the button that leads back to the open project."""
        self._back.show()

    def show_recent(self, files: Mapping[Path, Thumbnail | None]) -> None:
        """List files, with their thumbnails where they are known."""
        cards: list[ProjectCard] = []
        for path, thumbnail in list(files.items())[:MAX_RECENT]:
            card = RecentCard(path, thumbnail, self._theme)
            card.clicked.connect(lambda _=False, path=path: self.recent_chosen.emit(path))
            cards.append(card)
        self._recent.show_cards(cards)
        for widget in (self._recent_heading, self._recent):
            widget.setVisible(bool(files))

    def close_worker(self) -> None:
        """Load no more examples."""
        self._tasks.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._back.isHidden():
            self.back_chosen.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width() - 2 * MARGIN
        for grid in (self._recent, self._examples):
            grid.fit(max(width, card_size().width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._loading:
            self._loading = True
            QTimer.singleShot(0, self._load)  # the page is painted first

    def _load(self) -> None:
        """Load the data of the examples in the background, one after another, for their pictures."""
        for card in self._example_cards:
            data = card.project.data
            self._tasks.run(partial(self._on_loaded, card), data.source.load, data.seed)

    def _on_loaded(self, card: ExampleCard, future: "Future[Dataset]") -> None:
        if future.exception() is None:
            card.show_dataset(future.result())

    def _example_card(self, name: str) -> ExampleCard:
        card = ExampleCard(examples()[name], self._theme)
        card.clicked.connect(lambda: self.example_chosen.emit(card.project))
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, tip, signal in (
            (tr("Blank canvas"), tr("Start with an empty canvas."), self.blank_chosen),
            (tr("Open data…"), tr("Open a table of your own. Layerwright suggests networks for it."), self.data_chosen),
            (tr("Open a project…"), tr("Open a project."), self.open_chosen),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.clicked.connect(signal.emit)
            row.addWidget(button)
        row.addStretch()
        return row


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label


def _about(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "second")
    label.setWordWrap(True)
    return label
