"""The latest rows, with a gap before them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.base import Dataset
from core.data.reading.table import Column, Table
from core.data.splits.base import Rows, Split, column_for
from core.definitions import param
from core.messages import message

DAY = 86_400  # seconds


@dataclass(frozen=True)
class ByTime(Split):
    """Takes the latest rows for the test and those before them for validation, so that the network is judged on a
    future that it has not seen. The time is the column with the role time."""

    kind = "by_time"
    title = "By time"
    use = "Where the network is to predict the future."
    beware = "Leave a gap where a row knows something of its neighbors in time."
    related = ("preparation/date_parts",)

    gap: float = param(
        0.0,
        "How long before a part rows are left out, so that what they say of it cannot be learned. In days for dates, "
        "else in the units of the column.",
        low=0.0,
    )

    def _part(
        self, loaded: Dataset | Table, rows: Rows, share: float, random: np.random.Generator
    ) -> tuple[Rows, Rows]:
        column = column_for(loaded, message("time"), message("by time"))
        times = np.asarray(column.values, np.float64)[rows]
        rest, held_out = by_time(times, share, gap_of(column, self.gap))
        return rows[rest], rows[held_out]


def gap_of(column: Column, gap: float) -> float:
    """A gap in the units of a column of times: seconds for dates, of which `gap` gives days."""
    return gap * DAY if column.reading.type == "date" else gap


def time_folds(times: NDArray[np.float64], folds: int, gap: float = 0.0) -> list[tuple[Rows, Rows]]:
    """The rows that train and those that validate, both ascending, for every fold: fewer where there are few times.

    As in scikit-learn's TimeSeriesSplit, the rows in the order of their times are cut into one part more than there are
    folds, and a fold trains on all rows before the part that it validates on. Rows of the same time are never in both.
    Rows without a time, NaN, always train. Rows that are less than `gap` earlier than a part do not train for it; the
    earliest rows always do.
    """
    known = np.sort(times[~np.isnan(times)])
    size = len(known) // (folds + 1)
    if not size:
        return []
    starts = [float(known[len(known) - (folds - place) * size]) for place in range(folds)]
    found = []
    for start, end in zip(starts, [*starts[1:], np.inf], strict=True):
        validated = np.flatnonzero((times >= start) & (times < end))
        if len(validated) and start > known[0]:
            found.append((np.flatnonzero(~(times >= start) & ~_in_gap(times, start, gap)), validated))
    return found


def by_time(times: NDArray[np.float64], fraction: float, gap: float = 0.0) -> tuple[Rows, Rows]:
    """The rows that remain and those that are held out, both ascending: the latest `fraction` of the rows.

    Rows of the same time are never in both. Rows without a time, NaN, remain. Rows that are less than `gap` earlier
    than the first that is held out are in neither; the earliest rows always remain.
    """
    known = np.sort(times[~np.isnan(times)])
    needed = round(fraction * len(times))
    if not needed or len(known) < 2 or known[0] == known[-1]:
        return np.arange(len(times)), np.zeros(0, np.int64)
    first = known[max(len(known) - needed, 0)]
    first = first if first > known[0] else known[known > known[0]][0]
    held_out = times >= first
    return np.flatnonzero(~held_out & ~_in_gap(times, first, gap)), np.flatnonzero(held_out)


def _in_gap(times: NDArray[np.float64], start: float, gap: float) -> NDArray[np.bool_]:
    """The rows that are less than `gap` earlier than `start`, without the earliest of all, bool (rows,)."""
    return (times < start) & (times > max(start - gap, float(np.nanmin(times))))
