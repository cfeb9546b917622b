"""Large delimited files, converted by DuckDB on all cores: 1,000,000 × 30 numbers in seconds.

What the cells mean is found out as for small files. Only the conversion of plain numbers is left to DuckDB; columns
with anything else are fetched as texts. Numbers are float32 where that tells all that matters apart, else float64.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
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
BATCH = 1 << 18  # rows per fetch; more would only cost memory
CHUNK = 1 << 20  # bytes, or values
EXACT = 2**24  # whole numbers up to here are exact in float32
MIN_MEMORY = 1 << 26  # bytes that DuckDB may always use

READ = """read_csv($path, auto_detect=false, header=false, columns=$columns, delim=$delimiter, quote='"', escape='"',
skip=$skip, compression='none', hive_partitioning=false, buffer_size=4194304, nullstr='')"""
SINGLE, DOUBLE, TEXT = "FLOAT", "DOUBLE", "VARCHAR"
DOUBTFUL = b"_", b"+-"  # DuckDB takes 1_000 and +-1 for numbers
IS_NO_NUMBER = """contains(c{i}, '_') OR contains(c{i}, '+-')
OR (c{i} IS NOT NULL AND TRY_CAST(c{i} AS DOUBLE) IS NULL)"""


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


def read_bulk(path: Path, layout: Layout, numeric: Mapping[int, NDArray[np.float64]]) -> Bulk | None:
    """The rows of a large file. `numeric` are the places of the columns that seem to hold plain numbers, with some.

    None if lines and rows do not correspond, as with quoted line breaks, blank lines or comments: the file must be read
    line by line then. Raises DataError for lines of another width and if the table does not fit in memory.
    """
    total, is_doubtful = _scan(path, layout.first - 1)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, connect(Path(folder), path.name, _sentence) as duck:
        file = _File(duck, path, layout)
        types = {place: DOUBLE if _needs_double(some) else SINGLE for place, some in numeric.items()}
        rows = None if is_doubtful else file.read(types)
        if rows is None:
            types = {place: types[place] for place in types.keys() - file.with_texts(types)}
            rows = file.read(types)
        if rows is None or rows != total - (layout.first - 1):
            return None
        duck.execute(f"SET memory_limit = '{max(MIN_MEMORY, rows * layout.width * 3)} B'")
        found = {place: file.numbers(place, rows) for place in types}
        if wide := [place for place, kind in types.items() if kind == SINGLE and _is_changed(found[place])]:
            types |= dict.fromkeys(wide, DOUBLE)
            file.read(types)
            found |= {place: file.numbers(place, rows) for place in wide}
        if endless := file.where("bool_or(NOT isfinite(c{i}))", types):
            file.read({place: kind for place, kind in types.items() if place not in endless})
        texts = {place for place in range(layout.width) if place not in types or place in endless}
        columns = tuple(file.texts(i, rows) if i in texts else found[i] for i in range(layout.width))
    return Bulk(columns, np.arange(layout.first, layout.first + rows), total)


class _File:
    """A file that DuckDB reads into the table t with the columns c0, c1, …"""

    def __init__(self, duck: Any, path: Path, layout: Layout) -> None:
        self._duck, self._width = duck, layout.width
        self._parameters = {
            "path": escape_glob(path),
            "delimiter": layout.dialect.delimiter,
            "skip": layout.first - 1,
        }

    def read(self, types: Mapping[int, str]) -> int | None:
        """Read all cells, as texts where `types` says nothing. Returns the number of rows.

        None if a cell is of another type.
        """
        import duckdb

        try:
            self._select(f"CREATE OR REPLACE TEMP TABLE t AS SELECT * FROM {READ}", types)
        except duckdb.ConversionException:
            return None
        return int(self._duck.execute("SELECT count(*) FROM t").fetchone()[0])

    def with_texts(self, places: Iterable[int]) -> set[int]:
        """Those of the columns with a cell that is neither a number nor empty, in the file itself."""
        return self.where(f"bool_or({IS_NO_NUMBER})", places, READ)

    def where(self, condition: str, places: Iterable[int], source: str = "t") -> set[int]:
        """Those of the columns for which a condition on the column c{i} is true."""
        places = sorted(places)
        if not places:
            return set()
        tests = ", ".join(condition.format(i=i) for i in places)
        found = self._select(f"SELECT {tests} FROM {source}", {}).fetchone()
        return {place for place, is_true in zip(places, found, strict=True) if is_true}

    def numbers(self, column: int, rows: int) -> Numbers:
        """The numbers of a column, (rows,), NaN where a cell is empty."""
        values: Numbers | None = None
        for first, batch in self._batches(column, rows):
            if values is None:
                values = np.empty(rows, batch.dtype)
            values[first : first + len(batch)] = np.ma.filled(batch, np.nan)
        if values is None:
            return np.empty(0, np.float32)
        return values if values.dtype == np.float32 or _needs_double(values) else values.astype(np.float32)

    def texts(self, column: int, rows: int) -> list[str]:
        """The texts of a column. Equal ones are one object, so that a column takes eight bytes a row."""
        known: dict[str, str] = {}
        cells: list[str] = []
        for _, batch in self._batches(column, rows):
            found = np.ma.filled(batch, "").tolist()
            cells += map(known.setdefault, found, found)
        return cells

    def _batches(self, column: int, rows: int) -> Iterator[tuple[int, Any]]:
        """The first row of every batch of a column, and its values."""
        sql = f"SELECT c{column} AS v FROM t WHERE rowid BETWEEN $first AND $last"
        for first in range(0, rows, BATCH):
            last = first + BATCH - 1
            yield first, self._duck.execute(sql, {"first": first, "last": last}).fetchnumpy()["v"]

    def _select(self, sql: str, types: Mapping[int, str]) -> Any:
        """Run a query that may read the file, with all columns as texts but for those in `types`."""
        if READ not in sql:
            return self._duck.execute(sql)
        columns = {f"c{i}": types.get(i, TEXT) for i in range(self._width)}
        return self._duck.execute(sql, {**self._parameters, "columns": columns})


def _is_changed(values: Numbers) -> bool:
    """Whether numbers that were read as float32 may have lost something that matters."""
    with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
        spread, mean = np.nanstd(values, dtype=np.float64), np.nanmean(values, dtype=np.float64)
        return bool(np.nanmax(np.abs(values)) >= EXACT or abs(mean) > LARGE * spread)


def _needs_double(values: Numbers) -> bool:
    """Whether float32 would change a whole number, or hide differences behind an offset."""
    with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
        large = abs(np.nanmean(values)) > LARGE * np.nanstd(values)
        whole = np.nanmax(np.abs(values)) >= EXACT and bool((np.trunc(values[:CHUNK]) == values[:CHUNK]).any())
    return bool(large or whole)


def _scan(path: Path, skipped: int) -> tuple[int, bool]:
    """The number of lines, the last of which may lack its line feed; and whether DuckDB may take texts for numbers.

    What stands in the first lines, which are `skipped`, does not count for that: many names of columns have a `_`.
    """
    count, last, is_doubtful = 0, b"\n", False
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            cells = chunk.split(b"\n", skipped)[-1] if not count else chunk  # lines that are longer than this count
            count += chunk.count(b"\n")
            is_doubtful = is_doubtful or last + cells[:1] in DOUBTFUL or any(mark in cells for mark in DOUBTFUL)
            last = chunk[-1:]
    return count + (last != b"\n"), is_doubtful


def _sentence(name: str, error: str) -> Message:
    line = re.search(r"Line: (\d+)", error)
    counts = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", error)
    if line and counts:
        return message(
            "Line {line} of {name} has {found:value|values}, but the lines before it have {expected}. Fix the line, "
            "or leave such lines out.",
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
