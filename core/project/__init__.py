"""The project: what is saved, undone and trained, and the edits from one project to the next."""

from core.project.annotations import Group, Note, Place
from core.project.project import Project, facts, prepared, suit

__all__ = ["Group", "Note", "Place", "Project", "facts", "prepared", "suit"]
