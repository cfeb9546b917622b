"""All keyboard shortcuts and mouse gestures on one sheet, derived from the commands."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from designer.actions import command_of, keys
from designer.commands import MENUS
from designer.style.language import tr
from designer.style.scale import scaled

COLUMNS = 2


class ShortcutSheet(QDialog):
    """Lists the shortcuts of every menu, and the gestures. Does not block the window."""

    def __init__(
        self, actions: Mapping[str, QAction], gestures: Mapping[str, Mapping[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_menu = {menu: _of_menu(menu, actions) for menu in MENUS}
        groups = [_group(tr(menu), rows, keyed=True) for menu, rows in by_menu.items() if rows]
        groups += [
            _group(tr(title), {tr(gesture): tr(effect) for gesture, effect in rows.items()}, keyed=False)
            for title, rows in gestures.items()
        ]
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(36)
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        for column in columns:
            row.addLayout(column, 1)
        heights = [0] * COLUMNS
        for group in groups:
            shortest = heights.index(min(heights))
            columns[shortest].addWidget(group)
            heights[shortest] += group.sizeHint().height()
        for column in columns:
            column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setAccessibleName(self.windowTitle())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        room = parent.window().size()
        self.resize(min(scaled(820), room.width() - 40), min(scaled(700), room.height() - 40))


def _of_menu(menu: str, actions: Mapping[str, QAction]) -> dict[str, str]:
    """Keys and what they do, of the commands in one menu and in the menus within it."""
    commands = [(action, command_of(action)) for action in actions.values()]
    return {
        keys(action): tr(command.tip)
        for action, command in commands
        if command.menu.partition(">")[0] == menu and command.shortcut
    }


def _group(title: str, rows: Mapping[str, str], keyed: bool) -> QWidget:
    """A heading over rows. Shortcuts have their description beside them; gestures, which are longer, below them."""
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 16)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    heading = _label(title, "heading")
    grid.addWidget(heading, 0, 0, 1, 2)
    for number, (what, effect) in enumerate(rows.items()):
        name, help = _label(what), _label(effect, "second")
        help.setWordWrap(True)
        name.setBuddy(help)
        if keyed:
            name.setMinimumWidth(scaled(96))
            grid.addWidget(name, number + 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(help, number + 1, 1)
        else:
            name.setWordWrap(True)
            grid.addWidget(name, 2 * number + 1, 0, 1, 2)
            grid.addWidget(help, 2 * number + 2, 0, 1, 2)
    return group


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
