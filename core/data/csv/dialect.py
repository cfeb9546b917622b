"""How one CSV file is written: what parts its values, what quotes them, and what its header says."""

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
NUMBER = r"[-+]?(\d+[.,]?\d*|[.,]\d+)([eE][-+]?\d+)?"  # in a header; 2019_1, a number to DuckDB, is a name there

READ = """read_csv($path, auto_detect=false, header=$header, columns=$columns, delim=$delimiter, quote=$quote,
escape=$escape, comment=$comment, skip=$skip, compression='none', hive_partitioning=false,
buffer_size=4194304,
nullstr=['', 'NA', 'N/A', 'NaN', 'nan', 'NULL', 'null', '?'])"""


@dataclass(frozen=True)
class Dialect:
    """What it takes to read a file. SQL calls its columns c0, c1, …, so no text of the file is ever SQL."""

    path: Path
    names: tuple[str, ...]
    delimiter: str
    quote: str = '"'
    escape: str = '"'
    comment: str = ""
    skip: int = 0
    header: bool = True  # else the first line is a row, and the names are ours

    @property
    def parameters(self) -> dict[str, Any]:
        """What the READ of SQL asks for."""
        columns = {f"c{i}": "VARCHAR" for i in range(len(self.names))}
        return {"path": literal(self.path), "columns": columns} | {
            name: getattr(self, name) for name in ("delimiter", "quote", "escape", "comment", "skip", "header")
        }


@contextmanager
def connected(folder: Path, name: str) -> Iterator[Any]:
    """A DuckDB of its own in memory: no extensions, no network, and it spills into `folder` if at all.

    DuckDB's errors come out as DataError, about the file `name`.
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
        raise DataError(_sentence(name, str(error))) from error


def sniffed(connection: Any, path: Path, name: str) -> Dialect:
    """The dialect of a UTF-8 file that is called `name` on the screen."""
    try:
        dialect = _sniffed(connection, path) or _guessed(path)
    except csv.Error as error:
        raise DataError(
            message("The header of {name} cannot be read. Check that the file is a CSV.", name=name)
        ) from error
    if len(dialect.names) > MAX_COLUMNS:
        raise DataError(
            message(
                "{name} has {count} columns, and {most} is the most. Leave some out.",
                name=name,
                count=len(dialect.names),
                most=MAX_COLUMNS,
            )
        )
    return _without_header(connection, dialect) or dialect


def _without_header(connection: Any, dialect: Dialect) -> Dialect | None:
    """The dialect of the same file where its first line is a row: all that it holds are numbers."""
    import duckdb

    without = replace(dialect, names=_unlike([""] * len(dialect.names)), header=False)
    numbers = " AND ".join(f"regexp_full_match(trim(c{i}), $number)" for i in range(len(without.names)))
    try:
        found = connection.execute(
            f"SELECT {numbers} FROM {READ} LIMIT 1", without.parameters | {"number": NUMBER}
        ).fetchone()
    except duckdb.Error:
        return None  # reading says what is wrong
    return without if found and found[0] else None


def literal(path: Path) -> str:
    """The path as DuckDB takes it, where *, ? and [ would else stand for other files."""
    return re.sub(r"([*?\[])", r"[\1]", str(path.absolute()))


def _sniffed(connection: Any, path: Path) -> Dialect | None:
    """What DuckDB finds, or None where it finds no more than one column.

    Where numbers have decimal commas it may take these for delimiters, and the header, which has none, for a line
    above the table. So if there is a line above, what parts the first line is tried, too.
    """
    found = _sniff(connection, path)
    if found is None or found.skip:
        delimiter = _first_delimiter(path)
        by_header = _sniff(connection, path, delimiter)
        if by_header and not by_header.skip:
            return by_header
    return found


def _sniff(connection: Any, path: Path, delimiter: str | None = None) -> Dialect | None:
    import duckdb

    given = ", delim=$delimiter" if delimiter else ""
    sql = f"""SELECT Delimiter, Quote, Escape, Comment, SkipRows, [c.name FOR c IN Columns]
    FROM sniff_csv($path, sample_size=2048, header=true, all_varchar=true, compression='none',
    hive_partitioning=false{given})"""
    parameters = {"path": literal(path)} | ({"delimiter": delimiter} if delimiter else {})
    try:
        found = connection.execute(sql, parameters).fetchone()
    except duckdb.Error:
        return None
    if found is None or len(found[5]) < 2:
        return None
    by, quote, escape, comment = ("" if sign == "(empty)" else sign for sign in found[:4])
    return Dialect(path, _unlike(found[5]), by, quote or '"', escape or quote or '"', comment, found[4])


def _guessed(path: Path) -> Dialect:
    """Values parted by what is most common in the header. The errors of reading then name the line."""
    skip, line = _first_line(path)
    delimiter = _first_delimiter(path)
    return Dialect(path, _unlike(next(csv.reader([line], delimiter=delimiter))), delimiter, skip=skip)


def _first_delimiter(path: Path) -> str:
    return max(DELIMITERS, key=_first_line(path)[1].count)


def _first_line(path: Path) -> tuple[int, str]:
    """The first line that is not blank, and how many are above it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next((i, line) for i, line in enumerate(file) if line.strip(whitespace))


def _unlike(names: list[str]) -> tuple[str, ...]:
    """The names of a header without spaces around them, none empty and no two alike."""
    unlike: dict[str, None] = {}
    for i, name in enumerate(names):
        plain = name.strip() or f"column {i + 1}"
        while plain in unlike:
            plain += f" ({i + 1})"
        unlike[plain] = None
    return tuple(unlike)


def _sentence(name: str, error: str) -> Message:
    line = re.search(r"Line: (\d+)", error)
    where = message("Line {line} of {name}", line=line[1], name=name) if line else name
    if counts := re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", error):
        found, expected = counts[2], counts[1]
        return message(
            "{where} has {found} values where the header has {expected}. Mend the line, then load again.",
            where=where,
            found=found,
            expected=expected,
        )
    if "unterminated quote" in error:
        return message("{where} has a quotation mark that does not close. Mend the line, then load again.", where=where)
    if "Maximum line size" in error:
        return message("{where} is too long for a line of a table. Check that the file is a CSV.", where=where)
    return message(
        "{where} cannot be read as a table. Check that it is a CSV with one header and equally long rows.", where=where
    )
