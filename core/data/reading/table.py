"""A table that was read: what its cells mean, and what was left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data.reading.column import ColumnReading
from core.data.reading.pictures import Pictures
from core.data.tables.dialect import Dialect
from core.data.tables.raw import LeftOut, Numbers
from core.messages import Message


@dataclass(frozen=True, eq=False)
class Column:
    """A column and its values, float64 (rows,), or float32 in a large file.

    A value is NaN where a cell is empty or cannot be read.

    The values of a number are itself, those of a date are seconds since 1970, and those of a category, an ordinal or a
    boolean are places in `texts`, −1 for a text that is not among them. Those of an image are equal where the pictures
    are, whose pixels are in `pictures`. Columns of other types have no values.
    `reading` has every field resolved. `missing` counts the empty cells, `refused` those that are filled and cannot be
    read; `bad` are the first of them, as (line, cell), and `beyond` those that are infinite or too large for float32.
    `notes` are sentences about the column.
    """

    reading: ColumnReading
    values: Numbers
    texts: tuple[str, ...] = ()
    missing: int = 0
    refused: int = 0
    bad: tuple[tuple[int, str], ...] = ()
    notes: tuple[Message, ...] = ()
    beyond: int = 0
    pictures: Pictures | None = None

    @property
    def name(self) -> str:
        return self.reading.name

    @property
    def is_coded(self) -> bool:
        """Whether the values are places in `texts`."""
        return self.reading.type in ("category", "ordinal", "boolean")

    def take(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> "Column":
        """The column with these rows only."""
        if not len(self.values):
            return self
        pictures = None if self.pictures is None else self.pictures.take(rows)
        return replace(self, values=self.values[rows], pictures=pictures)


@dataclass(frozen=True, eq=False)
class Table:
    """The columns of a table, its usable rows, and everything that was left out.

    `lines` are the lines of the rows in the file, int64 (rows,). `total` counts the lines of the file. `is_class` says
    whether the targets are classes.
    """

    file: str
    columns: tuple[Column, ...]
    lines: NDArray[np.int64]
    total: int
    dialect: Dialect
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Message, ...] = ()
    folder: Path | None = None

    @cached_property
    def targets(self) -> tuple[Column, ...]:
        """The columns to predict: one, or several numbers. Empty in new rows that have none."""
        return self.with_role("target")

    @cached_property
    def features(self) -> tuple[Column, ...]:
        """The columns that the network sees."""
        return self.with_role("feature")

    @cached_property
    def weight(self) -> Column | None:
        """The column of sample weights, if there is one."""
        return next(iter(self.with_role("weight")), None)

    @cached_property
    def pictures(self) -> Pictures | None:
        """The pictures that are the inputs, if the table names some."""
        return next((column.pictures for column in self.features if column.pictures is not None), None)

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes; empty for a regression."""
        return self.targets[0].texts if self.targets and self.targets[0].is_coded else ()

    @property
    def decimal(self) -> str:
        """The decimal mark of most of its numbers, empty where no number has one."""
        if self.dialect.decimal:
            return self.dialect.decimal
        numbers = [column for column in self.columns if column.reading.type == "number"]
        commas = sum(column.reading.decimal == "," for column in numbers)
        points = sum(
            column.reading.decimal == "." and bool((np.abs(np.modf(column.values)[0]) > 0).any()) for column in numbers
        )
        return "" if not commas and not points else "," if commas > points else "."

    def column(self, name: str) -> Column | None:
        """The column with this name."""
        return next((column for column in self.columns if column.name == name), None)

    def take(self, rows: NDArray[np.int64] | NDArray[np.bool_], left_out: Sequence[LeftOut] = ()) -> "Table":
        """The table with these rows only; `left_out` says why the others are gone."""
        columns = tuple(column.take(rows) for column in self.columns)
        return replace(self, columns=columns, lines=self.lines[rows], left_out=(*self.left_out, *left_out))

    def with_role(self, role: str) -> tuple[Column, ...]:
        """The columns with a role, in order."""
        return tuple(column for column in self.columns if column.reading.role == role)
