"""What training shows on the wires of the canvas: the weights between two layers."""

from collections.abc import Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.layers import Dense, Output
from core.moments import Beginning, Computation, Moment
from core.network import Network, State
from core.network.graph import Edge, LayerId
from designer.canvas.scene import Scene
from designer.canvas.weight_source import WeightSource
from designer.style.language import tr

MOST = 200_000  # weights between two layers: sorting more would be felt
MOST_AT_START = 8  # units of both layers: before a run cards are low, and wires say the shape that the next layer gets


class WeightWires:
    """Draws the weights of a moment on the canvas, where both layers are those in training; before a run, its start."""

    milliseconds: ClassVar[int] = 100

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._beginning = Beginning()

    @property
    def is_seen(self) -> bool:
        return any(view.isVisible() for view in self._scene.views())

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        return ()

    def show_moment(self, moment: Moment) -> None:
        """Draw the weights of all layers that have few enough, or wires with shapes where these are wanted."""
        begun = self._beginning.of(moment)
        if begun is None and moment.network is not None and moment.snapshot is not None:
            network, state = moment.network, moment.snapshot.state
        elif begun is not None:
            network, state = begun
        else:
            self._scene.show_weights({}, None)
            return
        edges = _edges(moment, network)
        weights = {edge: values for edge in edges if (values := _values(network, state, edge[1], "weight")) is not None}
        if begun is not None:
            weights = {edge: values for edge, values in weights.items() if max(values.shape) <= MOST_AT_START}
        source = None
        if weights:
            past = moment.step if moment.looking_back else None
            source = WeightSource(network, moment.step, _refusal(moment), begun is not None, past)
        if not self._scene.weights_wanted:
            weights = {}
        biases = {edge: values for edge in weights if (values := _values(network, state, edge[1], "bias")) is not None}
        self._scene.show_weights(weights, source, biases)


def _edges(moment: Moment, network: Network) -> list[Edge]:
    """The edges to layers with a matrix whose ends are those of the network."""
    project, layers = moment.project.graph, network.graph.layers
    edges = (edge for edge in network.graph.edges if edge in set(project.edges))
    same = (edge for edge in edges if all(project.layers.get(layer_id) == layers[layer_id] for layer_id in edge))
    return [edge for edge in same if isinstance(layers[edge[1]], (Dense, Output))]


def _values(network: Network, state: State, layer_id: LayerId, name: str) -> NDArray[np.float32] | None:
    """The weights or the biases of a layer; None where it has none, or too many to draw."""
    for weight in network.weights:
        if (weight.layer, weight.name) == (layer_id, name) and weight.size <= MOST:
            return np.asarray(state.weights[weight.start : weight.start + weight.size].reshape(weight.shape))
    return None


def _refusal(moment: Moment) -> str:
    """Why weights cannot be typed; empty where they can."""
    if moment.stale and not moment.looking_back:
        return tr("The network was changed since this run. Train the new one, then type its weights.")
    return ""
