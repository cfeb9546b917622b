"""Combo boxes for fields: one of several texts, of several definitions, or of the columns of a file."""

from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from core.data import DataError
from core.data.tables.source import columns
from core.definitions import Definition, DefinitionError, Param
from core.help import page_id
from core.messages import message
from designer.background.cache import BackgroundCache
from designer.panels.mixed import MIXED
from designer.style import language
from designer.style.language import tr
from designer.widgets.elided import ElidedCombo
from designer.widgets.help_topic import set_topic
from designer.widgets.tips import tip

FileVersion = tuple[str, float]  # the path and the modification time in seconds


class Chooser(ElidedCombo):
    """A combo box that can show a mixed value. It ignores the mouse wheel while it has no focus."""

    submitted = Signal(object)

    elide = Qt.TextElideMode.ElideRight

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(4)
        self.setPlaceholderText(tr("mixed"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # scroll the page instead


SIGNS = {  # options that are signs, in words
    "\t": message("Tab"),
    " ": message("Space"),
    ",": message("Comma"),
    ";": message("Semicolon"),
    ".": message("Point"),
    "'": message("Apostrophe"),
    "|": message("Vertical bar"),
}


def option_title(option: str) -> str:
    """The text of an option in a list."""
    if option in SIGNS:
        return tr(SIGNS[option])
    return tr(option[:1].upper() + option[1:]) if option else tr("Automatic")


def automatic(found: str) -> str:
    """The text of the automatic choice, with what was found out."""
    if not found:
        return tr("Automatic")
    title = option_title(found)
    lower = language.current() == "en"  # German nouns keep their capital
    return tr("Automatic: {found}", found=title[:1].lower() + title[1:] if lower else title)


class OptionsEditor(Chooser):
    """One of the `options` of a field."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems([option_title(option) for option in param.options])
        self._options = param.options
        self.activated.connect(lambda row: self.submitted.emit(self._options[row]))

    def show_value(self, value: Any) -> None:
        self.setCurrentIndex(self._options.index(value) if value in self._options else -1)

    def show_found(self, found: Any) -> None:
        """Say what was found out beside the automatic choice."""
        if "" in self._options:
            self.setItemText(self._options.index(""), automatic(found))


class ChoiceEditor(Chooser):
    """One of the definitions a field may hold. A new one keeps the values of fields that the old one has too."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = param.choices
        self._value: Definition | None = None
        set_topic(self, lambda: page_id(type(self._value)) if self._value is not None else "")
        for row, choice in enumerate(param.choices):
            self.addItem(tr(choice.title))
            self.setItemData(row, tip(tr(choice.summary())), Qt.ItemDataRole.ToolTipRole)
        self.activated.connect(self._on_activated)

    def show_value(self, value: Any) -> None:
        self._value = value if isinstance(value, Definition) else None
        self.setCurrentIndex(-1 if value is MIXED else self._choices.index(type(value)))

    def _on_activated(self, row: int) -> None:
        choice = self._choices[row]
        if self._value is None or type(self._value) is not choice:
            self.submitted.emit(carry_over(self._value, choice()))


class ColumnEditor(Chooser):
    """One column of a CSV file. The names of the columns are read on a background thread."""

    elide = Qt.TextElideMode.ElideMiddle

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = ""
        self._file: FileVersion | None = None
        self.activated.connect(lambda row: self.submitted.emit(self.itemData(row)))
        _columns().ready.connect(self._on_answered)

    def show_value(self, value: Any) -> None:
        self._value = value
        self._fill()

    def show_columns_of(self, path: str) -> None:
        """List the columns of a file."""
        file = _file_version(path)
        if file != self._file:
            self._file = file
            _columns().request(file)
            self._fill()

    def _on_answered(self, file: object) -> None:
        if file == self._file:
            self._fill()

    def _fill(self) -> None:
        names: list[str] = _columns().values.get(self._file, [])
        unlisted = [self._value] if self._value not in (*names, "", MIXED) else []
        entries = ["", *names, *unlisted]
        if entries != [self.itemData(row) for row in range(self.count())]:
            self.clear()
            for name in entries:
                self.addItem(name or self.empty_text(), name)
        self.setCurrentIndex(-1 if self._value is MIXED else entries.index(self._value))

    def empty_text(self) -> str:
        """The entry for the empty name."""
        return tr("Last column")


class OptionalColumnEditor(ColumnEditor):
    """One column of a CSV file, or none."""

    def empty_text(self) -> str:
        return tr("None")


def carry_over(old: Definition | None, new: Definition) -> Definition:
    """The new definition with the values that were changed in the old one, where it has the field and allows them."""
    if old is None:
        return new
    blank = type(old)()
    for name in new.params().keys() & old.params().keys():
        value = getattr(old, name)
        if value != getattr(blank, name):
            try:
                new = new.change(**{name: value})
            except DefinitionError:
                continue  # out of bounds: keep the default
    return new


@cache
def _columns() -> BackgroundCache:
    return BackgroundCache(_read_columns, "columns")


def _file_version(path: str) -> FileVersion:
    """The path of a file and its modification time, so that a changed file is read again."""
    try:
        return path, Path(path).stat().st_mtime
    except (OSError, ValueError):
        return path, 0.0


def _read_columns(file: FileVersion) -> list[str]:
    try:
        return columns(file[0])
    except DataError:
        return []  # loading the data reports the error
