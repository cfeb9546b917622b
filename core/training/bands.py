"""Curves of several runs together: their mean, and a band of one standard deviation around it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.training.curves import EMPTY_CURVE, Curve

FEWEST = 3  # runs that have a band: two say nothing of a spread
COLUMNS = 400  # points of a curve at most


def band_of(curves: Sequence[Curve]) -> Curve:
    """The mean of curves, with the mean ± one standard deviation (n − 1) as its least and greatest.

    Each is averaged by epoch first, or over several epochs where there are more than COLUMNS: the loss of single
    batches jumps far more than runs differ. Where runs end early, the others go on alone, as long as there are FEWEST.
    Empty for fewer runs than that: draw each of them, see `by_epoch`.
    """
    curves = [curve for curve in curves if len(curve)]
    if len(curves) < FEWEST:
        return EMPTY_CURVE
    ends = _ends(curves)
    values = np.stack([_means(curve, ends) for curve in curves])
    count = np.isfinite(values).sum(axis=0)
    known = count >= FEWEST
    ends, values, count = ends[known], values[:, known], count[known]
    if not len(ends):
        return EMPTY_CURVE
    mean = np.nansum(values, axis=0) / count
    sd = np.sqrt(np.nansum((values - mean) ** 2, axis=0) / (count - 1))
    return Curve(ends, mean, mean - sd, mean + sd)


def by_epoch(curve: Curve) -> Curve:
    """The curve averaged by epoch, as those are that a band is made of."""
    if not len(curve):
        return EMPTY_CURVE
    ends = _ends([curve])
    values = _means(curve, ends)
    known = np.isfinite(values)
    return Curve(ends[known], values[known], values[known], values[known])


def _ends(curves: Sequence[Curve]) -> NDArray[np.float64]:
    """The ends of the columns: whole epochs, and where the longest curve ends."""
    last = max(float(curve.x[-1]) for curve in curves)
    size = max(int(np.ceil(last / COLUMNS)), 1)
    ends = np.arange(size, last + 1e-9, size, dtype=np.float64)
    return ends if len(ends) and ends[-1] >= last - 1e-9 else np.append(ends, last)


def _means(curve: Curve, ends: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean of a curve up to each end, from the one before. Between, gaps are filled; after its end it is NaN."""
    columns = np.minimum(np.searchsorted(ends, curve.x - 1e-9), len(ends) - 1)
    starts = np.flatnonzero(np.diff(columns, prepend=-1))
    found = np.add.reduceat(curve.mean, starts) / np.diff(starts, append=len(columns))
    return np.interp(ends, ends[columns[starts]], found, right=np.nan)
