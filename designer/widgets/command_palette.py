"""The command palette: a search field over a list of commands or other entries."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QPainter, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from designer.actions import command_of, keys
from designer.style.language import tr
from designer.style.scale import scaled

WORD = 1  # the rank of a text with a word that begins with the query
SUBSEQUENCE = 3  # the rank of a text that only contains the letters in this order
WIDTH, MAX_ROWS = 520, 9  # pixels; rows that are visible without scrolling
PLACE, KEYS, RUN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class Entry:
    """One row of the list. `place` is its menu, `keywords` are further words that find it.

    One of many that are `literal` is found by a part of its text alone, and follows commands with
    a word that begins so, so that it does not hide them.
    """

    text: str
    run: Callable[[], object]
    place: str = ""
    keys: str = ""
    help: str = ""
    enabled: bool = True
    keywords: str = ""
    literal: bool = False


def command_entries(actions: Mapping[str, QAction]) -> list[Entry]:
    """Every command except the palette itself. Disabled ones are shown, but do not run."""
    return [
        Entry(
            action.text().rstrip("…"),
            action.trigger,
            " › ".join(tr(part) for part in command.menu.split(">")),
            keys(action),
            tr(command.tip),
            action.isEnabled(),
            command.keywords,
        )
        for action in actions.values()
        if (command := command_of(action)).id != "commands"
    ]


def rank(query: str, text: str) -> int | None:
    """How well a text matches a query: 0 prefix, 1 prefix of a word, 2 substring, 3 subsequence. None: no match."""
    query, text = query.casefold().strip(), text.casefold()
    if text.startswith(query):
        return 0
    if f" {query}" in text:
        return 1
    if query in text:
        return 2
    letters = iter(text)
    return SUBSEQUENCE if all(letter in letters for letter in query if letter != " ") else None


def rank_entry(query: str, entry: Entry) -> int | None:
    """How well an entry matches: by its text, and with a lower rank by substrings of its place and keywords."""
    if entry.literal:
        found = rank(query, entry.text)
        return max(found, WORD) if found is not None and found < SUBSEQUENCE else None
    others = [rank(query, text) for text in (entry.keywords, entry.place) if text]
    ranks = [rank(query, entry.text), *(SUBSEQUENCE + 1 + r for r in others if r is not None and r < SUBSEQUENCE)]
    return min((r for r in ranks if r is not None), default=None)


class CommandPalette(QFrame):
    """A search field over a list, floating over the window. Enter runs the selected entry, Escape closes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: Sequence[Entry] = ()
        self._before: QWidget | None = None
        self.setProperty("role", "popup")
        self.search, self.list = QLineEdit(), QListWidget()
        self._no_matches = QLabel(tr("No matches."))
        self._help = QLabel()
        self._help.setWordWrap(True)
        self._help.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._no_matches, self._help):
            label.setProperty("role", "second")
            label.setContentsMargins(10, 0, 10, 0)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Search results"))
        self.list.itemClicked.connect(self._run)
        self.list.currentItemChanged.connect(self._show_help)
        self.search.textChanged.connect(self._show_matches)
        self.search.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self.search, self._no_matches, self.list, self._help):
            column.addWidget(widget)
        self._outside = _Outside(self)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if application := QApplication.instance():
            application.installEventFilter(self._outside)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if application := QApplication.instance():
            application.removeEventFilter(self._outside)

    def ask(self, prompt: str, entries: Sequence[Entry]) -> None:
        """Show these entries, and run the chosen one."""
        self._entries = entries
        self._before = self._window.focusWidget()
        self.search.setPlaceholderText(prompt)
        self.search.setAccessibleName(prompt)
        self.search.clear()
        self._show_matches("")
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Hide, and restore the focus."""
        self.hide()
        before = self._before
        while before is not None and not before.isVisible():  # it may have been a popup, which has closed since
            before = before.parentWidget()
        if before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and self._window.isActiveWindow():
            self.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._steer(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _steer(self, key: Qt.Key) -> bool:
        rows, step = self.list.count(), {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step and rows:
            self.list.setCurrentRow((self.list.currentRow() + step) % rows)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item := self.list.currentItem():
                self._run(item)
            return True
        if key == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return False

    def _run(self, item: QListWidgetItem) -> None:
        entry: Entry = item.data(RUN)
        if entry.enabled:
            self.dismiss()
            entry.run()

    def _show_matches(self, text: str) -> None:
        ranked = [(rank_entry(text, entry), number) for number, entry in enumerate(self._entries)]
        matches = sorted((how, number) for how, number in ranked if how is not None)
        self.list.clear()
        for _, number in matches:
            self._add(self._entries[number])
        self.list.setCurrentRow(0 if matches else -1)
        self.list.setVisible(bool(matches))
        self._no_matches.setVisible(not matches)
        self._place(len(matches))

    def _show_help(self, item: QListWidgetItem | None) -> None:
        self._help.setText(item.data(RUN).help if item is not None else "")

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem(entry.text, self.list)
        item.setData(PLACE, entry.place)
        item.setData(KEYS, entry.keys)
        item.setData(RUN, entry)
        item.setToolTip(entry.help)
        spoken = ", ".join(text for text in (entry.text, entry.place, entry.keys) if text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if not entry.enabled:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)

    def _place(self, rows: int) -> None:
        """Center it below the toolbar, as high as it needs."""
        self.list.setFixedHeight(min(rows, MAX_ROWS) * _row_height() + 4)
        width = min(scaled(WIDTH), self._window.width() - 32)
        self.setFixedWidth(width)
        column = self.layout()
        assert column is not None
        self.setFixedHeight(
            column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
        )
        self.move((self._window.width() - width) // 2, scaled(112))  # below the toolbar


def _row_height() -> int:
    return scaled(30)


class _Line(QStyledItemDelegate):
    """Paints the name at the left, the menu and the keys at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette, rect = option.palette, QRect(option.rect)
        painter.save()
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(rect.adjusted(0, 1, -1, -2), 6, 6)
        middle = Qt.AlignmentFlag.AlignVCenter
        faint, strong = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.WindowText)
        painter.setPen(strong if enabled else faint)
        painter.drawText(rect.adjusted(10, 0, -10, 0), middle | Qt.AlignmentFlag.AlignLeft, index.data())
        painter.setPen(faint)
        right = "   ".join(text for text in (index.data(PLACE), index.data(KEYS)) if text)
        painter.drawText(rect.adjusted(10, 0, -10, 0), middle | Qt.AlignmentFlag.AlignRight, right)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _row_height())


class _Outside(QObject):
    """Hides the palette when another widget is pressed, including widgets that take no focus."""

    def __init__(self, palette: CommandPalette) -> None:
        super().__init__(palette)
        self._palette = palette

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) else None
        if pressed is not None and pressed is not self._palette and not self._palette.isAncestorOf(pressed):
            self._palette.hide()
        return False
