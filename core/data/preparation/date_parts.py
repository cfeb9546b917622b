"""The parts of dates."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import chain
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.figures import FIGURES, mean
from core.data.preparation.fill import fill_value
from core.data.preparation.step import Step, Targets, Values, check_that, is_missing, wants_indicator
from core.data.reading.column import ColumnReading
from core.definitions import param
from core.messages import Message, joined, message
from core.primitives import Value, combined, cos, floor, sin

DAY = 86400  # seconds
FIRST, LAST = -719162, 2932896  # days since 1970 of 0001-01-01 and 9999-12-31
CYCLES = {"month": 12, "day of week": 7, "hour": DAY}  # values in a cycle; of the hour: its seconds count
PARTS = ("days", "year", *CYCLES)


@dataclass(frozen=True)
class DateParts(Step):
    """Turns dates into the parts that vary in the training rows: days since the first one, year, and month, day of
    week and hour as sine and cosine, so that December is beside January. Times are UTC."""

    kind = "date_parts"
    title = "Date parts"
    use = "For dates and times."
    beware = "A network cannot foresee years that no training row has."
    related = ("split/by_time",)

    first: int = param(0, "The day from which days are counted, in days since 1970.", low=FIRST, high=LAST)
    parts: tuple[str, ...] = param(("days",), "The parts that are features.", options=PARTS)
    fill: tuple[float, ...] = param((0.0,), "The features of a gap.")
    indicator: bool = param(False, "Whether a feature says where a value was missing.")

    @classmethod
    def fit(cls, values: Values, targets: Targets, choice: ColumnReading, texts: tuple[str, ...]) -> Self:
        """Gaps become the mean of every part, or the parts of a chosen date. Days are always a part."""
        gaps = np.isnan(values)
        known = values[~gaps]
        figures = _parts(known)
        first = int(figures["days"].min() // 1) if len(known) else 0
        parts = tuple(part for part in PARTS if part == "days" or (len(known) and np.ptp(figures[part]) > 0))
        blank = cls(first, parts)
        if choice.gaps == "constant" or (choice.gaps in FIGURES and choice.gaps != "mean"):
            _, value = fill_value(known, choice, "median")
            features = blank._features(np.array([value]))
        else:
            features = blank._features(known)
        fill = tuple(mean(feature) if len(feature) else 0.0 for feature in features.T)
        own = choice.gaps == "own category"
        return cls(first, parts, fill, own or wants_indicator(choice, bool(gaps.any())))

    def apply(self, values: Values) -> Values:
        gaps = np.isnan(values)
        features = self._features(np.where(gaps, 0, values))
        features[gaps] = self.fill
        return np.column_stack([features, gaps]) if self.indicator else features

    def _features(self, values: Values) -> Values:
        """The features of dates, float64 (rows, features), without gaps."""
        features = list[Values]()
        figures = _parts(values)
        for part in self.parts:
            if part in CYCLES:
                sines, cosines = _turn(CYCLES[part])
                place = figures[part].astype(np.int64)
                features += [sines[place], cosines[place]]
            else:
                features.append(figures[part] - (self.first if part == "days" else 0))
        return np.column_stack(features)

    def lower(self, x: Value) -> tuple[Value, ...]:
        figures, features = _lowered_parts(x.filled(0)), list[Value]()
        for part in self.parts:
            if part in CYCLES:
                angle = figures[part] * (2 * np.pi / CYCLES[part])
                features += [sin(angle), cos(angle)]
            else:
                features.append(figures[part] - (self.first if part == "days" else 0))
        filled = tuple(
            combined("if_missing", x, value, feature) for value, feature in zip(self.fill, features, strict=True)
        )
        return (*filled, x.is_missing()) if self.indicator else filled

    def outside(self, values: Values) -> NDArray[np.bool_]:
        """Dates that no calendar has."""
        return (values < FIRST * DAY) | (values >= (LAST + 1) * DAY)

    def names(self, column: str) -> tuple[str, ...]:
        features = [(f"{part}, sine", f"{part}, cosine") if part in CYCLES else (part,) for part in self.parts]
        names = tuple(f"{column}: {name}" for name in chain.from_iterable(features))
        return (*names, is_missing(column)) if self.indicator else names

    def describe(self) -> Message:
        day = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(self.first)).date().isoformat()
        words = {
            "days": message("days since {date}", date=day),
            "year": message("year"),
            "month": message("month"),
            "day of week": message("day of week"),
            "hour": message("hour"),
        }
        return message("Turns dates into {parts}.", parts=joined(words[part] for part in self.parts))

    def check(self) -> None:
        check_that(self, len(set(self.parts)) == len(self.parts) > 0)
        check_that(self, len(self.fill) == sum(1 + (part in CYCLES) for part in self.parts))


@cache
def _turn(count: int) -> tuple[Values, Values]:
    """Sine and cosine of every place in a cycle, float64 (count,). Any rows read the same bits."""
    angles = 2 * np.pi * np.arange(count) / count
    return np.sin(angles), np.cos(angles)


def _parts(values: Values) -> dict[str, Values]:
    """Parts of dates in seconds since 1970, without gaps, float64 (rows,). Months, days of the week and the seconds of
    a day count from 0; days, with their fraction, from 1970. Dates that no calendar has become its first or last."""
    seconds = np.clip(values, FIRST * DAY, (LAST + 1) * DAY - 1)
    days = np.floor_divide(seconds, DAY).astype(np.int64)
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return {
        "days": seconds / DAY,
        "year": 1970.0 + months // 12,
        "month": months % 12.0,
        "day of week": (days + 3) % 7.0,  # 1970-01-01 was a Thursday
        "hour": np.minimum(np.floor(seconds - days * DAY), DAY - 1),  # just before 1970, the difference is rounded up
    }


def _lowered_parts(x: Value) -> dict[str, Value]:
    """The parts as in `_parts`, as expressions of dates, float64. The calendar repeats every 400 years.

    Source: Howard Hinnant, chrono-compatible low-level date algorithms, civil_from_days. Years begin in March there.
    """
    seconds = combined("minimum", combined("maximum", x, FIRST * DAY), (LAST + 1) * DAY - 1)
    near = floor(seconds / DAY)
    days = combined("if_negative", seconds - near * DAY, near - 1, near)  # a quotient may be rounded up to the next day
    since = days + 719468  # 0000-03-01
    cycle = floor(since / 146097)
    day = since - cycle * 146097
    year = floor((day - floor(day / 1460) + floor(day / 36524) - floor(day / 146096)) / 365)
    of_year = day - year * 365 - floor(year / 4) + floor(year / 100)
    march = floor((of_year * 5 + 2) / 153)  # months since March
    in_next = combined("if_negative", march - 10, 0, 1)
    return {
        "days": seconds / DAY,
        "year": year + cycle * 400 + in_next,
        "month": march + 2 - in_next * 12,
        "day of week": days + 3 - floor((days + 3) / 7) * 7,
        "hour": combined("minimum", floor(seconds - days * DAY), DAY - 1),
    }
