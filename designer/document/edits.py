"""Everything that can be done to a project. Each edit is a function of it to a new one."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from core.activations import Linear
from core.graph import Edge, Graph, LayerId
from core.layers import Input, Layer, Output
from core.losses import BCE, CCE, MSE, Loss
from core.project import Place, Project
from core.shapes import Facts

SPACING = 240.0  # scene units from one node to the next in a row


class EditError(ValueError):
    """The edit makes no sense here; the message is a sentence for the person at the screen."""


def add(project: Project, layer: Layer, at: Place) -> Project:
    """With one more layer, named after its kind."""
    each = project.next_id
    layers = {**project.graph.layers, each: layer.change(name=layer.name or _free_name(project, layer))}
    places = {**project.places, each: at}
    return _with(project, layers, project.graph.edges, places)


def insert(project: Project, layer: Layer, at: Place, edge: Edge) -> Project:
    """With one more layer, spliced into an edge; what lies behind makes room where there is too little."""
    each = project.next_id
    return splice(add(project, layer, at), each, edge)


def append(project: Project, layer: Layer, after: LayerId | None) -> Project:
    """With one more layer behind another: what came after that one comes after the new one, and makes room.

    Nothing can follow an Output, so there the layer goes before it. With no `after`, or where the two cannot be
    connected, the layer is put beside the rest, unconnected.
    """
    each, graph = project.next_id, project.graph
    if after is None:
        return add(project, layer, _beside(project))
    if isinstance(graph.layers[after], Output) and len(sources := graph.sources(after)) == 1:
        after = sources[0]
    x, y = project.places[after]
    targets = graph.targets(after)
    if (not fits_on_wire(layer) and (targets or layer.takes == 0)) or isinstance(graph.layers[after], Output):
        return add(project, layer, _beside(project))
    added = add(_make_room(project, targets, x + 2 * SPACING) if targets else project, layer, (x + SPACING, y))
    for target in targets:
        added = disconnect(added, (after, target))
    added = connect(added, after, each)
    for target in targets:
        added = connect(added, each, target)
    return added


def splice(project: Project, each: LayerId, edge: Edge) -> Project:
    """With an unconnected layer put into an edge. Raises EditError where it cannot lie between two others."""
    source, target = edge
    spliced = connect(connect(disconnect(project, edge), source, each), each, target)
    (left, y), (right, _) = project.places[source], project.places[target]
    if 0 < right - left < 2 * SPACING:  # too little room between the two: it takes the place of the second
        spliced = move(spliced, {each: (left + SPACING, y)})
    return _make_room(spliced, [target], spliced.places[each][0] + SPACING)


def remove(project: Project, removed: Collection[LayerId]) -> Project:
    """Without some layers. A chain heals: what fed a removed layer feeds what it fed."""
    graph = project.graph
    edges = list(graph.edges)
    for each in removed:
        sources = [a for a, b in edges if b == each]
        targets = [b for a, b in edges if a == each]
        edges = [edge for edge in edges if each not in edge]
        if len(sources) == 1:
            edges += [(sources[0], b) for b in targets if (sources[0], b) not in edges]
    layers = {i: layer for i, layer in graph.layers.items() if i not in removed}
    places = {i: at for i, at in project.places.items() if i not in removed}
    return _with(project, layers, tuple(edges), places)


def move(project: Project, places: Mapping[LayerId, Place]) -> Project:
    """With some layers elsewhere on the canvas."""
    return replace(project, places=MappingProxyType({**project.places, **places}))


def refusal(project: Project, source: LayerId, target: LayerId) -> str:
    """Why two layers cannot be connected, as a sentence; empty where they can."""
    graph = project.graph
    names, a, b = graph.names, graph.layers[source], graph.layers[target]
    if source == target:
        return f"{names[source]} cannot feed itself."
    if b.takes == 0:
        return f"{names[target]} takes no input: the data comes in there."
    if isinstance(a, Output):
        return f"{names[source]} is the end of the network. Nothing can come after it."
    if (source, target) in graph.edges:
        return f"{names[source]} and {names[target]} are connected already."
    if len(graph.sources(target)) >= b.takes:
        return f"{names[target]} has its input already. Remove that wire first."
    if graph.reaches(target, source):
        return "That connection would make a loop."
    return ""


def connect(project: Project, source: LayerId, target: LayerId) -> Project:
    """With an edge from one layer to another. Raises EditError."""
    if reason := refusal(project, source, target):
        raise EditError(reason)
    return _with(project, project.graph.layers, (*project.graph.edges, (source, target)), project.places)


def disconnect(project: Project, edge: Edge) -> Project:
    """Without an edge."""
    edges = tuple(each for each in project.graph.edges if each != edge)
    return _with(project, project.graph.layers, edges, project.places)


def change_layers(project: Project, changed: Collection[LayerId], name: str, value: Any) -> Project:
    """With one field of some layers set. Raises DefinitionError where it may not hold the value."""
    layers = {
        each: layer.change(**{name: value}) if each in changed else layer
        for each, layer in project.graph.layers.items()
    }
    return _with(project, layers, project.graph.edges, project.places)


def change_data(project: Project, **values: Any) -> Project:
    """With other data, or another way to prepare it. Raises DefinitionError."""
    return replace(project, data=project.data.change(**values))


def change_recipe(project: Project, **values: Any) -> Project:
    """With another recipe. Raises DefinitionError."""
    return replace(project, recipe=project.recipe.change(**values))


def suit(project: Project, facts: Facts) -> Project:
    """With the loss and the last activation that are usual for such data (course.md, Losses)."""
    loss: Loss = CCE() if facts.classes > 2 else BCE() if facts.classes else MSE()
    activation = (loss.fused or Linear)()
    outputs = [each for each, layer in project.graph.layers.items() if isinstance(layer, Output)]
    return change_recipe(change_layers(project, outputs, "activation", activation), loss=loss)


def fits_on_wire(layer: Layer) -> bool:
    """Whether a layer may lie between two others."""
    return layer.takes > 0 and not isinstance(layer, Output)


def _make_room(project: Project, first: Collection[LayerId], x: float) -> Project:
    """With these layers, and all behind them, moved right so that the leftmost of the first ones is at x or beyond."""
    short = x - min(project.places[each][0] for each in first)
    if short <= 0:
        return project
    graph = project.graph
    behind = [each for each in graph.layers if any(graph.reaches(start, each) for start in first)]
    return move(project, {each: (project.places[each][0] + short, project.places[each][1]) for each in behind})


def _beside(project: Project) -> Place:
    """A free place: right of the rightmost layer, at its height."""
    if not project.places:
        return 0.0, 0.0
    x, y = max(project.places.values())
    return x + SPACING, y


def _free_name(project: Project, layer: Layer) -> str:
    """The title, numbered from 1 where a network usually has several."""
    taken = set(project.graph.names.values())
    if isinstance(layer, (Input, Output)) and layer.title not in taken:
        return layer.title
    number = 1
    while f"{layer.title} {number}" in taken:
        number += 1
    return f"{layer.title} {number}"


def _with(
    project: Project,
    layers: Mapping[LayerId, Layer],
    edges: tuple[Edge, ...],
    places: Mapping[LayerId, Place],
) -> Project:
    return replace(project, graph=Graph(MappingProxyType(dict(layers)), edges), places=MappingProxyType(dict(places)))
