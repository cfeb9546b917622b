"""Groups and notes in project files. A project without any does not have these parts."""

from collections.abc import Collection, Mapping
from typing import Any

from core.definitions import DefinitionError
from core.formats.checks import is_number, list_of, mapping_of, place_of, text_of
from core.messages import joined, message
from core.network.graph import LayerId
from core.project import Project
from core.project.annotations import NARROWEST_NOTE, WIDEST_NOTE, Group, Note

MAX_NOTES = 10_000


def annotations_data(project: Project) -> dict[str, list[dict[str, Any]]]:
    """The parts "groups" and "notes" of a project file, without empty ones."""
    groups = [
        {"title": group.title, "layers": sorted(group.layers)} | ({"collapsed": True} if group.collapsed else {})
        for group in project.groups
    ]
    notes = [
        {"text": note.text, "at": [round(coordinate, 1) for coordinate in note.at], "width": round(note.width, 1)}
        for note in project.notes
    ]
    return {name: rows for name, rows in (("groups", groups), ("notes", notes)) if rows}


def groups_of(value: Any, layers: Collection[LayerId]) -> tuple[Group, ...]:
    """Decode the groups of a project with these layers. Raises DefinitionError."""
    groups: list[Group] = []
    seen: set[LayerId] = set()
    for row in list_of(value, "groups"):
        group = _group(mapping_of(row, message("A group")), layers)
        if shared := seen & group.layers:
            raise DefinitionError(message("Layer {id} is in two groups. Remove it from one of them.", id=min(shared)))
        seen |= group.layers
        groups.append(group)
    return tuple(groups)


def notes_of(value: Any) -> tuple[Note, ...]:
    """Decode the notes. Raises DefinitionError."""
    rows = list_of(value, "notes")
    if len(rows) > MAX_NOTES:
        raise DefinitionError(
            message("It has {count:note|notes}. At most {most:,} are supported.", count=len(rows), most=MAX_NOTES)
        )
    return tuple(_note(mapping_of(row, message("A note"))) for row in rows)


def _group(row: Mapping[str, Any], layers: Collection[LayerId]) -> Group:
    _check_fields(row, ("title", "layers", "collapsed"), message("A group"))
    title, collapsed = text_of(row.get("title", ""), message("The title of a group")), row.get("collapsed", False)
    if not isinstance(collapsed, bool):
        raise DefinitionError(
            message("The field collapsed of a group must be true or false, not {value!r:.40}.", value=collapsed)
        )
    ids = list_of(row.get("layers"), message("The layers of a group"))
    for layer_id in ids:
        if not isinstance(layer_id, int) or isinstance(layer_id, bool) or layer_id not in layers:
            raise DefinitionError(
                message("The layers of a group must be ids of existing layers, not {id!r:.40}.", id=layer_id)
            )
    if not ids:
        raise DefinitionError(message("A group has no layers. Remove the group or add layers to it."))
    return Group(title, frozenset(ids), collapsed)


def _note(row: Mapping[str, Any]) -> Note:
    _check_fields(row, ("text", "at", "width"), message("A note"))
    width = row.get("width", Note.width)
    if not is_number(width) or not NARROWEST_NOTE <= width <= WIDEST_NOTE:
        raise DefinitionError(
            message(
                "The width of a note must be {low:g} to {high:g}, not {width!r:.40}.",
                low=NARROWEST_NOTE,
                high=WIDEST_NOTE,
                width=width,
            )
        )
    return Note(
        text_of(row.get("text", ""), message("The text of a note")),
        place_of(row.get("at"), message("A note")),
        float(width),
    )


def _check_fields(row: Mapping[str, Any], known: Collection[str], what: str) -> None:
    if unknown := row.keys() - set(known):
        raise DefinitionError(
            message(
                "{what} has a field called {field!r:.40}. It has {known}.",
                what=what,
                field=sorted(unknown)[0],
                known=joined(known),
            )
        )
