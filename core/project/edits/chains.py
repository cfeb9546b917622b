"""Edits that add layers to a chain: after another layer, or between two. The layers after them move to make room.

What is added is a layer or a part, which is a small project. The ends of a part are its layers without inputs, where
data enters, and those without outputs, where it leaves.
"""

from collections.abc import Collection
from types import MappingProxyType

from core.layers import Layer, Output
from core.messages import message
from core.network.graph import Edge, LayerId
from core.project import Project
from core.project.annotations import Place
from core.project.edits.errors import EditError
from core.project.edits.layers import add, connect, disconnect, move, refusal, with_edges
from core.project.edits.parts import paste
from core.project.edits.settled import settled
from core.project.layout import CLEARANCE, GRID, SIDE_CLEARANCE, SPACING, chain


def alone(layer: Layer) -> Project:
    """A part that consists of one layer."""
    return Project(chain(layer), MappingProxyType({1: (0.0, 0.0)}))


def fits_on_wire(part: Layer | Project) -> bool:
    """Whether a layer or a part can be inserted between two layers: it has an input and an output."""
    if isinstance(part, Layer):
        return part.max_inputs > 0 and not isinstance(part, Output)
    first, last = ends(part)
    return bool(first and last)


def ends(part: Project) -> tuple[list[LayerId], list[LayerId]]:
    """The layers whose inputs are free and those whose outputs are. Input accepts no input, Output has no output."""
    graph = part.graph
    first = [i for i, layer in graph.layers.items() if layer.max_inputs and not graph.sources(i)]
    last = [i for i, layer in graph.layers.items() if not isinstance(layer, Output) and not graph.targets(i)]
    return first, last


def insert(project: Project, layer: Layer | Project, at: Place, edge: Edge) -> Project:
    """Insert a layer or a part into an edge. Raises EditError where it has no input or no output."""
    part = alone(layer) if isinstance(layer, Layer) else layer
    first, last = ends(part)
    if not (first and last):
        raise EditError(message("It cannot be inserted here: it has no input or no output."))
    added = add(project, layer, at) if isinstance(layer, Layer) else paste(project, part, at)
    new = _new(project, added, part)
    return settled(project, _spliced(added, new[first[0]], new[last[-1]], edge, list(new.values())))


def splice(project: Project, layer_id: LayerId, edge: Edge) -> Project:
    """Insert an existing, unconnected layer into an edge. Raises EditError where it has no input or no output."""
    if not fits_on_wire(project.graph.layers[layer_id]):
        raise EditError(message("{layer} cannot be inserted between two layers.", layer=project.graph.names[layer_id]))
    return _spliced(project, layer_id, layer_id, edge, [layer_id])


def append(project: Project, layer: Layer | Project, after: LayerId | Collection[LayerId] | None) -> Project:
    """Add a layer or a part after others. What followed the last of them follows the new layer, and moves right.

    All of several layers are connected to it, as far as it accepts inputs. After an Output, it is inserted before that
    layer instead. Without a layer to follow, or where the two cannot be connected, it is placed beside the network,
    unconnected.
    """
    part = alone(layer) if isinstance(layer, Layer) else layer
    sources = [after] if isinstance(after, int) else list(after or ())
    depth = {layer_id: number for number, layer_id in enumerate(project.graph.order)}
    sources.sort(key=lambda layer_id: depth.get(layer_id, -1))
    first, last = ends(part)
    before = _before_output(project, sources[-1]) if sources else None
    if before is None or not first or (project.graph.targets(before) and not last):
        return _put(project, layer, _beside(project))
    targets = project.graph.targets(before)
    x, y = project.places[before]
    height = sum(project.places[source][1] for source in sources) / len(sources) if len(sources) > 1 else y
    made_room = make_room(project, targets, x + SPACING + width(part) + SPACING) if targets else project
    added = _put(made_room, layer, free_place(made_room, (x + SPACING, height)))
    new = _new(project, added, part)
    for target in targets:
        added = _with_source(added, (before, target), new[last[-1]])
    for source in [before, *sources[:-1]]:
        if not refusal(added, source, new[first[0]]):
            added = connect(added, source, new[first[0]])
    return settled(project, added)


