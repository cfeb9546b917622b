"""Edits of notes. A note is named by its number in the project."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from core.definitions import LONGEST_TEXT
from core.project import Project
from core.project.annotations import Note, Place


def add_note(project: Project, text: str, at: Place) -> Project:
    """With one more note, the last. Its text is cut where it is too long for a file."""
    return replace(project, notes=(*project.notes, Note(text[:LONGEST_TEXT], at)))


def change_note(project: Project, number: int, **values: Any) -> Project:
    """With a note that has another text or width. A text is cut where it is too long for a file."""
    notes = list(project.notes)
    changed = replace(notes[number], **values)
    notes[number] = replace(changed, text=changed.text[:LONGEST_TEXT])
    return replace(project, notes=tuple(notes))


def move_notes(project: Project, places: Mapping[int, Place]) -> Project:
    """With some notes elsewhere."""
    notes = [
        replace(note, at=places[number]) if number in places else note for number, note in enumerate(project.notes)
    ]
    return replace(project, notes=tuple(notes))


def remove_notes(project: Project, removed: Collection[int]) -> Project:
    """Without some notes."""
    return replace(project, notes=tuple(note for number, note in enumerate(project.notes) if number not in removed))
