"""On how many rows each unit of a ReLU layer fires."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.activations import Activation, ReLU
from core.layers import Layer
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.network.graph import LayerId

ROWS = 256  # of the training rows, evenly spaced


@dataclass(frozen=True, eq=False)
class Activity:
    """For each layer with ReLU: the share of the rows on which a unit is above 0, float64 of shape (units,).

    A unit of an image layer is a channel, which fires where one of its pixels does. `rows` is the number of rows.
    """

    rows: int
    layers: Mapping[LayerId, NDArray[Any]]


@dataclass(frozen=True)
class UnitActivity(Computation[Activity]):
    """The activity of the units on training rows, in one pass forward."""

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Activity:
        network, snapshot, data = moment.trained()
        x = workspace.cached(self, data, lambda: data.x(_sample(data.train)))
        signals = workspace.predictor(network, ROWS).signals(snapshot.state, x)
        layers = {}
        for layer_id, layer in network.graph.layers.items():
            if layer_id in network.signals and _has_relu(layer):
                tensor, shape = network.signals[layer_id], network.shapes[layer_id]
                values = signals[tensor.start : tensor.start + tensor.units].reshape(shape[0], -1, len(x))
                layers[layer_id] = (values > 0).any(axis=1).mean(axis=1)
        return Activity(len(x), layers)


def _sample(rows: NDArray[Any]) -> NDArray[Any]:
    return rows[np.linspace(0, len(rows) - 1, min(len(rows), ROWS)).astype(np.int64)]


def _has_relu(layer: Layer) -> bool:
    activation: Activation | None = getattr(layer, "activation", None)
    return type(activation) is ReLU
