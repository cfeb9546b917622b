"""Edits that put layers into a chain: behind another, or between two. What lies behind makes room.

What is put in is a part: a small project, of one layer or of many. Its ends are its layers without inputs and those
without outputs.
"""

from collections.abc import Collection
from types import MappingProxyType

from core.layers import Layer, Output
from core.messages import message
from core.network.graph import Edge, Graph, LayerId
from core.project import Project
from core.project.annotations import Place
from core.project.edits.errors import EditError
from core.project.edits.layers import add, connect, disconnect, move, refusal, with_edges
from core.project.edits.parts import paste

SPACING = 240.0  # scene units from one node to the next in a row
ROOM = 160.0  # from one to the next below


def alone(layer: Layer) -> Project:
    """A part of one layer."""
    return Project(Graph(MappingProxyType({1: layer})), MappingProxyType({1: (0.0, 0.0)}))


def fits_on_wire(part: Layer | Project) -> bool:
    """Whether a layer, or a part, may lie between two others."""
    if isinstance(part, Layer):
        return part.takes > 0 and not isinstance(part, Output)
    first, last = ends(part)
    return bool(first and last)


def ends(part: Project) -> tuple[list[LayerId], list[LayerId]]:
    """Where a part is entered, and where it is left. Input is no way in and Output no way out."""
    graph = part.graph
    first = [each for each, layer in graph.layers.items() if layer.takes and not graph.sources(each)]
    last = [each for each, layer in graph.layers.items() if not isinstance(layer, Output) and not graph.targets(each)]
    return first, last


def insert(project: Project, layer: Layer | Project, at: Place, edge: Edge) -> Project:
    """With a layer, or a part, spliced into an edge. Raises EditError where it cannot lie between two others."""
    part = alone(layer) if isinstance(layer, Layer) else layer
    first, last = ends(part)
    if not (first and last):
        raise EditError(message("That cannot lie between two layers: it has no way in or no way out."))
    added = add(project, layer, at) if isinstance(layer, Layer) else paste(project, part, at)
    new = _new(project, added, part)
    return _spliced(added, new[first[0]], new[last[-1]], edge, list(new.values()))


def splice(project: Project, each: LayerId, edge: Edge) -> Project:
    """With an unconnected layer put into an edge. Raises EditError where it cannot lie between two others."""
    if not fits_on_wire(project.graph.layers[each]):
        raise EditError(message("{layer} cannot lie between two layers.", layer=project.graph.names[each]))
    return _spliced(project, each, each, edge, [each])


def append(project: Project, layer: Layer | Project, after: LayerId | Collection[LayerId] | None) -> Project:
    """With a layer, or a part, behind others: what came after the last of those comes after the new one.

    What comes after makes room. Of several, all feed it as far as it takes inputs. Nothing can follow an Output, so
    there it goes before. With none, or where they cannot be connected, it is put beside the rest, unconnected.
    """
    part = alone(layer) if isinstance(layer, Layer) else layer
    behind = [after] if isinstance(after, int) else list(after or ())
    depth = {each: number for number, each in enumerate(project.graph.order)}
    behind.sort(key=lambda each: depth.get(each, -1))
    first, last = ends(part)
    before = _before_output(project, behind[-1]) if behind else None
    if before is None or not first or (project.graph.targets(before) and not last):
        return _put(project, layer, _beside(project))
    targets = project.graph.targets(before)
    x, y = project.places[before]
    height = sum(project.places[each][1] for each in behind) / len(behind) if len(behind) > 1 else y
    made_room = make_room(project, targets, x + SPACING + width(part) + SPACING) if targets else project
    added = _put(made_room, layer, (x + SPACING, height))
    new = _new(project, added, part)
    for target in targets:
        added = _from_elsewhere(added, (before, target), new[last[-1]])
    for source in [before, *behind[:-1]]:
        if not refusal(added, source, new[first[0]]):
            added = connect(added, source, new[first[0]])
    return added


def room_on(project: Project, edge: Edge) -> Place:
    """A place half way along an edge, or below where other layers are."""
    (left, above), (right, below) = (project.places[each] for each in edge)
    x, y = (left + right) / 2, (above + below) / 2
    others = [at for each, at in project.places.items() if each not in edge]
    while any(abs(x - column) < SPACING and abs(y - row) < ROOM for column, row in others):
        y += ROOM
    return x, y


def width(part: Project) -> float:
    """From the leftmost to the rightmost node of a part, in scene units."""
    across = [x for x, _ in part.places.values()]
    return max(across) - min(across)


def make_room(project: Project, first: Collection[LayerId], x: float) -> Project:
    """With these layers, and all behind them, moved right so that the leftmost of the first ones is at x or beyond."""
    short = x - min(project.places[each][0] for each in first)
    if short <= 0:
        return project
    return shifted(project, project.graph.behind(first) | set(first), short)


def shifted(project: Project, layers: Collection[LayerId], across: float) -> Project:
    """With some layers moved sideways."""
    return move(project, {each: (project.places[each][0] + across, project.places[each][1]) for each in layers})


def _spliced(project: Project, first: LayerId, last: LayerId, edge: Edge, inside: list[LayerId]) -> Project:
    source, target = edge
    spliced = connect(_from_elsewhere(project, edge, last), source, first)
    (left, y), (right, _) = project.places[source], project.places[target]
    across = [project.places[each][0] for each in inside]
    if 0 < right - left < 2 * SPACING:  # too little room between the two: it takes the place of the second
        x, height = project.places[first]
        moved = {
            each: (spliced.places[each][0] + left + SPACING - x, spliced.places[each][1] + y - height)
            for each in inside
        }
        spliced = move(spliced, moved)
        across = [x for x, _ in moved.values()]
    return make_room(spliced, [target], max(across) + SPACING)


def _from_elsewhere(project: Project, edge: Edge, source: LayerId) -> Project:
    """With an edge that begins elsewhere and keeps its place among the inputs. Raises EditError."""
    if reason := refusal(disconnect(project, edge), source, edge[1]):
        raise EditError(reason)
    return with_edges(project, tuple((source, b) if (a, b) == edge else (a, b) for a, b in project.graph.edges))


def _before_output(project: Project, each: LayerId) -> LayerId | None:
    """The layer itself, what feeds it where it is an Output, or nothing where nothing does."""
    if not isinstance(project.graph.layers[each], Output):
        return each
    return next(iter(project.graph.sources(each)), None)


def _put(project: Project, layer: Layer | Project, at: Place) -> Project:
    return add(project, layer, at) if isinstance(layer, Layer) else paste(project, layer, at)


def _new(project: Project, added: Project, part: Project) -> dict[LayerId, LayerId]:
    """The ids in a part, each with the one that it has been given."""
    fresh = [each for each in added.graph.layers if each not in project.graph.layers]
    return dict(zip(part.graph.layers, fresh, strict=True))


def _beside(project: Project) -> Place:
    """A free place: right of the rightmost layer, at its height."""
    if not project.places:
        return 0.0, 0.0
    x, y = max(project.places.values())
    return x + SPACING, y
