"""Fixes of problems, as data: which edit would solve a problem.

`core.project.edits.fixes` applies them to a project. In the window a fix is an edit that can be undone like any other.
"""

from dataclasses import dataclass

from core.data.scaling import Scaling
from core.layers import Input, Layer, Output
from core.losses import Loss
from core.network.graph import Edge, Graph, LayerId
from core.optimizers import Optimizer


@dataclass(frozen=True)
class AddEnd:
    """Add the missing Input or Output layer, and connect it where only one connection is possible."""

    layer: Layer


@dataclass(frozen=True)
class Remove:
    """Remove a layer, and connect its source to its targets."""

    layer_id: LayerId


@dataclass(frozen=True)
class Connect:
    """Add an edge."""

    edge: Edge


@dataclass(frozen=True)
class Splice:
    """Insert an existing, unconnected layer into an edge."""

    layer_id: LayerId
    edge: Edge


@dataclass(frozen=True)
class Insert:
    """Insert a new layer into an edge."""

    layer: Layer
    edge: Edge


@dataclass(frozen=True)
class ChangeLayer:
    """Replace a layer by one with other settings."""

    layer_id: LayerId
    layer: Layer


@dataclass(frozen=True)
class Disconnect:
    """Remove edges."""

    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class ChooseLoss:
    """Set the loss of the recipe."""

    loss: Loss


@dataclass(frozen=True)
class ChooseOptimizer:
    """Set the optimizer of the recipe."""

    optimizer: Optimizer


@dataclass(frozen=True)
class ChooseBatch:
    """Set the rows per step of the recipe."""

    rows: int


@dataclass(frozen=True)
class ChooseScaling:
    """Set the scaling of the data."""

    scaling: Scaling


Fix = (
    AddEnd | Remove | Connect | Splice | Insert | ChangeLayer | Disconnect
    | ChooseLoss | ChooseOptimizer | ChooseBatch | ChooseScaling
)  # fmt: skip


def connect_input(graph: Graph, target: LayerId) -> Fix:
    """The fix for a layer without input.

    Connect the last layer whose output is free; else insert the layer before Output; else connect Input, or remove the
    layer where there is no Input.
    """
    inputs = [layer_id for layer_id, layer in graph.layers.items() if isinstance(layer, Input)]
    for layer_id in list(graph.layers)[::-1]:
        has_data = bool(graph.sources(layer_id)) or layer_id in inputs
        is_free = not graph.targets(layer_id) and not isinstance(graph.layers[layer_id], Output)
        if has_data and is_free and not graph.reaches(target, layer_id):
            return Connect((layer_id, target))
    last = next((edge for edge in graph.edges if isinstance(graph.layers[edge[1]], Output)), None)
    if last is not None and not graph.targets(target) and not isinstance(graph.layers[target], Output):
        return Splice(target, last)
    return Connect((inputs[0], target)) if inputs else Remove(target)


def connect_output(source: LayerId, free_output: LayerId | None) -> Fix:
    """The fix for a layer whose output is not connected: connect it to an Output without input, else remove it."""
    return Remove(source) if free_output is None else Connect((source, free_output))


def output_without_input(graph: Graph) -> LayerId | None:
    """The first Output layer that has no input."""
    outputs = (layer_id for layer_id, layer in graph.layers.items() if isinstance(layer, Output))
    return next((layer_id for layer_id in outputs if not graph.sources(layer_id)), None)
