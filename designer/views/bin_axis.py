"""An axis for values that are counted in logarithmic bins: logarithmic on both sides of 0, or linear."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import floor, log10

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.moments.histogram import BINS, ZERO, Histogram, edges, places
from designer.style.numbers import axis
from designer.views import ticks

FEWEST = 4  # bins from 0 to an end, at least
INSIDE = 0.998  # of all values are within a linear axis, so that a few large ones do not press the others together

Shares = NDArray[np.float64]


@dataclass(frozen=True)
class BinAxis:
    """Places on the axis of bins (see `histogram.place`) as shares from −1 to 1, with 0 in the middle.

    `reach` is the number of the outermost bin that is shown, counted from that of 0. On a logarithmic axis, `nearest`
    bins beside that of 0 hold no value and take no room.
    """

    reach: int
    nearest: int
    log: bool

    @classmethod
    def of(cls, histograms: Sequence[Histogram], log: bool) -> "BinAxis":
        """The axis that holds all values of these; a linear one holds INSIDE of them, and its ends what is beyond."""
        counts = np.sum([one.counts for one in histograms], axis=0) if histograms else np.zeros(BINS, np.int64)
        by_size = counts[ZERO:].copy()  # of both signs
        by_size[1:] += counts[:ZERO][::-1]
        used = np.flatnonzero(by_size[1:]) + 1
        if not len(used):
            return cls(FEWEST, 0, log)
        reach = int(used[-1]) if log else int(np.searchsorted(np.cumsum(by_size), INSIDE * by_size.sum()))
        return cls(max(reach, FEWEST), int(used[0]) - 1, log)

    @property
    def top(self) -> float:
        """The value at the positive end."""
        return float(edges()[min(ZERO + self.reach + 1, BINS - 1)])

    def shares(self, places: ArrayLike) -> Shares:
        """Where places between 0 and BINS lie, float64 from −1 to 1."""
        at = np.asarray(places, np.float64)
        if not self.log:
            ends = edges().copy()
            ends[[0, -1]] = ends[[1, -2]]
            return np.asarray(np.clip(np.interp(at, np.arange(BINS + 1), ends) / self.top, -1.0, 1.0))
        away = at - ZERO - 0.5
        shown = self.reach - self.nearest + 0.5
        size = np.maximum(np.abs(away) - 0.5 - self.nearest, 0.0) + np.minimum(np.abs(away), 0.5)
        return np.asarray(np.sign(away) * np.minimum(size, shown) / shown)

    def share(self, value: float) -> float:
        """Where a value lies."""
        return float(self.shares(places(np.array(value))))

    def profile(self, counts: NDArray[np.int64], pixels: int) -> Shares:
        """How many values lie in each of so many equal parts of the axis, float64 (pixels,); they add up to all.

        A bin that is wider than a part is shared out evenly.
        """
        ends = (_shares_of_edges(self) + 1) / 2 * pixels
        until = np.interp(np.arange(pixels + 1), ends, np.concatenate([[0], np.cumsum(counts)]))
        until[0] = 0  # of several ends at the first part, the last would count
        return np.diff(until)

    def ticks(self) -> list[tuple[float, str]]:
        """Shares and their numbers, the most important first."""
        if not self.log:
            values = [value for value, _ in ticks.linear(-self.top, self.top).ticks if abs(value) <= self.top]
            return [(self.share(value), axis(value)) for value in sorted(values, key=abs)]
        ends = edges()
        low, high = ends[min(ZERO + 1 + self.nearest, BINS - 1)], ends[min(ZERO + self.reach, BINS - 1)]
        powers = range(floor(log10(high)), floor(log10(max(low, 1e-30))) - 1, -1)
        values = [0.0, *(sign * 10.0**power for power in powers for sign in (1, -1))]
        return [(self.share(value), axis(value)) for value in values]


@lru_cache(64)
def _shares_of_edges(axis: BinAxis) -> Shares:
    """Where the ends of the bins lie on an axis, which a plot asks for many times."""
    return axis.shares(np.arange(BINS + 1))
