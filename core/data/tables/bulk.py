"""Large delimited files, converted by DuckDB on all cores: 1,000,000 × 30 numbers in seconds.

What the cells mean is found out as for small files. Only the conversion of plain numbers is left to DuckDB; columns
with anything else are fetched as texts.
"""

import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import LARGE
from core.data.tables.duck import connect, escape_glob
from core.data.tables.layout import Layout
from core.data.tables.raw import Cells, Numbers
from core.messages import Message, message

SMALLEST = 16 << 20  # bytes; smaller files are read as fast without
MOST_COLUMNS = 500  # DuckDB plans a query for more columns slowly
BATCH = 1 << 21  # values per fetch; more would only cost memory
CHUNK = 1 << 20  # bytes, or values
EXACT = 2**24  # whole numbers up to here are exact in float32
MIN_MEMORY = 1 << 26  # bytes that DuckDB may always use

READ = """read_csv($path, auto_detect=false, header=false, columns=$columns, delim=$delimiter, quote='"', escape='"',
skip=$skip, compression='none', hive_partitioning=false, buffer_size=4194304, nullstr='')"""
NUMBER = """coalesce(CASE WHEN NOT contains(c{i}, '_') THEN TRY_CAST(c{i} AS DOUBLE) END,
CASE WHEN c{i} IS NOT NULL THEN 'nan'::DOUBLE END)"""  # NULL for an empty cell, NaN for one that is no number


def suits(path: Path, layout: Layout, codec: str) -> bool:
    """Whether a file is large, and simple enough for its lines to be counted without reading its cells."""
    simple = layout.dialect.delimiter != " " and layout.dialect.comment == "none" and not layout.trailing
    return (
        simple
        and codec in ("utf_8", "utf_8_sig")
        and layout.width <= MOST_COLUMNS
        and layout.dialect.ragged == "refuse"
        and path.stat().st_size >= SMALLEST
    )


@dataclass(frozen=True, eq=False)
class Bulk:
    """The columns, the lines of their rows, int64 (rows,), and the number of lines of the file."""

    columns: tuple[Cells, ...]
    lines: NDArray[np.int64]
    total: int


def read_bulk(path: Path, layout: Layout, numeric: Iterable[int]) -> Bulk | None:
    """The rows of a large file. `numeric` are the places of the columns that seem to hold plain numbers.

    None if lines and rows do not correspond, as with quoted line breaks, blank lines or comments: the file must be read
    line by line then. Raises DataError for lines of another width and if the table does not fit in memory.
    """
    total = _count_lines(path)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, connect(Path(folder), path.name, _sentence) as duck:
        parameters = {
            "path": escape_glob(path),
            "columns": {f"c{i}": "VARCHAR" for i in range(layout.width)},
            "delimiter": layout.dialect.delimiter,
            "skip": layout.first - 1,
        }
        numeric = set(numeric)
        rows = _fill(duck, parameters, layout.width, numeric)
        if rows != total - (layout.first - 1):
            return None
        if doubtful := _with_texts(duck, numeric):
            numeric -= doubtful
            _fill(duck, parameters, layout.width, numeric)
        duck.execute(f"SET memory_limit = '{max(MIN_MEMORY, rows * layout.width * 3)} B'")
        columns = tuple(_numbers(duck, i, rows) if i in numeric else _texts(duck, i) for i in range(layout.width))
    return Bulk(columns, np.arange(layout.first, layout.first + rows), total)


def _fill(duck: Any, parameters: dict[str, Any], width: int, numeric: set[int]) -> int:
    """Read the file into the table t with the columns v0, v1, …, numbers or texts. Returns the number of rows."""
    values = ", ".join((NUMBER if i in numeric else "c{i}").format(i=i) + f" AS v{i}" for i in range(width))
    duck.execute(f"CREATE OR REPLACE TEMP TABLE t AS SELECT {values} FROM {READ}", parameters)
    return int(duck.execute("SELECT count(*) FROM t").fetchone()[0])


def _with_texts(duck: Any, numeric: set[int]) -> set[int]:
    """Those of the numeric columns with a cell that is no finite number."""
    places = sorted(numeric)
    tests = ", ".join(f"bool_or(NOT isfinite(v{i}))" for i in places)
    found = duck.execute(f"SELECT {tests} FROM t").fetchone() if places else ()
    return {i for i, has_texts in zip(places, found, strict=True) if has_texts}


def _numbers(duck: Any, column: int, rows: int) -> Numbers:
    """The numbers of a column: float32 where it tells all that matters apart, to save memory, else float64."""
    values = np.empty(rows, np.float64)
    for first in range(0, rows, BATCH):
        sql = f"SELECT v{column} AS v FROM t WHERE rowid BETWEEN $first AND $last"
        batch = duck.execute(sql, {"first": first, "last": first + BATCH - 1}).fetchnumpy()["v"]
        stop = first + len(batch)
        values[first:stop] = batch.filled(np.nan) if isinstance(batch, np.ma.MaskedArray) else batch
    with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
        large = abs(np.nanmean(values)) > LARGE * np.nanstd(values)
        whole = np.nanmax(np.abs(values)) >= EXACT and bool((np.trunc(values[:CHUNK]) == values[:CHUNK]).any())
    return values if large or whole else values.astype(np.float32)


def _texts(duck: Any, column: int) -> list[str]:
    """The texts of a column. Equal ones are one object, so that a column takes eight bytes a row."""
    known: dict[str, str] = {}
    cells: list[str] = []
    result = duck.execute(f"SELECT v{column} FROM t ORDER BY rowid")
    while batch := result.fetchmany(CHUNK >> 4):
        cells += [known.setdefault(cell, cell) if (cell := row[0] or "") else "" for row in batch]
    return cells


def _count_lines(path: Path) -> int:
    """The number of lines. The last one may lack its line feed."""
    count, last = 0, b"\n"
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            count += chunk.count(b"\n")
            last = chunk[-1:]
    return count + (last != b"\n")


def _sentence(name: str, error: str) -> Message:
    line = re.search(r"Line: (\d+)", error)
    counts = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", error)
    if line and counts:
        return message(
            "Line {line} of {name} has {found} values, but the lines before it have {expected}. "
            "Fix the line, or leave such lines out.",
            line=line[1],
            name=name,
            found=counts[2],
            expected=counts[1],
        )
    if line and "unterminated quote" in error:
        return message(
            "Line {line} of {name} has a quotation mark without a closing one. Fix the line, then reload.",
            line=line[1],
            name=name,
        )
    return message("{name} cannot be read as a table. Check that it is a CSV file.", name=name)
