"""What the quality gate looks at, and what it finds."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.data.reading.table import Column, Table
from core.messages import Message, message

MOST_ROWS, MOST_COLUMNS = 20_000, 2_000  # looked at; a sample of larger tables

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Finding:
    """Something that a person should know. `figure` is a count or a share, `column` is empty for the whole table.

    `lines` are the first lines of the file that it is about.
    """

    kind: str
    column: str
    figure: float
    sentence: Message
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Look:
    """A table without its test rows, with the numbers of its training and validation rows, int64 and ascending.

    Both may be empty. `whole` is the table with its test rows. Every check calls `go_on` between its steps, which may
    raise an error to stop.
    """

    table: Table
    train: Rows
    validation: Rows
    whole: Table
    go_on: Callable[[], object] = lambda: None

    @cached_property
    def sample(self) -> Rows:
        """The rows that are looked at where all would take too long, ascending."""
        rows = len(self.table.lines)
        if rows <= MOST_ROWS:
            return np.arange(rows)
        return np.sort(np.random.default_rng(0).choice(rows, MOST_ROWS, replace=False))

    def columns(self, *types: str) -> list[Column]:
        """The features of some types that are looked at, all without types."""
        found = []
        for column in self.table.features[:MOST_COLUMNS]:
            if not types or column.reading.type in types:
                self.go_on()
                found.append(column)
        return found


def without_test(sentence: Message, look: Look) -> Message:
    """A sentence with a number of rows, which says that test rows are not counted if there are some."""
    if len(look.table.lines) == len(look.whole.lines):
        return sentence
    return message("{sentence} Test rows are not counted.", sentence=sentence)


def in_sample(sentence: Message, rows: int, total: int) -> Message:
    """A sentence about rows, which says how many were looked at if not all were."""
    if rows >= total:
        return sentence
    return message(
        "{sentence} {rows:,} of {total:row|rows} {rows:=was|were} looked at.", sentence=sentence, rows=rows, total=total
    )
