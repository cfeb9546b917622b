"""Smooths curves, and reduces them to the resolution of the screen."""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.training.curves import Curve

FORGOTTEN = 0.03  # of the smallest value
SPREAD = 3  # px for each value, below which a smoothed line has the spread of its values around it
GROUP = 8  # values at least, of which the quartiles are drawn
WIDE = 6  # px of a group at least
BLOCK = 1024  # values; β to the power −1024 must not overflow a float64


def smooth(y: NDArray[Any], beta: float) -> NDArray[Any]:
    """The exponential moving average of y (n,): V = β V + (1 − β) y from V = 0, divided by 1 − βᵗ to correct its bias.

    In closed form, block by block: V_t = βᵗ (V_0 + (1 − β) Σ y_i β⁻ⁱ).
    """
    v = np.empty(len(y))
    carried = 0.0
    for start in range(0, len(y), BLOCK):
        part = y[start : start + BLOCK]
        powers = _powers(beta, len(part))
        v[start : start + BLOCK] = powers * (carried + (1 - beta) * np.cumsum(part / powers))
        carried = float(v[start + len(part) - 1])
    v /= 1 - _powers(beta, len(y))
    return v


def smooth_to_zero(y: NDArray[Any], beta: float) -> NDArray[Any]:
    """The moving average of y, at or above 0; it is 0 where y has been 0 for so long that nothing of the past is left.

    The average alone comes ever closer to 0 and never is: on a log axis a dead layer would fall for ever.
    """
    average, present = smooth(y, beta), y[y > 0]
    return np.where((y == 0) & (average < FORGOTTEN * present.min(initial=np.inf)), 0.0, average)


def _powers(beta: float, count: int) -> NDArray[Any]:
    """βᵗ for t = 1 … count."""
    longest = 1 << max(count - 1, BLOCK - 1).bit_length()
    return _table(beta, longest)[:count]


@lru_cache(8)
def _table(beta: float, count: int) -> NDArray[Any]:
    powers: NDArray[Any] = beta ** np.arange(1, count + 1)
    return powers


def band(curve: Curve, pixels: int) -> NDArray[Any] | None:
    """x, least and greatest of the values in each column of pixels from x = 0, float64 of shape (3, columns).

    Columns without a value are left out. x is the middle of a column; at the ends that of the first and last value.
    None if every value of the curve gets a column of its own.
    """
    if len(curve) <= pixels and np.array_equal(curve.least, curve.greatest):
        return None
    columns = np.minimum(curve.x / (curve.x[-1] / pixels), pixels - 1).astype(int)
    starts = np.flatnonzero(np.diff(columns, prepend=-1))
    x = (columns[starts] + 0.5) * (curve.x[-1] / pixels)
    x[0], x[-1] = curve.x[0], curve.x[-1]
    return np.stack([x, np.minimum.reduceat(curve.least, starts), np.maximum.reduceat(curve.greatest, starts)])


def around(curve: Curve) -> NDArray[Any]:
    """x, least and greatest of a curve that is a band, float64 of shape (3, points). Nothing is below 0."""
    return np.stack([curve.x, np.maximum(curve.least, 0.0), np.maximum(curve.greatest, 0.0)])


def quartiles(curve: Curve, pixels: int) -> NDArray[Any] | None:
    """x, lower and upper quartile of the values around there, float64 of shape (3, groups), over the whole curve.

    Between them lies half of the values: where the others lie, single steps jump, which drawn as they are hide the
    smoothed lines. None if every value has SPREAD pixels, enough for a line through all of them.
    """
    count = len(curve)
    if count <= max(pixels // SPREAD, GROUP):
        return None
    size = max(GROUP, -(-count * WIDE // pixels))
    ends = np.arange(count, size - 1, -size)[::-1]
    members = ends[:, None] - np.arange(size, 0, -1)
    values = np.sort(curve.mean[members], axis=1)
    x = curve.x[members].mean(axis=1)
    x[0], x[-1] = curve.x[0], curve.x[-1]
    at = (size - 1) * np.array([0.25, 0.75])
    low, part = at.astype(int), at % 1
    between = values[:, low] * (1 - part) + values[:, np.minimum(low + 1, size - 1)] * part
    return np.stack([x, *between.T])


def thin(x: NDArray[Any], y: NDArray[Any], pixels: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Every n-th point of a smooth line, and its last, so that about `pixels` points remain."""
    group = max(len(x) // max(pixels, 1), 1)
    chosen = np.arange(len(x) - 1, -1, -group)[::-1]
    return x[chosen], y[chosen]
