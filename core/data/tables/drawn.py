"""A random sample of the rows of a table, for files that are too large to be read whole."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from core.data.tables.dialect import Dialect
from core.data.tables.layout import Layout
from core.data.tables.raw import NAMED, LeftOut, RawTable
from core.data.tables.text import Encoding, opened
from core.messages import message

NOT_DRAWN = message("not in the random sample")
BLOCK = 1 << 16  # random numbers at once


def draw(total: int, dialect: Dialect) -> Iterator[int]:
    """The places of `dialect.sample` of `total` rows, ascending: all sets are as likely (Knuth, Algorithm S)."""
    random, left = np.random.default_rng(dialect.sample_seed), dialect.sample
    for start in range(0, total, BLOCK):
        numbers = random.random(min(BLOCK, total - start)).tolist()
        for place, number in enumerate(numbers, start):
            if number * (total - place) < left:
                left -= 1
                yield place


def write_sample(path: Path, encoding: Encoding, layout: Layout, target: Path) -> tuple[list[int], int]:
    """Write the lines above the rows and a random sample of the rows to another file, in UTF-8.

    Returns the lines of the file that it holds, from 1, and the number of all.
    """
    with opened(path, encoding) as stream:
        for _ in islice(stream, layout.first - 1):
            pass
        total = sum(1 for _ in _rows(stream, layout))
    lines, number = list(range(1, layout.first)), layout.first
    with opened(path, encoding) as stream, target.open("w", encoding="utf-8", newline="") as file:
        file.writelines(islice(stream, layout.first - 1))
        chosen = draw(total, layout.dialect)
        wanted = next(chosen, -1)
        for place, row in enumerate(_rows(stream, layout)):
            if place == wanted:
                file.writelines(row)
                lines += range(number, number + len(row))
                wanted = next(chosen, -1)
            number += len(row)
    return lines, number - 1


def _rows(stream: Iterator[str], layout: Layout) -> Iterator[list[str]]:
    """The lines of every row: several where a quoted cell holds a line break."""
    row: list[str] = []
    for line in stream:
        row.append(line)
        if ('"' not in line and len(row) == 1) or not _is_open("".join(row), layout.dialect.delimiter):
            yield row
            row = []
    if row:
        yield row


def _is_open(text: str, delimiter: str) -> bool:
    """Whether a quotation mark is not closed."""
    if text.count('"') % 2 == 0:
        return False
    try:
        list(csv.reader([text], delimiter=delimiter, skipinitialspace=delimiter != "\t", strict=True))
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def with_lines(raw: RawTable, path: Path, lines: list[int], total: int, dialect: Dialect) -> RawTable:
    """The table that was read from a sample, with the lines of the whole file, in which the others are left out."""
    known = np.array([0, *lines], np.int64)
    left_out = [replace(part, lines=tuple(known[list(part.lines)].tolist())) for part in raw.left_out]
    return replace(
        raw,
        file=path.name,
        lines=known[raw.lines],
        total=total,
        dialect=dialect,
        left_out=(*left_out, *not_drawn(lines, total)),
        skipped=tuple(replace(one, line=int(known[one.line])) for one in raw.skipped),
    )


def not_drawn(lines: Sequence[int], total: int) -> Iterator[LeftOut]:
    """What is said of the other lines of a file, if there are any. `lines` are those that were drawn, ascending."""
    if len(lines) < total:
        known = set(lines)
        first = islice((line for line in range(1, total + 1) if line not in known), NAMED)
        yield LeftOut(NOT_DRAWN, total - len(lines), tuple(first))