def room_on(project: Project, edge: Edge) -> Place:
    """A free place at the middle of an edge, or below it where other layers lie."""
    (left, above), (right, below) = (project.places[layer_id] for layer_id in edge)
    return free_place(project, ((left + right) / 2, (above + below) / 2), edge)


def free_place(project: Project, at: Place, besides: Collection[LayerId] = ()) -> Place:
    """A place for a new node that covers no other node but `besides`: `at`, or as little below it as possible."""
    x, y = at
    others = [place for layer_id, place in project.places.items() if layer_id not in besides]
    while any(abs(x - other_x) < SIDE_CLEARANCE and abs(y - other_y) < CLEARANCE for other_x, other_y in others):
        y += GRID
    return x, y


def width(part: Project) -> float:
    """From the leftmost to the rightmost node of a part, in scene units."""
    xs = [x for x, _ in part.places.values()]
    return max(xs) - min(xs)


def make_room(project: Project, first: Collection[LayerId], x: float) -> Project:
    """Move these layers and all that follow them right, until the leftmost of `first` is at x or beyond."""
    missing = x - min(project.places[layer_id][0] for layer_id in first)
    if missing <= 0:
        return project
    return shifted(project, project.graph.behind(first) | set(first), missing)


def shifted(project: Project, layers: Collection[LayerId], dx: float) -> Project:
    """Move layers horizontally by dx scene units."""
    return move(project, {i: (project.places[i][0] + dx, project.places[i][1]) for i in layers})


def _spliced(project: Project, first: LayerId, last: LayerId, edge: Edge, inside: list[LayerId]) -> Project:
    source, target = edge
    spliced = connect(_with_source(project, edge, last), source, first)
    (left, y), (right, _) = project.places[source], project.places[target]
    xs = [project.places[layer_id][0] for layer_id in inside]
    if 0 < right - left < 2 * SPACING:  # too narrow for another layer: it takes the place of the target
        x, height = project.places[first]
        moved = {i: (spliced.places[i][0] + left + SPACING - x, spliced.places[i][1] + y - height) for i in inside}
        spliced = move(spliced, moved)
        xs = [x for x, _ in moved.values()]
    return make_room(spliced, [target], max(xs) + SPACING)


def _with_source(project: Project, edge: Edge, source: LayerId) -> Project:
    """Give an edge another source, at the same position among the inputs of its target. Raises EditError."""
    if reason := refusal(disconnect(project, edge), source, edge[1]):
        raise EditError(reason)
    return with_edges(project, tuple((source, b) if (a, b) == edge else (a, b) for a, b in project.graph.edges))


def _before_output(project: Project, layer_id: LayerId) -> LayerId | None:
    """The layer itself; for an Output its source, None where it has none."""
    if not isinstance(project.graph.layers[layer_id], Output):
        return layer_id
    return next(iter(project.graph.sources(layer_id)), None)


def _put(project: Project, layer: Layer | Project, at: Place) -> Project:
    return add(project, layer, at) if isinstance(layer, Layer) else paste(project, layer, at)


def _new(project: Project, added: Project, part: Project) -> dict[LayerId, LayerId]:
    """From the layer ids of a part to those that its layers were given in `added`."""
    new_ids = [layer_id for layer_id in added.graph.layers if layer_id not in project.graph.layers]
    return dict(zip(part.graph.layers, new_ids, strict=True))


def _beside(project: Project) -> Place:
    """A free place: to the right of the rightmost layer, at its height."""
    if not project.places:
        return 0.0, 0.0
    x, y = max(project.places.values())
    return x + SPACING, y
