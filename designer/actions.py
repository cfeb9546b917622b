"""The actions of the window: a QAction for every command, with its text, shortcut, tip and icon."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

from designer.commands import Command, WindowState
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.theme import Theme


class Actions(QObject):
    """A QAction for every command, which calls the handler of its id. Icons follow the theme."""

    def __init__(
        self, window: QWidget, theme: Theme, commands: Sequence[Command], handlers: Mapping[str, Callable[[], object]]
    ) -> None:
        super().__init__(window)
        self._theme, self._commands = theme, commands
        self.by_id: dict[str, QAction] = {command.id: self._make(command, handlers[command.id]) for command in commands}
        window.addActions(list(self.by_id.values()))
        theme.changed.connect(self._restyle)
        self._restyle()

    def refresh(self, state: WindowState) -> None:
        """Enable and check the actions according to the state of the window."""
        for command in self._commands:
            action = self.by_id[command.id]
            action.setEnabled(command.enabled(state))
            if command.checked is not None:
                action.setChecked(command.checked(state))

    def show_undo(self, label: str) -> None:
        """Name the edit that Undo would undo."""
        self._append("undo", label)

    def show_redo(self, label: str) -> None:
        """Name the edit that Redo would redo."""
        self._append("redo", label)

    def _append(self, id: str, label: str) -> None:
        text = tr(next(command.text for command in self._commands if command.id == id))
        self.by_id[id].setText(f"{text}: {label}" if label else text)

    def _make(self, command: Command, handler: Callable[[], object]) -> QAction:
        action = QAction(tr(command.text), self)
        action.setObjectName(command.id)
        action.setData(command)
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        action.setToolTip(f"{tr(command.tip)}{keys_in_brackets(action)}")
        action.setCheckable(command.checked is not None)
        action.triggered.connect(finish_typing)
        action.triggered.connect(lambda _=False: handler())
        return action

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        for command in self._commands:
            if command.icon:
                self.by_id[command.id].setIcon(icon(command.icon, tokens.text, tokens.third, tokens.on_accent))


def finish_typing() -> None:
    """Commit the text of the focused field: a shortcut does not move the focus out of it."""
    field = QApplication.focusWidget()
    if isinstance(field, (QAbstractSpinBox, QLineEdit)):
        field.editingFinished.emit()
    elif isinstance(field, QPlainTextEdit):
        field.clearFocus()


def command_of(action: QAction) -> Command:
    """The command that an action was made from."""
    command: Command = action.data()
    return command


def keys(action: QAction) -> str:
    """The action's shortcut in the notation of the platform."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def keys_in_brackets(action: QAction) -> str:
    return f" ({keys(action)})" if keys(action) else ""
