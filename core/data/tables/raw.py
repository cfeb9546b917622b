"""The cells of a table as its file holds them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import compress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data.tables.dialect import Dialect
from core.messages import Message, message

Numbers = NDArray[np.float64] | NDArray[np.float32]
NAMED = 20  # lines that are named in a reason
Cells = Sequence[str] | Numbers  # texts, "" where a cell is empty; or numbers, NaN where it is empty


@dataclass(frozen=True)
class LeftOut:
    """Lines that are not rows, or rows that are not used, and why. `lines` are the first of them, from 1."""

    reason: Message
    count: int
    lines: tuple[int, ...] = ()
    is_row: bool = False  # it would be a row if its cells could be used


@dataclass(frozen=True)
class Skipped:
    """One line that has cells but is no row, and why. A table of predictions has a line for it.

    `is_row` as in `LeftOut`.
    """

    line: int
    cells: tuple[str, ...]
    reason: Message
    is_row: bool = False


@dataclass(frozen=True, eq=False)
class RawTable:
    """Columns of equal length. Every line of the file is a row of `lines` or is counted in `left_out`.

    `lines` are the lines of the rows in the file, from 1, int64 (rows,); in a spreadsheet they are rows of the sheet.
    `total` counts the lines of the file. `types` are the types of columns where the file says them, by name: "number",
    "category", "boolean", "date" or "text"; `texts` the categories in order and `roles` the roles where
    the file says them. `skipped` are the lines that have cells but are no rows, such as totals and lines of another
    width, in any order. `dialect` has every field resolved. Paths of pictures in its cells are relative to `folder`,
    and lead nowhere else where they are `confined`, as those of files are.
    """

    file: str  # its name, for messages
    names: tuple[str, ...]
    columns: tuple[Cells, ...]
    lines: NDArray[np.int64]
    total: int
    dialect: Dialect
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Message, ...] = ()
    types: dict[str, str] = field(default_factory=dict)
    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    skipped: tuple[Skipped, ...] = ()
    folder: Path | None = None
    confined: bool = False

    def only(self, keep: NDArray[np.bool_], reason: Message) -> "RawTable":
        """The table with these rows alone, bool (rows,). `left_out` says why the others are gone."""
        kept, lines = keep.tolist(), self.lines[~keep].tolist()
        return replace(
            self,
            columns=tuple(
                cells[keep] if isinstance(cells, np.ndarray) else list(compress(cells, kept)) for cells in self.columns
            ),
            lines=self.lines[keep],
            left_out=(*self.left_out, LeftOut(reason, len(lines), tuple(lines[:NAMED]))),
        )

    def without(self, places: Sequence[int], reason: Message, note: Message) -> "RawTable":
        """The table without the rows at these places, which are in `left_out` and `skipped`, and with a note."""
        keep = np.ones(len(self.lines), np.bool_)
        keep[list(places)] = False
        lines = self.lines[~keep].tolist()
        why = message("the line is left out: {reason}", reason=reason)
        gone = np.flatnonzero(~keep).tolist()
        cells = [tuple(cell_text(column[place]) for column in self.columns) for place in gone]
        skipped = tuple(Skipped(line, texts, why) for line, texts in zip(lines, cells, strict=True))
        return replace(
            self.only(keep, reason),
            notes=(*self.notes, note),
            skipped=(*self.skipped, *skipped),
        )


def cell_text(cell: str | float) -> str:
    """A cell as text. Whole numbers have no decimal point, other numbers are as short as can be; a gap is empty."""
    if isinstance(cell, str):
        return cell
    value = float(cell)
    if value != value:
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
