"""Edits: functions from one project to the next, for the window, fixes, tests and the command line.

An edit is a plain function `edit(project, …) -> Project`. It changes nothing and returns a new project, which shares
with the old one whatever stayed the same. Its docstring says what it does to the project:

    from core.layers import Dense
    from core.project import Project, edits

    project = edits.append(Project(), Dense(16), None)
    project = edits.change_recipe(project, epochs=50)

Edits know no Qt and no undo. The window passes the result to `Store.edit`, which keeps the old project for undo;
`fixes` applies the fix of a problem by an edit, and `remedies` what helps against a finding; the command line and
tests call edits directly.

Layers are given by their ids in `project.graph`, groups and notes by their index in `project.groups` and
`project.notes`, places in scene units. Ids that do not exist raise KeyError or IndexError, which is a bug of the
caller. An edit that a person can ask for but that makes no sense raises `EditError`, whose message is a sentence to
show; a value that a field may not hold raises `DefinitionError`.

To add an edit, write the function in the module it belongs to, or in a new one, and export it here.
"""

from core.project import match_output_to_data
from core.project.edits.arrange import align_column, align_row, distribute, tidy
from core.project.edits.built import build_feature, remove_feature
from core.project.edits.chains import alone, append, ends, fits_on_wire, free_place, insert, room_on, splice
from core.project.edits.columns import change_columns, change_dialect, choose_column, chosen_reading, chosen_readings
from core.project.edits.corrections import (
    drop,
    is_decided,
    keep,
    label_as_read,
    relabel,
    row_of,
    take_back,
    take_back_all,
)
from core.project.edits.counts import count, counted
from core.project.edits.errors import EditError
from core.project.edits.groups import collapse, group, groups_among, rename_group, ungroup
from core.project.edits.layers import (
    add,
    bypassed,
    change_data,
    change_layers,
    change_recipe,
    connect,
    detach,
    disconnect,
    make_first_input,
    move,
    redirect,
    refusal,
    remove,
    replace_layer,
)
from core.project.edits.notes import add_note, change_note, move_notes, remove_notes
from core.project.edits.parts import part, paste
from core.project.edits.runs import as_in_run, carried_over, keep_past, label_run
from core.project.edits.surgery import next_edit, operate
from core.project.edits.weights import type_weights
from core.project.layout import GRID, SPACING

__all__ = [
    "GRID",
    "SPACING",
    "EditError",
    "add",
    "add_note",
    "align_column",
    "align_row",
    "alone",
    "append",
    "as_in_run",
    "build_feature",
    "bypassed",
    "carried_over",
    "change_columns",
    "change_data",
    "change_dialect",
    "change_layers",
    "change_note",
    "change_recipe",
    "choose_column",
    "chosen_reading",
    "chosen_readings",
    "collapse",
    "connect",
    "count",
    "counted",
    "detach",
    "disconnect",
    "distribute",
    "drop",
    "ends",
    "fits_on_wire",
    "free_place",
    "group",
    "groups_among",
    "insert",
    "is_decided",
    "keep",
    "keep_past",
    "label_as_read",
    "label_run",
    "make_first_input",
    "match_output_to_data",
    "move",
    "move_notes",
    "next_edit",
    "operate",
    "part",
    "paste",
    "redirect",
    "refusal",
    "relabel",
    "remove",
    "remove_feature",
    "remove_notes",
    "rename_group",
    "replace_layer",
    "room_on",
    "row_of",
    "splice",
    "take_back",
    "take_back_all",
    "tidy",
    "type_weights",
    "ungroup",
]
