"""The project: what is saved, undone and trained. `core.project.edits` holds the edits from one project to the next."""

from core.project.annotations import Group, Note, Place
from core.project.project import Project, data_spec, match_output_to_data, prepared, spec_of

__all__ = ["Group", "Note", "Place", "Project", "data_spec", "match_output_to_data", "prepared", "spec_of"]
