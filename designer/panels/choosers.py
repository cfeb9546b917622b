"""Combo boxes: one text of several, one definition of several, one column of a file."""

from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from core.data import DataError
from core.data.csv.source import columns
from core.definitions import Definition, DefinitionError, Param
from designer.background.cache import BackgroundCache
from designer.panels.mixed import MIXED
from designer.style.language import tr
from designer.widgets.tips import tip


class Chooser(QComboBox):
    """A combo box that the wheel leaves alone while it has no focus. It can show that values are mixed."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setPlaceholderText(tr("mixed"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # the page scrolls

    def widest(self) -> int:
        """Pixels that the longest entry takes."""
        texts = [self.itemText(row) for row in range(self.count())]
        return max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)


class OptionsEditor(Chooser):
    """One of a few texts."""

    def __init__(self, shown: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems([tr(option[:1].upper() + option[1:]) for option in shown.options])
        self._options = shown.options
        self.activated.connect(lambda row: self.submitted.emit(self._options[row]))

    def show_value(self, value: Any) -> None:
        self.setCurrentIndex(self._options.index(value) if value in self._options else -1)


class ChoiceEditor(Chooser):
    """One of several definitions. A new one takes over the fields that it shares with the old."""

    def __init__(self, shown: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = shown.choices
        self._value: Definition | None = None
        for row, choice in enumerate(shown.choices):
            self.addItem(tr(choice.title))
            self.setItemData(row, tip(tr(choice.summary())), Qt.ItemDataRole.ToolTipRole)
        self.activated.connect(self._on_activated)

    def show_value(self, value: Any) -> None:
        self._value = value if isinstance(value, Definition) else None
        self.setCurrentIndex(-1 if value is MIXED else self._choices.index(type(value)))

    def _on_activated(self, row: int) -> None:
        choice = self._choices[row]
        if self._value is None or type(self._value) is not choice:
            self.submitted.emit(taking_over(choice(), self._value))


class ColumnEditor(Chooser):
    """One column of a CSV file. Its names are read off the window's thread."""

    def __init__(self, shown: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = ""
        self._question: tuple[str, float] | None = None
        self.activated.connect(lambda row: self.submitted.emit(self.itemData(row)))
        _columns().ready.connect(self._on_answered)

    def show_value(self, value: Any) -> None:
        self._value = value
        self._fill()

    def follow(self, path: str) -> None:
        """Offer the columns of this file."""
        question = _question(path)
        if question != self._question:
            self._question = question
            _columns().request(question)
            self._fill()

    def _on_answered(self, question: object) -> None:
        if question == self._question:
            self._fill()

    def _fill(self) -> None:
        names: list[str] = _columns().values.get(self._question, [])
        unlisted = [self._value] if self._value not in (*names, "", MIXED) else []
        entries = ["", *names, *unlisted]
        if entries != [self.itemData(row) for row in range(self.count())]:
            self.clear()
            for name in entries:
                self.addItem(name or self.without(), name)
        self.setCurrentIndex(-1 if self._value is MIXED else entries.index(self._value))

    def without(self) -> str:
        """What the empty text stands for."""
        return tr("Last column")


class OtherColumnEditor(ColumnEditor):
    """A column that need not be."""

    def without(self) -> str:
        return tr("None")


def taking_over(new: Definition, old: Definition | None) -> Definition:
    """The new definition with what was set in the old, where the new one has the field and may hold it."""
    if old is None:
        return new
    blank = type(old)()
    for name in new.params().keys() & old.params().keys():
        value = getattr(old, name)
        if value != getattr(blank, name):
            try:
                new = new.change(**{name: value})
            except DefinitionError:
                continue  # beyond its bounds: it starts at its default
    return new


@cache
def _columns() -> BackgroundCache:
    return BackgroundCache(_read_columns, "columns")


def _question(path: str) -> tuple[str, float]:
    """The file and when it was written, so that it is read again once it changes."""
    try:
        return path, Path(path).stat().st_mtime
    except (OSError, ValueError):
        return path, 0.0


def _read_columns(question: tuple[str, float]) -> list[str]:
    try:
        return columns(question[0])
    except DataError:
        return []  # whoever loads the data says why
