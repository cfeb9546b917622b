"""Reads new rows that are written in another way than those of the training: other decimal marks, other dates."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from core.data.reading.column import ColumnReading
from core.data.reading.dates import normal, seconds
from core.data.reading.guess import Guess, decimal_comma, number_format
from core.data.reading.numbers import NumberFormat
from core.data.reading.profile import MAJORITY, Profile
from core.data.tables.dialect import AUTO, Dialect
from core.data.tables.names import quoted
from core.messages import message
from core.messages.numbers import ENGLISH

EPOCHS = ("seconds", "milliseconds")


def adapted(readings: Sequence[ColumnReading], profiles: Sequence[Profile], dialect: Dialect) -> list[Guess]:
    """The readings of the columns of new rows: the kept ones, except where the cells do not fit but fit others.

    Where the decimal mark of a column has changed, it has in numbers that fit both, too, such as 1.234.
    """
    free = dialect.change(decimal=AUTO, thousands=AUTO)
    numeric = [
        reading.type == "number" and not isinstance(profile.cells, np.ndarray)
        for reading, profile in zip(readings, profiles, strict=True)
    ]
    comma = decimal_comma(free, [profile for profile, is_number in zip(profiles, numeric, strict=True) if is_number])

    def numbers(changed: bool) -> list[Guess]:
        return [
            _number(reading, profile, free, comma, changed) if is_number else Guess(reading)
            for reading, profile, is_number in zip(readings, profiles, numeric, strict=True)
        ]

    found = numbers(False)
    if any(one.reading.decimal != reading.decimal for one, reading in zip(found, readings, strict=True)):
        found = numbers(True)
    return [
        _date(one.reading, profile) if one.reading.type == "date" and not isinstance(profile.cells, np.ndarray) else one
        for one, profile in zip(found, profiles, strict=True)
    ]


def form_of(reading: ColumnReading) -> NumberFormat:
    """How the numbers of a column are written."""
    thousands = "" if reading.thousands == "none" else reading.thousands
    return NumberFormat(reading.decimal or ".", thousands, reading.unit)


def _number(reading: ColumnReading, profile: Profile, dialect: Dialect, comma: bool | None, changed: bool) -> Guess:
    """The reading of numbers. `changed` says that the decimal mark of another column has changed."""
    kept = form_of(reading)
    if profile.plain is not None and (kept.decimal, kept.thousands) == (".", "") and not changed:
        return Guess(reading)
    now = number_format(ColumnReading(name=reading.name), dialect, profile, comma)
    if now is None:
        return Guess(reading)
    now = replace(now, unit=reading.unit)
    fits = _share(profile, kept.value)
    doubtful = changed and comma == (now.decimal == ",") and now.decimal != kept.decimal
    if (fits >= MAJORITY and not doubtful) or _share(profile, now.value) < MAJORITY:
        return Guess(reading)
    other = next((cell for cell in profile.some if kept.value(cell) != now.value(cell)), "")
    if not other:
        return Guess(reading)
    reading = replace(reading, decimal=now.decimal, thousands=now.thousands or "none")
    note = message(
        "{name}: numbers are written in another way than in the training. {cell} is read as {value}.",
        name=quoted(profile.name),
        cell=quoted(other),
        value=ENGLISH.format_field(now.value(other), ".12g"),
    )
    return Guess(reading, (note,))


def _date(reading: ColumnReading, profile: Profile) -> Guess:
    kept = reading.date_format
    if kept in EPOCHS:
        fits = 1.0 if profile.plain is not None else 0.0
    else:
        fits = _share(profile, lambda cell: seconds(normal(cell), kept))
        fits = fits or _share(profile, lambda cell: seconds(cell, kept))
    now = profile.epoch or next(iter(profile.date_formats), "")
    if fits >= MAJORITY or not now or not profile.some:
        return Guess(reading)
    note = message(
        "{name}: dates are written in another way than in the training. {cell} is read as {format}.",
        name=quoted(profile.name),
        cell=quoted(profile.some[0]),
        format=quoted(now),
    )
    return Guess(replace(reading, date_format=now), (note,))


def _share(profile: Profile, read: Callable[[str], float | None]) -> float:
    """The share of some cells that can be read."""
    some = profile.some
    fitting = sum(profile.counts[cell] for cell in some if read(cell) is not None)
    return fitting / max(sum(map(profile.counts.__getitem__, some)), 1)
