"""Edits of groups. A group is identified by its index in `project.groups`."""

from collections.abc import Collection
from dataclasses import replace

from core.definitions import LONGEST_TEXT
from core.network.graph import LayerId
from core.project import Project
from core.project.annotations import Group
from core.project.edits.chains import shifted
from core.project.edits.names import next_name


def group(project: Project, layers: Collection[LayerId]) -> Project:
    """Make a group of these layers and add it at the end. The layers leave the groups they were in."""
    chosen = frozenset(layers)
    title = next_name("Block 0", {group.title for group in project.groups})
    others = (replace(group, layers=group.layers - chosen) for group in project.groups)
    return replace(project, groups=(*(group for group in others if group.layers), Group(title, chosen)))


def ungroup(project: Project, numbers: Collection[int]) -> Project:
    """Remove groups, but not their layers."""
    for number in numbers:
        project = collapse(project, number, False)
    return replace(project, groups=tuple(g for number, g in enumerate(project.groups) if number not in numbers))


def rename_group(project: Project, number: int, title: str) -> Project:
    """Set the title of a group, cut to the longest text that a file may hold."""
    return _replaced(project, number, replace(project.groups[number], title=title[:LONGEST_TEXT]))


def collapse(project: Project, number: int, collapsed: bool) -> Project:
    """Collapse or expand a group. The layers after it move to close the gap, or to make room."""
    old = project.groups[number]
    if old.collapsed == collapsed:
        return project
    xs = [project.places[layer_id][0] for layer_id in old.layers]
    after = project.graph.behind(old.layers) - old.layers
    width = max(xs) - min(xs)
    shift = -width if collapsed else width
    return _replaced(shifted(project, after, shift), number, replace(old, collapsed=collapsed))


def groups_among(project: Project, layers: Collection[LayerId]) -> list[int]:
    """The indices of the groups that contain any of these layers."""
    return [number for number, group in enumerate(project.groups) if group.layers & set(layers)]


def _replaced(project: Project, number: int, group: Group) -> Project:
    groups = list(project.groups)
    groups[number] = group
    return replace(project, groups=tuple(groups))
