"""Edits of where layers lie: in a row, in a column, evenly, or all anew."""

from collections.abc import Collection
from math import inf

from core.network.graph import Graph, LayerId
from core.project import Project
from core.project.annotations import Place
from core.project.edits.chains import SPACING
from core.project.edits.groups import collapse
from core.project.edits.layers import move

ROW = 200.0  # scene units from one row to the next: a node with all its heat maps fits
SWEEPS = 6  # more change nothing in networks of some hundred layers
GRID = 20.0  # nodes come to rest on it, in scene units


def align_row(project: Project, layers: Collection[LayerId]) -> Project:
    """With these layers at one height, that of the leftmost, and none over another."""
    _, y = min(project.places[each] for each in layers)
    return move(project, {each: (x, y) for each, x in _apart(project, layers, 0, SPACING).items()})


def align_column(project: Project, layers: Collection[LayerId]) -> Project:
    """With these layers one below another, under the topmost, and none over another."""
    x, _ = min((project.places[each] for each in layers), key=lambda at: (at[1], at[0]))
    return move(project, {each: (x, y) for each, y in _apart(project, layers, 1, ROW).items()})


def _apart(project: Project, layers: Collection[LayerId], axis: int, least: float) -> dict[LayerId, float]:
    """Where they lie on an axis, in the order that they have there, moved on where less is between two."""
    ordered = sorted(layers, key=lambda each: (project.places[each][axis], project.places[each][1 - axis]))
    found: dict[LayerId, float] = {}
    last = -inf
    for each in ordered:
        last = found[each] = max(project.places[each][axis], last + least)
    return found


def distribute(project: Project, layers: Collection[LayerId], axis: int) -> Project:
    """With equal steps from one of these layers to the next: sideways with axis 0, downwards with 1."""
    ordered = sorted(layers, key=lambda each: project.places[each][axis])
    first, last = project.places[ordered[0]][axis], project.places[ordered[-1]][axis]
    step = (last - first) / max(len(ordered) - 1, 1)
    places = {}
    for number, each in enumerate(ordered):
        at = list(project.places[each])
        at[axis] = first + number * step
        places[each] = (at[0], at[1])
    return move(project, places)


def tidy(project: Project, layers: Collection[LayerId]) -> Project:
    """With these layers laid out by the order in which data flows through them, their corner where it was.

    Columns by the longest way from a start; within a column near what feeds them, few wires crossing (the barycentre
    method of Sugiyama, Tagawa and Toda, 1981).
    """
    closed = [number for number, group in enumerate(project.groups) if group.collapsed]
    for number in closed:
        project = collapse(project, number, False)
    corner = min(project.places[each][0] for each in layers), min(project.places[each][1] for each in layers)
    laid = _laid_out(project.graph, [each for each in project.graph.layers if each in set(layers)])
    top = min(y for _, y in laid.values())
    moved = move(project, {each: (corner[0] + x, corner[1] + y - top) for each, (x, y) in laid.items()})
    for number in closed:
        moved = collapse(moved, number, True)
    return moved


def _laid_out(graph: Graph, layers: list[LayerId]) -> dict[LayerId, Place]:
    column = _columns(graph, layers)
    rows: dict[int, list[LayerId]] = {}
    for each in sorted(layers, key=lambda one: column[one]):
        rows.setdefault(column[each], []).append(each)
    heights: dict[LayerId, float] = {}
    for members in rows.values():
        _spread(members, {each: float(number) for number, each in enumerate(members)}, heights)
    numbers = sorted(rows)
    for sweep in range(SWEEPS):
        forwards = sweep % 2 == 0
        for number in numbers if forwards else reversed(numbers):
            near = graph.sources if forwards else graph.targets
            wanted = {each: _mean([heights[one] for one in near(each) if one in heights]) for each in rows[number]}
            kept = {each: heights[each] if at is None else at for each, at in wanted.items()}
            _spread(sorted(rows[number], key=lambda each: kept[each]), kept, heights)
    return {each: (column[each] * SPACING, round(heights[each] * ROW / GRID) * GRID) for each in layers}


def _columns(graph: Graph, layers: list[LayerId]) -> dict[LayerId, int]:
    """The longest way to each layer, in edges. Those of a loop begin anew."""
    column: dict[LayerId, int] = {}
    inside = set(layers)
    ordered = [each for each in graph.order if each in inside]
    for each in ordered + [each for each in layers if each not in set(ordered)]:
        column[each] = max((column[one] + 1 for one in graph.sources(each) if one in column), default=0)
    return column


def _spread(ordered: list[LayerId], wanted: dict[LayerId, float], heights: dict[LayerId, float]) -> None:
    """Give the layers of a column, in this order, rows at least one apart, as near as can be to what they want."""
    placed: list[float] = []
    for each in ordered:
        placed.append(max(wanted[each], placed[-1] + 1) if placed else wanted[each])
    excess = sum(at - wanted[each] for at, each in zip(placed, ordered, strict=True)) / len(ordered)
    heights.update({each: at - excess for at, each in zip(placed, ordered, strict=True)})


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
