"""Cells that a spreadsheet puts on the clipboard: rows of texts separated by tabs."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from core.data.base import DataError
from core.data.tables.dialect import Dialect
from core.data.tables.header import LOOKED_AT, has_header
from core.data.tables.names import unique
from core.data.tables.raw import LeftOut, RawTable
from core.data.tables.sheet_header import Row, below_title
from core.messages import Message, message

END = r"(?=\t|\r\n|\n|\r|\Z)"
QUOTED = re.compile(rf'"((?:[^"]|"")*)"{END}')  # only cells with a tab or a line break are quoted
BARE = re.compile(r"[^\t\r\n]*")
BREAK = re.compile(r"\r\n|\n|\r")
NAMED = 20  # rows that are named in a reason


def read_paste(text: str) -> RawTable:
    """The table in pasted text. Lines are those of the text, from 1; a cell may be quoted and span several.

    Rows that are shorter than the widest are filled with empty cells, and a note says so. Raises DataError if there is
    no row.
    """
    rows, total = _rows(text)
    width = max((len(cells) for _, cells in rows), default=0)
    filled = [(line, cells + [""] * (width - len(cells))) for line, cells in rows if any(map(str.strip, cells))]
    blank = [line for line, cells in rows if not any(map(str.strip, cells))]
    above = below_title([Row(line, [cell.strip() or None for cell in cells]) for line, cells in filled])
    some = [cells for _, cells in filled[above : above + LOOKED_AT]]
    named = bool(some) and has_header(some[0], some[1:])
    body = filled[above + named :]
    if not body:
        raise DataError(message("The pasted text has no rows. Copy cells of a spreadsheet, with or without a header."))
    header = filled[above][1] if named else [""] * width
    names, notes = unique(header)
    left_out = (
        (message("above the header"), [line for line, _ in filled[:above]]),
        (message("the header"), [line for line, _ in filled[above : above + named]]),
        (message("blank"), blank),
    )
    spans = total - len(rows)
    return RawTable(
        file=message("The pasted text"),
        names=names,
        columns=tuple(map(list, zip(*(cells for _, cells in body), strict=True))),
        lines=np.array([line for line, _ in body], np.int64),
        total=total,
        dialect=Dialect(delimiter="\t", header="yes" if named else "no", above=(filled[above][0] - 1), below=0),
        left_out=(
            *(LeftOut(why, len(lines), tuple(lines[:NAMED])) for why, lines in left_out if lines),
            *([LeftOut(message("the continuation of a quoted cell with line breaks"), spans)] if spans else []),
        ),
        notes=(*notes, *_notes(rows, width, named)),
    )


def _rows(text: str) -> tuple[list[tuple[int, list[str]]], int]:
    """The cells of every row with its first line, and the number of lines."""
    rows: list[tuple[int, list[str]]] = []
    at, line = 0, 1
    while at < len(text):
        first, cells = line, []
        while True:
            found = QUOTED.match(text, at) if text.startswith('"', at) else None
            if found and re.search(r"[\t\r\n]", found[1]):
                cells.append(found[1].replace('""', '"'))
                line += len(BREAK.findall(found[1]))
            else:
                found = BARE.match(text, at)
                assert found  # it matches nothing as well
                cells.append(found[0])
            at = found.end()
            if not text.startswith("\t", at):
                break
            at += 1
        rows.append((first, cells))
        if found := BREAK.match(text, at):
            at = found.end()
        line += 1
    return rows, line - 1


def _notes(rows: Sequence[tuple[int, list[str]]], width: int, named: bool) -> Iterator[Message]:
    short = [line for line, cells in rows if len(cells) < width and any(map(str.strip, cells))]
    if short:
        yield message(
            "{count:,} of {total:pasted row|pasted rows} {count:=is|are} shorter than the widest and {count:=is|are} "
            "filled with empty cells, the first in line {line}.",
            count=len(short),
            total=len(rows),
            line=short[0],
        )
    if not named:
        yield message("There is no header: the first row is data. Columns are named by their position.")
