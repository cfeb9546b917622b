"""What the units of hidden layers do on some rows: whether they fire, saturate, or are all alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.activations import Activation, ReLU, ReLU6, Sigmoid, Tanh
from core.data.spaced import spaced
from core.layers import Output
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.network.graph import LayerId

ROWS = 256  # of the training rows, evenly spaced
FLAT = {Sigmoid: (0.01, 0.99), Tanh: (-0.99, 0.99)}  # outside, the slope is below 4 % and 2 % of its largest


@dataclass(frozen=True, eq=False)
class Activity:
    """By hidden layer, for the units of those with such an activation, float64 of shape (units,).

    `fires`: the share of the rows on which a unit with ReLU or ReLU6 is above 0. `saturated`: the share on which a unit
    with sigmoid or tanh is where its curve is flat. A unit of an image layer is a channel, which fires where one of its
    pixels does, and is saturated where all of them are. `alike` are the layers whose units, two and more, are all
    equal on every row, and how many there are. `rows` is the number of rows.
    """

    rows: int
    fires: Mapping[LayerId, NDArray[Any]]
    saturated: Mapping[LayerId, NDArray[Any]]
    alike: Mapping[LayerId, int]


@dataclass(frozen=True)
class UnitActivity(Computation[Activity]):
    """The activity of the units on training rows, in one pass forward."""

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Activity:
        network, snapshot, data = moment.trained()
        x = workspace.cached(self, data, lambda: data.x(_sample(data.train)))
        signals = workspace.predictor(network, ROWS).signals(snapshot.state, x)
        fires, saturated, alike = dict[LayerId, NDArray[Any]](), dict[LayerId, NDArray[Any]](), dict[LayerId, int]()
        for layer_id, layer in network.graph.layers.items():
            activation: Activation | None = getattr(layer, "activation", None)
            if layer_id not in network.signals or isinstance(layer, Output) or activation is None:
                continue
            tensor, shape = network.signals[layer_id], network.shapes[layer_id]
            values = signals[tensor.start : tensor.start + tensor.units].reshape(shape[0], -1, len(x))
            if type(activation) in (ReLU, ReLU6):
                fires[layer_id] = (values > 0).any(axis=1).mean(axis=1)
            if ends := FLAT.get(type(activation)):
                saturated[layer_id] = ((values < ends[0]) | (values > ends[1])).all(axis=1).mean(axis=1)
            if len(values) > 1 and np.allclose(values, values[:1], rtol=1e-4, atol=1e-6):
                alike[layer_id] = len(values)
        return Activity(len(x), fires, saturated, alike)


def _sample(rows: NDArray[Any]) -> NDArray[Any]:
    return spaced(rows, ROWS)
