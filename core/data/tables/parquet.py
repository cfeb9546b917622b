"""Parquet files, read by DuckDB."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from core.data.base import DataError
from core.data.memory import check_memory
from core.data.stored import existing_file
from core.data.tables.dialect import Dialect
from core.data.tables.drawn import draw, not_drawn
from core.data.tables.duck import connect, escape_glob
from core.data.tables.names import quoted, unique
from core.data.tables.raw import Cells, RawTable
from core.messages import Message, message

FROM = "FROM read_parquet($path, hive_partitioning=false)"
FROM_NUMBERED = "FROM read_parquet($path, hive_partitioning=false, file_row_number=true)"
NUMBERS = ("TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER", "FLOAT", "DOUBLE", "DECIMAL")
LARGE = ("BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT")
TEXTS = ("VARCHAR", "ENUM", "UUID", "JSON", '"NULL"')
TIMESTAMPS = ("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS")
SPANS = ("TIME", "TIME_NS", "INTERVAL")
EXACT = 2**53  # whole numbers up to here are exact in float64
NUMBER_BYTES, TEXT_BYTES = 16, 120  # of memory for a cell while it is read


@dataclass(frozen=True)
class _Column:
    """How DuckDB gives a column: `value` is in SQL, where the columns are c0, c1, …, or empty if it is left out."""

    name: str
    value: str
    number: bool = False
    type: str = ""
    notes: tuple[Message, ...] = ()


def read_parquet(path: Path, dialect: Dialect) -> RawTable:
    """The table in a Parquet file. Numbers and decimals are float64, all else is texts.

    Whole numbers beyond 2**53 are texts, so that identifiers stay different. Dates and timestamps are in ISO form,
    those with a time zone in UTC; times and intervals are seconds. Lists, structs, maps and binary columns are left
    out, each with a note. Raises DataError if the file is missing, damaged, without rows or too large for the memory.
    """
    file = existing_file(str(path))
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        connect(Path(folder), file.name, _sentence) as connection,
    ):
        parameters = {"path": escape_glob(file)}
        total = connection.execute(
            "SELECT coalesce(sum(num_rows), 0)::BIGINT FROM parquet_file_metadata($path)", parameters
        ).fetchone()[0]
        described = connection.execute(f"DESCRIBE SELECT * {FROM}", parameters).fetchall()
        source = f"(SELECT * {FROM}) AS t({', '.join(f'c{number}' for number in range(len(described)))})"
        found = _columns(connection, source, parameters, described)
        kept = [column for column in found if column.value]
        _check(kept, total, file.name, dialect)
        values = ", ".join(f"{column.value} AS v{number}" for number, column in enumerate(kept))
        places = np.arange(total)
        if 0 < dialect.sample < total:
            places = np.fromiter(draw(total, dialect), np.int64)
            connection.execute(
                "CREATE TEMP TABLE drawn AS SELECT unnest($places) AS place", {"places": places.tolist()}
            )
            names_of = ", ".join(f"c{number}" for number in range(len(described)))
            source = f"(SELECT * {FROM_NUMBERED}) AS t({names_of}, place) SEMI JOIN drawn USING (place) ORDER BY place"
        arrays = connection.execute(f"SELECT {values} FROM {source}", parameters).fetchnumpy()
        columns = [_cells(arrays[f"v{number}"], column) for number, column in enumerate(kept)]
    if any(len(column) != len(places) for column in columns):
        raise _damaged(file.name)
    names, notes = unique([column.name for column in kept])
    return RawTable(
        file=file.name,
        names=names,
        columns=tuple(columns),
        lines=places + 1,
        total=total,
        left_out=tuple(not_drawn((places + 1).tolist(), total)) if len(places) < total else (),
        dialect=dialect.change(header="yes", above=0, below=0),
        notes=(*notes, *(note for column in found for note in column.notes)),
        types={name: column.type for name, column in zip(names, kept, strict=True) if column.type},
    )


def _sentence(name: str, error: str) -> Message:
    return message("{name} is damaged, or it is not a Parquet file. Write it again, then reload.", name=name)


def _damaged(name: str) -> DataError:
    return DataError(_sentence(name, ""))


def _columns(
    connection: Any, source: str, parameters: dict[str, str], described: Sequence[tuple[str, ...]]
) -> list[_Column]:
    """How to read every column. `described` has their names and types."""
    kinds = [kind.partition("(")[0] if kind[-1] != "]" else kind for _, kind, *_ in described]
    large = [number for number, kind in enumerate(kinds) if kind in LARGE]
    exact = dict.fromkeys(large, True)
    if large:
        within = ", ".join(f"coalesce(max(abs(c{number}::HUGEINT)), 0) <= {EXACT}" for number in large)
        found = connection.execute(f"SELECT {within} FROM {source}", parameters).fetchone()
        exact = dict(zip(large, found, strict=True))
    return [
        _column(name, f"c{number}", kind, exact.get(number, True))
        for number, ((name, *_), kind) in enumerate(zip(described, kinds, strict=True))
    ]


def _column(name: str, place: str, kind: str, exact: bool) -> _Column:
    """How to read a column of one of DuckDB's types. `exact` tells whether float64 holds all of its whole numbers."""
    text = f"coalesce({place}::VARCHAR, '')"
    if kind in NUMBERS or (kind in LARGE and exact):
        return _Column(name, f"coalesce({place}::DOUBLE, 'nan')", number=True)
    if kind in LARGE:
        note = message("{column} has whole numbers beyond 2^53 and is read as text.", column=quoted(name))
        return _Column(name, text, notes=(note,))
    if kind == "BOOLEAN":
        return _Column(name, f"upper({text})", type="boolean")
    if kind in ("DATE", *TIMESTAMPS):
        return _Column(name, f"replace({text}, ' ', 'T')", type="date")
    if kind == "TIMESTAMP WITH TIME ZONE":
        note = message("The times of {column} are read in UTC.", column=quoted(name))
        utc = f"replace(coalesce(make_timestamp(epoch_us({place}))::VARCHAR, ''), ' ', 'T')"
        return _Column(name, utc, type="date", notes=(note,))
    if kind in SPANS:
        note = message("Times and durations in {column} are read as seconds.", column=quoted(name))
        return _Column(name, f"coalesce(epoch({place})::DOUBLE, 'nan')", number=True, notes=(note,))
    if kind in TEXTS:
        return _Column(name, text)
    note = message("{column} is left out: its cells are neither numbers, texts nor dates.", column=quoted(name))
    return _Column(name, "", notes=(note,))


def _check(columns: Sequence[_Column], total: int, name: str, dialect: Dialect) -> None:
    """Raise DataError if there is nothing to read, or more than half of the free memory holds."""
    if not columns:
        raise DataError(message("{name} has no column of numbers, texts or dates. Choose another file.", name=name))
    if not total:
        raise DataError(message("{name} has no rows. Choose a table with rows.", name=name))
    rows = min(total, dialect.sample) if dialect.sample else total
    row_bytes = sum(NUMBER_BYTES if column.number else TEXT_BYTES for column in columns)
    check_memory(name, rows * row_bytes, row_bytes)


def _cells(values: Any, column: _Column) -> Cells:
    filled = np.ma.filled(values, np.nan) if column.number else values
    return np.asarray(filled, np.float64) if column.number else list(filled)
