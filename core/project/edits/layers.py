"""Edits of single layers and edges, the data and the recipe. Other edits are composed of these."""

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
from core.project.edits.settled import settled


def add(project: Project, layer: Layer, at: Place) -> Project:
    """Add a layer, unconnected. Without a name of its own, it is named after its kind."""
    layer_id = project.next_id
    layers = {**project.graph.layers, layer_id: layer.change(name=layer.name or free_name(project, layer))}
    return with_network(project, layers, project.graph.edges, {**project.places, layer_id: at})


def remove(project: Project, removed: Collection[LayerId]) -> Project:
    """Remove layers. The source of a removed layer is connected to its targets."""
    edges = bypassed(project.graph, removed)
    layers = {i: layer for i, layer in project.graph.layers.items() if i not in removed}
    places = {i: place for i, place in project.places.items() if i not in removed}
    return settled(project, with_network(project, layers, edges, places))


def detach(project: Project, detached: Collection[LayerId]) -> Project:
    """Disconnect layers. The source of a detached layer is connected to its targets."""
    return with_network(project, project.graph.layers, bypassed(project.graph, detached), project.places)


def bypassed(graph: Graph, without: Collection[LayerId]) -> tuple[Edge, ...]:
    """The edges of a graph in which these layers are bypassed: the source of each is connected to its targets.

    A new edge keeps the position of the old one among the inputs of its target. Of several sources, the last in
    `graph.order` is used, which is the one on the longest path.
    """
    edges = list(graph.edges)
    depth = {layer_id: number for number, layer_id in enumerate(graph.order)}
    for layer_id in without:
        sources = [a for a, b in edges if b == layer_id]
        source = max(sources, key=lambda i: depth.get(i, -1), default=None)
        rerouted: list[Edge] = []
        for a, b in edges:
            if b == layer_id:
                continue
            if a != layer_id:
                rerouted.append((a, b))
            elif source is not None and (source, b) not in edges and (source, b) not in rerouted:
                rerouted.append((source, b))
        edges = rerouted
    return tuple(edges)


def move(project: Project, places: Mapping[LayerId, Place]) -> Project:
    """Move layers to these places on the canvas."""
    return replace(project, places=MappingProxyType({**project.places, **places}))


def refusal(project: Project, source: LayerId, target: LayerId) -> Message:
    """The reason why two layers cannot be connected, as a sentence; empty where they can."""
    graph = project.graph
    names, a, b = graph.names, graph.layers[source], graph.layers[target]
    if source == target:
        return message("{layer} cannot be connected to itself.", layer=names[source])
    if b.max_inputs == 0:
        return message("{layer} accepts no input: it receives the data.", layer=names[target])
    if isinstance(a, Output):
        return message("{layer} is the last layer. No layer can follow it.", layer=names[source])
    if (source, target) in graph.edges:
        return message("{source} and {target} are already connected.", source=names[source], target=names[target])
    if len(graph.sources(target)) >= b.max_inputs:
        if b.max_inputs == 1:
            return message("{layer} already has an input. Remove that wire first.", layer=names[target])
        return message(
            "{layer} already has its maximum of {count:input|inputs}. Remove one of its wires first.",
            layer=names[target],
            count=b.max_inputs,
        )
    if graph.reaches(target, source):
        return message("This connection would create a loop.")
    return EMPTY


def connect(project: Project, source: LayerId, target: LayerId) -> Project:
    """Connect two layers; the edge becomes the last input of the target. Raises EditError with the `refusal`."""
    if reason := refusal(project, source, target):
        raise EditError(reason)
    return with_edges(project, (*project.graph.edges, (source, target)))


def disconnect(project: Project, edge: Edge) -> Project:
    """Remove an edge."""
    return with_edges(project, tuple(other for other in project.graph.edges if other != edge))


def redirect(project: Project, edge: Edge, target: LayerId) -> Project:
    """Give an edge another target. Raises EditError."""
    return connect(disconnect(project, edge), edge[0], target)


def make_first_input(project: Project, edge: Edge) -> Project:
    """Make an edge the first input of its target. Merging layers read their inputs in the order of the edges."""
    target = edge[1]
    inputs = [edge, *(other for other in project.graph.edges if other[1] == target and other != edge)]
    others = [other for other in project.graph.edges if other[1] != target]
    return with_edges(project, (*others, *inputs))


def change_layers(project: Project, changed: Collection[LayerId], name: str, value: Any) -> Project:
    """Set a field of layers. Raises DefinitionError where the value is not allowed."""
    layers = {
        layer_id: layer.change(**{name: value}) if layer_id in changed else layer
        for layer_id, layer in project.graph.layers.items()
    }
    return with_network(project, layers, project.graph.edges, project.places)


def replace_layer(project: Project, layer_id: LayerId, layer: Layer) -> Project:
    """Replace a layer, at the same place and with the same connections."""
    layers = {**project.graph.layers, layer_id: layer}
    return with_network(project, layers, project.graph.edges, project.places)


def change_data(project: Project, **values: Any) -> Project:
    """Set fields of `project.data`: the source, or how it is prepared. Raises DefinitionError."""
    return replace(project, data=project.data.change(**values))


def change_recipe(project: Project, **values: Any) -> Project:
    """Set fields of the recipe. Raises DefinitionError."""
    return replace(project, recipe=project.recipe.change(**values))


def with_edges(project: Project, edges: tuple[Edge, ...]) -> Project:
    """Replace the edges."""
    return with_network(project, project.graph.layers, edges, project.places)


def with_network(
    project: Project,
    layers: Mapping[LayerId, Layer],
    edges: tuple[Edge, ...],
    places: Mapping[LayerId, Place],
) -> Project:
    """Replace the network and the places of its layers. Groups lose removed layers; empty groups are removed."""
    groups = (replace(group, layers=group.layers & layers.keys()) for group in project.groups)
    return replace(
        project,
        graph=Graph(MappingProxyType(dict(layers)), edges),
        places=MappingProxyType(dict(places)),
        groups=tuple(group for group in groups if group.layers),
    )
