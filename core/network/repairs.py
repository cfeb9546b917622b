"""What would make a layer fit what it gets, where that is plain."""

from collections.abc import Sequence
from math import isqrt, prod

from core.activations import Linear
from core.definitions import DefinitionError
from core.layers import Add, Concatenate, Conv2D, Dense, Flatten, GlobalAvgPool2D, Layer, Multiply, Reshape, Shape
from core.layers.merge import Merge
from core.layers.pool import Pool
from core.network.fixes import Alter, Fix, Insert, Remove
from core.network.graph import Edge, Graph, LayerId

COLOURS = 1, 3  # channels that a picture usually has
MOST_WEIGHTS = 10_000_000  # that a layer may have which nobody asked for
SMALLEST = 4  # pixels to a side


def suggest_repair(graph: Graph, each: LayerId, inputs: Sequence[Shape]) -> Fix | None:
    """The remedy for a layer that cannot take inputs of these shapes; None where nobody can tell what is meant."""
    layer, edges = graph.layers[each], [(source, each) for source in graph.sources(each)]
    match layer:
        case Merge() if len(inputs) < 2:
            return Remove(each)
        case Add() | Multiply():
            return _project(edges, inputs)
        case Concatenate():
            flat = any(len(shape) == 1 for shape in inputs)
            image = next((edge for edge, shape in zip(edges, inputs, strict=True) if len(shape) > 1), None)
            return Insert(Flatten(), image) if flat and image else None
        case Reshape() if picture := _picture(inputs[0]):
            channels, height, width = picture
            return Alter(each, layer.change(channels=channels, height=height, width=width))
        case Conv2D() | Pool() if len(inputs[0]) == 3:
            return Alter(each, layer.change(size=min(inputs[0][1:])))
        case Conv2D() | Pool() | GlobalAvgPool2D() if picture := _picture(inputs[0]):
            return Insert(_reshape(picture), edges[0])
    return None


def _project(edges: Sequence[Edge], inputs: Sequence[Shape]) -> Fix | None:
    """A projection on the branch that has another shape than the first (He et al., 2016, option B)."""
    wanted = inputs[0]
    edge, shape = next((edge, shape) for edge, shape in zip(edges, inputs, strict=True) if shape != wanted)
    try:
        if len(wanted) == 1 and prod(shape) * wanted[0] <= MOST_WEIGHTS:
            return Insert(Dense(activation=Linear()).change(units=wanted[0]), edge)
        if len(shape) == 3 and shape[1:] == wanted[1:]:
            return Insert(Conv2D(size=1, activation=Linear()).change(channels=wanted[0]), edge)
    except DefinitionError:  # more than a layer may have
        pass
    return None


def _picture(shape: Shape) -> Shape | None:
    """A square image of as many numbers, grey or in colours."""
    count = prod(shape)
    sides = {channels: isqrt(count // channels) for channels in COLOURS}
    return next(((c, side, side) for c, side in sides.items() if side >= SMALLEST and c * side * side == count), None)


def _reshape(picture: Shape) -> Layer:
    channels, height, width = picture
    return Reshape(channels=channels, height=height, width=width)
