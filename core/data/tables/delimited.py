"""Reads tables whose cells are separated by a delimiter: CSV and its relatives."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError
from core.data.memory import NUMBER, TEXT, check_memory
from core.data.reading.numbers import is_code, plain_numbers
from core.data.tables.body import Body
from core.data.tables.bulk import read_bulk, suits
from core.data.tables.dialect import Dialect
from core.data.tables.drawn import with_lines, write_sample
from core.data.tables.extras import is_remark
from core.data.tables.layout import Layout, find_layout, records
from core.data.tables.names import unique
from core.data.tables.raw import RawTable
from core.data.tables.text import Encoding, find_encoding, opened, refuse_others
from core.messages import message

SAMPLE = 1 << 19  # characters that the layout is found out from
END = 1 << 14  # bytes at the end of a large file in which remarks are looked for


def read_delimited(path: Path, chosen: Dialect) -> RawTable:
    """The table in a text file. Every line is part of a row, or counted in `left_out`.

    Raises DataError, which names the line, if lines have different numbers of cells and `chosen.ragged` is "refuse";
    also if a quotation mark is never closed, and as `find_encoding` does.
    """
    encoding = find_encoding(path, chosen.encoding)
    with opened(path, encoding) as stream:
        text = stream.read(SAMPLE)
    refuse_others(text, path.name)
    layout = find_layout(text, chosen, path.name)
    simple, numeric = suits(path, layout, encoding.codec), _numeric(text, layout)
    rows = _rows(path, text, encoding.codec)
    if 0 < chosen.sample < rows:
        return _read_sample(path, encoding, layout)
    row_bytes = sum(NUMBER if simple and at in numeric else TEXT for at in range(layout.width))
    check_memory(path.name, rows * row_bytes, row_bytes)
    body = Body(layout, path.name)
    simple = simple and not _has_remarks(path, layout)
    if simple and (bulk := read_bulk(path, layout, numeric)) is not None:
        for record in islice(records(iter(text.splitlines(keepends=True)), layout.dialect.delimiter), layout.first):
            if record.line < layout.first:
                body.add(record.line, record.cells)
        return body.table(bulk.total, encoding.codec, encoding.notes, bulk)
    with opened(path, encoding) as stream:
        lines = _counted(stream)
        try:
            for record in records(lines, layout.dialect.delimiter):
                body.add(record.line, record.cells)
                if lines.ended:  # in the middle of a record
                    raise _unclosed(path.name, record.line)
        except csv.Error as error:
            raise _too_long(path.name, error.args[0]) from error
    return body.table(lines.count, encoding.codec, encoding.notes)


def read_names(path: Path, chosen: Dialect) -> tuple[str, ...]:
    """The names of the columns alone."""
    encoding = find_encoding(path, chosen.encoding)
    with opened(path, encoding) as stream:
        text = stream.read(SAMPLE)
    refuse_others(text, path.name)
    layout = find_layout(text, chosen, path.name)
    return unique(layout.names or [""] * layout.width)[0]


def _rows(path: Path, text: str, codec: str) -> int:
    """About how many rows a file has, by how it begins."""
    begins = len(text.encode(codec, "replace"))
    lines = max(text.count("\n"), text.count("\r"), 1)
    return lines if len(text) < SAMPLE else int(path.stat().st_size / begins * lines)


def _read_sample(path: Path, encoding: Encoding, layout: Layout) -> RawTable:
    """The table of rows that are drawn at random, read as all of them would be."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / path.name
        lines, total = write_sample(path, encoding, layout, copy)
        raw = read_delimited(copy, layout.dialect.change(encoding="utf-8", sample=0))
    dialect = raw.dialect.change(encoding=encoding.codec, sample=layout.dialect.sample)
    return with_lines(replace(raw, notes=(*encoding.notes, *raw.notes)), path, lines, total, dialect)


def _has_remarks(path: Path, layout: Layout) -> bool:
    """Whether one of the last lines of a large file is a remark."""
    start = max(path.stat().st_size - END, 0)
    with path.open("rb") as stream:
        stream.seek(start)
        lines = stream.read().decode("utf-8", "replace").splitlines(keepends=True)[min(start, 1) :]
    found = (record.cells for record in records(iter(lines), layout.dialect.delimiter))
    return any(len(cells) != layout.width and is_remark(cells) for cells in found)


def _numeric(text: str, layout: Layout) -> dict[int, NDArray[np.float64]]:
    """The columns that hold plain numbers and empty cells only, as far as the beginning of the text tells: these
    numbers by their places."""
    lines = text.splitlines(keepends=True)[:-1]
    rows = [record.cells for record in records(iter(lines), layout.dialect.delimiter) if record.line >= layout.first]
    columns = zip(*(cells for cells in rows if len(cells) == layout.width), strict=True)
    filled = ([cell for cell in column if cell] for column in columns)
    found = ((place, cells, plain_numbers(cells)) for place, cells in enumerate(filled))
    return {place: values for place, cells, values in found if values is not None and not any(map(is_code, cells))}


class _counted:  # noqa: N801
    """The lines of a stream, counted."""

    def __init__(self, stream: Iterator[str]) -> None:
        self._stream = stream
        self.count, self.ended = 0, False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = next(self._stream)
        except StopIteration:
            self.ended = True
            raise
        self.count += 1
        return line


def _unclosed(name: str, line: int) -> DataError:
    return DataError(
        message(
            "Line {line} of {name} has a quotation mark without a closing one. Close it, or remove it.",
            line=line,
            name=name,
        )
    )


def _too_long(name: str, line: int) -> DataError:
    return DataError(
        message(
            "Line {line} of {name} has a cell of more than a million characters. A quotation mark may not be closed. "
            "Fix it, then reload.",
            line=line,
            name=name,
        )
    )
