"""The cells of a table as its file holds them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.data.tables.dialect import Dialect
from core.messages import Message

Cells = Sequence[str] | NDArray[np.float64]  # texts, "" where a cell is empty; or numbers, NaN where it is empty


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
    the file says them. `dialect` has every field resolved.
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
