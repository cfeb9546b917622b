"""The cells of a table as its file holds them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from core.data.tables.dialect import Dialect
from core.messages import Message

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


@dataclass(frozen=True, eq=False)
class RawTable:
    """Columns of equal length. Every line of the file is a row of `lines` or is counted in `left_out`.

    `lines` are the lines of the rows in the file, from 1, int64 (rows,); in a spreadsheet they are rows of the sheet.
    `total` counts the lines of the file. `types` are the types of columns where the file says them, by name: "number",
    "category", "boolean", "date" or "text"; `texts` the categories in order and `roles` the roles where
    the file says them. `ragged` are the lines that were left out because they have another number of cells, with these
    cells. `dialect` has every field resolved.
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
    ragged: tuple[tuple[int, tuple[str, ...]], ...] = ()

    def without(self, places: Sequence[int], reason: Message, note: Message) -> "RawTable":
        """The table without the rows at these places, which are counted in `left_out`, and with a note."""
        keep = np.ones(len(self.lines), np.bool_)
        keep[list(places)] = False
        kept = keep.tolist()
        lines = self.lines[~keep].tolist()
        return replace(
            self,
            columns=tuple(
                cells[keep] if isinstance(cells, np.ndarray) else list(compress(cells, kept)) for cells in self.columns
            ),
            lines=self.lines[keep],
            left_out=(*self.left_out, LeftOut(reason, len(lines), tuple(lines[:NAMED]))),
            notes=(*self.notes, note),
        )
