"""The first rows of a table as its file holds them, beside what was read."""

from dataclasses import dataclass
from enum import Enum
from typing import cast

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared, TableFile
from core.data.base import Source
from core.data.reading.gaps import is_gap
from core.data.reading.read import read_like, usable
from core.data.reading.table import Column, Table
from core.data.reading.values import as_texts
from core.data.tables.pasted import PastedTable
from core.data.tables.raw import RawTable
from designer.data.gaps import handling
from designer.data.head import first_rows, reads_all
from designer.style.language import formatter
from designer.style.values import date_text, value_text


class Mark(Enum):
    """What became of a cell."""

    PLAIN = "plain"
    COERCED = "coerced"  # read as another text
    MISSING = "missing"
    REFUSED = "refused"  # filled, but nothing of its type


@dataclass(frozen=True)
class Cell:
    """The text of a cell, and what it was read as; empty where nothing was read."""

    raw: str
    mark: Mark = Mark.PLAIN
    value: str = ""


@dataclass(frozen=True, eq=False)
class Preview:
    """Some rows with their lines in the file, by column. `kept` says of every row whether it is used.

    `table` is the table that they were read like, None while that is not known; `gaps` is what becomes of the gaps of
    every column, in a few words.
    """

    file: str
    names: tuple[str, ...]
    columns: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    kept: tuple[bool, ...]
    table: Table | None = None
    gaps: tuple[str, ...] = ()


def has_rows(source: Source | None, prepared: Prepared | None) -> bool:
    """Whether the first rows can be shown: those of a table, which must have been read if it is read as one whole."""
    if isinstance(source, PastedTable):
        return bool(source.text)
    is_table = isinstance(source, TableFile) and bool(source.files() or not source.needs_file)
    return is_table and (prepared is not None or not reads_all(cast(TableFile, source)))


def preview(source: TableFile, prepared: Prepared | None = None) -> Preview:
    """The first rows of a source, read like the table that is `prepared`. Raises DataError."""
    table = prepared.loaded if prepared is not None and isinstance(prepared.loaded, Table) else None
    raw = first_rows(source, table.dialect.encoding if table is not None else "")
    lines = tuple(raw.lines.tolist())
    if prepared is None or table is None or raw.names != tuple(column.name for column in table.columns):
        columns = tuple(tuple(map(Cell, as_texts(cells))) for cells in raw.columns)
        return Preview(raw.file, raw.names, columns, lines, (True,) * len(lines))
    texts = {column.name: column.texts for column in table.columns if column.is_coded}
    image = table.pictures.image if table.pictures is not None else ()
    read = read_like(raw, [column.reading for column in table.columns], texts, image)
    marks = frozenset(table.dialect.missing.lower().split())
    learned = {column.reading.name: column for column in prepared.preparation.columns}
    return Preview(
        raw.file,
        raw.names,
        tuple(_cells(column, raw, place, marks) for place, column in enumerate(read.columns)),
        lines,
        tuple(np.isin(raw.lines, usable(read).lines).tolist()),
        table,
        tuple(handling(column.reading, learned.get(column.name)) for column in table.columns),
    )


def _cells(column: Column, raw: RawTable, place: int, marks: frozenset[str]) -> tuple[Cell, ...]:
    texts = as_texts(raw.columns[place])
    reading = column.reading
    if reading.role in ("id", "ignore") or reading.type == "text":
        return tuple(Cell(text) for text in texts)
    return tuple(_cell(text, value, column, marks) for text, value in zip(texts, _floats(column.values), strict=True))


def _cell(text: str, value: float, column: Column, marks: frozenset[str]) -> Cell:
    if value != value:
        gap = is_gap(text) or text.strip().lower() in marks
        return Cell(text, Mark.MISSING if gap else Mark.REFUSED)
    kind = column.reading.type
    if kind == "image":
        return Cell(text)
    shown = value_text(value, kind, column.texts)
    return Cell(text, Mark.PLAIN if _is_same(text.strip(), value, kind, shown) else Mark.COERCED, shown)


def _is_same(text: str, value: float, kind: str, shown: str) -> bool:
    """Whether a cell says in its own letters what it was read as."""
    if kind == "number":
        point = formatter().point
        plain = text.replace(point, ".") if point not in text or "." not in text else text
        try:
            return "_" not in plain and float(plain) == value
        except ValueError:
            return False
    return text.startswith(date_text(value)[:10]) if kind == "date" else text == shown


def _floats(values: NDArray[np.float64] | NDArray[np.float32]) -> list[float]:
    return [float(value) for value in values.tolist()]
