"""Parts of a project, to copy or to save as a block, and to paste. A part is a small project itself."""

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

from core.network.graph import Graph, LayerId
from core.project import Project
from core.project.annotations import Place
from core.project.edits.names import next_name


def part(project: Project, layers: Collection[LayerId], notes: Collection[int] = ()) -> Project:
    """These layers with the edges between them, the groups that lie entirely within, and some notes by index."""
    graph = project.graph
    return Project(
        Graph(
            MappingProxyType({i: layer for i, layer in graph.layers.items() if i in layers}),
            tuple((source, target) for source, target in graph.edges if source in layers and target in layers),
        ),
        MappingProxyType({i: place for i, place in project.places.items() if i in layers}),
        groups=tuple(group for group in project.groups if group.layers <= set(layers)),
        notes=tuple(note for number, note in enumerate(project.notes) if number in notes),
    )


def paste(project: Project, part: Project, at: Place) -> Project:
    """Add a copy of a part, with new ids and free names, its corner at `at`.

    The corner is the leftmost layer, the upper of two, or the first note of a part without layers.
    """
    corner = min(part.places.values(), default=part.notes[0].at if part.notes else at)
    dx, dy = at[0] - corner[0], at[1] - corner[1]
    new_ids = {layer_id: project.next_id + number for number, layer_id in enumerate(part.graph.layers)}
    taken = set(project.graph.names.values())
    layers = dict(project.graph.layers)
    for layer_id, layer in part.graph.layers.items():
        name = next_name(layer.name or layer.title, taken)
        taken.add(name)
        layers[new_ids[layer_id]] = layer.change(name=name)
    edges = tuple((new_ids[source], new_ids[target]) for source, target in part.graph.edges)
    places = {new_ids[layer_id]: (x + dx, y + dy) for layer_id, (x, y) in part.places.items()}
    groups = [replace(group, layers=frozenset(new_ids[layer_id] for layer_id in group.layers)) for group in part.groups]
    notes = [replace(note, at=(note.at[0] + dx, note.at[1] + dy)) for note in part.notes]
    return replace(
        project,
        graph=Graph(MappingProxyType(layers), (*project.graph.edges, *edges)),
        places=MappingProxyType({**project.places, **places}),
        groups=(*project.groups, *groups),
        notes=(*project.notes, *notes),
    )
