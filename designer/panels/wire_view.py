"""What the Layer tab shows of the wire that is selected: where it leads, what it carries, what can be done with it."""

from collections.abc import Mapping
from math import prod

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.layers import shape_text
from designer.panels.boxes import SummaryBox, button, label
from designer.store import Store
from designer.style.language import grouped, tr


class WireView(QWidget):
    """Asks for the canvas' own commands by their ids, so that they are what they are everywhere."""

    wanted = Signal(str)  # the id of a command

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.title, self.summary, self.live = label("", "title", wrap=True), SummaryBox(), SummaryBox()
        self.insert = button(tr("Insert a layer…"), tr("Offers the layers that fit on the wire."))
        self.first = button(tr("Make it the first input"), tr("Changes the order in which its layer reads its inputs."))
        self.remove = button(tr("Remove"), tr("Takes the wire away; the layers stay."))
        header = QHBoxLayout()
        header.addWidget(self.title, 1)
        header.addWidget(label(tr("Wire"), "hint"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(header)
        for box in (self.summary, self.live):
            column.addWidget(box)
        for pressed in (self.insert, self.first, self.remove):
            column.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)
        ids = {self.insert: "add_layer", self.first: "first_input", self.remove: "remove"}
        for pressed, id in ids.items():
            pressed.clicked.connect(lambda _=False, id=id: self.wanted.emit(id))

    def refresh(self) -> None:
        """Show the wire that is selected, if one is."""
        store, edge = self._store, self._store.edge
        self.setVisible(edge is not None)
        if edge is None:
            return
        graph, names = store.project.graph, store.project.graph.names
        source, target = edge
        inputs = graph.sources(target)
        number = inputs.index(source) + 1
        self.title.setText(f"{names[source]} → {names[target]}")
        found = store.summaries().get(source)
        spec = {}
        if found is not None and found.shape:
            spec = {tr("shape"): shape_text(found.shape), tr("numbers for each row"): grouped(prod(found.shape))}
        if graph.layers[target].max_inputs > 1:
            spec[tr("input")] = tr("{number} of {count}", number=number, count=len(inputs))
        self.summary.show_summary(spec)
        if number == 1 and self.first.hasFocus():
            self.insert.setFocus()  # Qt would hand the keyboard to the next button, which removes the wire
        self.first.setVisible(number > 1)

    def show_figures(self, figures: Mapping[str, str] | None) -> None:
        """Live numbers of what flows, by their names; None where there are none."""
        self.live.show_summary(figures)
