"""Find anything that can be done by its name: the command palette, and other lists of the same kind."""

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

from designer.commands import command_of, keys
from designer.style.language import tr
from designer.style.scale import scaled

SCATTERED = 3  # the rank of a text that only has the letters in order
WIDTH, MOST_SHOWN = 520, 9  # pixels; rows that are seen without scrolling
PLACE, KEYS, RUN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class Entry:
    """One line of the list: what it is called, where it is found, its keys, what it does, other words that find it."""

    text: str
    run: Callable[[], object]
    place: str = ""
    keys: str = ""
    help: str = ""
    usable: bool = True
    also: str = ""


def command_entries(actions: Mapping[str, QAction]) -> list[Entry]:
    """Every command but the palette itself; those that cannot be given now are shown and refuse."""
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


def rank(wanted: str, text: str) -> int | None:
    """How well a text fits what is typed, 0 best: its beginning, a word's beginning, within, its letters in order."""
    wanted, text = wanted.casefold().strip(), text.casefold()
    if text.startswith(wanted):
        return 0
    if f" {wanted}" in text:
        return 1
    if wanted in text:
        return 2
    letters = iter(text)
    return SCATTERED if all(letter in letters for letter in wanted if letter != " ") else None


def rank_entry(wanted: str, entry: Entry) -> int | None:
    """How well an entry fits: first by its text, then by where it is found and other words for it, as they stand."""
    best = rank(wanted, entry.text)
    around = [rank(wanted, each) for each in (entry.also, entry.place) if each]
    ranks = [best, *(SCATTERED + 1 + each for each in around if each is not None and each < SCATTERED)]
    return min((each for each in ranks if each is not None), default=None)


class CommandPalette(QFrame):
    """A search field over a list, floating over the window. Enter does what is selected, Escape nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: Sequence[Entry] = ()
        self._before: QWidget | None = None
        self.setProperty("role", "popup")
        self.search, self.list = QLineEdit(), QListWidget()
        self._nothing = QLabel(tr("Nothing is called that."))
        self._help = QLabel()
        self._help.setWordWrap(True)
        self._help.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._nothing, self._help):
            label.setProperty("role", "second")
            label.setContentsMargins(10, 0, 10, 0)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("What was found"))
        self.list.itemClicked.connect(self._run)
        self.list.currentItemChanged.connect(self._show_help)
        self.search.textChanged.connect(self._show_found)
        self.search.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self.search, self._nothing, self.list, self._help):
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
        """Offer these, and do the one that is chosen."""
        self._entries = entries
        self._before = self._window.focusWidget()
        self.search.setPlaceholderText(prompt)
        self.search.setAccessibleName(prompt)
        self.search.clear()
        self._show_found("")
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Go away; the keyboard goes back to where it was."""
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
        if entry.usable:
            self.dismiss()
            entry.run()

    def _show_found(self, text: str) -> None:
        ranked = [(rank_entry(text, entry), number) for number, entry in enumerate(self._entries)]
        found = sorted((how, number) for how, number in ranked if how is not None)
        self.list.clear()
        for _, number in found:
            self._add(self._entries[number])
        self.list.setCurrentRow(0 if found else -1)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._place(len(found))

    def _show_help(self, item: QListWidgetItem | None) -> None:
        self._help.setText(item.data(RUN).help if item is not None else "")

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem(entry.text, self.list)
        item.setData(PLACE, entry.place)
        item.setData(KEYS, entry.keys)
        item.setData(RUN, entry)
        item.setToolTip(entry.help)
        told = ", ".join(each for each in (entry.text, entry.place, entry.keys) if each)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        if not entry.usable:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)

    def _place(self, rows: int) -> None:
        """Under the top of the window, in its middle, as high as it needs."""
        self.list.setFixedHeight(min(rows, MOST_SHOWN) * _row_height() + 4)
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
    """The name at the left; at the right where it is found, and its keys."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette, where = option.palette, QRect(option.rect)
        painter.save()
        usable = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(where.adjusted(0, 1, -1, -2), 6, 6)
        middle = Qt.AlignmentFlag.AlignVCenter
        faint, strong = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.WindowText)
        painter.setPen(strong if usable else faint)
        painter.drawText(where.adjusted(10, 0, -10, 0), middle | Qt.AlignmentFlag.AlignLeft, index.data())
        painter.setPen(faint)
        right = "   ".join(each for each in (index.data(PLACE), index.data(KEYS)) if each)
        painter.drawText(where.adjusted(10, 0, -10, 0), middle | Qt.AlignmentFlag.AlignRight, right)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _row_height())


class _Outside(QObject):
    """Hides the palette when something else is pressed, also what takes no keyboard."""

    def __init__(self, palette: CommandPalette) -> None:
        super().__init__(palette)
        self._palette = palette

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) else None
        if pressed is not None and pressed is not self._palette and not self._palette.isAncestorOf(pressed):
            self._palette.hide()
        return False
