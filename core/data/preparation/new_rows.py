"""New rows for a trained network: tables, records or arrays, prepared as the training rows were."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import is_missing, unmasked
from core.data.base import DataError
from core.data.preparation.preparation import Floats, Preparation, unanswerable
from core.data.reading.column import ColumnReading
from core.data.reading.read import read_like
from core.data.reading.table import Table
from core.data.tables.dialect import Dialect
from core.data.tables.names import listed
from core.data.tables.raw import Cells, RawTable
from core.data.tables.source import existing, read_kept
from core.messages import Message, message

Records = Mapping[str, Sequence[Any]]


@dataclass(frozen=True, eq=False)
class NewRows:
    """Rows ready for the network: `x` float32 (rows, features) before scaling, and what is to be said of every row.

    A row that is `refused`, bool (rows,), cannot be predicted; its `notes` say why. `raw` holds the cells, and `table`
    what was read.
    """

    x: Floats
    refused: NDArray[np.bool_]
    notes: tuple[tuple[Message, ...], ...]
    raw: RawTable
    table: Table


def from_file(path: str | Path, preparation: Preparation) -> NewRows:
    """The rows of a table in a file, one of the same data set or of another. Raises DataError."""
    return _rows(*read_kept(existing(str(path)), preparation, "leave out"), preparation)


def _rows(raw: RawTable, table: Table, preparation: Preparation) -> NewRows:
    x = preparation.encode(table)
    refused, notes = unanswerable(preparation, table, raw)
    return NewRows(x, refused, tuple(map(tuple, notes)), raw, table)


def from_records(values: Any, preparation: Preparation, folder: Path = Path()) -> NewRows | None:
    """The rows of a table in memory: a table of pandas or polars, a mapping of columns, or a list of records.

    A list of rows with texts is taken by place. Paths of pictures are relative to `folder`, usually the current one.
    None if `values` is nothing of this kind.
    """
    columns = _columns(values, preparation) if preparation.reads_tables else None
    if columns is None:
        return None
    lengths = {name: len(cells) for name, cells in columns.items()}
    if len(set(lengths.values())) > 1:
        raise DataError(message("The columns differ in length. Make them equally long."))
    names = tuple(columns)
    count = next(iter(lengths.values()), 0)
    readings = {reading.name: reading for reading in preparation.readings()}
    cells = tuple(_cells(columns[name], readings.get(name)) for name in names)
    lines = np.arange(1, count + 1)
    raw = RawTable(str(message("The data")), names, cells, lines, count, Dialect(), folder=folder)
    return from_cells(raw, preparation)


def from_cells(raw: RawTable, preparation: Preparation) -> NewRows:
    """The rows of cells with the names of their columns. Raises DataError if a column is missing."""
    return _rows(raw, read_like(raw, preparation.readings(), preparation.texts(), preparation.image), preparation)


def _columns(values: Any, preparation: Preparation) -> dict[str, Any] | None:
    if hasattr(values, "columns"):
        return named_columns(values)
    if isinstance(values, Mapping):
        scalars = all(isinstance(value, str) or not hasattr(value, "__len__") for value in values.values())
        return {str(name): [value] if scalars else value for name, value in values.items()}
    if not isinstance(values, (list, tuple)) or not values:
        return None
    if all(isinstance(row, Mapping) for row in values):
        names = dict.fromkeys(str(name) for row in values for name in row)
        return {name: [row.get(name) for row in values] for name in names}
    if preparation.reads_tables and all(isinstance(row, (list, tuple)) for row in values):
        return _by_place(values, preparation)
    return None


def named_columns(table: Any) -> dict[str, Any]:
    """The columns by name of a table in memory, of pandas, polars, or anything with `columns` that is an array."""
    if hasattr(table, "__getitem__"):
        return {str(name): table[name] for name in table.columns}
    return dict(zip(map(str, table.columns), unmasked(table).T, strict=True))


def _by_place(rows: Sequence[Sequence[Any]], preparation: Preparation) -> dict[str, Any] | None:
    """Rows as lists of the values of the feature columns, in their order."""
    names = preparation.needed
    if any(len(row) != len(names) for row in rows):
        return None
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def by_place(values: NDArray[Any], preparation: Preparation) -> NewRows | None:
    """Rows of an array (rows, columns) with a value for every feature column of the table. None if it does not fit."""
    if not preparation.is_table or values.ndim != 2 or values.shape[1] != len(preparation.columns):
        return None
    columns = {column.reading.name: values[:, place] for place, column in enumerate(preparation.columns)}
    return from_records(columns, preparation)


def _cells(column: Any, reading: ColumnReading | None) -> Cells:
    """The values of a column as cells: float64 for numbers, seconds since 1970 for dates, else texts."""
    values = unmasked(column)
    if values.dtype.kind == "O" and isinstance(next((v for v in values.tolist() if not is_missing(v)), None), date):
        values = np.array([None if is_missing(value) else value for value in values.tolist()], "datetime64[us]")
    if values.dtype.kind == "M":
        seconds = np.where(np.isnat(values), np.nan, values.astype("datetime64[us]").astype(np.float64) / 1e6)
        return seconds * 1000 if reading is not None and reading.date_format == "milliseconds" else seconds
    if values.dtype.kind in "iuf":
        return values.astype(np.float64)
    if values.dtype.kind == "b":
        return ["TRUE" if value else "FALSE" for value in values.tolist()]
    return [_text(value) for value in (column if isinstance(column, (list, tuple)) else values.tolist())]


def _text(value: Any) -> str:
    if is_missing(value):
        return ""
    if isinstance(value, (bool, np.bool_)):
        return "TRUE" if value else "FALSE"
    return str(value)


def missing_columns(preparation: Preparation, names: Sequence[str]) -> Message | None:
    """A sentence that names the columns that the model needs and that are not there."""
    needed = preparation.needed
    missing = [name for name in needed if name not in names]
    if not missing:
        return None
    return message("It lacks {columns}. The model needs {needed}.", columns=listed(missing), needed=listed(needed, 12))


def refusal(rows: NewRows) -> DataError | None:
    """An error that names the first row that cannot be predicted, if there is one."""
    if not rows.refused.any():
        return None
    first = int(np.flatnonzero(rows.refused)[0])
    return DataError(
        message(
            "{count:row|rows} cannot be predicted. Row {row}: {reason}. Fill in these values, or leave the rows out.",
            count=int(rows.refused.sum()),
            row=int(rows.table.lines[first]),
            reason=rows.notes[first][0],
        )
    )
