"""The Help tab: what the selected layer is and what each of its settings does, or how to use the program."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.activations.base import Activation
from core.definitions import Definition, Param
from core.layers import Layer
from designer.document.changes import Change
from designer.panels.boxes import Box, FormulaBox, Page, label
from designer.panels.form import common, titled
from designer.panels.numbers import bound
from designer.store import Store
from designer.style.language import tr

GESTURES = {
    "Build": {
        "Type on the canvas, or press Space or Tab": "offers the layers that fit behind the selected ones.",
        "Double-click or right-click on the ground": "offers layers for that place; on a wire, for between two.",
        "Drag a layer onto the canvas": "puts it where you drop it; on a wire, between two layers.",
        "Double-click a layer in the list, or Enter": "puts it behind the selected ones.",
        "Drag from port to port": "connects two layers, in either direction; to empty ground, offers what fits.",
        "Drag the end of a wire": "leads it to another layer, or takes it away.",
        "Drag a layer with Alt, or shake it": "takes it off its chain, which heals.",
        "Drop a table on the canvas": "learns from it.",
        "Plus and minus": "change how many units the selected layers have.",
        "Drag the name of a number": "changes it step by step. So do the arrow keys and the wheel.",
    },
    "Look around": {
        "Scroll": "moves closer, or further away; with Shift it moves sideways.",
        "Drag with the middle button, or with Space": "moves the view.",
        "Click, Shift click, or drag a frame": "selects layers. What you change then changes in all of them.",
        "Arrow keys": "go from layer to layer; with Shift they select more, with Ctrl they move what is selected.",
    },
}


class HelpPanel(Page):
    """Help about the selected layer. It is put together from what definitions say of themselves."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self.setAccessibleName(tr("Help"))
        self._gestures = GESTURES
        self._shown: object = self  # so that the first time is another
        self._inside = QWidget()
        self.column.addWidget(self._inside)
        store.selected.connect(self._refresh)
        store.changed.connect(self._on_changed)
        self._refresh()

    def text(self) -> str:
        """All that is written on the page."""
        return "\n".join(each.text() for each in self._inside.findChildren(QLabel))

    def _on_changed(self, change: Change) -> None:
        if change.altered & self._store.selection:
            self._refresh()

    def _refresh(self) -> None:
        """Help depends on the kinds of things, not on their numbers: typing does not make the page anew."""
        layer = self._layer()
        about = [layer, *_chosen(layer)] if layer else []
        shown = [type(each) for each in about]
        if shown != self._shown:
            self._shown = shown
            self._build(about)

    def _layer(self) -> Layer | None:
        if len(self._store.selection) != 1:
            return None
        (each,) = self._store.selection
        return self._store.project.graph.layers[each]

    def _build(self, about: list[Definition]) -> None:
        self._inside.hide()
        self.column.removeWidget(self._inside)
        self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for number, definition in enumerate(about):
            _write(column, definition, "title" if number == 0 else "heading")
        if not about:
            _write_gestures(column, self._gestures)
        self.column.addWidget(self._inside)


def _chosen(layer: Layer) -> list[Definition]:
    """The definitions that a layer holds: its activation, its initializer."""
    held = [getattr(layer, name) for name, shown in layer.params().items() if shown.choices]
    return [each for each in held if isinstance(each, Definition)]


def _write(column: QVBoxLayout, definition: Definition, role: str) -> None:
    """What a definition is, and each of its fields."""
    column.addSpacing(0 if role == "title" else 6)
    column.addWidget(label(tr(definition.title), role))
    box = FormulaBox()
    box.show_formula(definition.formula, definition.summary())
    column.addWidget(box)
    if isinstance(definition, Activation):
        column.addWidget(label(tr("Output range: {range}.", range=tr(definition.range_text())), "second", wrap=True))
    for name, shown in common([definition]).items():
        entry = QVBoxLayout()
        entry.setSpacing(2)
        entry.addWidget(label(tr(titled(name)), "heading"))
        entry.addWidget(label(f"{tr(shown.help)} {_bounds(shown)}".strip(), "second", wrap=True))
        column.addLayout(entry)


def _bounds(shown: Param) -> str:
    if shown.low is None or shown.high is None:
        return ""
    low, high = (bound(n) for n in (shown.low, shown.high))
    unit = f" {shown.unit}" if shown.unit else ""
    if shown.high >= 1e12:
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
