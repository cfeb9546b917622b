"""Fixes, as data: which edit would solve a problem, or help against a diagnosis.

`core.project.edits.fixes` applies them to a project. In the window a fix is an edit that can be undone like any other.
"""

from dataclasses import dataclass
from typing import Any

from core.layers import Input, Layer, Output
from core.network.graph import Edge, Graph, LayerId


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
class InsertAfter:
    """Insert a new layer after each of some layers."""

    layer: Layer
    layers: tuple[LayerId, ...]


@dataclass(frozen=True)
class ChangeLayers:
    """Set fields of some layers, by name."""

    layers: tuple[LayerId, ...]
    fields: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Disconnect:
    """Remove edges."""

    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class ChangeRecipe:
    """Set a field of the recipe."""

    field: str
    value: Any


@dataclass(frozen=True)
class ChangeData:
    """Set a field of the data."""

    field: str
    value: Any


Fix = (
    AddEnd | Remove | Connect | Splice | Insert | InsertAfter | ChangeLayers | Disconnect | ChangeRecipe | ChangeData
)  # fmt: skip


def change_layer(layer_id: LayerId, **fields: Any) -> ChangeLayers:
    """The fix that sets fields of one layer."""
    return ChangeLayers((layer_id,), tuple(fields.items()))


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
