"""Tells the title of a sheet from its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from core.data.tables.sheets import Cell

LOOKED_AT = 1000  # rows


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
