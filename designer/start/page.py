"""The start page: the ways to begin and recent projects beside examples to choose from."""

from collections.abc import Mapping
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core import resources
from core.data import Prepared, prepare
from core.formats.examples import examples, failures
from core.project import Project
from designer.background.tasks import BackgroundTasks
from designer.commands import COMMANDS
from designer.start.cards import FAILING, KINDS, CardGrid, ExampleCard
from designer.start.pictures import Boundary, boundaries
from designer.start.recent_row import RecentRow
from designer.start.thumbnails import Thumbnail
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.dropped import PROJECTS, dragged_file

SIDE, NARROW_SIDE, NARROW = 296, 240, 1100  # px of the left column, and of the page below which it is narrower
WAY, MARK = 36, 28  # px: height of a way to begin, and of the mark of the program
BESIDE_CHIPS = 220  # px beside the chips of examples; without them all examples are shown
BESIDE_KEYS = 56  # px beside the text and the keys of a way to begin, in the left column
MAX_RECENT = 6  # projects that are shown


class StartPage(QWidget):
    """Emits what was chosen; the window opens it. The pictures are loaded after the page is painted."""

    example_chosen = Signal(object)  # Project
    train_chosen = Signal(object)  # Project, to open and train
    recent_removed = Signal(object)  # Path to take off the list
    recent_cleared = Signal()
    shortcuts_wanted = Signal()
    help_wanted = Signal()
    recent_chosen = Signal(object)  # Path
    blank_chosen = Signal()
    back_chosen = Signal()
    open_chosen = Signal()
    data_chosen = Signal()
    data_dropped = Signal(object)  # Path of a table
    project_dropped = Signal(object)  # Path
    paste_chosen = Signal()  # a table on the clipboard
    paint_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = BackgroundTasks("examples", self)
        self._loading = False
        self.setAccessibleName(tr("Start page"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._buttons: dict[QPushButton, str] = {}
        self._keys: dict[QPushButton, QLabel] = {}
        self._examples = CardGrid()
        self._example_cards = {name: self._example_card(project) for name, project in examples().items()}
        self._examples.add_cards(list(self._example_cards.values()))
        self._has_failures = False
        self._kinds, self._chips = QButtonGroup(self), QWidget()
        self._recent = QVBoxLayout()
        self._no_recent = _text(tr("Your recent projects appear here."), "hint")
        self._clear = _link(tr("Clear"), tr("Takes all projects off this list. Their files stay."))
        self._clear.clicked.connect(self.recent_cleared)
        self._rows: list[RecentRow] = []
        self.left, self.right = _scrolling(self._ways()), _scrolling(self._offers())
        self._examples.reached.connect(self.right.ensureWidgetVisible)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.left)
        row.addWidget(self.right, 1)
        QShortcut(QKeySequence.StandardKey.Paste, self, self.paste_chosen.emit)  # whatever has the focus
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_back_button(self) -> None:
        """Show the button that leads back to the open project."""
        self._back.show()

    def show_recent(self, files: Mapping[Path, Thumbnail | None]) -> None:
        """List files, with their thumbnails where they are known."""
        for old in self._rows:
            self._recent.removeWidget(old)
            old.deleteLater()
        self._rows = [RecentRow(path, thumbnail, self._theme) for path, thumbnail in list(files.items())[:MAX_RECENT]]
        for row in self._rows:
            row.clicked.connect(lambda _=False, path=row.path: self.recent_chosen.emit(path))
            row.removed.connect(lambda path=row.path: self.recent_removed.emit(path))
            self._recent.addWidget(row)
        self._no_recent.setVisible(not files)
        self._clear.setVisible(bool(files))

    def close_worker(self) -> None:
        """Load no more examples."""
        self._tasks.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._back.isHidden():
            self.back_chosen.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_file(event.mimeData()) is not None:
            self._show_drop(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: object) -> None:
        self._show_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop(False)
        if (path := dragged_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            (self.project_dropped if path.suffix.lower() in PROJECTS else self.data_dropped).emit(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = scaled(SIDE if self.width() >= NARROW else NARROW_SIDE)
        self.left.setFixedWidth(min(side, self.width() // 2))
        for button, keys in self._keys.items():
            words = button.sizeHint().width() + keys.sizeHint().width() + BESIDE_KEYS
            keys.setVisible(words <= self.left.width())
        fits = self._chips.sizeHint().width() + scaled(BESIDE_CHIPS) <= self.width() - self.left.width()
        self._chips.setVisible(fits)
        if not fits:
            self._kinds.buttons()[0].click()  # a choice that is not seen would be a riddle

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._loading:
            self._loading = True
            QTimer.singleShot(0, self._load)  # the page is painted first

    def _load(self) -> None:
        """Load the data of the examples in the background, one after another, for their pictures."""
        for name, card in self._example_cards.items():
            self._tasks.run(partial(self._on_loaded, card), _picture, card.project, name)

    def _on_loaded(self, card: ExampleCard, future: "Future[tuple[Prepared, Boundary | None]]") -> None:
        if future.exception() is None:
            card.show_data(*future.result())
            self._examples.refresh()

    def _on_kind(self, kind: str) -> None:
        """Show the examples of a kind. Those that fail on purpose are made when they are first asked for."""
        if kind == FAILING and not self._has_failures:
            self._has_failures = True
            cards = [self._example_card(project, fails=True) for project in failures().values()]
            self._examples.add_cards(cards)
            for card in cards:
                self._tasks.run(partial(self._on_loaded, card), _picture, card.project)
        self._examples.show_kind(kind)

    def _example_card(self, project: Project, fails: bool = False) -> ExampleCard:
        card = ExampleCard(project, self._theme, fails)
        card.chosen.connect(self.example_chosen)
        card.train_chosen.connect(self.train_chosen)
        return card

    def _ways(self) -> QWidget:
        """The left column: the name, the ways to begin, and recent projects."""
        self._back = self._button(tr("Back to the project"), tr("Go on with the open project."), self.back_chosen, "")
        self._back.setProperty("role", "flat")
        self._back.hide()
        mark, name = QLabel(), _text("Layerwright", "display")
        mark.setPixmap(QIcon(str(resources.path("icons", "layerwright.svg"))).pixmap(scaled(MARK), scaled(MARK)))
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(mark)
        title.addWidget(name, 1)
        page = QWidget()
        page.setProperty("role", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 24, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(title)
        column.addWidget(
            _text(tr("Draw a neural network, train it on your own data, watch it learn, and export it."), "second")
        )
        column.addSpacing(8)
        opening = tr("Open a table of your own. Layerwright suggests networks for it.")
        data = self._button(tr("Open data…"), opening, self.data_chosen, "table", "open_csv")
        data.setProperty("role", "primary")
        column.addWidget(data)
        blank = tr("Start with an empty canvas.")
        column.addWidget(self._button(tr("Blank canvas"), blank, self.blank_chosen, "new", "new"))
        painting = tr("Paint points on an empty plane, and train on them.")
        column.addWidget(self._button(tr("Paint your own"), painting, self.paint_chosen, "brush"))
        opened = tr("Open a project.")
        column.addWidget(self._button(tr("Open a project…"), opened, self.open_chosen, "open", "open"))
        column.addSpacing(20)
        heading = QHBoxLayout()
        heading.addWidget(_text(tr("Recent projects"), "heading"), 1)
        heading.addWidget(self._clear)
        column.addLayout(heading)
        column.addWidget(self._no_recent)
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        column.addStretch()
        keys = _link(tr("Shortcuts"), tr("Shows every key (Ctrl+F1)."))
        keys.clicked.connect(self.shortcuts_wanted)
        help = _link(tr("Help and course"), tr("Opens pages on deep learning and on all that can be chosen here (F1)."))
        help.clicked.connect(self.help_wanted)
        links = QHBoxLayout()
        links.addWidget(help)
        links.addWidget(keys)
        links.addStretch()
        column.addLayout(links)
        return page

    def _offers(self) -> QWidget:
        """The right side: the examples, and where to drop data."""
        page = QWidget()
        page.setProperty("role", "canvas")
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        title = _text(tr("Examples"), "title")
        title.setWordWrap(False)
        heading.addWidget(title)
        heading.addWidget(_text(tr("ready to train"), "second"), 1)
        row = QHBoxLayout(self._chips)
        row.setContentsMargins(0, 0, 0, 0)
        for kind in KINDS:
            chip = QPushButton(tr(kind))
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setChecked(kind == KINDS[0])
            chip.clicked.connect(partial(self._on_kind, kind))
            self._kinds.addButton(chip)
            row.addWidget(chip)
        heading.addWidget(self._chips)
        column.addLayout(heading)
        column.addWidget(self._examples)
        column.addSpacing(8)
        self._drop = _text(
            tr(
                "Drop a table, a folder of images, a project or a network of another program here, or paste cells from "
                "a spreadsheet."
            ),
            "drop",
        )
        self._drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._drop)
        column.addStretch()
        return page

    def _button(self, text: str, help: str, signal: object, image: str, command: str = "") -> QPushButton:
        """A way to begin, with the keys of the command that does the same."""
        button = QPushButton(text)
        button.setMinimumHeight(scaled(WAY))
        button.setToolTip(help)
        button.setAccessibleDescription(help)
        button.setStyleSheet("text-align: left;")
        button.clicked.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        self._buttons[button] = image
        if keys := next((each.shortcut for each in COMMANDS if each.id == command), ""):
            shown = QLabel(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            shown.setProperty("role", "keys on primary" if command == "open_csv" else "keys")
            shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row = QHBoxLayout(button)
            row.setContentsMargins(12, 0, 12, 0)
            row.addStretch()
            row.addWidget(shown)
            self._keys[button] = shown
        return button

    def _show_drop(self, over: bool) -> None:
        self._drop.setProperty("over", over)
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        for button, image in self._buttons.items():
            if image:
                first = button.property("role") == "primary"
                button.setIcon(icon(image, tokens.on_accent if first else tokens.text))


def _scrolling(page: QWidget) -> QScrollArea:
    """The page in an area that scrolls down where there is no room."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _picture(project: Project, name: str = "") -> tuple[Prepared, Boundary | None]:
    """The data of an example, and what a network has learned of it where the example has this name."""
    return prepare(project.data), boundaries().get(name)


def _link(text: str, help: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(help)
    button.setAccessibleDescription(help)
    return button


def _text(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(role != "display")
    return label
