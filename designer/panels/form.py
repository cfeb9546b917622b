"""A form for definitions, read off their own fields."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.definitions import Definition, DefinitionError, Param, check
from designer.panels.editors import Editor
from designer.panels.mixed import MIXED
from designer.panels.numbers import NumberEditor
from designer.panels.row import Row
from designer.style.language import tr

Path = tuple[str, ...]  # names of fields, from the outermost inward

ROW_SPACING = 5


class Form(QWidget):
    """Shows one definition, or what several have in common. It keeps no copy: who listens makes the edit.

    Values are checked before they are submitted. `note` is added to the help of fields that are not live.
    """

    submitted = Signal(object, object)  # Path, the new value
    shifted = Signal(object, object)  # Path, what makes of each of the mixed values the next
    settled = Signal()  # what comes next is another edit

    def __init__(self, skip: Collection[str] = (), note: str = "", indent: int = 0) -> None:
        super().__init__()
        self._skip, self._note, self._indent = frozenset(skip), note, indent
        self._values: Sequence[Definition] = ()
        self._fields: dict[str, Param] = {}
        self._rows: dict[str, Row] = {}
        self._nested: dict[str, Form] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_SPACING)

    def show_values(self, values: Sequence[Definition]) -> None:
        """Show other values. Widgets are made anew only where the fields are others."""
        fields = {name: shown for name, shown in common(values).items() if name not in self._skip}
        kinds = {type(value) for value in values}
        if fields != self._fields or kinds != {type(value) for value in self._values}:
            self._build(fields, values)
        self._values = values
        for name, row in self._rows.items():
            self._show_row(name, row, [getattr(value, name) for value in values])

    def forget(self) -> None:
        """Give up what was typed and not taken, since something else is shown now."""
        for row in self._rows.values():
            row.forget()
        for nested in self._nested.values():
            nested.forget()

    def editor(self, *path: str) -> Editor:
        """The widget for a field: editor("activation", "alpha")."""
        first, *rest = path
        return self._nested[first].editor(*rest) if rest else self._rows[first].editor

    def row(self, *path: str) -> Row:
        """The row of a field: its label, its widget, and what is wrong with what was typed."""
        first, *rest = path
        return self._nested[first].row(*rest) if rest else self._rows[first]

    def paths(self) -> list[Path]:
        """Every field shown, from top to bottom."""
        found: list[Path] = []
        for name in self._rows:
            found.append((name,))
            if name in self._nested:
                found += [(name, *path) for path in self._nested[name].paths()]
        return found

    def _build(self, fields: dict[str, Param], values: Sequence[Definition]) -> None:
        for row in (*self._rows.values(), *self._nested.values()):
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self._fields, self._rows, self._nested = fields, {}, {}
        for name, shown in fields.items():
            row = Row(tr(titled(name, shown)), shown, getattr(type(values[0])(), name), self._help(shown), self._indent)
            row.editor.submitted.connect(lambda value, name=name: self._submit(name, value))
            if isinstance(row.editor, NumberEditor):
                row.editor.typed.connect(lambda value, name=name: self._check(name, value))
                row.editor.settled.connect(self.settled)
                row.editor.shifted.connect(lambda steps, name=name: self._shift(name, steps))
            self._rows[name] = row
            self._column.addWidget(row)
            if shown.choices:
                nested = Form(note=self._note, indent=self._indent + 1)
                nested.submitted.connect(lambda path, value, name=name: self.submitted.emit((name, *path), value))
                nested.settled.connect(self.settled)
                nested.shifted.connect(lambda path, step, name=name: self.shifted.emit((name, *path), step))
                self._nested[name] = nested
                self._column.addWidget(nested)
                nested.hide()

    def _help(self, shown: Param) -> str:
        return tr(shown.help) if shown.live or not self._note else f"{tr(shown.help)} {self._note}"

    def _show_row(self, name: str, row: Row, values: list[Any]) -> None:
        if name not in self._nested:
            row.show_value(values[0] if all(value == values[0] for value in values) else MIXED)
            if self._fields[name].role.endswith("column"):
                row.follow(next((getattr(self._values[0], n) for n, p in self._fields.items() if p.role == "file"), ""))
            return
        same = len({type(value) for value in values}) == 1
        row.show_value(values[0] if same else MIXED)
        nested = self._nested[name]
        had = nested.paths()
        nested.show_values(values if same else ())
        nested.setVisible(bool(nested.paths()))
        if nested.paths() != had:
            nested.follow_in_tab_order(row.editor)

    def follow_in_tab_order(self, before: QWidget) -> None:
        """Make Tab go from a widget into this form, and on from here to where it went before."""
        for path in self.paths():
            QWidget.setTabOrder(before, self.editor(*path))
            before = self.editor(*path)

    def _submit(self, name: str, value: Any) -> None:
        if self._check(name, value):
            self.submitted.emit((name,), value)

    def _shift(self, name: str, steps: int) -> None:
        if isinstance(editor := self._rows[name].editor, NumberEditor):
            self.shifted.emit((name,), lambda value: editor.stepped(value, steps))

    def _check(self, name: str, value: Any) -> bool:
        """Whether the field may hold the value; its row says what is wrong where it may not."""
        try:
            for each in self._values:
                check(each, name, value)
        except DefinitionError as error:
            self._rows[name].refuse(tr(str(error)))
            return False
        self._rows[name].accept()
        return True


def titled(name: str, param: Param | None = None) -> str:
    """The label of a field: its title, or its name in words such as "Learning rate", "Beta 1"."""
    if param is not None and param.title:
        return param.title
    words = re.sub(r"(?<=[a-z])(?=\d)", " ", name.replace("_", " "))
    return words[:1].upper() + words[1:]


def common(values: Sequence[Definition]) -> dict[str, Param]:
    """The fields that all have, those of the first. Switches and seeds come last: they are changed least."""
    if not values:
        return {}
    first, *rest = [value.params() for value in values]
    shared = {n: p for n, p in first.items() if all(n in other and _alike(p, other[n]) for other in rest)}
    return dict(sorted(shared.items(), key=lambda item: _rank(values[0], item[0])))


def _alike(a: Param, b: Param) -> bool:
    return (a.low, a.high, a.choices, a.options, a.role) == (b.low, b.high, b.choices, b.options, b.role)


def _rank(definition: Definition, name: str) -> int:
    return 2 if name == "seed" else int(isinstance(getattr(definition, name), bool))


def changed(definition: Definition, path: Path, value: Any) -> Definition:
    """The definition with a field of it, or of one within it, set. Raises DefinitionError."""
    first, *rest = path
    return definition.change(**{first: changed(getattr(definition, first), tuple(rest), value) if rest else value})


def title_at(definition: Definition, path: Path) -> str:
    """The label of a field, or of one within it."""
    name = path[-1]
    return titled(name, value_at(definition, path[:-1]).params().get(name))


def value_at(definition: Definition, path: Path) -> Any:
    """What a field holds, or one within it."""
    value: Any = definition
    for name in path:
        value = getattr(value, name)
    return value
