"""What every unit of the network answers over the plane of two features: the heat maps on the nodes.

It works on a thread of its own with arenas of its own, on the latest snapshot only, so training never waits for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Condition, Thread
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.data.plane_grid import section
from core.layers import Dense, Output
from core.network import Network, Predictor, State
from core.network.graph import LayerId

SIDE = 16  # pixels of one heat map
MOST_UNITS = 16  # a node has room for so many
Features = tuple[int, int]  # which lie across and up


@dataclass(frozen=True)
class Maps:
    """For each layer shown: (units, SIDE, SIDE) float32 between −1 and 1, the top row first."""

    layers: Mapping[LayerId, NDArray[Any]]


class UnitMaps(QObject):
    """Ask for the maps of a state; `ready` brings those of the latest one asked for."""

    ready = Signal(object)  # Maps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[Network, State, Prepared, Features] | None = None
        self._closed = False
        self._condition = Condition()
        self._thread = Thread(target=self._work, name="probe", daemon=True)
        self._thread.start()

    def ask(self, network: Network, state: State, data: Prepared, features: Features) -> None:
        """Work these out next; what was asked before and not begun is forgotten."""
        with self._condition:
            self._asked = network, state, data, features
            self._condition.notify()

    def close(self) -> None:
        with self._condition:
            self._closed = True
            self._condition.notify()
        self._thread.join()

    def _work(self) -> None:
        predictor: Predictor | None = None
        known: tuple[Prepared, Features] | None = None
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._asked is not None or self._closed)
                if self._closed or self._asked is None:
                    return
                (network, state, data, features), self._asked = self._asked, None
            try:
                if predictor is None or predictor.network is not network:
                    predictor = Predictor(network, SIDE * SIDE)
                if known is None or known[0] is not data or known[1] != features:
                    known, inputs = (data, features), data.scaled(section(data, *features).rows(SIDE))
                maps = _maps(predictor, state, inputs)
            except MemoryError:  # no room for pictures; training may well have its own
                continue
            self.ready.emit(maps)


def _maps(predictor: Predictor, state: State, inputs: NDArray[Any]) -> Maps:
    network = predictor.network
    signals = predictor.signals(state, inputs)
    layers = {}
    for each, tensor in network.signals.items():
        layer = network.graph.layers[each]
        if isinstance(layer, (Dense, Output)):
            values = signals[tensor.start : tensor.start + min(tensor.units, MOST_UNITS)]
            layers[each] = _scaled(values, layer.activation.is_probability).reshape(-1, SIDE, SIDE)[:, ::-1]
    return Maps(layers)


def _scaled(values: NDArray[Any], are_probabilities: bool) -> NDArray[Any]:
    """Onto the diverging scale: probabilities about ½, anything else by the greatest of its unit."""
    if are_probabilities:
        return 2 * values - 1
    most = np.abs(values).max(axis=1, keepdims=True)
    return np.asarray(values / np.maximum(most, 1e-12))
