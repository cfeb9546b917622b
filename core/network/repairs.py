"""Suggested fixes for layers that cannot accept the shapes of their inputs."""

from collections.abc import Sequence
from math import isqrt, prod

from core.activations import Linear
from core.definitions import DefinitionError
from core.layers import Add, Concatenate, Conv2D, Dense, Flatten, GlobalAvgPool2D, Layer, Multiply, Reshape, Shape
from core.layers.merge import Merge
from core.layers.pool import Pool
from core.network.fixes import Fix, Insert, Remove, change_layer
from core.network.graph import Edge, Graph, LayerId

CHANNELS = 1, 3  # usual numbers of channels of an image
MOST_WEIGHTS = 10_000_000  # of a layer that is only suggested
SMALLEST = 4  # pixels to a side


def suggest_repair(graph: Graph, layer_id: LayerId, inputs: Sequence[Shape]) -> Fix | None:
    """The fix for a layer that cannot accept inputs of these shapes; None where the intent is not clear."""
    layer, edges = graph.layers[layer_id], [(source, layer_id) for source in graph.sources(layer_id)]
    match layer:
        case Merge() if len(inputs) < 2:
            return Remove(layer_id)
        case Add() | Multiply():
            return _project(edges, inputs)
        case Concatenate():
            has_vector = any(len(shape) == 1 for shape in inputs)
            image = next((edge for edge, shape in zip(edges, inputs, strict=True) if len(shape) > 1), None)
            return Insert(Flatten(), image) if has_vector and image else None
        case Reshape() if shape := _image_shape(inputs[0]):
            channels, height, width = shape
            return change_layer(layer_id, channels=channels, height=height, width=width)
        case Conv2D() | Pool() if len(inputs[0]) == 3:
            return change_layer(layer_id, size=min(inputs[0][1:]))
        case Conv2D() | Pool() | GlobalAvgPool2D() if shape := _image_shape(inputs[0]):
            return Insert(_reshape(shape), edges[0])
    return None


def _project(edges: Sequence[Edge], inputs: Sequence[Shape]) -> Fix | None:
    """A projection on the branch whose shape differs from the first (He et al., 2016, option B)."""
    wanted = inputs[0]
    edge, shape = next((edge, shape) for edge, shape in zip(edges, inputs, strict=True) if shape != wanted)
    try:
        if len(wanted) == 1 and prod(shape) * wanted[0] <= MOST_WEIGHTS:
            return Insert(Dense(activation=Linear()).change(units=wanted[0]), edge)
        if len(shape) == 3 and shape[1:] == wanted[1:]:
            return Insert(Conv2D(size=1, activation=Linear()).change(channels=wanted[0]), edge)
    except DefinitionError:  # more units or channels than a layer may have
        pass
    return None


def _image_shape(shape: Shape) -> Shape | None:
    """The shape of a square image with as many values, in grayscale or in color; None where there is none."""
    count = prod(shape)
    sides = {channels: isqrt(count // channels) for channels in CHANNELS}
    return next(((c, side, side) for c, side in sides.items() if side >= SMALLEST and c * side * side == count), None)


def _reshape(shape: Shape) -> Layer:
    channels, height, width = shape
    return Reshape(channels=channels, height=height, width=width)
