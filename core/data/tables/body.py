"""The rows of a text file with delimiters, gathered record by record, with an account of every line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.data.base import DataError
from core.data.tables.bulk import Bulk
from core.data.tables.extras import about_remarks, is_remark
from core.data.tables.header import about_lines_below
from core.data.tables.layout import Layout, is_rule
from core.data.tables.names import unique
from core.data.tables.raw import NAMED, LeftOut, RawTable, Skipped
from core.messages import Message, message

MOST_REMARKS = 20  # lines below the rows
CHUNK = 4096  # rows


@dataclass
class _Count:
    """The lines that are left out for one reason."""

    count: int = 0
    lines: list[int] = field(default_factory=list)

    def add(self, line: int, count: int = 1) -> None:
        self.count += count
        if len(self.lines) < NAMED:
            self.lines.append(line)


class Body:
    """Gathers rows column by column, so that no row is a list of its own for long."""

    def __init__(self, layout: Layout, name: str) -> None:
        self._layout, self._name = layout, name
        self._columns: list[list[str]] = [[] for _ in range(layout.width)]
        self._rows: list[list[str]] = []
        self._lines: list[int] = []
        self._above, self._blank, self._comments, self._ragged, self._units = (_Count() for _ in range(5))
        self._rules = _Count()
        self._remarks: list[tuple[int, list[str]]] = []  # lines that may be remarks, if no row comes below them
        self._header = 0  # the line of the header
        self._skipped: list[Skipped] = []
        self._narrow = 0  # the width of the first lines, if it is not that of most lines
        self._wide = layout.width + layout.trailing

    def add(self, line: int, cells: list[str]) -> None:
        """Add a record as a row, or count it."""
        layout = self._layout
        if not cells or (len(cells) == 1 and not cells[0].strip()):
            self._blank.add(line)
        elif (line < layout.first or len(cells) != self._wide) and is_rule(cells):
            self._rules.add(line)
        elif line <= layout.dialect.above:
            self._above.add(line)
        elif is_comment_line(cells, layout):
            self._comments.add(line)
        elif line < layout.first:
            self._add_above(line, cells)
        elif len(cells) != self._wide and not (layout.trailing and len(cells) == layout.width):
            if self._may_be_remark(cells):
                self._remarks.append((line, cells))
            else:
                self._refuse_remarks()
                self._refuse(line, cells, self._layout.width)
        elif self._narrow:
            self._refuse(line, cells, self._narrow)
        else:
            if self._remarks:
                self._refuse_remarks()
            self._rows.append(cells)
            self._lines.append(line)
            if len(self._rows) == CHUNK:
                self._flush()

    def table(self, total: int, codec: str, notes: tuple[Message, ...], bulk: Bulk | None = None) -> RawTable:
        """The table of all records that were added, or of those that were read in bulk below them.

        `total` is the number of lines of the file.
        """
        self._flush()
        layout = self._layout
        if not self._lines and bulk is None:
            raise DataError(message("{name} has no rows. Choose a table with rows.", name=self._name))
        names, more = unique(layout.names or [""] * layout.width)
        dialect = layout.dialect.change(encoding=codec)
        columns = tuple(self._columns) if bulk is None else bulk.columns
        lines = np.array(self._lines, np.int64) if bulk is None else bulk.lines
        left_out = tuple(self._left_out(total - len(lines)))
        return RawTable(
            self._name,
            names,
            columns,
            lines,
            total,
            dialect,
            left_out,
            (*notes, *more, *self._notes()),
            skipped=tuple(self._skipped),
            **self._said(),
        )

    def _said(self) -> dict[str, Any]:
        """The types, texts and roles that a header of Orange says."""
        orange = self._layout.orange
        return {} if orange is None else {"types": orange.types, "texts": orange.texts, "roles": orange.roles}

    def _flush(self) -> None:
        for column, cells in zip(self._columns, zip(*self._rows, strict=False), strict=False):
            column += cells
        self._rows.clear()

    def _add_above(self, line: int, cells: list[str]) -> None:
        """Count a line before the first row: empty cells above the header, the header, or units below it."""
        if self._header:
            self._units.add(line)
        elif self._layout.names and any(cells):
            self._header = line
        else:
            self._above.add(line)

    def _may_be_remark(self, cells: list[str]) -> bool:
        return (
            self._layout.dialect.extras != "keep"
            and self._layout.dialect.ragged == "refuse"
            and bool(self._lines)
            and len(self._remarks) < MOST_REMARKS
            and is_remark(cells)
        )

    def _refuse_remarks(self) -> None:
        """Refuse lines that seemed to be remarks below the rows: there is a row below them."""
        for line, cells in self._remarks:
            self._refuse(line, cells, self._layout.width)
        self._remarks.clear()

    def _refuse(self, line: int, cells: list[str], expected: int) -> None:
        """Count a line of another width, or raise DataError for the first line where the width changes."""
        if self._layout.dialect.ragged == "leave out":
            self._ragged.add(line)
            reason = message("the line has {count:value|values}", count=len(cells))
            self._skipped.append(Skipped(line, tuple(cells), reason, is_row=True))
            return
        found = len(cells)
        if not self._lines and not self._narrow:
            self._narrow = found
        if found == self._narrow:
            return
        raise DataError(
            message(
                "Line {line} of {name} has {found:value|values}, but the lines before it have {expected}. Fix the "
                "line, or leave such lines out.",
                line=line,
                name=self._name,
                found=found,
                expected=expected,
            )
        )

    @property
    def _below(self) -> _Count:
        """The lines below the rows that are remarks."""
        lines = [line for line, _ in self._remarks]
        return _Count(len(lines), lines)

    def _left_out(self, others: int) -> Iterator[LeftOut]:
        header = self._layout.dialect.header == "yes"
        spans = self._spans(others)
        counts = (
            (message("above the header"), self._above, False),
            (message("blank"), self._blank, False),
            (message("a drawn line"), self._rules, False),
            (message("a comment"), self._comments, False),
            (message("below the header"), self._units, False),
            (message("another number of values than the other lines"), self._ragged, True),
            (message("below the rows"), self._below, False),
        )
        yield from (LeftOut(why, c.count, tuple(c.lines), is_row) for why, c, is_row in counts if c.count)
        if header:
            yield LeftOut(message("the header"), 1, (self._header or 1,))
        if spans:
            yield LeftOut(message("the continuation of a quoted cell with line breaks"), spans)

    def _spans(self, others: int) -> int:
        """Lines that continue a record which began above."""
        counted = (self._above, self._blank, self._comments, self._units, self._ragged, self._below, self._rules)
        header = self._layout.dialect.header == "yes"
        return others - sum(count.count for count in counted) - header

    def _notes(self) -> Iterator[Message]:
        layout = self._layout
        if self._above.count:
            yield message(
                "{count:line above the header is|lines above the header are} skipped.", count=self._above.count
            )
        if layout.dialect.header == "no":
            yield message("There is no header: the first line is read as a row. Columns are named by their position.")
        if layout.orange is not None:
            yield message("The header is one of Orange, which says types and roles of the columns.")
            yield from layout.orange.notes
        if self._units.count:
            yield about_lines_below(self._units.lines, layout.units)
        if layout.row_names:
            yield message("The header has one name less than the rows. The first column is read as row names.")
        if layout.trailing:
            yield message("Every row ends in a delimiter. The empty column at the end is left out.")
        if self._comments.count:
            yield message(
                "{count:line|lines} that {count:=begins with|begin with} {mark} {count:=is read as a comment|are "
                "read as comments}.",
                count=self._comments.count,
                mark=layout.dialect.comment,
            )
        if self._remarks:
            yield about_remarks(self._below.lines, next(filter(None, self._remarks[0][1])))
        if self._ragged.count:
            yield message(
                "{count:line is|lines are} left out, since {count:=it has|they have} another number of values: line "
                "{lines}.",
                count=self._ragged.count,
                lines=", ".join(map(str, self._ragged.lines)),
            )


def is_comment_line(cells: list[str], layout: Layout) -> bool:
    """Whether a record begins with the mark of comments, and is no row."""
    mark = layout.dialect.comment
    return mark != "none" and cells[0].startswith(mark) and len(cells) != layout.width + layout.trailing
