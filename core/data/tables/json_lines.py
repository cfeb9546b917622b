"""JSON: one object a line (.jsonl, .ndjson), or one list of objects (.json)."""

import json
from collections.abc import Iterable, Iterator
from math import isfinite
from pathlib import Path
from typing import Any

import numpy as np

from core.data.base import DataError
from core.data.tables.dialect import Dialect
from core.data.tables.names import listed, quoted, unique
from core.data.tables.raw import Cells, LeftOut, RawTable, Skipped
from core.data.tables.text import find_encoding, opened
from core.messages import Message, message
from core.messages.system_errors import describe

EXACT = 2**53  # whole numbers up to here are exact in float64
NAMED = 20  # lines that are named in a reason
LONGEST_REFUSED = 1000  # characters of a line without an object that are shown
MOST_DIGITS = 4000  # of a whole number; longer ones take quadratic time


def read_json_lines(path: Path, dialect: Dialect) -> RawTable:
    """The table in a file with one JSON object a line. A line that is none is refused, or left out where
    `dialect.ragged` is "leave out". Raises DataError, which names the file and the line."""
    encoding = find_encoding(path, dialect.encoding)
    table = _Table(path.name)
    total = 0
    with opened(path, encoding) as stream:
        for total, line in enumerate(stream, 1):
            if not line.strip():
                table.blank.append(total)
                continue
            try:
                row = _parsed(line)
            except (ValueError, RecursionError):
                row = None
            if isinstance(row, dict):
                table.add(row, total)
            elif dialect.ragged == "leave out":
                table.refuse(line, total)
            else:
                raise DataError(
                    message(
                        "Line {line} of {name} is not a JSON object such as {example}. Fix the line, or leave such "
                        "lines out.",
                        line=total,
                        name=path.name,
                        example='{"a": 1}',
                    )
                )
    return table.finished(total, dialect.change(encoding=encoding.codec), encoding.notes)


def read_json(path: Path, dialect: Dialect) -> RawTable:
    """The table in a file that is one list of JSON objects. Lines are the places of the objects, from 1.

    Raises DataError if it is something else. A file that holds one object a line is read as such.
    """
    encoding = find_encoding(path, dialect.encoding)
    with opened(path, encoding) as stream:
        text = stream.read()
    try:
        content = _parsed(text)
    except (ValueError, RecursionError) as error:
        if text.lstrip().startswith("{"):
            return read_json_lines(path, dialect)
        raise DataError(
            message("{name} is not valid JSON: {error}. Fix it, then reload.", name=path.name, error=describe(error))
        ) from error
    if isinstance(content, dict) and "\n" not in text.strip():
        content = [content]
    if not isinstance(content, list):
        raise DataError(
            message(
                "{name} is not a list of JSON objects such as {example}. Write the rows as a list.",
                name=path.name,
                example='[{"a": 1}, {"a": 2}]',
            )
        )
    table = _Table(path.name)
    for place, row in enumerate(content, 1):
        if isinstance(row, dict):
            table.add(row, place)
        elif dialect.ragged == "leave out":
            table.refuse(json.dumps(row, ensure_ascii=False), place)
        else:
            raise DataError(
                message(
                    "Entry {place} of {name} is not a JSON object such as {example}. Fix it, or leave such entries "
                    "out.",
                    place=place,
                    name=path.name,
                    example='{"a": 1}',
                )
            )
    return table.finished(len(content), dialect.change(encoding=encoding.codec), encoding.notes)


class _Table:
    """Gathers objects column by column, in the order in which their names first appear."""

    def __init__(self, file: str) -> None:
        self.blank: list[int] = []
        self._skipped: list[Skipped] = []
        self._file = file
        self._lines: list[int] = []
        self._columns: dict[str, list[Any]] = {}
        self._nested: dict[str, int] = {}  # cells that are lists or objects

    def add(self, row: dict[str, Any], line: int) -> None:
        """Add an object as a row."""
        for name, value in row.items():
            column = self._columns.setdefault(name, [])
            column += [None] * (len(self._lines) - len(column))
            if isinstance(value, list | dict):
                self._nested[name] = self._nested.get(name, 0) + 1
                value = None
            column.append(value)
        self._lines.append(line)

    def refuse(self, text: str, line: int) -> None:
        """Leave out what is no object."""
        start = text.strip().encode("utf-8", "replace").decode()[:LONGEST_REFUSED]
        self._skipped.append(Skipped(line, (start,), message("the line is no JSON object"), is_row=True))

    def finished(self, total: int, dialect: Dialect, notes: tuple[Message, ...]) -> RawTable:
        """The table. Columns whose cells are all lists, objects or missing are left out."""
        if not self._lines:
            raise DataError(message("{name} has no rows. Choose a table with rows.", name=self._file))
        for column in self._columns.values():
            column += [None] * (len(self._lines) - len(column))
        kept = {
            name: cells
            for name, cells in self._columns.items()
            if name not in self._nested or any(cell is not None for cell in cells)
        }
        if not kept:
            raise DataError(message("{name} has no column of numbers or texts. Write flat objects.", name=self._file))
        names, name_notes = unique(list(map(_text, kept)))
        types = {
            name: "boolean"
            for name, cells in zip(names, kept.values(), strict=True)
            if set(map(type, cells)) - {type(None)} == {bool}
        }
        return RawTable(
            file=self._file,
            names=names,
            columns=tuple(_cells(column) for column in kept.values()),
            lines=np.array(self._lines, np.int64),
            total=total,
            dialect=dialect.change(header="yes", above=0, below=0),
            left_out=tuple(self._left_out()),
            notes=(*notes, *name_notes, *self._nested_notes(kept)),
            types=types,
            skipped=tuple(self._skipped),
        )

    def _left_out(self) -> Iterator[LeftOut]:
        if self.blank:
            yield LeftOut(message("blank"), len(self.blank), tuple(self.blank[:NAMED]))
        if refused := [skipped.line for skipped in self._skipped]:
            yield LeftOut(message("no JSON object"), len(refused), tuple(refused[:NAMED]), is_row=True)

    def _nested_notes(self, kept: Iterable[str]) -> Iterator[Message]:
        gone = [name for name in self._nested if name not in kept]
        if gone:
            yield message("Columns of lists or objects are left out: {columns}.", columns=listed(gone))
        for name, count in self._nested.items():
            if name in kept:
                yield message(
                    "Lists and objects in {column} are read as missing: {count:,}.", count=count, column=quoted(name)
                )


def _parsed(text: str) -> Any:
    """The value of a JSON text. Whole numbers too long for float64 are texts."""
    return json.loads(text, parse_int=_whole, parse_constant=_constant)


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) < MOST_DIGITS else digits


def _constant(name: str) -> float | None:
    """NaN is a gap; infinities stay for the quality checks to find."""
    return None if name == "NaN" else float(name)


def _cells(cells: list[Any]) -> Cells:
    """float64 if all cells are numbers that it holds, otherwise texts."""
    kinds = set(map(type, cells)) - {type(None)}
    if kinds and kinds <= {int, float} and all(abs(cell) <= EXACT for cell in cells if type(cell) is int):
        return np.array(cells, np.float64)  # None becomes NaN
    return list(map(_text, cells))


def _text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if isfinite(cell) and cell == cell // 1 and abs(cell) <= EXACT:
            return str(int(cell))
        case str() if not cell.isascii():
            return cell.encode("utf-8", "replace").decode()  # half of a surrogate pair cannot be saved
        case _:
            return str(cell)
