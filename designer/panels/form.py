"""A form for definitions, built from their fields."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.definitions import Definition, DefinitionError, Param, check, field_title
from core.help import page_id
from designer.panels.editors import Editor
from designer.panels.mixed import MIXED
from designer.panels.number_editor import NumberEditor
from designer.panels.row import FieldRow
from designer.style.language import tr
from designer.widgets.help_topic import set_topic

Path = tuple[str, ...]  # names of fields, from the outermost inward

ROW_SPACING = 5  # pixels


class Form(QWidget):
    """Shows the fields of one definition, or the fields that several definitions share.

    The form stores no values: it checks what was entered and emits `submitted`, and the listener makes the edit. Fields
    named in `skip` are left out. `note` is added to the help of fields that are not live.
    Where `found` says what was found out for values that are not chosen, automatic fields show it, and chosen ones are
    marked. `below` are widgets to show directly under the fields of these names, as long as the form has them.
    """

    submitted = Signal(object, object)  # the Path of the field and its new value
    step_requested = Signal(object, object)  # the Path of a mixed field and a function from each value to the next
    edit_finished = Signal()  # the next change is a new edit

    def __init__(
        self,
        skip: Collection[str] = (),
        note: str = "",
        indent: int = 0,
        below: Mapping[str, QWidget] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self._below = below
        self._skip, self._note, self._indent = frozenset(skip), note, indent
        self._values: Sequence[Definition] = ()
        self._found: Sequence[Definition] = ()
        self._fields: dict[str, Param] = {}
        self._rows: dict[str, FieldRow] = {}
        self._nested: dict[str, Form] = {}
        set_topic(self, lambda: page_id(type(self._values[0])) if self._values else "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_SPACING)

    def show_values(
        self, values: Sequence[Definition], found: Sequence[Definition] = (), only: Mapping[str, Param] | None = None
    ) -> None:
        """Show the values of definitions, without fields whose switch is off. Widgets are rebuilt if fields differ.

        `found` are definitions with what was found out, and `only` are the fields to show, if not all.
        """
        shared = shared_params(values) if only is None else only
        fields = {
            name: param
            for name, param in shared.items()
            if name not in self._skip and param.role != "reading" and _has_effect(param, values)
        }
        kinds = {type(value) for value in values}
        if fields != self._fields or kinds != {type(value) for value in self._values}:
            self._build(fields, values)
        self._values, self._found = values, found
        for name, row in self._rows.items():
            self._show_row(name, row, [getattr(value, name) for value in values])

    def discard_input(self) -> None:
        """Discard typed text that was not accepted, and show the values again."""
        for row in self._rows.values():
            row.discard_input()
        for nested in self._nested.values():
            nested.discard_input()

    def editor(self, *path: str) -> Editor:
        """The widget for a field: editor("activation", "alpha")."""
        first, *rest = path
        return self._nested[first].editor(*rest) if rest else self._rows[first].editor

    def row(self, *path: str) -> FieldRow:
        """The row of a field: its label, its widget and its error message."""
        first, *rest = path
        return self._nested[first].row(*rest) if rest else self._rows[first]

    def paths(self) -> list[Path]:
        """The paths of all fields, from top to bottom."""
        paths: list[Path] = []
        for name in self._rows:
            paths.append((name,))
            if name in self._nested:
                paths += [(name, *path) for path in self._nested[name].paths()]
        return paths

    def _build(self, fields: dict[str, Param], values: Sequence[Definition]) -> None:
        for widget in self._below.values():
            widget.hide()
            self._column.removeWidget(widget)
        for row in (*self._rows.values(), *self._nested.values()):
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self._fields, self._rows, self._nested = fields, {}, {}
        for name, param in fields.items():
            default = getattr(type(values[0])(), name)
            row = FieldRow(tr(field_title(name, param)), param, default, self._help(param), self._indent)
            row.editor.submitted.connect(lambda value, name=name: self._submit(name, value))
            if isinstance(row.editor, NumberEditor):
                row.editor.typed.connect(lambda value, name=name: self._check(name, value))
                row.editor.edit_finished.connect(self.edit_finished)
                row.editor.step_requested.connect(lambda steps, name=name: self._request_step(name, steps))
            self._rows[name] = row
            self._column.addWidget(row)
            if param.choices:
                nested = Form(note=self._note, indent=self._indent + 1)
                nested.submitted.connect(lambda path, value, name=name: self.submitted.emit((name, *path), value))
                nested.edit_finished.connect(self.edit_finished)
                nested.step_requested.connect(
                    lambda path, step, name=name: self.step_requested.emit((name, *path), step)
                )
                self._nested[name] = nested
                self._column.addWidget(nested)
                nested.hide()
            if name in self._below:
                self._column.addWidget(self._below[name])
                self._below[name].show()

    def _help(self, param: Param) -> str:
        return tr(param.help) if param.live or not self._note else f"{tr(param.help)} {self._note}"

    def _show_row(self, name: str, row: FieldRow, values: list[Any]) -> None:
        if name not in self._nested:
            row.show_value(values[0] if all(value == values[0] for value in values) else MIXED)
            if self._found:
                found = {getattr(definition, name) for definition in self._found}
                blank = getattr(type(self._values[0])(), name)
                row.show_found(found.pop() if len(found) == 1 else blank, any(value != blank for value in values))
            if self._fields[name].role.endswith("column"):
                files = (getattr(self._values[0], name) for name, param in self._fields.items() if param.role == "file")
                row.show_columns_of(next(files, ""))
            return
        same = len({type(value) for value in values}) == 1
        row.show_value(values[0] if same else MIXED)
        nested = self._nested[name]
        paths_before = nested.paths()
        nested.show_values(values if same else ())
        nested.setVisible(bool(nested.paths()))
        if nested.paths() != paths_before:
            nested.follow_in_tab_order(row.editor)

    def follow_in_tab_order(self, before: QWidget) -> None:
        """Insert the fields of this form into the tab order after a widget."""
        for path in self.paths():
            QWidget.setTabOrder(before, self.editor(*path))
            before = self.editor(*path)

    def _submit(self, name: str, value: Any) -> None:
        if self._check(name, value):
            self.submitted.emit((name,), value)

    def _request_step(self, name: str, steps: int) -> None:
        if isinstance(editor := self._rows[name].editor, NumberEditor):
            self.step_requested.emit((name,), lambda value: editor.stepped(value, steps))

    def _check(self, name: str, value: Any) -> bool:
        """Whether the field may hold the value. If not, its row shows the error."""
        try:
            for definition in self._values:
                check(definition, name, value)
        except DefinitionError as error:
            self._rows[name].show_error(tr(str(error)))
            return False
        self._rows[name].clear_error()
        return True


def shared_params(values: Sequence[Definition]) -> dict[str, Param]:
    """The fields that all definitions share, in the order of a form."""
    if not values:
        return {}
    first, *rest = [value.params() for value in values]
    shared = {
        name: param
        for name, param in first.items()
        if all(name in other and _compatible(param, other[name]) for other in rest)
    }
    return ordered(values, shared)


def ordered(values: Sequence[Definition], fields: Mapping[str, Param]) -> dict[str, Param]:
    """The fields as forms show them: switches with what they switch, and seeds last: they are changed least."""
    return dict(sorted(fields.items(), key=lambda item: _rank(values[0], *item)))


def _compatible(a: Param, b: Param) -> bool:
    return (a.low, a.high, a.choices, a.options, a.role) == (b.low, b.high, b.choices, b.options, b.role)


def _rank(definition: Definition, name: str, param: Param) -> int:
    return 2 if name == "seed" else int(isinstance(getattr(definition, name), bool) or bool(param.needs))


def _has_effect(param: Param, values: Sequence[Definition]) -> bool:
    return not param.needs or any(getattr(value, param.needs, True) for value in values)


def with_value(definition: Definition, path: Path, value: Any) -> Definition:
    """A copy of a definition with another value of a field, which may be nested. Raises DefinitionError."""
    first, *rest = path
    return definition.change(**{first: with_value(getattr(definition, first), tuple(rest), value) if rest else value})


def title_at(definition: Definition, path: Path) -> str:
    """The label of a field, or of one within it."""
    name = path[-1]
    return field_title(name, value_at(definition, path[:-1]).params().get(name))


def value_at(definition: Definition, path: Path) -> Any:
    """The value of a field, which may be nested."""
    value: Any = definition
    for name in path:
        value = getattr(value, name)
    return value
