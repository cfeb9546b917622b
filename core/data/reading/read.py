"""Reads a table: from raw cells and what a person has chosen to typed columns, with an account of everything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError
from core.data.reading.adapt import adapted, form_of
from core.data.reading.column import ColumnReading
from core.data.reading.gaps import USUAL
from core.data.reading.guess import MARK_IS_CLASS, MAX_CLASSES, Guess, guess
from core.data.reading.numbers import NumberFormat, may_be_bound, split
from core.data.reading.profile import Profile
from core.data.reading.table import Column, Table
from core.data.reading.values import FALSE, NAMED, TRUE, Read, as_texts, codes, dates, numbers
from core.data.tables.names import quoted
from core.data.tables.raw import LeftOut, RawTable, cell_text
from core.messages import EMPTY, Message, joined, message

SHOWN = 3  # cells and lines that a sentence names


def read_table(raw: RawTable, chosen: Mapping[str, ColumnReading], gaps: str = "") -> Table:
    """The table with every guess made. Rows without a target are left out, and those that a column asks to leave out.

    `chosen` are the readings of columns by their names. `gaps` says what happens to gaps in features for which nothing
    else is chosen. Raises DataError.
    """
    marks = _marks(raw)
    profiles = [Profile(name, cells, marks) for name, cells in zip(raw.names, raw.columns, strict=True)]
    guesses = guess(raw, chosen, profiles)
    columns = tuple(_column(_with_gaps(one, gaps), p, raw) for one, p in zip(guesses, profiles, strict=True))
    table = Table(raw.file, columns, raw.lines, raw.total, raw.dialect, raw.left_out, raw.notes)
    return _with_used_classes(usable(table))


def read_like(raw: RawTable, readings: Sequence[ColumnReading], texts: Mapping[str, tuple[str, ...]]) -> Table:
    """New rows, read as an earlier table was. No row is left out; only how numbers and dates are written is guessed.

    `texts` are the texts of the coded columns by name. A column that is missing is left to the caller.
    """
    by_name = dict(zip(raw.names, raw.columns, strict=True))
    marks = _marks(raw)
    readings = [reading for reading in readings if reading.name in by_name]
    profiles = [Profile(reading.name, by_name[reading.name], marks) for reading in readings]
    columns = [
        _column(one, profile, raw, texts.get(profile.name))
        for one, profile in zip(adapted(readings, profiles, raw.dialect), profiles, strict=True)
    ]
    return Table(raw.file, tuple(columns), raw.lines, raw.total, raw.dialect, raw.left_out, raw.notes)


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
    if cells:
        reason = message("{name} cannot be read there: {cells}", name=name, cells=joined(cells))
    else:
        reason = message("{name} is missing there", name=name)
    return LeftOut(reason, count, where, is_row=True)


def _column(one: Guess, profile: Profile, raw: RawTable, texts: tuple[str, ...] | None = None) -> Column:
    """The values of a column by its reading, with what was missing and refused."""
    reading = _resolved(one.reading, profile)
    notes = list(one.notes)
    if reading.role == "group" and reading.type == "text":
        reading = replace(reading, type="category")
    if reading.role in ("ignore", "id") or reading.type == "text":
        return Column(reading, np.full(len(raw.lines), np.nan), (), 0, 0, (), tuple(notes))
    if reading.type in ("category", "ordinal", "boolean"):
        return _coded(reading, profile, raw, texts, notes)
    if reading.type == "date":
        read = dates(profile.cells, reading.date_format, profile.gaps)
    else:
        form = form_of(reading)
        known = profile.plain if (form.decimal, form.thousands) == (".", "") else None
        read = numbers(profile.cells if known is None else known, form, profile.gaps)
        notes += _about_cells(reading, profile, form)
    return _counted(reading, read, profile, raw, notes)


def _counted(reading: ColumnReading, read: Read, profile: Profile, raw: RawTable, notes: list[Message]) -> Column:
    if profile.marks and reading.type in ("number", "date"):
        notes.append(message("{name}: {marks} in {count:,} cells is read as missing.", **_about_marks(profile)))
    bad = _cells(profile, raw, read.bad)
    if len(read.bad):
        notes.append(_about_bad(reading, bad, len(read.bad), len(raw.lines)))
    return Column(reading, read.values, (), read.missing, len(read.bad), bad, tuple(notes))


def _about_cells(reading: ColumnReading, profile: Profile, form: NumberFormat) -> Iterator[Message]:
    """Sentences about numbers that are bounds, have zeros in front, or lack the unit of the others."""
    name, counts = quoted(reading.name), profile.counts if profile.plain is None else {}
    bounds = [cell for cell in counts if may_be_bound(cell) and split(cell).is_bound and form.value(cell) is not None]
    if bounds:
        yield message(
            "{name}: {count:,} cells are bounds, and {cell} is read as {value}.",
            name=name,
            count=sum(counts[cell] for cell in bounds),
            cell=quoted(bounds[0]),
            value=f"{form.value(bounds[0]):.12g}",
        )
    if profile.with_zeros:
        yield message(
            "{name}: {count:,} cells such as {cell} are read as numbers, without the zeros in front. To keep them, "
            "choose the type category.",
            name=name,
            count=len(profile.with_zeros),
            cell=quoted(profile.with_zeros[0].strip()),
        )
    if reading.unit:
        bare = sum(count for cell, count in counts.items() if not split(cell).unit and form.value(cell) is not None)
        bare += profile.filled if profile.plain is not None else 0
        if bare:
            unit = quoted(reading.unit)
            yield message(
                "{name}: {count:,} cells have no unit and are read as {unit}.", name=name, count=bare, unit=unit
            )


def _about_marks(profile: Profile) -> dict[str, object]:
    """The values of a sentence about the marks of missing values in a column."""
    marks = joined(quoted(mark) for mark in list(profile.marks)[:SHOWN])
    return {"name": quoted(profile.name), "marks": marks, "count": sum(profile.marks.values())}


def _coded(
    reading: ColumnReading, profile: Profile, raw: RawTable, known: tuple[str, ...] | None, notes: list[Message]
) -> Column:
    gaps = profile.gaps
    if known is None:
        kept = _marks_that_are_classes(reading, profile, notes)
        gaps = gaps - {mark.lower() for mark in kept}
        texts = raw.texts.get(reading.name) or _texts(reading, profile, kept)
        if reading.role == "target" and len(texts) > MAX_CLASSES:
            raise DataError(
                message(
                    "The target {column} has more than {most} different texts, too many for classes. Choose another "
                    "column. A regression needs numbers.",
                    column=quoted(reading.name),
                    most=MAX_CLASSES,
                )
            )
        if profile.marks and not kept and reading.role != "target":
            notes.append(
                message(
                    "{name}: {marks} in {count:,} cells is read as missing, which is a category of its own.",
                    **_about_marks(profile),
                )
            )
    else:
        texts = known
    cells = as_texts(profile.cells)
    read = codes(cells, _places(reading, texts), gaps)
    if reading.role == "target":
        unseen = np.flatnonzero(read.values < 0)
        read.values[unseen] = np.nan
        read = Read(read.values, read.missing, unseen)
    return replace(_counted(reading, read, profile, raw, notes), texts=texts)


def _marks_that_are_classes(reading: ColumnReading, profile: Profile, notes: list[Message]) -> list[str]:
    """The marks of missing values that are a class of the target, since enough rows have them."""
    if reading.role != "target":
        return []
    kept = [mark for mark, count in profile.marks.items() if count >= MARK_IS_CLASS * len(profile.cells)]
    for mark in kept:
        notes.append(
            message(
                "The target {name} is {mark} in {count:,} rows, which is read as a class. To leave these rows out, "
                "clear the cells.",
                name=quoted(reading.name),
                mark=quoted(mark),
                count=profile.marks[mark],
            )
        )
    return kept


def _texts(reading: ColumnReading, profile: Profile, kept: Sequence[str]) -> tuple[str, ...]:
    """The texts of a coded column in order: as chosen, no before yes, by value if all are numbers, else sorted."""
    if reading.order:
        order = [text.strip() for text in reading.order.split("<")]
        return (*order, *sorted({*profile.counts, *kept} - {*order}))  # a step refuses texts that the order lacks
    if profile.plain is not None and not (profile.with_zeros and reading.role != "target"):
        values = np.unique(profile.plain[~np.isnan(profile.plain)])
        return tuple(map(cell_text, values.tolist()))
    found = [*profile.counts, *kept]
    if reading.type == "boolean":
        no = min(text for text in found if text.lower() in FALSE)
        yes = min(text for text in found if text.lower() in TRUE)
        return no, yes
    try:
        return tuple(sorted(found, key=lambda text: (float(text.replace("_", "x")), text)))
    except ValueError:
        return tuple(sorted(found))


def _places(reading: ColumnReading, texts: tuple[str, ...]) -> dict[str, int]:
    """The place of every text, and of the other spellings of yes and no."""
    places = {text: place for place, text in enumerate(texts)}
    if reading.type == "boolean" and len(texts) == 2:
        for words, place in ((FALSE, 0), (TRUE, 1)):
            for word in words:
                for spelling in (word, word.upper(), word.capitalize()):
                    places.setdefault(spelling, place)
    return places


def _resolved(reading: ColumnReading, profile: Profile) -> ColumnReading:
    """The reading with the usual choice wherever nothing was chosen."""
    coded = reading.type in ("category", "ordinal", "boolean")
    usual = {
        "name": profile.name,
        "role": reading.role or "ignore",
        "gaps": reading.gaps or _usual_gaps(reading, profile),
        "encoding": reading.encoding
        or ("none" if reading.type == "number" else "date parts" if reading.type == "date" else "one-hot"),
    }
    if reading.type == "ordinal" and not reading.encoding:
        usual["encoding"] = "ordinal"
    if reading.role != "feature" and not reading.encoding:
        usual["encoding"] = "none"
    return replace(reading, **usual) if coded or reading.type else reading


def _usual_gaps(reading: ColumnReading, profile: Profile) -> str:
    """What usually happens to gaps. Without any, there is no category of their own: nothing could be learned of it."""
    if reading.role in ("target", "weight"):
        return "leave out"
    if reading.type in ("number", "date"):
        return {"number": "median", "date": "mean"}[reading.type]
    return "own category" if profile.filled < len(profile.cells) else ""


def _cells(profile: Profile, raw: RawTable, places: NDArray[np.int64]) -> tuple[tuple[int, str], ...]:
    """The first bad cells with their lines."""
    cells = profile.cells
    return tuple((int(raw.lines[place]), str(cells[place])) for place in places[:NAMED].tolist())


def _about_bad(reading: ColumnReading, bad: Sequence[tuple[int, str]], count: int, rows: int) -> Message:
    """A sentence about cells that cannot be read."""
    shown = joined(message("line {line} {cell}", line=line, cell=quoted(cell)) for line, cell in bad[:SHOWN])
    more = message(", …") if count > SHOWN else EMPTY
    values = {"name": quoted(reading.name), "count": count, "rows": rows, "cells": shown, "more": more}
    if reading.type == "date":
        return message("{name}: {count:,} of {rows:,} cells are no date: {cells}{more}.", **values)
    if reading.type == "number":
        return message("{name}: {count:,} of {rows:,} cells are no number: {cells}{more}.", **values)
    return message("{name}: {count:,} of {rows:,} cells are none of its texts: {cells}{more}.", **values)
