"""Edits of where layers lie: aligned in a row or a column, evenly distributed, or laid out automatically."""

from collections.abc import Collection
from math import inf

from core.network.graph import LayerId
from core.project import Project
from core.project.edits.groups import collapse
from core.project.edits.layers import move
from core.project.layout import COLUMNS, ROW_SPACING, SPACING
from core.project.layout import places as automatic_places


def align_row(project: Project, layers: Collection[LayerId]) -> Project:
    """Align layers in a row at the height of the leftmost. Those that would overlap move right."""
    _, y = min(project.places[layer_id] for layer_id in layers)
    return move(project, {i: (x, y) for i, x in _apart(project, layers, 0, SPACING).items()})


def align_column(project: Project, layers: Collection[LayerId]) -> Project:
    """Align layers in a column below the topmost. Those that would overlap move down."""
    x, _ = min((project.places[layer_id] for layer_id in layers), key=lambda place: (place[1], place[0]))
    return move(project, {i: (x, y) for i, y in _apart(project, layers, 1, ROW_SPACING).items()})


def _apart(project: Project, layers: Collection[LayerId], axis: int, spacing: float) -> dict[LayerId, float]:
    """The coordinates of layers on an axis, in their present order, moved on to be at least `spacing` apart."""
    ordered = sorted(layers, key=lambda i: (project.places[i][axis], project.places[i][1 - axis]))
    coordinates: dict[LayerId, float] = {}
    last = -inf
    for layer_id in ordered:
        last = coordinates[layer_id] = max(project.places[layer_id][axis], last + spacing)
    return coordinates


def distribute(project: Project, layers: Collection[LayerId], axis: int) -> Project:
    """Space layers evenly between the first and the last: horizontally with `axis` 0, vertically with 1."""
    ordered = sorted(layers, key=lambda layer_id: project.places[layer_id][axis])
    first, last = project.places[ordered[0]][axis], project.places[ordered[-1]][axis]
    step = (last - first) / max(len(ordered) - 1, 1)
    places = {}
    for number, layer_id in enumerate(ordered):
        place = list(project.places[layer_id])
        place[axis] = first + number * step
        places[layer_id] = (place[0], place[1])
    return move(project, places)


def tidy(project: Project, layers: Collection[LayerId], columns: int = COLUMNS) -> Project:
    """Lay out layers automatically, see `core.project.layout.places`. Their top left corner stays where it is."""
    collapsed = [number for number, group in enumerate(project.groups) if group.collapsed]
    for number in collapsed:
        project = collapse(project, number, False)
    left, top = (min(project.places[layer_id][axis] for layer_id in layers) for axis in (0, 1))
    chosen = set(layers)
    ordered = [layer_id for layer_id in project.graph.layers if layer_id in chosen]
    new = automatic_places(project.graph, ordered, columns)
    moved = move(project, {layer_id: (left + x, top + y) for layer_id, (x, y) in new.items()})
    for number in collapsed:
        moved = collapse(moved, number, True)
    return moved
