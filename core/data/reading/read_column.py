"""Reads one column: from its cells and its reading to values, with what was missing and refused."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError
from core.data.images.in_table import read_pictures
from core.data.reading.adapt import form_of
from core.data.reading.column import AUTO, ColumnReading, changed
from core.data.reading.guess import MARK_IS_CLASS, MAX_CLASSES, Guess
from core.data.reading.numbers import NumberFormat, may_be_bound, split
from core.data.reading.profile import Profile
from core.data.reading.spellings import places_of
from core.data.reading.table import Column
from core.data.reading.values import FALSE, NAMED, TRUE, Read, as_texts, codes, dates, is_beyond, numbers
from core.data.tables.names import quoted
from core.data.tables.raw import RawTable, cell_text
from core.messages import EMPTY, Message, joined, message

SHOWN = 3  # cells and lines that a sentence names


def read_column(
    one: Guess, profile: Profile, raw: RawTable, texts: tuple[str, ...] | None = None, image: tuple[int, ...] = ()
) -> Column:
    """The values of a column by its reading, with what was missing and refused."""
    reading = _resolved(one.reading, profile)
    notes = list(one.notes)
    if reading.role == "group" and reading.type in ("text", "image"):
        reading = changed(reading, type="category")
    if reading.role == "part" and reading.type not in ("category", "ordinal", "boolean"):
        reading = changed(reading, type="category")
    if (
        reading.role in ("ignore", "id")
        or reading.type == "text"
        or (reading.type == "image" and reading.role != "feature")
    ):
        return Column(reading, np.full(len(raw.lines), np.nan), (), 0, 0, (), tuple(notes))
    if reading.type == "image":
        return _pictured(reading, profile, raw, image, notes)
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
        notes.append(message("{name}: {marks} in {count:cell|cells} is read as missing.", **_about_marks(profile)))
    bad = _cells(profile, raw, read.bad)
    if len(read.bad):
        notes.append(_about_bad(reading, bad, len(read.bad), len(raw.lines)))
    beyond = 0
    if reading.type == "number":
        cells = profile.cells
        beyond = sum(is_beyond(str(cells[place])) for place in read.bad.tolist())
    return Column(reading, read.values, (), read.missing, len(read.bad), bad, tuple(notes), beyond)


def _pictured(
    reading: ColumnReading, profile: Profile, raw: RawTable, image: tuple[int, ...], notes: list[Message]
) -> Column:
    """The pictures that the cells name; of the shape `image` if that is not empty."""
    cells = as_texts(profile.cells)
    gaps = np.array([cell.strip().lower() in profile.gaps for cell in cells], np.bool_)
    found = read_pictures(reading, cells, gaps, raw.folder, raw.confined, image)
    bad = _cells(profile, raw, found.bad)
    notes += found.notes
    if len(found.bad):
        listed_cells = joined(
            message("line {line} {cell} ({why})", line=line, cell=quoted(cell), why=found.pictures.refused[cell])
            for line, cell in bad[:SHOWN]
        )
        notes.append(
            message(
                "{name}: {count:,} of {rows:cell|cells} {count:=names|name} no picture that can be read: "
                "{cells}{more}.",
                name=quoted(reading.name),
                count=len(found.bad),
                rows=len(cells),
                cells=listed_cells,
                more=message(", …") if len(found.bad) > SHOWN else EMPTY,
            )
        )
    reading = changed(reading, side=str(found.side) if found.side else AUTO)
    refused, missing = len(found.bad), int(gaps.sum())
    return Column(reading, found.values, (), missing, refused, bad, tuple(notes), pictures=found.pictures)


def _about_cells(reading: ColumnReading, profile: Profile, form: NumberFormat) -> Iterator[Message]:
    """Sentences about numbers that are bounds, have zeros in front, or lack the unit of the others."""
    counts = profile.counts if profile.plain is None else {}
    if not counts and not profile.with_zeros and not reading.unit:
        return  # soon said of the thousands of columns of a wide table
    name = quoted(reading.name)
    bounds = [cell for cell in counts if may_be_bound(cell) and split(cell).is_bound and form.value(cell) is not None]
    if bounds:
        yield message(
            "{name}: {count:cell is a bound|cells are bounds}, and {cell} is read as {value:.12g}.",
            name=name,
            count=sum(counts[cell] for cell in bounds),
            cell=quoted(bounds[0]),
            value=form.value(bounds[0]),
        )
    if profile.with_zeros:
        yield message(
            "{name}: {count:cell|cells} such as {cell} {count:=is read as a number|are read as numbers}, without the "
            "zeros in front. To keep them, choose the type category.",
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
                "{name}: {count:cell has|cells have} no unit and {count:=is|are} read as {unit}.",
                name=name,
                count=bare,
                unit=unit,
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
        texts = tuple(text for text in texts if text not in reading.absent and reading.same.get(text) not in texts)
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
                    "{name}: {marks} in {count:cell|cells} is read as missing, which is a category of its own.",
                    **_about_marks(profile),
                )
            )
    else:
        texts = known
    cells = as_texts(profile.cells)
    read = codes(cells, places_of(reading, texts), gaps | {text.lower() for text in reading.absent})
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
                "The target {name} is {mark} in {count:row|rows}, which is read as a class. To leave these rows out, "
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
        others = {reading.same.get(text, text) for text in (*profile.counts, *kept)}
        return (*order, *sorted(others - {*order}))  # a step refuses texts that the order lacks
    if profile.plain is not None and not (profile.with_zeros and reading.role != "target"):
        values = np.unique(profile.plain[~np.isnan(profile.plain)])
        return tuple(map(cell_text, values.tolist()))
    same = reading.same
    found = list(dict.fromkeys(same.get(text, text) for text in (*profile.counts, *kept)))
    if reading.type == "boolean":
        usual = sorted(sorted(found), key=lambda text: -profile.counts.get(text, 0))  # of several spellings
        no = next((text for text in usual if text.lower() in FALSE), "0")
        yes = next((text for text in usual if text.lower() in TRUE), "1")
        return no, yes
    try:
        return tuple(sorted(found, key=lambda text: (float(text.replace("_", "x")), text)))
    except ValueError:
        return tuple(sorted(found))


def _resolved(reading: ColumnReading, profile: Profile) -> ColumnReading:
    """The reading with the usual choice wherever nothing was chosen."""
    coded = reading.type in ("category", "ordinal", "boolean")
    usual = {
        "name": profile.name,
        "role": reading.role or "ignore",
        "gaps": reading.gaps or _usual_gaps(reading, profile),
        "encoding": reading.encoding
        or ("none" if reading.type in ("number", "image") else "date parts" if reading.type == "date" else "one-hot"),
    }
    if reading.type == "ordinal" and not reading.encoding:
        usual["encoding"] = "ordinal"
    if reading.role != "feature" and not reading.encoding:
        usual["encoding"] = "none"
    return changed(reading, **usual) if coded or reading.type else reading


def _usual_gaps(reading: ColumnReading, profile: Profile) -> str:
    """What usually happens to gaps. Without any, there is no category of their own: nothing could be learned of it."""
    if reading.role in ("target", "weight") or reading.type == "image":
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
        return message("{name}: {count:,} of {rows:cell|cells} {count:=is|are} no date: {cells}{more}.", **values)
    if reading.type == "number":
        return message("{name}: {count:,} of {rows:cell|cells} {count:=is|are} no number: {cells}{more}.", **values)
    return message("{name}: {count:,} of {rows:cell|cells} {count:=is|are} none of its texts: {cells}{more}.", **values)
