"""The content of the Layer tab while a wire is selected: its layers, its shape and its commands."""

from collections.abc import Mapping
from math import prod

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.layers import shape_text
from designer.panels.boxes import SummaryBox, button, label
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count


class WireView(QWidget):
    """Describes the selected wire. Its buttons emit the ids of commands of the canvas."""

    wanted = Signal(str)  # the id of a command

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.title, self.summary, self.live = label("", "title", wrap=True), SummaryBox(), SummaryBox()
        self.insert = button(tr("Insert a layer…"), tr("Lists the layers that can be inserted here."))
        self.first = button(tr("Make it the first input"), tr("Makes this wire the first of the inputs of its layer."))
        self.remove = button(tr("Remove"), tr("Removes the wire and keeps the layers."))
        header = QHBoxLayout()
        header.addWidget(self.title, 1)
        header.addWidget(label(tr("Wire"), "hint"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(header)
        for box in (self.summary, self.live):
            column.addWidget(box)
        commands = {self.insert: "add_layer", self.first: "first_input", self.remove: "remove"}
        for command_button, id in commands.items():
            column.addWidget(command_button, 0, Qt.AlignmentFlag.AlignLeft)
            command_button.clicked.connect(lambda _=False, id=id: self.wanted.emit(id))

    def refresh(self) -> None:
        """Show the selected wire. Hidden while no wire is selected."""
        store, edge = self._store, self._store.edge
        self.setVisible(edge is not None)
        if edge is None:
            return
        graph, names = store.project.graph, store.project.graph.names
        source, target = edge
        inputs = graph.sources(target)
        number = inputs.index(source) + 1
        self.title.setText(f"{names[source]} → {names[target]}")
        summary = {}
        layer = store.summaries().get(source)
        if layer is not None and layer.shape:
            summary = {tr("shape"): shape_text(layer.shape), tr("values per row"): count(prod(layer.shape))}
        if graph.layers[target].max_inputs > 1:
            summary[tr("input")] = tr("{number} of {count}", number=number, count=len(inputs))
        self.summary.show_summary(summary)
        if number == 1 and self.first.hasFocus():
            self.insert.setFocus()  # otherwise Qt moves the focus to the next button, Remove
        self.first.setVisible(number > 1)

    def show_figures(self, figures: Mapping[str, str] | None) -> None:
        """Show live values of the wire by their names. None hides them."""
        self.live.show_summary(figures)
