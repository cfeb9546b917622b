"""Tells the title and the header of a sheet from its rows, by the types of the cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from core.data.tables.sheets import Cell

LOOKED_AT = 1000  # rows
NUMERIC = 0.8  # share of the filled cells of a column


@dataclass(frozen=True, eq=False)
class Row:
    """A row of a sheet. `place` is counted from 0."""

    place: int
    cells: list[Cell]

    @property
    def filled(self) -> int:
        """The number of cells that are not empty."""
        return len(self.cells) - self.cells.count(None)


def below_title(rows: Sequence[Row]) -> int:
    """The number of rows at the top that have at most half as many cells as a row of the table.

    A table of two columns may lack the first name, so there a title is a row whose first cell alone is filled.
    """
    usual = median(row.filled for row in rows[:LOOKED_AT]) if rows else 0
    count = 0
    while count + 1 < len(rows) and 2 * rows[count].filled <= usual:
        if usual <= 2 and next(i for i, cell in enumerate(rows[count].cells) if cell is not None) > 0:
            break
        count += 1
    return count


def has_header(rows: Sequence[Row]) -> bool:
    """Whether the first row names the columns: texts above numbers and dates, or else texts that no row below has."""
    if not rows:
        return False
    first, body = rows[0].cells, rows[1:]
    votes = 0
    for column, cell in enumerate(first):
        below = [row.cells[column] for row in body[:LOOKED_AT] if row.cells[column] is not None]
        if below and sum(map(_is_value, below)) >= NUMERIC * len(below):
            votes += -1 if _is_value(cell) else cell is not None
    if votes:
        return votes > 0
    texts = [cell for cell in first if isinstance(cell, str)]
    if len(texts) < len(first) - first.count(None) or not texts or len(set(texts)) < len(texts):
        return False
    return not any(row.cells[column] == cell for row in body for column, cell in enumerate(first) if cell is not None)


def _is_value(cell: Cell) -> bool:
    return cell is not None and not isinstance(cell, str)
