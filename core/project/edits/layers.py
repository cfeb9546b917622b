"""Edits of single layers and edges, and of what surrounds the network. Others are put together from these."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from core.layers import Layer, Output
from core.messages import EMPTY, Message, message
from core.network.graph import Edge, Graph, LayerId
from core.project import Project
from core.project.annotations import Place
from core.project.edits.errors import EditError
from core.project.edits.names import free_name


def add(project: Project, layer: Layer, at: Place) -> Project:
    """With one more layer, named after its kind."""
    each = project.next_id
    layers = {**project.graph.layers, each: layer.change(name=layer.name or free_name(project, layer))}
    return with_network(project, layers, project.graph.edges, {**project.places, each: at})


def remove(project: Project, removed: Collection[LayerId]) -> Project:
    """Without some layers. A chain heals: what fed a removed layer feeds what it fed."""
    edges = bypassed(project.graph, removed)
    layers = {i: layer for i, layer in project.graph.layers.items() if i not in removed}
    places = {i: at for i, at in project.places.items() if i not in removed}
    return with_network(project, layers, edges, places)


def detach(project: Project, detached: Collection[LayerId]) -> Project:
    """With some layers taken off their chains, which heal, and left unconnected."""
    return with_network(project, project.graph.layers, bypassed(project.graph, detached), project.places)


def bypassed(graph: Graph, without: Collection[LayerId]) -> tuple[Edge, ...]:
    """The edges once these layers have none. What led into one leads where it led, in its place among the inputs.

    Where several led into one, the last in the order of the network goes on: that is the longest way.
    """
    edges = list(graph.edges)
    depth = {each: number for number, each in enumerate(graph.order)}
    for each in without:
        sources = [a for a, b in edges if b == each]
        source = max(sources, key=lambda one: depth.get(one, -1), default=None)
        mended: list[Edge] = []
        for a, b in edges:
            if b == each:
                continue
            if a != each:
                mended.append((a, b))
            elif source is not None and (source, b) not in edges and (source, b) not in mended:
                mended.append((source, b))
        edges = mended
    return tuple(edges)


def move(project: Project, places: Mapping[LayerId, Place]) -> Project:
    """With some layers elsewhere on the canvas."""
    return replace(project, places=MappingProxyType({**project.places, **places}))


def refusal(project: Project, source: LayerId, target: LayerId) -> Message:
    """Why two layers cannot be connected, as a sentence; empty where they can."""
    graph = project.graph
    names, a, b = graph.names, graph.layers[source], graph.layers[target]
    if source == target:
        return message("{layer} cannot feed itself.", layer=names[source])
    if b.takes == 0:
        return message("{layer} takes no input: the data comes in there.", layer=names[target])
    if isinstance(a, Output):
        return message("{layer} is the end of the network. Nothing can come after it.", layer=names[source])
    if (source, target) in graph.edges:
        return message("{source} and {target} are connected already.", source=names[source], target=names[target])
    if len(graph.sources(target)) >= b.takes:
        if b.takes == 1:
            return message("{layer} has its input already. Remove that wire first.", layer=names[target])
        return message(
            "{layer} has all {count} inputs that it takes already. Remove that wire first.",
            layer=names[target],
            count=b.takes,
        )
    if graph.reaches(target, source):
        return message("That connection would make a loop.")
    return EMPTY


def connect(project: Project, source: LayerId, target: LayerId) -> Project:
    """With an edge from one layer to another, its last input. Raises EditError."""
    if reason := refusal(project, source, target):
        raise EditError(reason)
    return with_edges(project, (*project.graph.edges, (source, target)))


def disconnect(project: Project, edge: Edge) -> Project:
    """Without an edge."""
    return with_edges(project, tuple(each for each in project.graph.edges if each != edge))


def redirect(project: Project, edge: Edge, target: LayerId) -> Project:
    """With an edge that ends in another layer. Raises EditError."""
    return connect(disconnect(project, edge), edge[0], target)


def make_first_input(project: Project, edge: Edge) -> Project:
    """With this edge as the first input of its layer: merges read their inputs in the order of the edges."""
    target = edge[1]
    into = [edge, *(each for each in project.graph.edges if each[1] == target and each != edge)]
    others = [each for each in project.graph.edges if each[1] != target]
    return with_edges(project, (*others, *into))


def change_layers(project: Project, changed: Collection[LayerId], name: str, value: Any) -> Project:
    """With one field of some layers set. Raises DefinitionError where it may not hold the value."""
    layers = {
        each: layer.change(**{name: value}) if each in changed else layer
        for each, layer in project.graph.layers.items()
    }
    return with_network(project, layers, project.graph.edges, project.places)


def replace_layer(project: Project, each: LayerId, layer: Layer) -> Project:
    """With other settings of a layer."""
    layers = {**project.graph.layers, each: layer}
    return with_network(project, layers, project.graph.edges, project.places)


def change_data(project: Project, **values: Any) -> Project:
    """With other data, or another way to prepare it. Raises DefinitionError."""
    return replace(project, data=project.data.change(**values))


def change_recipe(project: Project, **values: Any) -> Project:
    """With another recipe. Raises DefinitionError."""
    return replace(project, recipe=project.recipe.change(**values))


def with_edges(project: Project, edges: tuple[Edge, ...]) -> Project:
    """With these edges between the same layers."""
    return with_network(project, project.graph.layers, edges, project.places)


def with_network(
    project: Project,
    layers: Mapping[LayerId, Layer],
    edges: tuple[Edge, ...],
    places: Mapping[LayerId, Place],
) -> Project:
    """With other layers. Groups lose those that are gone, and go with their last."""
    kept = (replace(group, layers=group.layers & layers.keys()) for group in project.groups)
    return replace(
        project,
        graph=Graph(MappingProxyType(dict(layers)), edges),
        places=MappingProxyType(dict(places)),
        groups=tuple(group for group in kept if group.layers),
    )
