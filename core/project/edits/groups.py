"""Edits of groups. A group is named by its number in the project."""

from collections.abc import Collection
from dataclasses import replace

from core.definitions import LONGEST_TEXT
from core.network.graph import LayerId
from core.project import Project
from core.project.annotations import Group
from core.project.edits.chains import shifted
from core.project.edits.names import next_name


def group(project: Project, layers: Collection[LayerId]) -> Project:
    """With these layers as one group, the last. They leave the groups that they were in."""
    chosen = frozenset(layers)
    title = next_name("Block 0", {each.title for each in project.groups})
    left = (replace(each, layers=each.layers - chosen) for each in project.groups)
    return replace(project, groups=(*(each for each in left if each.layers), Group(title, chosen)))


def ungroup(project: Project, numbers: Collection[int]) -> Project:
    """Without some groups; their layers stay."""
    for number in numbers:
        project = collapse(project, number, False)
    return replace(project, groups=tuple(each for number, each in enumerate(project.groups) if number not in numbers))


def rename_group(project: Project, number: int, title: str) -> Project:
    """With another title of a group, cut where it is too long for a file."""
    return _with(project, number, replace(project.groups[number], title=title[:LONGEST_TEXT]))


def collapse(project: Project, number: int, collapsed: bool) -> Project:
    """With a group drawn as one node, or as all of them again. What comes behind it moves up, or makes room."""
    old = project.groups[number]
    if old.collapsed == collapsed:
        return project
    across = [project.places[each][0] for each in old.layers]
    behind = project.graph.behind(old.layers) - old.layers
    by = max(across) - min(across)
    return _with(shifted(project, behind, -by if collapsed else by), number, replace(old, collapsed=collapsed))


def groups_among(project: Project, layers: Collection[LayerId]) -> list[int]:
    """The groups that have any of these layers, by number."""
    return [number for number, each in enumerate(project.groups) if each.layers & set(layers)]


def _with(project: Project, number: int, group: Group) -> Project:
    groups = list(project.groups)
    groups[number] = group
    return replace(project, groups=tuple(groups))
