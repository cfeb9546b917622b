"""Smooths curves, and reduces them to the resolution of the screen."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.training.history import Curve

BLOCK = 1024  # values; β to the power −1024 must not overflow a float64


def smooth(y: NDArray[Any], beta: float) -> NDArray[Any]:
    """The exponential moving average of y (n,): V = β V + (1 − β) y from V = 0, divided by 1 − βᵗ to correct its bias.

    In closed form, block by block: V_t = βᵗ (V_0 + (1 − β) Σ y_i β⁻ⁱ).
    """
    v = np.empty(len(y))
    carried = 0.0
    for start in range(0, len(y), BLOCK):
        part = y[start : start + BLOCK]
        powers = beta ** np.arange(1, len(part) + 1)
        v[start : start + BLOCK] = powers * (carried + (1 - beta) * np.cumsum(part / powers))
        carried = float(v[start + len(part) - 1])
    v /= 1 - beta ** np.arange(1, len(y) + 1)
    return v


def band(curve: Curve, pixels: int) -> NDArray[Any] | None:
    """The minimum and maximum in each column of pixels from x = 0, (2, pixels); NaN in columns without a value.

    None if every value of the curve gets a column of its own.
    """
    if len(curve) <= pixels and np.array_equal(curve.least, curve.greatest):
        return None
    columns = np.minimum(curve.x / (curve.x[-1] / pixels), pixels - 1).astype(int)
    starts = np.flatnonzero(np.diff(columns, prepend=-1))
    walls = np.full((2, pixels), np.nan)
    walls[0, columns[starts]] = np.minimum.reduceat(curve.least, starts)
    walls[1, columns[starts]] = np.maximum.reduceat(curve.greatest, starts)
    return walls


def thin(x: NDArray[Any], y: NDArray[Any], pixels: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Every n-th point of a smooth line, and its last, so that about `pixels` points remain."""
    group = max(len(x) // max(pixels, 1), 1)
    chosen = np.arange(len(x) - 1, -1, -group)[::-1]
    return x[chosen], y[chosen]
