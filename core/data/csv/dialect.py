"""The dialect of a CSV file: delimiter, quotes, header and names of the columns."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from string import whitespace
from typing import Any

from core.data.base import DataError
from core.messages import Message, message

MAX_COLUMNS = 4096
DELIMITERS = ",;\t|"
NUMBER = r"[-+]?(\d+[.,]?\d*|[.,]\d+)([eE][-+]?\d+)?"  # in the first line, where 2019_1 is a name

READ = """read_csv($path, auto_detect=false, header=$header, columns=$columns, delim=$delimiter, quote=$quote,
escape=$escape, comment=$comment, skip=$skip, compression='none', hive_partitioning=false,
buffer_size=4194304,
nullstr=['', 'NA', 'N/A', 'NaN', 'nan', 'NULL', 'null', '?'])"""


@dataclass(frozen=True)
class Dialect:
    """How to read one file. In SQL its columns are c0, c1, …, so that no text of the file becomes part of SQL."""

    path: Path
    names: tuple[str, ...]
    delimiter: str
    quote: str = '"'
    escape: str = '"'
    comment: str = ""
    skip: int = 0
    header: bool = True  # otherwise the first line is a row, and the names are generated

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters of `READ`."""
        columns = {f"c{i}": "VARCHAR" for i in range(len(self.names))}
        return {"path": escape_glob(self.path), "columns": columns} | {
            name: getattr(self, name) for name in ("delimiter", "quote", "escape", "comment", "skip", "header")
        }


@contextmanager
def connect(folder: Path, name: str) -> Iterator[Any]:
    """A private in-memory DuckDB without extensions or network access. Temporary files go to `folder`.

    Errors of DuckDB are raised as DataError about the file `name`.
    """
    import duckdb

    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "python_enable_replacements": False,
        "temp_directory": str(folder / "spilled"),
    }
    try:
        with duckdb.connect(":memory:", config=config) as connection:
            yield connection
    except (duckdb.OutOfMemoryException, MemoryError) as error:
        raise DataError(
            message("{name} does not fit in memory. Choose a file with fewer rows or columns.", name=name)
        ) from error
    except duckdb.Error as error:
        raise DataError(_error_message(name, str(error))) from error


def sniff(connection: Any, path: Path, name: str) -> Dialect:
    """Detect the dialect of a UTF-8 file. `name` is the name of the file in messages."""
    try:
        dialect = _sniff(connection, path) or _guess(path)
    except csv.Error as error:
        raise DataError(
            message("The header of {name} cannot be read. Check that it is a CSV file.", name=name)
        ) from error
    if len(dialect.names) > MAX_COLUMNS:
        raise DataError(
            message(
                "{name} has {count} columns. At most {most} are supported. Remove some.",
                name=name,
                count=len(dialect.names),
                most=MAX_COLUMNS,
            )
        )
    return _without_header(connection, dialect) or dialect


def _without_header(connection: Any, dialect: Dialect) -> Dialect | None:
    """The dialect without a header, if every value in the first line is a number; else None."""
    import duckdb

    without = replace(dialect, names=_unique([""] * len(dialect.names)), header=False)
    numbers = " AND ".join(f"regexp_full_match(trim(c{i}), $number)" for i in range(len(without.names)))
    try:
        found = connection.execute(
            f"SELECT {numbers} FROM {READ} LIMIT 1", without.parameters | {"number": NUMBER}
        ).fetchone()
    except duckdb.Error:
        return None  # reading the rows will report the error
    return without if found and found[0] else None


def escape_glob(path: Path) -> str:
    """The path with *, ? and [ escaped, which DuckDB would expand to other files."""
    return re.sub(r"([*?\[])", r"[\1]", str(path.absolute()))


def _sniff(connection: Any, path: Path) -> Dialect | None:
    """The dialect that DuckDB detects, or None if it detects fewer than two columns.

    DuckDB may take decimal commas for delimiters, and the header for a line above the table. So if it finds a line
    above the table, the most frequent delimiter of the first line is tried as well.
    """
    found = _sniff_once(connection, path)
    if found is None or found.skip:
        delimiter = _first_delimiter(path)
        by_header = _sniff_once(connection, path, delimiter)
        if by_header and not by_header.skip:
            return by_header
    return found


def _sniff_once(connection: Any, path: Path, delimiter: str | None = None) -> Dialect | None:
    import duckdb

    option = ", delim=$delimiter" if delimiter else ""
    sql = f"""SELECT Delimiter, Quote, Escape, Comment, SkipRows, [c.name FOR c IN Columns]
    FROM sniff_csv($path, sample_size=2048, header=true, all_varchar=true, compression='none',
    hive_partitioning=false{option})"""
    parameters = {"path": escape_glob(path)} | ({"delimiter": delimiter} if delimiter else {})
    try:
        found = connection.execute(sql, parameters).fetchone()
    except duckdb.Error:
        return None
    if found is None or len(found[5]) < 2:
        return None
    separator, quote, escape, comment = ("" if sign == "(empty)" else sign for sign in found[:4])
    return Dialect(path, _unique(found[5]), separator, quote or '"', escape or quote or '"', comment, found[4])


def _guess(path: Path) -> Dialect:
    """A dialect with the most frequent delimiter of the header. Reading then reports errors with their line."""
    skip, line = _first_line(path)
    delimiter = _first_delimiter(path)
    return Dialect(path, _unique(next(csv.reader([line], delimiter=delimiter))), delimiter, skip=skip)


def _first_delimiter(path: Path) -> str:
    return max(DELIMITERS, key=_first_line(path)[1].count)


def _first_line(path: Path) -> tuple[int, str]:
    """The number of blank lines at the top, and the first line that is not blank."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next((i, line) for i, line in enumerate(file) if line.strip(whitespace))


def _unique(names: list[str]) -> tuple[str, ...]:
    """The names of a header, stripped, made unique, and with a name for empty ones."""
    unique: dict[str, None] = {}
    for i, name in enumerate(names):
        plain = name.strip() or f"column {i + 1}"
        while plain in unique:
            plain += f" ({i + 1})"
        unique[plain] = None
    return tuple(unique)


def _error_message(name: str, error: str) -> Message:
    line = re.search(r"Line: (\d+)", error)
    where = message("Line {line} of {name}", line=line[1], name=name) if line else name
    if counts := re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", error):
        found, expected = counts[2], counts[1]
        return message(
            "{where} has {found} values, but the header has {expected}. Fix the line, then reload.",
            where=where,
            found=found,
            expected=expected,
        )
    if "unterminated quote" in error:
        return message("{where} has a quotation mark without a closing one. Fix the line, then reload.", where=where)
    if "Maximum line size" in error:
        return message("{where} is too long. Check that it is a CSV file.", where=where)
    return message(
        "{where} cannot be read as a table. Check that it is a CSV file with one header and equally long rows.",
        where=where,
    )
