"""Warns of what new rows of a table lack, or have beyond the training rows: one sentence per kind and column."""

import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from core.data.base import DataWarning
from core.data.preparation.fit import about_left_out
from core.data.reading.table import Table
from core.data.tables.raw import RawTable
from core.messages import Message, message

PACKAGE = str(Path(__file__).resolve().parent.parent)
BAD = "{name} cannot be read: {cell}"  # which the notes of the column say, too


def warn_of(raw: RawTable, table: Table, notes: Sequence[Sequence[Message]]) -> None:
    """Warn of the rows and cells of a table that was read like an earlier one. `notes` are those of its rows.

    `raw` has its cells, and the lines that are no rows.
    """
    _warn(_about_extras(raw))
    _warn(about_left_out(table))
    _warn(note for column in table.features for note in column.notes)
    _warn(_by_kind(table, notes))


def _about_extras(raw: RawTable) -> Iterator[Message]:
    """A sentence for every line of totals, repeated header or remark, which has no answer."""
    for line in raw.skipped:
        if not line.is_row:
            yield message("Line {line}: {reason}.", line=line.line, reason=line.reason)


def _by_kind(table: Table, notes: Sequence[Sequence[Message]]) -> Iterator[Message]:
    """A sentence for every kind of note of every column: how many rows have it, and the first of them."""
    rows: dict[tuple[str, str], list[int]] = {}
    first: dict[tuple[str, str], Message] = {}
    for row, sentences in enumerate(notes):
        for note in sentences:
            kind = note.template, str(note.values.get("name"))
            rows.setdefault(kind, []).append(row)
            first.setdefault(kind, note)
    for kind, found in rows.items():
        if kind[0] != BAD:
            yield message(
                "{count:,} of {total:row|rows}, the first in line {line}: {note}.",
                count=len(found),
                total=len(notes),
                line=int(table.lines[found[0]]),
                note=first[kind],
            )


def _warn(sentences: Iterable[Message]) -> None:
    """Warn at the line of the caller outside the package."""
    level, frame = 1, sys._getframe(0)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(PACKAGE):
        level, frame = level + 1, frame.f_back
    for sentence in sentences:
        warnings.warn(sentence, DataWarning, stacklevel=level)
