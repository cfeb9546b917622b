"""ARFF, the format of Weka: attributes with their types, then rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from core.data.arrays import MAX_NUMBERS
from core.data.base import DataError
from core.data.tables.arff_header import Attribute, attribute, iso, sparse, split
from core.data.tables.dialect import Dialect
from core.data.tables.names import listed, quoted, unique
from core.data.tables.raw import Cells, LeftOut, RawTable, Skipped
from core.data.tables.text import find_encoding, opened
from core.messages import Message, message

NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")
EXACT = 2**53  # whole numbers up to here are exact in float64
NAMED = 20  # lines that are named in a reason


@dataclass
class _Lines:
    """The lines that are no rows, and the columns that grow with every row."""

    name: str
    lenient: bool
    attributes: list[Attribute] = field(default_factory=list)
    columns: list[list[str]] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    comments: list[int] = field(default_factory=list)
    header: list[int] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    undeclared: dict[int, dict[str, int]] = field(default_factory=dict)  # by column: the first line of every text
    known: list[frozenset[str]] = field(default_factory=list)
    in_data: bool = False

    def add(self, line: str, number: int) -> None:
        """Read one line. Raises DataError."""
        text = line.strip()
        if not text:
            self.blank.append(number)
        elif text.startswith("%"):
            self.comments.append(number)
        elif self.in_data:
            self._add_row(text, number)
        else:
            self.header.append(number)
            self._add_declaration(text, number)

    def _add_declaration(self, text: str, number: int) -> None:
        keyword = text.split(None, 1)[0].lower()
        if keyword == "@attribute":
            self.attributes.append(attribute(text, number, self.name))
        elif keyword == "@data":
            if not self.attributes:
                raise DataError(message("{name} declares no @attribute before @data. Add them.", name=self.name))
            self.in_data = True
            self.columns = [[] for _ in self.attributes]
            self.known = [frozenset(item.texts) for item in self.attributes]
        elif keyword != "@relation":
            raise DataError(
                message(
                    "Line {line} of {name} is neither @relation, @attribute nor @data. Check that it is an ARFF file.",
                    line=number,
                    name=self.name,
                )
            )

    def _add_row(self, text: str, number: int) -> None:
        cells = self._sparse(text) if text.startswith("{") else split(text, len(self.attributes))
        if cells is None or len(cells) != len(self.attributes):
            if not self.lenient:
                raise _wrong_row(self.name, number, cells, len(self.attributes))
            found = cells if cells is not None else [text]
            reason = message("the line has {count:value|values}", count=len(found))
            self.skipped.append(Skipped(number, tuple(found), reason, is_row=True))
            return
        for place, (cell, column) in enumerate(zip(cells, self.columns, strict=True)):
            if cell and self.known[place] and cell not in self.known[place]:
                self.undeclared.setdefault(place, {}).setdefault(cell, number)
            column.append(cell)
        self.rows.append(number)
        if len(self.rows) * len(self.columns) > MAX_NUMBERS:
            raise DataError(
                message("{name} has more than {most:,} cells. Use fewer rows.", name=self.name, most=MAX_NUMBERS)
            )

    def _sparse(self, text: str) -> list[str] | None:
        """The cells of {place value, …}: places that are not named hold 0, or the first text of a category."""
        given = sparse(text[1:-1]) if text.endswith("}") else None
        if given is None or max(given, default=0) >= len(self.attributes):
            return None
        return [given.get(place, item.absent) for place, item in enumerate(self.attributes)]


def read_arff(path: Path, dialect: Dialect) -> RawTable:
    """The table in an ARFF file, with its types, its categories in their order, and its target.

    The target is the attribute that is called class, or the last. Missing values are "". Rows may be sparse. Texts
    that an attribute does not declare are categories too, and a note says so. Raises DataError, which names the line,
    if a declaration cannot be read, or a row has another number of values and `dialect.ragged` is "refuse".
    """
    encoding = find_encoding(path, dialect.encoding)
    read = _Lines(path.name, dialect.ragged == "leave out")
    total = 0
    with opened(path, encoding) as stream:
        for total, line in enumerate(stream, 1):
            read.add(line, total)
    if not read.in_data:
        raise DataError(message("{name} has no line @data. Check that it is a whole ARFF file.", name=path.name))
    if not read.rows:
        raise DataError(message("{name} has no rows. Choose a table with rows.", name=path.name))
    names, notes = unique([item.name for item in read.attributes])
    classes = [place for place, item in enumerate(read.attributes) if item.name.strip().lower() == "class"]
    target = names[classes[0] if classes else -1]
    texts = {
        name: (*item.texts, *read.undeclared.get(place, ()))
        for place, (name, item) in enumerate(zip(names, read.attributes, strict=True))
        if item.texts
    }
    return RawTable(
        file=path.name,
        names=names,
        columns=tuple(_cells(cells, item) for cells, item in zip(read.columns, read.attributes, strict=True)),
        lines=np.array(read.rows, np.int64),
        total=total,
        dialect=dialect.change(encoding=encoding.codec, delimiter=",", header="yes", comment="%", decimal="."),
        left_out=_left_out(read),
        notes=(*encoding.notes, *notes, *_undeclared(names, read)),
        types={name: item.type for name, item in zip(names, read.attributes, strict=True)},
        texts=texts,
        roles={target: "target"},
        skipped=tuple(read.skipped),
    )


def _cells(cells: list[str], item: Attribute) -> Cells:
    """float64 for numbers, if all are exact; ISO texts for dates; otherwise the texts."""
    if item.type == "date":
        return [iso(cell, item.format) for cell in cells]
    if item.type == "number" and all(not cell or NUMBER.fullmatch(cell) for cell in cells):
        numbers = np.array([cell or "nan" for cell in cells], np.float64)
        if not (np.abs(numbers) >= EXACT).any():
            return numbers
    return cells


def _left_out(read: _Lines) -> tuple[LeftOut, ...]:
    reasons: Sequence[tuple[Message, list[int], bool]] = (
        (message("the header"), read.header, False),
        (message("blank"), read.blank, False),
        (message("a comment"), read.comments, False),
        (message("another number of values than the other lines"), [found.line for found in read.skipped], True),
    )
    return tuple(LeftOut(why, len(rows), tuple(rows[:NAMED]), is_row) for why, rows, is_row in reasons if rows)


def _undeclared(names: Sequence[str], read: _Lines) -> list[Message]:
    return [
        message(
            "{column} has texts that its @attribute does not list: {texts}, first in line {line}.",
            column=quoted(names[place]),
            texts=listed(list(found)),
            line=min(found.values()),
        )
        for place, found in read.undeclared.items()
    ]


def _wrong_row(name: str, line: int, cells: list[str] | None, expected: int) -> DataError:
    if cells is None:
        return DataError(
            message(
                "Line {line} of {name} has a quotation mark that is not closed, or is not a sparse row such as "
                "{example}. Fix the line, or leave such lines out.",
                line=line,
                name=name,
                example="{0 1.5, 3 a}",
            )
        )
    return DataError(
        message(
            "Line {line} of {name} has {found:value|values}, but there are {expected:attribute|attributes}. Fix the "
            "line, or leave such lines out.",
            line=line,
            name=name,
            found=len(cells),
            expected=expected,
        )
    )
