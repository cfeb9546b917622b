"""Chains of layers, checked graphs, and the automatic layout of a graph on the canvas."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from core.definitions import DefinitionError, checked
from core.layers import Input, Layer, Output
from core.messages import message
from core.network.graph import Graph, LayerId
from core.project.annotations import Place

SPACING = 240.0  # scene units from one column of nodes to the next
ROW_SPACING = 200.0  # from one row to the next: a node with all its heat maps fits
CLEARANCE = 160.0  # the least vertical distance at which nodes of one column do not touch
GRID = 20.0  # scene units; nodes snap to it
SWEEPS = 6  # of the layout; further ones change nothing in networks of some hundred layers


def chain(*layers: Layer) -> Graph:
    """A graph of these layers in sequence, with the ids 1, 2, 3 …"""
    edges = tuple((layer_id, layer_id + 1) for layer_id in range(1, len(layers)))
    return Graph(MappingProxyType(dict(enumerate(layers, 1))), edges)


def with_ends(layers: Iterable[Layer]) -> list[Layer]:
    """The layers, with Input added at the start and Output at the end where they are missing."""
    whole = list(layers)
    if not whole or not isinstance(whole[0], Input):
        whole.insert(0, Input())
    if not isinstance(whole[-1], Output):
        whole.append(Output())
    return whole


def checked_graph(graph: Graph) -> Graph:
    """The graph with every layer checked, where names stand for definitions. Raises DefinitionError and TypeError."""
    for layer in graph.layers.values():
        if not isinstance(layer, Layer):
            raise TypeError(f"A model is made of layers, such as Dense(16), but {layer!r:.60} is not a layer.")
    for edge in graph.edges:
        if len(edge) != 2 or not graph.layers.keys() >= set(edge):
            raise DefinitionError(
                message("An edge must be a pair of existing layer ids (source, target), not {value!r:.40}.", value=edge)
            )
    return Graph(MappingProxyType({i: checked(layer) for i, layer in graph.layers.items()}), tuple(graph.edges))


def places(graph: Graph, layers: Sequence[LayerId] | None = None) -> MappingProxyType[LayerId, Place]:
    """A layered layout of a graph, or of some of its layers: data flows from left to right.

    A layer is in the column of its longest path from a start. Within a column, layers are near their neighbors, which
    keeps wires from crossing: the barycenter method of Sugiyama, Tagawa and Toda (1981). The top row is at y = 0.
    """
    laid_out = list(graph.layers) if layers is None else list(layers)
    column = _columns(graph, laid_out)
    rows: dict[int, list[LayerId]] = {}
    for layer_id in sorted(laid_out, key=lambda i: column[i]):
        rows.setdefault(column[layer_id], []).append(layer_id)
    heights: dict[LayerId, float] = {}
    for members in rows.values():
        _spread(members, {layer_id: float(row) for row, layer_id in enumerate(members)}, heights)
    numbers = sorted(rows)
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        for number in numbers if forward else reversed(numbers):
            neighbors = graph.sources if forward else graph.targets
            means = {i: _mean([heights[j] for j in neighbors(i) if j in heights]) for i in rows[number]}
            wanted = {i: heights[i] if mean is None else mean for i, mean in means.items()}
            _spread(sorted(rows[number], key=lambda i: wanted[i]), wanted, heights)
    y = {layer_id: round(height * ROW_SPACING / GRID) * GRID for layer_id, height in heights.items()}
    top = min(y.values(), default=0.0)
    return MappingProxyType({layer_id: (column[layer_id] * SPACING, y[layer_id] - top) for layer_id in laid_out})


def _columns(graph: Graph, layers: Sequence[LayerId]) -> dict[LayerId, int]:
    """The longest path to each layer, in edges. Layers on a loop, which have none, follow in the order given."""
    column: dict[LayerId, int] = {}
    inside = set(layers)
    ordered = [layer_id for layer_id in graph.order if layer_id in inside]
    known = set(ordered)
    for layer_id in ordered + [i for i in layers if i not in known]:
        column[layer_id] = max((column[i] + 1 for i in graph.sources(layer_id) if i in column), default=0)
    return column


def _spread(ordered: Sequence[LayerId], wanted: dict[LayerId, float], heights: dict[LayerId, float]) -> None:
    """Set the heights of a column, in rows: in this order, at least 1 apart, and as near to `wanted` as possible."""
    placed: list[float] = []
    for layer_id in ordered:
        placed.append(max(wanted[layer_id], placed[-1] + 1) if placed else wanted[layer_id])
    excess = sum(at - wanted[i] for at, i in zip(placed, ordered, strict=True)) / len(ordered)
    heights.update({i: at - excess for at, i in zip(placed, ordered, strict=True)})


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
