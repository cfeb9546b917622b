"""Chains of layers, checked graphs, and the automatic layout of a graph on the canvas."""

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from types import MappingProxyType

from core.definitions import DefinitionError, checked
from core.layers import Input, Layer, Output
from core.messages import message
from core.network.graph import Graph, LayerId
from core.project.annotations import Place

SPACING = 240.0  # scene units from one column of nodes to the next
ROW_SPACING = 200.0  # from one row to the next: a node with all its heat maps fits
CLEARANCE = 160.0  # the least vertical distance at which nodes of one column do not touch
SIDE_CLEARANCE = 180.0  # the least horizontal distance at which nodes of one row do not touch
GRID = 20.0  # scene units; nodes snap to it
COLUMNS = 5  # columns of nodes side by side, as many as a canvas 900 pixels wide shows at 70 %
MOST_COLUMNS = 12  # that `columns_of` tries
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


def places(
    graph: Graph, layers: Sequence[LayerId] | None = None, columns: int = COLUMNS
) -> MappingProxyType[LayerId, Place]:
    """A layered layout of a graph, or of some of its layers: data flows from left to right, in lines as text does.

    A layer is in the column of its longest path from a start. Within a column, layers are near their neighbors, which
    keeps wires from crossing: the barycenter method of Sugiyama, Tagawa and Toda (1981). A line has at most `columns`
    columns; it ends where the fewest wires are cut. The top row is at y = 0.
    """
    return _folded(graph, *_layered(graph, list(graph.layers) if layers is None else list(layers)), columns)


def columns_of(graph: Graph, at: Mapping[LayerId, Place]) -> int | None:
    """The columns with which `places` lays the graph out as it lies, wherever on the canvas; None if it does not."""
    if not at:
        return COLUMNS
    column, heights = _layered(graph, list(graph.layers))
    left, top = (min(place[axis] for place in at.values()) for axis in (0, 1))
    lies = {layer_id: (x - left, y - top) for layer_id, (x, y) in at.items()}
    for columns in sorted(range(2, MOST_COLUMNS + 1), key=lambda number: abs(number - COLUMNS)):
        if _folded(graph, column, heights, columns) == lies:
            return columns
    return None


def _layered(graph: Graph, layers: list[LayerId]) -> tuple[dict[LayerId, int], dict[LayerId, float]]:
    """The column and the height, in rows, of every layer, on one line."""
    column = _columns(graph, layers)
    rows: dict[int, list[LayerId]] = {}
    for layer_id in sorted(layers, key=lambda i: column[i]):
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
    return {layer_id: column[layer_id] for layer_id in layers}, heights


def _folded(
    graph: Graph, column: Mapping[LayerId, int], heights: Mapping[LayerId, float], columns: int
) -> MappingProxyType[LayerId, Place]:
    """The places of layers whose line is cut into several, one below another."""
    starts = _line_starts(graph, column, columns)
    lines: list[list[LayerId]] = [[] for _ in starts]
    for layer_id in column:
        lines[bisect(starts, column[layer_id]) - 1].append(layer_id)
    placed: dict[LayerId, Place] = {}
    top = 0.0
    for start, members in zip(starts, lines, strict=True):
        y = {layer_id: round(heights[layer_id] * ROW_SPACING / GRID) * GRID for layer_id in members}
        highest = min(y.values(), default=0.0)
        placed |= {i: ((column[i] - start) * SPACING, top + y[i] - highest) for i in members}
        top += max(y.values(), default=0.0) - highest + ROW_SPACING
    return MappingProxyType({layer_id: placed[layer_id] for layer_id in column})


def _line_starts(graph: Graph, column: Mapping[LayerId, int], columns: int) -> list[int]:
    """The first column of every line: in the second half of the line before, where the fewest wires are cut."""
    last = max(column.values(), default=0)
    changes = [0] * (last + 2)  # of the number of wires, from one column's left edge to the next
    for source, target in graph.edges:
        if source in column and target in column:
            changes[column[source] + 1] += 1
            changes[column[target] + 1] -= 1
    cut = list(accumulate(changes))
    starts = [0]
    while last - starts[-1] >= columns:
        full = starts[-1] + columns
        starts.append(min(range(full, full - columns // 2 - 1, -1), key=lambda start: cut[start]))
    return starts


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
