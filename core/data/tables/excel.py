"""Spreadsheets: .xlsx, .xlsm, .xls, .xlsb and .ods."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.data.base import DataError
from core.data.tables.cell_range import CellRange, column_letters, parse_range, place
from core.data.tables.dialect import Dialect
from core.data.tables.header import LOOKED_AT, about_lines_below, has_header, lines_above, lines_below
from core.data.tables.names import listed, quoted, unique
from core.data.tables.raw import LeftOut, RawTable
from core.data.tables.sheet_columns import as_text, column_notes, read_column
from core.data.tables.sheet_header import Row, below_title
from core.data.tables.sheets import Sheet, read_sheet
from core.messages import Message, message

NAMED = 20  # rows that are named in a reason


@dataclass(frozen=True, eq=False)
class _Body:
    """The rows of a range: those above the header, the header or None, those below it that are skipped, and the rows.

    The places of rows are counted from 0 in the sheet.
    """

    above: tuple[int, ...]
    header: Row | None
    below: tuple[Row, ...]
    rows: tuple[Row, ...]


def read_excel(path: Path, dialect: Dialect) -> RawTable:
    """The table in a sheet of a spreadsheet. Lines are rows of the sheet, and `total` is its last used row.

    Columns of numbers and gaps alone are float64; others are texts, dates in ISO form. Raises DataError, which names
    the file, if it is missing, damaged, protected or too large for the memory, or has no such sheet, range or rows.
    """
    bounds = parse_range(dialect.range)
    sheet = read_sheet(path, dialect.sheet)
    total = len(sheet.rows)
    inside = _inside(sheet, bounds)
    filled = [row for row in inside if any(cell is not None for cell in row.cells)]
    body = _body(filled, dialect, bounds.top)
    if not body.rows:
        raise _no_rows(path.name, sheet.name, dialect.range, body)
    left = max(bounds.left, sheet.column)
    kept = _kept_columns(body)
    columns = [read_column(body.rows, at, left + at, sheet.errors) for at in kept]
    header = [body.header.cells[at] if body.header else None for at in kept]
    names, name_notes = unique(list(map(as_text, header)))
    left_out = _left_out(body, {row.place for row in filled}, {row.place for row in inside}, total)
    return RawTable(
        file=path.name,
        names=names,
        columns=tuple(column.cells for column in columns),
        lines=np.array([row.place + 1 for row in body.rows], np.int64),
        total=total,
        dialect=dialect.change(
            sheet=sheet.name,
            header="yes" if body.header else "no",
            above=_first_used(body) - bounds.top,
            below=len(body.below),
        ),
        left_out=left_out,
        notes=(
            *_sheet_notes(sheet, dialect),
            *_row_notes(body),
            *name_notes,
            *column_notes(names, columns),
            *_merged_notes(sheet, body, left, kept),
            *_gap_notes(kept, left),
        ),
        types={name: column.type for name, column in zip(names, columns, strict=True) if column.type},
    )


def _inside(sheet: Sheet, bounds: CellRange) -> list[Row]:
    """The rows of the range, cut to its columns."""
    left = max(bounds.left - sheet.column, 0)
    right = None if bounds.right is None else max(bounds.right + 1 - sheet.column, 0)
    last = len(sheet.rows) if bounds.bottom is None else bounds.bottom + 1
    places = range(bounds.top, min(last, len(sheet.rows)))
    return [Row(place, sheet.rows[place][left:right]) for place in places]


def _body(filled: Sequence[Row], dialect: Dialect, top: int) -> _Body:
    """The rows that are not blank, by what they are. A title is looked for where no range is chosen."""
    if dialect.above >= 0:
        start = sum(row.place < top + dialect.above for row in filled)
    else:
        start = 0 if dialect.range else below_title(filled)
    texts = _texts(filled[start:])
    if dialect.above < 0 and not dialect.range and dialect.header != "no":
        more = lines_above(texts)
        start += more
        texts = _texts(filled[start:])
    above, rest = tuple(row.place for row in filled[:start]), filled[start:]
    below = dialect.below if dialect.below >= 0 else lines_below(texts[1:])
    named = dialect.header == "yes" or (
        dialect.header != "no" and bool(texts) and has_header(texts[0], texts[1 + below :])
    )
    header = rest[0] if named and rest else None
    rest = rest[1:] if header else rest
    below = below if header else 0
    return _Body(above, header, tuple(rest[:below]), tuple(rest[below:]))


def _texts(rows: Sequence[Row]) -> list[list[str]]:
    """The cells of the first rows as texts. A text in the first row that stands above numbers is never a number."""
    some = rows[: LOOKED_AT + 1]
    texts = [list(map(as_text, row.cells)) for row in some]
    for column, cell in enumerate(some[0].cells if some else ()):
        if isinstance(cell, str) and any(isinstance(row.cells[column], int | float) for row in some[1:]):
            texts[0][column] = f"'{cell}"
    return texts


def _first_used(body: _Body) -> int:
    return (body.header or body.rows[0]).place


def _kept_columns(body: _Body) -> list[int]:
    """The columns that have a name or a cell."""
    rows = (body.header, *body.rows) if body.header else body.rows
    width = len(rows[0].cells)
    return [place for place in range(width) if any(row.cells[place] is not None for row in rows)]


def _left_out(body: _Body, filled: set[int], inside: set[int], total: int) -> tuple[LeftOut, ...]:
    reasons = (
        (message("outside the chosen range"), [row for row in range(total) if row not in inside]),
        (message("blank"), sorted(inside - filled)),
        (message("above the header"), body.above),
        (message("the header"), (body.header.place,) if body.header else ()),
        (message("below the header"), [row.place for row in body.below]),
    )
    return tuple(LeftOut(why, len(rows), tuple(row + 1 for row in rows[:NAMED])) for why, rows in reasons if len(rows))


def _sheet_notes(sheet: Sheet, dialect: Dialect) -> list[Message]:
    if dialect.sheet or not sheet.others:
        return []
    return [
        message(
            "The sheet {sheet} is read. There are others: {others}.",
            sheet=quoted(sheet.name),
            others=listed(sheet.others),
        )
    ]


def _row_notes(body: _Body) -> list[Message]:
    notes = []
    if body.above:
        notes.append(
            message("{count:row above the header is|rows above the header are} skipped.", count=len(body.above))
        )
    if body.below:
        notes.append(about_lines_below([row.place + 1 for row in body.below], list(map(as_text, body.below[0].cells))))
    if not body.header:
        notes.append(message("There is no header: the first row is data. Columns are named by their position."))
    return notes


def _merged_notes(sheet: Sheet, body: _Body, left: int, kept: Sequence[int]) -> list[Message]:
    """A note where merged cells reach into the table: all but the first of them are empty."""
    rows = {row.place for row in body.rows} | ({body.header.place} if body.header else set())
    first, last = left + kept[0], left + kept[-1]
    touching = [
        f"{place(*start)}:{place(*end)}"
        for start, end in sheet.merged
        if start[1] <= last and end[1] >= first and any(row in rows for row in range(start[0], end[0] + 1))
    ]
    if not touching:
        return []
    return [
        message(
            "The value of merged cells stands in the first of them, and the others are empty: {ranges}.",
            ranges=listed(touching),
        )
    ]


def _gap_notes(kept: Sequence[int], left: int) -> list[Message]:
    gone = sorted(set(range(kept[0], kept[-1] + 1)) - set(kept))
    if not gone:
        return []
    letters = listed([column_letters(left + column) for column in gone])
    return [message("Columns without a name and without a cell are left out: {columns}.", columns=letters)]


def _no_rows(name: str, sheet: str, chosen: str, body: _Body) -> DataError:
    if body.header:
        return DataError(
            message(
                "The sheet {sheet} of {name} has a header but no rows. Choose another sheet or range.",
                sheet=quoted(sheet),
                name=name,
            )
        )
    return DataError(
        message(
            "The range {range} of the sheet {sheet} of {name} is empty. Choose another.",
            range=quoted(chosen),
            sheet=quoted(sheet),
            name=name,
        )
    )
