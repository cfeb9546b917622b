"""The Help tab: the selected layer and its settings, or how to use the program."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.activations.base import Activation
from core.definitions import Definition, Param
from core.layers import Layer
from designer.document.changes import Change
from designer.panels.boxes import Box, FormulaBox, Page, label
from designer.panels.form import field_title, shared_params
from designer.panels.stepping import bound
from designer.store import Store
from designer.style.language import tr

GESTURES = {
    "Build": {
        "Type on the canvas, or press Space or Tab": "Lists the layers that fit after the selection.",
        "Double-click or right-click the canvas": "Lists layers to add there, or to insert into a wire.",
        "Drag a layer onto the canvas": "Adds it where you drop it. On a wire, inserts it between two layers.",
        "Double-click a layer in the list, or press Enter": "Adds it after the selection.",
        "Drag from port to port": "Connects two layers, in either direction. On empty canvas, lists what fits.",
        "Drag the end of a wire": "Reconnects or removes the wire.",
        "Drag a layer with Alt, or shake it": "Takes it out of its chain and closes the gap.",
        "Drop a table on the canvas": "Uses it as the data of the project.",
        "Plus and minus": "Change the number of units of the selected layers.",
        "Drag the label of a number": "Changes the number in steps, like the arrow keys and the mouse wheel.",
    },
    "Navigate": {
        "Scroll": "Zooms in and out. With Shift, scrolls sideways.",
        "Drag with the middle button, or with Space": "Moves the view.",
        "Click, Shift-click, or drag a frame": "Selects layers. A setting changes in all selected layers.",
        "Arrow keys": "Go from layer to layer. With Shift, extend the selection. With Ctrl, move the layers.",
    },
    "Data": {
        "Drop a table, open it, or paste cells": "Shows it on the Data page. The network stays as it is.",
        "Click a type, a role, or what is missing": "Changes it in all selected columns. Letters set the type.",
        "Select a column": "Shows how its gaps are filled, and how it is encoded and scaled.",
        "Preview": "Shows the first rows of the file. Marked cells were converted, are missing, or cannot be read.",
        "Checks": "Say what may be wrong with the table. Mend it, or keep it as it is; both can be undone.",
        "File": "Shows how the lines become cells, and what became of every line.",
    },
    "Predict": {
        "Type a row": "Shows at once what the trained network answers.",
        "Paste rows": "Predicts rows that were copied in a spreadsheet, with or without header.",
        "Predict a table": "Predicts every row of a file and writes the answers to another.",
        "Notes": "Say where a value is missing, cannot be read, is new, or is far from the training rows.",
    },
}


class HelpPanel(Page):
    """Help for the selected layer, built from the help texts of its definitions."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self.setAccessibleName(tr("Help"))
        self._gestures = GESTURES
        self._shown: list[type] | None = None  # None until the page is built for the first time
        self._content = QWidget()
        self.column.addWidget(self._content)
        store.selected.connect(self._refresh)
        store.changed.connect(self._on_changed)
        self._refresh()

    def text(self) -> str:
        """The text of the whole page."""
        return "\n".join(label.text() for label in self._content.findChildren(QLabel))

    def _on_changed(self, change: Change) -> None:
        if change.altered & self._store.selection:
            self._refresh()

    def _refresh(self) -> None:
        """Rebuild the page if the types of the definitions changed. Their values do not matter to it."""
        layer = self._layer()
        definitions = [layer, *_nested_definitions(layer)] if layer else []
        shown = [type(definition) for definition in definitions]
        if shown != self._shown:
            self._shown = shown
            self._build(definitions)

    def _layer(self) -> Layer | None:
        if len(self._store.selection) != 1:
            return None
        (layer_id,) = self._store.selection
        return self._store.project.graph.layers[layer_id]

    def _build(self, definitions: list[Definition]) -> None:
        self._content.hide()
        self.column.removeWidget(self._content)
        self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for number, definition in enumerate(definitions):
            _write(column, definition, "title" if number == 0 else "heading")
        if not definitions:
            _write_gestures(column, self._gestures)
        self.column.addWidget(self._content)


def _nested_definitions(layer: Layer) -> list[Definition]:
    """The definitions in the fields of a layer, such as its activation and its initializer."""
    values = [getattr(layer, name) for name, param in layer.params().items() if param.choices]
    return [value for value in values if isinstance(value, Definition)]


def _write(column: QVBoxLayout, definition: Definition, role: str) -> None:
    """Add the help of a definition and of its fields."""
    column.addSpacing(0 if role == "title" else 6)
    column.addWidget(label(tr(definition.title), role))
    box = FormulaBox()
    box.show_formula(definition.formula, definition.summary())
    column.addWidget(box)
    if isinstance(definition, Activation):
        column.addWidget(label(tr("Output range: {range}.", range=tr(definition.range_text())), "second", wrap=True))
    for name, param in shared_params([definition]).items():
        entry = QVBoxLayout()
        entry.setSpacing(2)
        entry.addWidget(label(tr(field_title(name, param)), "heading"))
        entry.addWidget(label(f"{tr(param.help)} {_bounds(param)}".strip(), "second", wrap=True))
        column.addLayout(entry)


def _bounds(param: Param) -> str:
    if param.low is None or param.high is None:
        return ""
    low, high = bound(param.low), bound(param.high)
    unit = f" {param.unit}" if param.unit else ""
    if param.high >= 1e12:  # in effect unbounded
        return tr("At least {low}.", low=f"{low}{unit}")
    return tr("From {low} to {high}.", low=low, high=f"{high}{unit}")


def _write_gestures(column: QVBoxLayout, groups: Mapping[str, Mapping[str, str]]) -> None:
    column.addWidget(label(tr("How to use Layerwright"), "title"))
    column.addWidget(label(tr("Select a layer to read about it and its settings."), "second", wrap=True))
    for title, gestures in groups.items():
        box = Box()
        box.column.addWidget(label(tr(title), "heading"))
        box.column.setSpacing(1)
        for gesture, effect in gestures.items():
            box.column.addSpacing(7)
            box.column.addWidget(label(tr(gesture), wrap=True))
            box.column.addWidget(label(tr(effect), "second", wrap=True))
        column.addWidget(box)
