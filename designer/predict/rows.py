"""Rows that a person types or pastes, ready for the network."""

import csv
from collections.abc import Mapping, Sequence

import numpy as np

from core.data.base import DataError
from core.data.preparation.new_rows import NewRows, from_cells
from core.data.preparation.preparation import Preparation
from core.data.reading.numbers import NumberFormat
from core.data.reading.table import Table
from core.data.reading.values import as_texts
from core.data.tables.dialect import Dialect
from core.data.tables.extras import without_extras
from core.data.tables.names import listed, quoted
from core.data.tables.raw import RawTable
from core.messages import Message, message

NAMED = 8  # columns that a sentence lists


def needed(preparation: Preparation) -> tuple[str, ...]:
    """The names of the columns that the network needs, in order."""
    return preparation.needed if preparation.reads_tables else preparation.base_features


def typed(columns: Mapping[str, Sequence[str]], table: Table | None) -> RawTable:
    """Rows of cells by the names of their columns. Paths of pictures in them are relative to the folder of `table`."""
    count = max(map(len, columns.values()), default=0)
    cells = tuple(map(list, columns.values()))
    folder = table.folder if table is not None else None
    lines = np.arange(1, count + 1)
    return RawTable("", tuple(columns), cells, lines, count, Dialect(header="yes"), folder=folder)


def prepared_rows(raw: RawTable, preparation: Preparation) -> NewRows:
    """The rows ready for the network. Raises DataError if a column is missing."""
    return from_cells(raw, preparation) if preparation.reads_tables else _numbers(raw, preparation)


def pasted(text: str, preparation: Preparation, table: Table | None) -> RawTable:
    """Cells from a spreadsheet, with tabs between them. The header may be missing.

    Without a header, rows have a cell for every column that the network needs, or for every column of the table.
    Totals, remarks and repeated headers are skipped, as in a file. Raises DataError that says what does not fit.
    """
    lines = [line for line in csv.reader(text.splitlines(), delimiter="\t" if "\t" in text else ";") if any(line)]
    if not lines:
        raise DataError(message("There are no rows to paste. Copy some rows in a spreadsheet first."))
    names = needed(preparation)
    first = [cell.strip() for cell in lines[0]]
    has_header = sum(name in first for name in names) * 2 > len(names)
    header = first if has_header else _by_place(len(first), names, table)
    rows = lines[1:] if has_header else lines
    if not rows:
        raise DataError(message("There is a header, but no row. Copy the rows, too."))
    for number, row in enumerate(rows, 1):
        if len(row) != len(header):
            raise DataError(
                message(
                    "Row {row} has {found:cell|cells}, but {expected} {expected:=is|are} expected. Copy whole rows.",
                    row=number,
                    found=len(row),
                    expected=len(header),
                )
            )
    return without_extras(
        typed({name: [row[place] for row in rows] for place, name in enumerate(header) if name}, table)
    )


def _by_place(width: int, names: tuple[str, ...], table: Table | None) -> list[str]:
    """The names of columns without a header."""
    if width == len(names):
        return list(names)
    whole = [column.name for column in table.columns] if table is not None else []
    if width == len(whole):
        return whole
    raise DataError(
        message(
            "The rows have {found:column|columns}, and the network needs {count}: {names}. Copy them with their "
            "header.",
            found=width,
            count=len(names),
            names=listed(names, NAMED),
        )
    )


def _numbers(raw: RawTable, preparation: Preparation) -> NewRows:
    """Rows of data that is no table: every feature is a number."""
    names = preparation.base_features
    if missing := [name for name in names if name not in raw.names]:
        raise DataError(message("There is no column {name}, which the network needs.", name=quoted(missing[0])))
    count = len(raw.lines)
    values = np.full((count, len(names)), np.nan)
    notes: list[list[Message]] = [[] for _ in range(count)]
    for place, name in enumerate(names):
        for row, cell in enumerate(as_texts(raw.columns[raw.names.index(name)])):
            number = NumberFormat().value(cell.strip()) if cell.strip() else None
            if number is not None and np.isfinite(number):
                values[row, place] = number
            elif cell.strip():
                notes[row].append(message("{name} cannot be read: {cell}", name=quoted(name), cell=quoted(cell)))
            else:
                notes[row].append(message("{name} is missing", name=quoted(name)))
    refused = np.isnan(values).any(axis=1)
    x = preparation.with_built(np.asarray(np.nan_to_num(values) - preparation.origin[: len(names)], np.float32))
    table = Table(raw.file, (), raw.lines, raw.total, raw.dialect)
    return NewRows(x, refused, tuple(map(tuple, notes)), raw, table)
