"""Where the hairlines of a chart lie, and how their numbers are written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil, floor, inf, isfinite, log10
from typing import Any

import numpy as np
from numpy.typing import NDArray

from designer.style.numbers import axis

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
LINES = 4  # about so many spaces between hairlines
LANE = 0.14  # of the height of a log axis, to the line of 0 below it
NARROW = 21  # a log axis whose ends differ by less has hairlines between its powers of ten


@dataclass(frozen=True)
class Scale:
    """The ends of an axis and its ticks, each with its label; on a log axis as log10 of the values.

    On a log axis, `floor` is where the smallest values lie, and `zero` where 0 does, in a lane below; None without one.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    floor: float = -inf
    zero: float | None = None

    def place(self, y: NDArray[Any]) -> NDArray[Any]:
        """The positions of values. On a log axis, those between 0 and its floor lie on the floor."""
        if self.floor == -inf:
            return y
        placed: NDArray[Any] = np.log10(np.maximum(y, 10.0**self.floor))
        return placed if self.zero is None else np.where(y == 0, self.zero, placed)


def linear(low: float, high: float) -> Scale:
    """An axis between round numbers around `low` and `high`, with three to six hairlines."""
    step = _step(low, high)
    first = floor(low / step + 1e-9)
    last = max(ceil(high / step - 1e-9), first + 1)
    ticks = _labeled(range(first, last + 1), step)
    return Scale(ticks[0][0], ticks[-1][0], ticks)


def between(low: float, high: float) -> tuple[tuple[float, str], ...]:
    """Two to five round numbers between two ends, and how they are written."""
    step = _step(low, high)
    numbers = range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)
    return _labeled(numbers, step)


def counting(high: float) -> Scale:
    """An axis from 0 that ends exactly at `high`, as time does."""
    step = _step(0.0, high)
    return Scale(0.0, high or 1.0, _labeled(range(floor(high / step + 1e-9) + 1), step))


def logarithmic(low: float, high: float) -> Scale:
    """A log axis around two positive numbers, between 1, 2 or 5 times powers of ten, a decade or wider."""
    marks = [m * 10.0**e for e in range(floor(log10(low)) - 1, ceil(log10(high)) + 2) for m in (1, 2, 5)]
    bottom = max(mark for mark in marks if mark <= low * (1 + 1e-9))
    top = max(min(mark for mark in marks if mark >= high * (1 - 1e-9)), 10 * bottom)
    if top / bottom < NARROW:
        chosen = [mark for mark in marks if bottom * (1 - 1e-9) <= mark <= top * (1 + 1e-9)]
    else:
        if top / bottom < 100:
            bottom, top = 10.0 ** floor(log10(bottom) + 1e-9), 10.0 ** ceil(log10(top) - 1e-9)
        first, last = ceil(log10(bottom) - 1e-9), floor(log10(top) + 1e-9)
        chosen = [10.0**e for e in range(first, last + 1, ceil((last - first) / LINES))]
    return Scale(log10(bottom), log10(top), tuple((log10(mark), axis(mark)) for mark in chosen), log10(bottom))


def with_zero(scale: Scale) -> Scale:
    """The log axis with a lane below it, in which 0 is drawn as 0."""
    lane = LANE * (scale.high - scale.low)
    zero = scale.low - lane
    return replace(scale, low=zero - lane / 4, ticks=((zero, "0"), *scale.ticks), zero=zero)


def positive_range(least: float, greatest: float) -> tuple[float, float]:
    """Ends for a log axis, where some or all values may be 0."""
    low = least if isfinite(least) and least > 0 else 0.1
    return float(np.clip(low, 1e-30, 1e30)), float(np.clip(max(greatest, low), 1e-30, inf))


def _labeled(numbers: Iterable[int], step: float) -> tuple[tuple[float, str], ...]:
    """Multiples of a step and how they are written, with as many digits as tell two of them apart."""
    return tuple((n * step, axis(n * step, max(6, len(str(25 * abs(n)))))) for n in numbers)  # a step has 2 digits


def _step(low: float, high: float) -> float:
    """The round distance between hairlines that gives about as many spaces as wanted."""
    rough = max(high - low, 1e-9 * max(abs(high), 1e-3)) / LINES
    power = 10.0 ** floor(log10(rough))
    return next(power * mark for mark in STEPS if power * mark >= rough * (1 - 1e-9))
