"""Finds out the dialect of a text: its delimiter, the lines above the table, its header and its comments."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from itertools import dropwhile, islice

from core.data.base import DataError
from core.data.tables.dialect import Dialect
from core.data.tables.header import has_header, lines_above, lines_below
from core.data.tables.orange import OrangeHeader, is_orange, orange_header
from core.messages import message

PREFERRED = ("\t", ";", "|", ",", " ")
COMMENTS = ("#", "%", "//")
RECORDS = 1000  # looked at
RULE = frozenset("-=+|: ")  # characters of lines that are drawn
SHARE = 0.9  # of the records that have the same number of cells
MOST_ABOVE = 50  # lines above a header
LONGEST_FIELD = 1 << 20  # characters
MOST_COLUMNS = 65_536


@dataclass(frozen=True)
class Record:
    """The cells of one record, and the line in which it begins, from 1."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Layout:
    """The dialect with every field found out, the number of cells in a row, and what stands where.

    `names` are the cells of the header, and `first` is the line of the first row. `row_names` says that rows have one
    cell more than the header, their name, as R writes them. `trailing` says that every row ends in a delimiter.
    `orange` is the header if it is one of Orange, which says types and roles.
    """

    dialect: Dialect
    width: int
    names: tuple[str, ...]
    first: int
    row_names: bool = False
    trailing: bool = False
    units: tuple[str, ...] = ()
    orange: OrangeHeader | None = None


def records(lines: Iterator[str], delimiter: str) -> Iterator[Record]:
    """The records of a text. Raises csv.Error, with the line of its record, for a cell that is too long."""
    csv.field_size_limit(LONGEST_FIELD)
    if delimiter == " ":
        lines = map(_spaced, lines)
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != "\t", strict=False)
    line = 1
    try:
        for cells in reader:
            yield Record(line, cells)
            line = reader.line_num + 1
    except csv.Error as error:
        raise csv.Error(line) from error


def _spaced(line: str) -> str:
    """A line whose cells are separated by spaces: without those at its end, and with spaces for tabs."""
    return (line if '"' in line else line.replace("\t", " ")).rstrip(" \r\n") + "\n"


def find_layout(text: str, chosen: Dialect, name: str) -> Layout:
    """The layout of a table from the beginning of its text. `name` is that of the file, for messages.

    Raises DataError if the number of cells changes where the table cannot be read then.
    """
    lines = list(StringIO(text, newline=""))  # unlike splitlines, it splits where files do
    announced = re.fullmatch(r"sep=(.)\s*", lines[0]) if lines else None
    delimiter = chosen.delimiter or (announced[1] if announced else "") or _delimiter(lines)
    found = list(islice(records(iter(lines), delimiter), RECORDS))
    if len(found) == RECORDS or not text.endswith(("\n", "\r")):
        found = found[:-1] or found  # the last may be cut off
    found = [record for record in found if not is_rule(record.cells)]
    width = _width(found)
    if width > MOST_COLUMNS:
        raise DataError(
            message(
                "{name} has more than {most:,} columns. Use fewer columns.",  # the text may end within a line
                name=name,
                most=MOST_COLUMNS,
            )
        )
    comment = chosen.comment or _comment(found, width)
    above = chosen.above if chosen.above >= 0 else _above(found, width, comment, bool(announced))
    below = (record for record in found if record.line > above and record.cells)
    rows = [record for record in below if not is_comment(record, comment, width)]
    rows = list(dropwhile(lambda record: not any(record.cells), rows))
    if not rows:
        raise DataError(message("{name} has no rows. Choose a table with rows.", name=name))
    return _with_header(
        rows,
        replace(chosen, delimiter=delimiter, comment=comment, above=above),
        width,
        name,
        chosen.above < 0 and chosen.header != "no",
    )


def is_rule(cells: Sequence[str]) -> bool:
    """Whether a record is a line that is drawn, as between header and rows of psql, mysql and Markdown."""
    start = next(filter(None, cells[:2]), "")
    return start.lstrip(" +:|")[:3] in ("---", "===") and not set("".join(cells)) - RULE


def is_comment(record: Record, comment: str, width: int) -> bool:
    """Whether a record is a comment: it begins with the mark, and is no row of the usual width."""
    return comment != "none" and record.cells[0].startswith(comment) and len(record.cells) != width


