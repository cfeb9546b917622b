"""The values of a view as a table, for export as CSV."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from core.formats import atomic
from core.formats.spreadsheet_text import encoded


@dataclass(frozen=True)
class Table:
    """Column names, and rows of numbers or texts. Floats are written with every digit that they have."""

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]

    def write(self, path: Path) -> None:
        """Write a CSV file as spreadsheets read it. Raises FormatError."""
        text = StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow([_cell(name) for name in self.columns])
        writer.writerows([_cell(value) for value in row] for row in self.rows)
        atomic.write(path, lambda file: file.write(encoded(text.getvalue())))


def _cell(value: object) -> object:
    """A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
