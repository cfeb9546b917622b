"""Surgery on the network of a run: from the inspector, the menus and the command palette."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.activations import Activation
from core.data.spaced import spaced
from core.layers import Dense
from core.messages import Message, literal, message
from core.network.graph import LayerId
from core.project import edits
from core.training.carrying import SAMPLE, constant_units
from core.training.surgery import (
    Deepen,
    RemoveUnits,
    Surgery,
    Widen,
    described,
    usual_activation,
)
from designer.panels.inspector import Inspector
from designer.panels.surgery_box import usual_count
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count, scientific
from designer.training.session import Session

ROWS, MOST = 1024, 100_000  # training rows on which it is looked whether units are dead, at least and at most
WORK = 20_000_000  # multiply-adds of that: some milliseconds
SAME = 1e-5  # a difference of outputs that rounding explains


class Surgeries(QObject):
    """Edits the project by surgeries on the selected layer, and says what a run has made of them."""

    error = Signal(str)
    info = Signal(str)

    def __init__(self, store: Store, session: Session, inspector: Inspector, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._session = store, session
        box = inspector.surgery
        box.widen_wanted.connect(self.widen)
        box.deepen_wanted.connect(self.deepen)
        box.removal_wanted.connect(self.remove_dead)
        session.operated.connect(self._on_operated)

    def by_id(self) -> dict[str, Callable[[], object]]:
        """The handlers of commands, by the ids in designer/commands.py."""
        return {"widen": lambda: self.widen(), "deepen": lambda: self.deepen(), "remove_dead": self.remove_dead}

    def widen(self, units: int = 0) -> None:
        """Add units to the selected layer; 0 adds a quarter."""
        if (layer_id := self._layer()) is not None:
            layer = self._store.newest.graph.layers[layer_id]
            more = units or usual_count(getattr(layer, "units", 1))
            label = message("Add {count:unit|units}", count=more) if more > 1 else message("Add a unit")
            self._operate(label, Widen(layer_id, more, edits.next_edit(self._store.newest)))

    def deepen(self, activation: Activation | None = None) -> None:
        """Insert a layer after the selected one."""
        if (layer_id := self._layer()) is not None:
            chosen = activation or usual_activation(self._store.newest.graph, layer_id)
            self._operate(message("Insert an identity layer"), Deepen(layer_id, activation=chosen))

    def remove_dead(self) -> None:
        """Remove the dead units of the selected layer."""
        network, data, snapshot = self._session.network, self._session.data, self._session.snapshot
        if (layer_id := self._layer()) is None or network is None or data is None or snapshot is None:
            return
        if self._session.operating:  # units have other numbers, or the layer is not there yet
            self.error.emit(tr("The last change of the network is still being made. Try again in a moment."))
            return
        most = min(max(WORK // max(network.lowered.multiply_adds, 1), ROWS), MOST)
        x = data.x(spaced(data.train, most)).reshape(-1, network.lowered.inputs)
        dead = constant_units(network, snapshot.state, layer_id, x)
        if not dead:
            text = tr("{layer} has no dead unit: none of its units sends the same for all of {rows:training "
                      "row|training rows}.",
                      layer=network.graph.names[layer_id], rows=count(len(x)))  # fmt: skip
            self.info.emit(text)
            return
        label = (
            message("Remove {count:dead unit|dead units}", count=len(dead))
            if len(dead) > 1
            else message("Remove a dead unit")
        )
        self._operate(label, RemoveUnits(layer_id, dead))

    def _layer(self) -> LayerId | None:
        """The selected dense layer, where the run can go on after a surgery. Else it is said why not."""
        store, session = self._store, self._session
        graph, selected = store.project.graph, sorted(store.selection)
        if len(selected) != 1 or not isinstance(graph.layers[selected[0]], Dense):
            self.error.emit(tr("Select one dense layer."))
        elif session.network is None or session.snapshot is None:
            text = tr("Train the network first. Until then, change the units of {layer} in the inspector.",
                      layer=graph.names[selected[0]])  # fmt: skip
            self.error.emit(text)
        elif not store.is_newest:
            self.error.emit(tr("An earlier step is shown. Go back to the newest step, or press Continue from here."))
        elif not session.can_operate:
            self.error.emit(
                tr("The rows that this network was trained on have changed, or are not there. Its run cannot go on.")
            )
        elif session.stale:
            self.error.emit(tr("The network was changed since this run. Train the new one first."))
        else:
            return selected[0]
        return None

    def _operate(self, label: Message, surgery: Surgery) -> None:
        store = self._store
        try:
            after = edits.operate(store.newest, surgery, self._session.step)
        except edits.EditError as error:
            self.error.emit(tr(str(error)))
            return
        store.settle()
        store.edit_newest(label, after)

    def _on_operated(self, surgery: Surgery, difference: float) -> None:
        graph = self._store.newest.graph
        what = tr(described(surgery, literal(graph.names.get(surgery.layer, ""))))
        what = what[:1].upper() + what[1:]
        if difference <= SAME:
            text = tr("{what}. Outputs stay the same: the largest difference is {difference}.",
                      what=what, difference=scientific(difference, 0))  # fmt: skip
        else:
            rows = len(self._session.data.train[:SAMPLE]) if self._session.data is not None else 0
            text = tr("{what}. Outputs have changed by up to {difference} on {rows:training row|training rows}. Undo "
                      "takes it back.",
                      what=what, difference=scientific(difference, 0), rows=count(rows))  # fmt: skip
        self.info.emit(text)
