"""The weights that can be looked at as images: kernels of convolutions, and units that read the pixels themselves."""

from math import prod

import numpy as np
from numpy.typing import NDArray

from core.layers import Conv2D, Dense, Dropout, Flatten, Input, Output
from core.network import Network, State
from core.network.graph import Graph, LayerId

MOST = 64  # kernels of a layer


def kernels_of(network: Network, state: State | None) -> dict[LayerId, NDArray[np.float32]]:
    """The first kernels of every layer that has some, float32 (at most MOST, channels, height, width).

    A dense layer that reads an image has a kernel as large as the image for each unit. Without weights, zeros.
    """
    found = {}
    for weight in network.weights:
        layer = network.graph.layers[weight.layer]
        if weight.name != "weight" or not isinstance(layer, (Conv2D, Dense, Output)):
            continue
        shape = weight.shape
        if isinstance(layer, (Dense, Output)):
            is_image = len(network.spec.features) == 3 and shape[1] == prod(network.spec.features)
            if not is_image or not reads_image(network.graph, weight.layer):
                continue
            shape = shape[0], *network.spec.features
        numbers = np.zeros(weight.size, np.float32)
        if state is not None:
            numbers = state.weights[weight.start : weight.start + weight.size]
        found[weight.layer] = numbers.reshape(shape)[:MOST]
    return found


def reads_image(graph: Graph, layer_id: LayerId) -> bool:
    """Whether a layer reads the input, at most through layers that leave every value where it is."""
    sources = graph.sources(layer_id)
    while len(sources) == 1 and isinstance(graph.layers[sources[0]], (Flatten, Dropout)):
        sources = graph.sources(sources[0])
    return len(sources) == 1 and isinstance(graph.layers[sources[0]], Input)
