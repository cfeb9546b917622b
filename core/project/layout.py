"""From layers in a row, or a graph, to what the window shows: checked, connected and laid out."""

from collections.abc import Sequence
from types import MappingProxyType

from core.definitions import DefinitionError, checked
from core.layers import Input, Layer, Output
from core.messages import message
from core.network.graph import Graph, LayerId
from core.project.annotations import Place

SPACING = 240.0, 140.0  # scene units from one layer to the next, and from one to another beside it


def chain(layers: Sequence[Layer]) -> Graph:
    """One layer after the other, from an Input to an Output."""
    whole = list(layers)
    if not whole or not isinstance(whole[0], Input):
        whole.insert(0, Input())
    if not isinstance(whole[-1], Output):
        whole.append(Output())
    return Graph(dict(enumerate(whole, 1)), tuple((i, i + 1) for i in range(1, len(whole))))


def checked_graph(graph: Graph) -> Graph:
    """The graph with every layer checked, and names made what they name. Raises DefinitionError and TypeError."""
    for each in graph.layers.values():
        if not isinstance(each, Layer):
            raise TypeError(f"A model is made of layers, such as Dense(16), and {each!r:.60} is none.")
    for edge in graph.edges:
        if len(edge) != 2 or not graph.layers.keys() >= set(edge):
            raise DefinitionError(
                message("An edge must be the ids of two layers there are, from and to, not {value!r:.40}.", value=edge)
            )
    return Graph(MappingProxyType({i: checked(layer) for i, layer in graph.layers.items()}), tuple(graph.edges))


def places(graph: Graph) -> MappingProxyType[LayerId, Place]:
    """Where the window shows the layers: from left to right, those equally far from the input one above the other."""
    depth: dict[LayerId, int] = {}
    beside: dict[int, int] = {}
    at: dict[LayerId, Place] = {}
    for each in graph.order:
        depth[each] = max((depth[source] + 1 for source in graph.sources(each)), default=0)
        row = beside.get(depth[each], 0)
        at[each] = depth[each] * SPACING[0], row * SPACING[1]
        beside[depth[each]] = row + 1
    return MappingProxyType(at)
