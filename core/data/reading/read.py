"""Reads a table: from raw cells and what a person has chosen to typed columns, with an account of everything."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.data.reading.adapt import adapted
from core.data.reading.column import ColumnReading
from core.data.reading.gaps import USUAL
from core.data.reading.guess import Guess, guess
from core.data.reading.profile import Profile
from core.data.reading.read_column import SHOWN, read_column
from core.data.reading.table import Column, Table
from core.data.reading.values import NAMED
from core.data.tables.names import quoted
from core.data.tables.raw import LeftOut, RawTable
from core.messages import joined, message


def read_table(raw: RawTable, chosen: Mapping[str, ColumnReading], gaps: str = "") -> Table:
    """The table with every guess made. Rows without a target are left out, and those that a column asks to leave out.

    `chosen` are the readings of columns by their names. `gaps` says what happens to gaps in features for which nothing
    else is chosen. Raises DataError.
    """
    profiles = _profiles(raw)
    guesses = guess(raw, chosen, profiles)
    columns = tuple(read_column(_with_gaps(one, gaps), p, raw) for one, p in zip(guesses, profiles, strict=True))
    table = Table(raw.file, columns, raw.lines, raw.total, raw.dialect, raw.left_out, raw.notes, raw.folder)
    return _with_used_classes(usable(table))


def names_pictures(raw: RawTable, chosen: Mapping[str, ColumnReading]) -> bool:
    """Whether the inputs are pictures that the table names. None of them is opened."""
    profiles = _profiles(raw)
    return any(one.reading.type == "image" and one.reading.role == "feature" for one in guess(raw, chosen, profiles))


def read_like(
    raw: RawTable,
    readings: Sequence[ColumnReading],
    texts: Mapping[str, tuple[str, ...]],
    image: tuple[int, ...] = (),
) -> Table:
    """New rows, read as an earlier table was. No row is left out; only how numbers and dates are written is guessed.

    `texts` are the texts of the coded columns by name, and `image` is the shape of the pictures, if there are some. A
    column that is missing is left to the caller.
    """
    by_name = dict(zip(raw.names, raw.columns, strict=True))
    marks = _marks(raw)
    readings = [reading for reading in readings if reading.name in by_name]
    profiles = [Profile(reading.name, by_name[reading.name], marks) for reading in readings]
    columns = [
        read_column(one, profile, raw, texts.get(profile.name), image)
        for one, profile in zip(adapted(readings, profiles, raw.dialect), profiles, strict=True)
    ]
    return Table(raw.file, tuple(columns), raw.lines, raw.total, raw.dialect, raw.left_out, raw.notes, raw.folder)


def usable(table: Table) -> Table:
    """The table without the rows that have no target, and those with a gap in a column that leaves them out."""
    keep = np.ones(len(table.lines), np.bool_)
    left_out: list[LeftOut] = []
    for column in table.columns:
        role, gaps = column.reading.role, column.reading.gaps
        if role not in ("target", "weight") and not (role == "feature" and gaps == "leave out"):
            continue
        empty = np.isnan(column.values)
        lost = keep & empty
        if lost.any():
            left_out.append(_lost(column, lost, table.lines))
            keep &= ~empty
    return table.take(keep, left_out) if left_out else table


def _with_used_classes(table: Table) -> Table:
    """The table with the classes that a usable row has."""
    if not table.classes:
        return table
    target = table.targets[0]
    used = np.unique(target.values).astype(int).tolist()
    if len(used) == len(target.texts):
        return table
    known = replace(target, texts=tuple(target.texts[place] for place in used))
    known = replace(known, values=np.searchsorted(used, target.values).astype(np.float64))
    return replace(table, columns=tuple(known if column is target else column for column in table.columns))


def _profiles(raw: RawTable) -> list[Profile]:
    marks = _marks(raw)
    return [Profile(name, cells, marks) for name, cells in zip(raw.names, raw.columns, strict=True)]


def _marks(raw: RawTable) -> frozenset[str]:
    """The texts that mark a missing value, in lower case."""
    return USUAL | frozenset(raw.dialect.missing.lower().split())


def _with_gaps(one: Guess, gaps: str) -> Guess:
    """The guess with the usual way of treating gaps, if it is a feature and nothing else was chosen."""
    fits = one.reading.role == "feature" and not one.reading.gaps
    return Guess(replace(one.reading, gaps=gaps), one.notes) if fits and gaps else one


def _lost(column: Column, lost: NDArray[np.bool_], lines: NDArray[np.int64]) -> LeftOut:
    count = int(lost.sum())
    where = tuple(lines[lost][:NAMED].tolist())
    bad = dict(column.bad)
    cells = [quoted(bad[line]) for line in where[:SHOWN] if line in bad]
    name = quoted(column.name)
    if column.reading.absent:
        reason = message("{name} is missing or read as missing there", name=name)
    elif cells:
        reason = message("{name} cannot be read there: {cells}", name=name, cells=joined(cells))
    else:
        reason = message("{name} is missing there", name=name)
    return LeftOut(reason, count, where, is_row=True)