def _with_header(rows: Sequence[Record], dialect: Dialect, width: int, name: str, find_above: bool) -> Layout:
    top = [record.cells for record in rows[:3]]
    if dialect.header != "no" and all(len(cells) == width for cells in top) and is_orange(top):
        orange = orange_header(top)
        following = rows[orange.rows].line if len(rows) > orange.rows else rows[-1].line + 1
        dialect = replace(dialect, header="yes", below=orange.rows - 1)
        return Layout(dialect, width, orange.names, following, orange=orange)
    wide = [record for record in rows if len(record.cells) == width]
    if find_above and rows[0] in wide[:1] and (skipped := lines_above([record.cells for record in wide])):
        dialect = replace(dialect, above=wide[skipped].line - 1)
        rows = rows[rows.index(wide[skipped]) :]
    body = [record.cells for record in rows[1:] if len(record.cells) == width]
    first = rows[0].cells
    trailing = width > 1 and bool(body) and all(not cells[-1].strip() for cells in body)
    if trailing and len(first) in (width, width - 1) and not (len(first) == width and first[-1].strip()):
        width, trailing = width - 1, True
        body = [cells[:-1] for cells in body]
        first = first[:width]
    else:
        trailing = False
    row_names = len(first) == width - 1 and len(body) >= SHARE * len(rows[1:]) > 0
    below = dialect.below if dialect.below >= 0 else lines_below(body)
    guess = row_names or (len(first) == width and has_header(first, body[below:]))
    if not (dialect.header == "yes" if dialect.header else guess):
        return Layout(
            replace(dialect, header="no", below=max(dialect.below, 0)), width, (), rows[0].line, False, trailing
        )
    units = tuple(body[0]) if below and dialect.below < 0 else ()
    names = ("row names", *first) if row_names else tuple(first)
    following = rows[1 + below].line if len(rows) > 1 + below else rows[-1].line + 1
    dialect = replace(dialect, header="yes", below=below)
    if len(names) != width:
        raise DataError(
            message(
                "{name}: the header in line {line} has {found:cell|cells}, but the rows have {width}. Fix the line, "
                "or skip it.",
                name=name,
                line=rows[0].line,
                found=len(first),
                width=width,
            )
        )
    return Layout(dialect, width, names, following, row_names, trailing, units)


def _delimiter(lines: Sequence[str]) -> str:
    """The first delimiter that gives nearly all records the same number of cells, at least two; or the best."""
    best, most = ",", 0.0
    for delimiter in PREFERRED:
        try:
            widths = [
                len(record.cells)
                for record in islice(records(iter(lines), delimiter), RECORDS)
                if any(record.cells) and not is_rule(record.cells)
            ]
        except csv.Error:
            continue
        if not widths:
            continue
        share = _steady(widths)
        if share >= SHARE:
            return delimiter
        if share > most:
            best, most = delimiter, share
    return best


def _steady(widths: Sequence[int]) -> float:
    """The share of records that have the usual number of cells, below the lines above the table.

    Lines above a table are few and narrower than its rows. A share of 0 says that there is but one cell in a record.
    """
    width = Counter(widths).most_common(1)[0][0]
    first = widths.index(width)
    if first > min(MOST_ABOVE, len(widths) // 2) or any(other > width for other in widths[:first]):
        first = 0
    return widths[first:].count(width) / len(widths[first:]) if width > 1 else 0.0


def _width(found: Sequence[Record]) -> int:
    """The number of cells that most records have."""
    widths = Counter(len(record.cells) for record in found if any(record.cells))
    return max(widths, key=lambda width: (widths[width], width)) if widths else 1


def _comment(found: Sequence[Record], width: int) -> str:
    """The mark of lines that are comments, if there are any."""
    for mark in COMMENTS:
        if any(record.cells and is_comment(record, mark, width) for record in found):
            return mark
    return "none"


def _above(found: Sequence[Record], width: int, comment: str, announced: bool) -> int:
    """The number of lines above the table: those before the first record that is as wide as the rows.

    A first record that lacks one cell is the header of a table with row names. Where many lines are narrow, they are no
    lines above: the width changes.
    """
    start = int(announced)
    top = [record for record in found[start:] if any(record.cells)]
    wide = next((place for place, record in enumerate(top) if len(record.cells) == width), 0)
    is_short_header = wide == 1 and len(top[0].cells) == width - 1 and not is_comment(top[0], comment, width)
    if wide > min(MOST_ABOVE, len(top) // 3) or (is_short_header and width > 2):
        return start
    above = [record.line for record in top[:wide] if not is_comment(record, comment, width)]
    return above[-1] if above else start
