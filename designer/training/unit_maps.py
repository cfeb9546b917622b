"""Heat maps for the nodes: the output of every unit over the plane of two features."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.data.plane_grid import section
from core.layers import Dense, Output
from core.network import Network, Predictor, State
from core.network.graph import LayerId
from designer.background.latest import LatestRequest

SIDE = 16  # pixels of a heat map
MAX_UNITS = 16  # a node has room for this many
Features = tuple[int, int]  # columns of the horizontal and of the vertical axis


@dataclass(frozen=True, eq=False)
class MapsRequest:
    """The state to draw, and over which two features."""

    network: Network
    state: State
    data: Prepared
    features: Features


@dataclass(frozen=True)
class Maps:
    """Per layer shown: (units, SIDE, SIDE) float32 in [−1, 1], the top row first."""

    layers: Mapping[LayerId, NDArray[Any]]


class UnitMaps(QObject):
    """Computes the maps of the latest state that was requested, on a thread and arenas of its own.

    Training never waits for it: it reads a snapshot.
    """

    ready = Signal(object)  # Maps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._predictor: Predictor | None = None
        self._grid: tuple[Prepared, Features, NDArray[Any]] | None = None  # scaled inputs, (SIDE², features)
        self._requests = LatestRequest(self._compute, "unit maps", parent=self)
        self._requests.ready.connect(lambda _, maps: self.ready.emit(maps))
        self._requests.failed.connect(self._on_failed)

    def request(self, network: Network, state: State, data: Prepared, features: Features) -> None:
        """Compute the maps of this state next. An earlier request that has not started is dropped."""
        self._requests.request(MapsRequest(network, state, data, features))

    def close(self) -> None:
        self._requests.close()

    def _compute(self, request: MapsRequest, _cancelled: object) -> Maps:
        """Called on the background thread, the only one that uses the predictor and the grid."""
        data, features = request.data, request.features
        if self._predictor is None or self._predictor.network is not request.network:
            self._predictor = Predictor(request.network, SIDE * SIDE)
        if self._grid is None or self._grid[0] is not data or self._grid[1] != features:
            self._grid = data, features, data.scaled(section(data, *features).rows(SIDE))
        return _maps(self._predictor, request.state, self._grid[2])

    def _on_failed(self, _request: object, error: Exception) -> None:
        if not isinstance(error, MemoryError):  # training may still have enough memory; it needs no pictures
            raise error


def _maps(predictor: Predictor, state: State, inputs: NDArray[Any]) -> Maps:
    network = predictor.network
    signals = predictor.signals(state, inputs)
    layers = {}
    for layer_id, tensor in network.signals.items():
        layer = network.graph.layers[layer_id]
        if isinstance(layer, (Dense, Output)):
            values = signals[tensor.start : tensor.start + min(tensor.units, MAX_UNITS)]
            layers[layer_id] = _scaled(values, layer.activation.kind).reshape(-1, SIDE, SIDE)[:, ::-1]
    return Maps(layers)


def _scaled(values: NDArray[Any], kind: str) -> NDArray[Any]:
    """Map to [−1, 1]: probabilities around ½, other values by the largest magnitude of their unit."""
    if kind in ("sigmoid", "hard_sigmoid", "softmax"):
        return 2 * values - 1
    largest = np.abs(values).max(axis=1, keepdims=True)
    return np.asarray(values / np.maximum(largest, 1e-12))
