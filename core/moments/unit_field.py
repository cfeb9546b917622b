"""One unit alone over the plane of two features, and what the network would answer without it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.plane_grid import SIDE, Ends, Section
from core.engine.tensors import Tensor
from core.layers import Dense, Output
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.level_lines import NONE, Lines, borders
from core.moments.moment import Moment
from core.moments.plane_field import cells_of
from core.network import Network, Predictor, State
from core.network.graph import LayerId
from core.training.weight_edit import array_of


@dataclass(frozen=True, eq=False)
class UnitPlane:
    """The activation of a unit, float32 (side, side), from the bottom left of a section.

    `outputs` are those of the network without the unit, (side, side, units), and `borders` the lines between its
    classes. `with_it` and `without_it` are loss and accuracy on the `split` "validation", or on "train" without rows
    there; accuracy is NaN for a regression. All of the answer without the unit is None where it cannot be computed.
    """

    section: Section
    values: NDArray[np.float32]
    outputs: NDArray[np.float32] | None
    borders: Lines
    split: str
    with_it: tuple[float, float]
    without_it: tuple[float, float] | None


def without_unit(predictor: Predictor, state: State, layer_id: LayerId, unit: int) -> State | None:
    """A copy of the state in which a unit of a dense layer adds nothing; None where no weights make it so.

    Its own weights are 0 where it then gives 0, as with ReLU or tanh; else the weights of the layers that read it are.
    """
    network = predictor.network
    layer = network.graph.layers[layer_id]
    if not isinstance(layer, Dense):
        return None
    silent = state.weights.copy()
    for name in ("weight", "bias") if layer.bias else ("weight",):
        _part(network, silent, layer_id, name)[unit] = 0
    own = Tensor(network.signals[layer_id].start + unit, (1,))
    probe = np.zeros((2, network.lowered.inputs), np.float32)
    if not predictor.predict(State(silent, state.buffers), probe, own).any():
        return State(silent, state.buffers)
    unread = state.weights.copy()
    for target in network.graph.targets(layer_id):
        if not isinstance(network.graph.layers[target], (Dense, Output)):
            return None
        _part(network, unread, target, "weight")[:, unit] = 0
    return State(unread, state.buffers)


def _part(network: Network, weights: NDArray[Any], layer_id: LayerId, name: str) -> NDArray[Any]:
    array = array_of(network, layer_id, name)
    part: NDArray[Any] = weights[array.start : array.start + array.size].reshape(array.shape)
    return part


@dataclass(frozen=True)
class UnitField(Computation[UnitPlane]):
    """A unit over two features, the others at their median, and the network without it."""

    features: tuple[int, int]  # across and up
    layer: LayerId
    unit: int
    side: int = SIDE
    ends: Ends | None = None

    def is_possible(self, moment: Moment) -> bool:
        network = moment.network
        if not moment.is_trained or network is None or moment.data is None or moment.data.base < 2:
            return False
        return self.layer in network.signals and self.unit < network.signals[self.layer].units

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> UnitPlane | None:
        network, snapshot, data = moment.trained()
        key = "cells", self.features, self.side, self.ends
        where, cells = workspace.cached(key, data, lambda: cells_of(data, self.features, self.side, self.ends))
        predictor, square = workspace.predictor(network), (self.side, self.side)
        tensor = Tensor(network.signals[self.layer].start + self.unit, (1,))
        values = predictor.predict(snapshot.state, cells, tensor)[:, 0].reshape(square)
        if stopped():
            return None
        split, rows = ("validation", data.validation) if len(data.validation) else ("train", data.train)
        x, t = data.x(rows), data.targets(rows, network.lowered.output[1])
        state = without_unit(predictor, snapshot.state, self.layer, self.unit)
        with_it = predictor.evaluate(snapshot.state, x, t)
        if state is None or stopped():
            return UnitPlane(where, values, None, NONE, split, with_it, None)
        outputs = predictor.predict(state, cells).reshape(*square, -1)
        if network.spec.classes and network.loss.threshold == 0 and network.loss.fused is None:
            outputs = (outputs + 1) / 2  # as in PlaneField
        lines = borders(outputs) if network.spec.classes else NONE
        return UnitPlane(where, values, outputs, lines, split, with_it, predictor.evaluate(state, x, t))
