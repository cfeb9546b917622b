"""The columns of a sheet: its typed cells as numbers or as texts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.data.tables.cell_range import place
from core.data.tables.names import listed, quoted
from core.data.tables.raw import Cells
from core.data.tables.sheet_header import Row
from core.data.tables.sheets import Cell
from core.messages import Message, message

ERROR = re.compile(r"#(N/A|DIV/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:[0-9]{3}")
EXACT = 2**53  # whole numbers up to here are exact in float64


@dataclass(frozen=True, eq=False)
class Column:
    """The cells of a column. `type` is "boolean" or "date" where all cells are. `errors` are the places of cells that
    hold an error, and `times` says whether there are times or durations."""

    cells: Cells
    type: str
    errors: tuple[str, ...]
    times: bool


def read_column(rows: Sequence[Row], at: int, column: int, errors: frozenset[tuple[int, int]]) -> Column:
    """The cells at one place of all rows: float64 if they are numbers and gaps, otherwise texts.

    `column` is their column in the sheet, from 0, and `errors` are the places in the sheet of cells with an error.
    """
    cells = [row.cells[at] for row in rows]
    wrong = {row for row, other in errors if other == column}
    bad = [row.place for row, cell in zip(rows, cells, strict=True) if row.place in wrong or is_error(cell)]
    if any(map(is_error, cells)):
        cells = [None if is_error(cell) else cell for cell in cells]
    places = tuple(place(row, column) for row in bad)
    kinds = set(map(_kind, cells)) - {""}
    times = "time" in kinds
    if kinds and kinds <= {"number", "time"}:
        numbers = [cell[0] if isinstance(cell, list) else cell for cell in cells] if times else cells
        return Column(np.array(numbers, np.float64), "", places, times)  # None becomes NaN
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    return Column(list(map(as_text, cells)), kind if kind in ("boolean", "date") else "", places, times)


def is_error(cell: Cell) -> bool:
    """Whether a text is what spreadsheets show for an error."""
    return isinstance(cell, str) and cell[:1] in ("#", "E") and ERROR.fullmatch(cell) is not None


def as_text(cell: Cell) -> str:
    """A cell as text: whole numbers without ".0", TRUE or FALSE, dates in ISO form, times in seconds, "" for a gap."""
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case [str() as day]:
            return day
        case [seconds]:
            return as_text(seconds)
        case int() | float():
            return str(int(cell)) if cell == cell // 1 and abs(cell) <= EXACT else repr(cell)
        case _:
            return str(cell)


def column_notes(names: Sequence[str], columns: Sequence[Column]) -> list[Message]:
    """What was changed in the cells."""
    notes = []
    for name, column in zip(names, columns, strict=True):
        if column.errors:
            notes.append(
                message(
                    "Errors such as #N/A in {column} are read as missing: {cells}.",
                    column=quoted(name),
                    cells=listed(column.errors),
                )
            )
        if column.times:
            notes.append(message("Times and durations in {column} are read as seconds.", column=quoted(name)))
    return notes


def _kind(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "boolean"
    if isinstance(cell, list):
        return "date" if isinstance(cell[0], str) else "time"
    return "" if cell is None else "text" if isinstance(cell, str) else "number"
