"""Edits of notes. A note is identified by its index in `project.notes`."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from core.definitions import LONGEST_TEXT
from core.project import Project
from core.project.annotations import Note, Place


def add_note(project: Project, text: str, at: Place) -> Project:
    """Add a note at the end. Its text is cut to the longest that a file may hold."""
    return replace(project, notes=(*project.notes, Note(text[:LONGEST_TEXT], at)))


def change_note(project: Project, number: int, **values: Any) -> Project:
    """Set the text or the width of a note. A text is cut to the longest that a file may hold."""
    notes = list(project.notes)
    changed = replace(notes[number], **values)
    notes[number] = replace(changed, text=changed.text[:LONGEST_TEXT])
    return replace(project, notes=tuple(notes))


def move_notes(project: Project, places: Mapping[int, Place]) -> Project:
    """Move notes to these places."""
    notes = [
        replace(note, at=places[number]) if number in places else note for number, note in enumerate(project.notes)
    ]
    return replace(project, notes=tuple(notes))


def remove_notes(project: Project, removed: Collection[int]) -> Project:
    """Remove notes."""
    return replace(project, notes=tuple(note for number, note in enumerate(project.notes) if number not in removed))
