"""The output of every unit over the plane of two features: the heat maps on the nodes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.plane_grid import section
from core.layers import Dense, Output
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.network.graph import LayerId

SIDE = 16  # pixels of a heat map
MOST_UNITS = 16  # a node has room for so many
MOST_FEATURES = 16  # beyond it, a plane of two of them says little


@dataclass(frozen=True)
class Maps:
    """For each dense layer and the output: (units, SIDE, SIDE) float32 between −1 and 1, the top row first."""

    layers: Mapping[LayerId, NDArray[Any]]


@dataclass(frozen=True)
class UnitMaps(Computation[Maps]):
    """The activation of each unit over two features, the others at their median."""

    features: tuple[int, int]  # across and up

    def is_possible(self, moment: Moment) -> bool:
        data = moment.data
        return moment.is_trained and data is not None and 2 <= data.base <= MOST_FEATURES

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Maps:
        network, snapshot, data = moment.trained()
        rows = workspace.cached(self, data, lambda: _rows(data, self.features))
        signals = workspace.predictor(network, SIDE * SIDE).signals(snapshot.state, rows)
        layers = {}
        for layer_id, tensor in network.signals.items():
            layer = network.graph.layers[layer_id]
            if isinstance(layer, (Dense, Output)):
                values = signals[tensor.start : tensor.start + min(tensor.units, MOST_UNITS)]
                layers[layer_id] = _scaled(values, layer.activation.is_probability).reshape(-1, SIDE, SIDE)[:, ::-1]
        return Maps(layers)


def _scaled(values: NDArray[Any], probabilities: bool) -> NDArray[Any]:
    """Onto the diverging scale: probabilities about ½, anything else by the largest magnitude of its unit."""
    if probabilities:
        return 2 * values - 1
    most = np.abs(values).max(axis=1, keepdims=True)
    return np.asarray(values / np.maximum(most, 1e-12))


def _rows(data: Prepared, features: tuple[int, int]) -> NDArray[np.float32]:
    """The scaled centers of the cells of a section, float32 (SIDE², features)."""
    return data.scaled(data.completed(section(data, *features).rows(SIDE)))
