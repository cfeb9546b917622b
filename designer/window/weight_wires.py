"""What training shows on the wires of the canvas: the weights between two layers."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.layers import Dense, Output
from core.moments import Computation, Moment
from core.network.graph import Edge
from core.training.weight_edit import array_of
from designer.canvas.scene import Scene
from designer.canvas.weight_source import WeightSource
from designer.style.language import tr
from designer.style.numbers import count

MOST = 200_000  # weights between two layers: sorting more would be felt


class WeightWires:
    """Draws the weights of a moment on the canvas, where both layers are those in training."""

    milliseconds: ClassVar[int] = 100

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @property
    def is_seen(self) -> bool:
        return any(view.isVisible() for view in self._scene.views())

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        return ()

    def show_moment(self, moment: Moment) -> None:
        """Draw the weights of all layers that have few enough, or wires with shapes where these are wanted."""
        weights = dict(_weights(moment))
        source = None
        if weights and moment.network is not None:
            source = WeightSource(moment.network, moment.step, _refusal(moment))
        self._scene.show_weights(weights if self._scene.weights_wanted else {}, source)


def _weights(moment: Moment) -> Iterator[tuple[Edge, NDArray[np.float32]]]:
    network, snapshot = moment.network, moment.snapshot
    if network is None or snapshot is None:
        return
    edges = set(moment.project.graph.edges)
    for edge in network.graph.edges:
        if edge not in edges or not all(moment.is_layer_in_training(layer_id) for layer_id in edge):
            continue
        if isinstance(network.graph.layers[edge[1]], (Dense, Output)):
            array = array_of(network, edge[1], "weight")
            if array.size <= MOST:
                yield edge, snapshot.state.weights[array.start : array.start + array.size].reshape(array.shape)


def _refusal(moment: Moment) -> str:
    """Why weights cannot be typed; empty where they can."""
    if moment.looking_back:
        step = count(moment.step)
        return tr("Step {step} is past. Press Continue from here or Branch…, then type the weight.", step=step)
    if moment.stale:
        return tr("The network was changed since this run. Train the new one, then type its weights.")
    return ""
