"""Parts of a project: cut out to be copied or kept as a block, and put in again. A part is a small project itself."""

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

from core.network.graph import Graph, LayerId
from core.project import Project
from core.project.annotations import Place
from core.project.edits.names import next_name


def part(project: Project, layers: Collection[LayerId], notes: Collection[int] = ()) -> Project:
    """Some layers with the edges between them, the groups that are whole, and some notes by number."""
    graph = project.graph
    return Project(
        Graph(
            MappingProxyType({i: layer for i, layer in graph.layers.items() if i in layers}),
            tuple((a, b) for a, b in graph.edges if a in layers and b in layers),
        ),
        MappingProxyType({i: at for i, at in project.places.items() if i in layers}),
        groups=tuple(group for group in project.groups if group.layers <= set(layers)),
        notes=tuple(note for number, note in enumerate(project.notes) if number in notes),
    )


def paste(project: Project, part: Project, at: Place) -> Project:
    """With a copy of a part, under new ids and free names, its corner layer or note `at` a place.

    The corner is the leftmost layer, the upper of two, or the first note of a part without layers.
    """
    corner = min(part.places.values(), default=part.notes[0].at if part.notes else at)
    across, down = at[0] - corner[0], at[1] - corner[1]
    fresh = {each: project.next_id + number for number, each in enumerate(part.graph.layers)}
    taken = set(project.graph.names.values())
    layers = dict(project.graph.layers)
    for each, layer in part.graph.layers.items():
        name = next_name(layer.name or layer.title, taken)
        taken.add(name)
        layers[fresh[each]] = layer.change(name=name)
    edges = tuple((fresh[a], fresh[b]) for a, b in part.graph.edges)
    places = {fresh[each]: (x + across, y + down) for each, (x, y) in part.places.items()}
    groups = [replace(group, layers=frozenset(fresh[each] for each in group.layers)) for group in part.groups]
    notes = [replace(note, at=(note.at[0] + across, note.at[1] + down)) for note in part.notes]
    return replace(
        project,
        graph=Graph(MappingProxyType(layers), (*project.graph.edges, *edges)),
        places=MappingProxyType({**project.places, **places}),
        groups=(*project.groups, *groups),
        notes=(*project.notes, *notes),
    )
