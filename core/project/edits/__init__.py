"""Everything that can be done to a project. Each edit is a function of it to a new one."""

from core.project import match_output_to_data
from core.project.edits.arrange import GRID, align_column, align_row, distribute, tidy
from core.project.edits.chains import SPACING, alone, append, ends, fits_on_wire, insert, room_on, splice
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
    "bypassed",
    "change_data",
    "change_layers",
    "change_note",
    "change_recipe",
    "collapse",
    "connect",
    "count",
    "counted",
    "detach",
    "disconnect",
    "distribute",
    "ends",
    "fits_on_wire",
    "group",
    "groups_among",
    "insert",
    "make_first_input",
    "match_output_to_data",
    "move",
    "move_notes",
    "part",
    "paste",
    "redirect",
    "refusal",
    "remove",
    "remove_notes",
    "rename_group",
    "replace_layer",
    "room_on",
    "splice",
    "tidy",
    "ungroup",
]
