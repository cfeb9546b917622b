"""Groups and notes as parts of a project file, and back. A project without them does not name them."""

from collections.abc import Collection, Mapping
from typing import Any

from core.definitions import DefinitionError
from core.drawing import NARROWEST_NOTE, WIDEST_NOTE, Group, Note
from core.formats.checks import is_number, list_of, mapping_of, place_of, text_of
from core.graph import LayerId
from core.project import Project

MOST_NOTES = 10_000


def drawing_data(project: Project) -> dict[str, list[dict[str, Any]]]:
    """The parts "groups" and "notes" of the file, those there are."""
    groups = [
        {"title": group.title, "layers": sorted(group.layers)} | ({"collapsed": True} if group.collapsed else {})
        for group in project.groups
    ]
    notes = [
        {"text": note.text, "at": [round(part, 1) for part in note.at], "width": round(note.width, 1)}
        for note in project.notes
    ]
    return {name: rows for name, rows in (("groups", groups), ("notes", notes)) if rows}


def groups_of(value: Any, layers: Collection[LayerId]) -> tuple[Group, ...]:
    """The groups that the part describes, among these layers. Raises DefinitionError."""
    groups: list[Group] = []
    seen: set[LayerId] = set()
    for row in list_of(value, "groups"):
        group = _group(mapping_of(row, "A group"), layers)
        if both := seen & group.layers:
            raise DefinitionError(f"Layer {min(both)} is in two groups. Leave it in one of them.")
        seen |= group.layers
        groups.append(group)
    return tuple(groups)


def notes_of(value: Any) -> tuple[Note, ...]:
    """The notes that the part describes. Raises DefinitionError."""
    rows = list_of(value, "notes")
    if len(rows) > MOST_NOTES:
        raise DefinitionError(f"It has {len(rows):,} notes, and at most {MOST_NOTES:,} can be opened.")
    return tuple(_note(mapping_of(row, "A note")) for row in rows)


def _group(row: Mapping[str, Any], layers: Collection[LayerId]) -> Group:
    _only(row, ("title", "layers", "collapsed"), "A group")
    title, collapsed = text_of(row.get("title", ""), "The title of a group"), row.get("collapsed", False)
    if not isinstance(collapsed, bool):
        raise DefinitionError(f"Whether a group is collapsed must be true or false, not {collapsed!r:.40}.")
    ids = list_of(row.get("layers"), "The layers of a group")
    for each in ids:
        if not isinstance(each, int) or isinstance(each, bool) or each not in layers:
            raise DefinitionError(f"The layers of a group must be ids of layers there are, not {each!r:.40}.")
    if not ids:
        raise DefinitionError("A group has no layers. Remove it, or name the layers that belong to it.")
    return Group(title, frozenset(ids), collapsed)


def _note(row: Mapping[str, Any]) -> Note:
    _only(row, ("text", "at", "width"), "A note")
    width = row.get("width", Note.width)
    if not is_number(width) or not NARROWEST_NOTE <= width <= WIDEST_NOTE:
        raise DefinitionError(f"The width of a note must be {NARROWEST_NOTE:g} to {WIDEST_NOTE:g}, not {width!r:.40}.")
    return Note(text_of(row.get("text", ""), "The text of a note"), place_of(row.get("at"), "A note"), float(width))


def _only(row: Mapping[str, Any], known: Collection[str], what: str) -> None:
    if unknown := row.keys() - set(known):
        raise DefinitionError(f"{what} has a field called {sorted(unknown)[0]!r:.40}. It has {', '.join(known)}.")
