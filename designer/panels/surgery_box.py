"""Surgery on the selected layer of a run: units more, a layer more, dead units less, with the same outputs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.activations import ACTIVATIONS, Activation
from core.definitions import Param
from core.messages import message
from core.network.graph import Graph, LayerId
from core.training.surgery import MOST_UNITS, is_exact, usual_activation
from designer.panels.boxes import button, label
from designer.panels.choosers import ChoiceEditor
from designer.panels.number_editor import NumberEditor
from designer.style.language import tr

UNITS = Param(message("How many units are added."), 1, MOST_UNITS)
INSERTED = Param(
    message("The activation of the inserted layer."),
    choices=tuple(kind for kind in ACTIVATIONS if kind.differentiable and kind.pointwise),
)


def usual_count(units: int) -> int:
    """How many units are added to a layer without a choice: a quarter."""
    return max(units // 4, 1)


class SurgeryBox(QWidget):
    """It changes nothing: it says what is wanted. Hidden while no dense layer of a run is selected."""

    widen_wanted = Signal(int)  # by so many units
    deepen_wanted = Signal(object)  # with this Activation
    removal_wanted = Signal()  # of the dead units

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Graph, LayerId] | None = None
        self._activation: Activation = ACTIVATIONS[0]()
        self._count, self._exact = 1, True
        heading = label(tr("Change it in training"), "heading")
        self.number = NumberEditor(UNITS, 1)
        self.number.setAccessibleName(tr("Units to add"))
        self.number.submitted.connect(self._on_number)
        self.widen = button(
            tr("Add units"), tr("Adds copies of units, and divides their outgoing weights: outputs stay the same.")
        )
        self.activation = ChoiceEditor(INSERTED)
        self.activation.setAccessibleName(tr("Activation of the inserted layer"))
        self.activation.submitted.connect(self._on_activation)
        self.deepen = button(
            tr("Insert a layer"), tr("Inserts a dense layer with identity weights after this one, and trains on.")
        )
        self.remove = button(
            tr("Remove dead units"), tr("Removes the units that send the same for all rows: outputs stay the same.")
        )
        self.said = label("", "second", wrap=True)
        self.widen.clicked.connect(lambda: self.widen_wanted.emit(self._count))
        self.deepen.clicked.connect(lambda: self.deepen_wanted.emit(self._activation))
        self.remove.clicked.connect(self.removal_wanted)
        column, grid = QVBoxLayout(self), QGridLayout()
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for row, parts in enumerate([(self.number, self.widen), (self.activation, self.deepen)]):
            for place, part in enumerate(parts):
                grid.addWidget(part, row, place)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addWidget(heading)
        column.addLayout(grid)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        self.hide()

    def show_layer(self, graph: Graph | None, layer_id: LayerId = 0) -> None:
        """Show what can be done to a dense layer of a run; None hides the box."""
        self.setVisible(graph is not None)
        shown = None if graph is None else (graph, layer_id)
        if graph is not None and shown != self._shown:
            is_other = self._shown is None or self._shown[1] != layer_id
            units = getattr(graph.layers[layer_id], "units", 1)
            if is_other:
                self._on_number(usual_count(units))
            usual = usual_activation(graph, layer_id)
            self._shown = shown
            self._show_activation(usual if is_other or type(usual) not in INSERTED.choices else self._activation)
        self._shown = shown

    def _show_activation(self, activation: Activation) -> None:
        self._activation = activation
        self.activation.show_value(activation)
        exact = self._shown is not None and is_exact(*self._shown, activation)
        self.said.setText(
            tr("Outputs stay the same, and training goes on from there.")
            if exact
            else tr(
                "With {activation}, the inserted layer changes the outputs. Linear keeps them.",
                activation=tr(activation.title),
            )
        )

    def _on_activation(self, value: object) -> None:
        if isinstance(value, Activation):
            self._show_activation(value)

    def _on_number(self, value: object) -> None:
        self._count = min(max(value, 1), MOST_UNITS) if isinstance(value, int) else self._count
        self.number.show_value(self._count)
        self.number.restore()
