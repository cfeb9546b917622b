"""How features are brought to a common scale: scaled = (x − shift) / scale, column by column."""

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition

BLOCK = 65536  # rows that are taken to float64 at a time, so that large tables are not held twice

Floats = NDArray[np.float32]


class Scaling(Definition):
    """How features are brought to a common scale, so that none drowns the others."""

    def fit(self, x: Floats) -> tuple[Floats, Floats]:
        """The shift and the scale, float32 (features,), for x (rows, features). The scale is never 0."""
        raise NotImplementedError


class Standardise(Scaling):
    """Each feature gets mean 0 and standard deviation 1. Right for most data."""

    kind = "standardise"
    title = "Standardise"
    formula = r"\frac{x - \mu}{\sigma}"

    def fit(self, x: Floats) -> tuple[Floats, Floats]:
        low, high = _extent(x)
        mean = np.where(low == high, low, x.mean(axis=0, dtype=np.float64))
        squares = np.zeros(x.shape[1])
        for start in range(0, len(x), BLOCK):
            squares += ((x[start : start + BLOCK] - mean) ** 2).sum(axis=0)
        return _usable(mean, np.sqrt(squares / len(x)))


class MinMax(Scaling):
    """Each feature runs from −1 to 1. Right for bounded features, such as pixels; outliers squeeze it."""

    kind = "min_max"
    title = "Min–max"
    formula = r"\frac{2x - \max - \min}{\max - \min}"

    def fit(self, x: Floats) -> tuple[Floats, Floats]:
        low, high = _extent(x)
        return _usable((low + high) / 2, (high - low) / 2)


class Unscaled(Scaling):
    """Features stay as they are. Right if they are on a common scale already."""

    kind = "unscaled"
    title = "As it is"
    formula = r"x"

    def fit(self, x: Floats) -> tuple[Floats, Floats]:
        return np.zeros(x.shape[1], np.float32), np.ones(x.shape[1], np.float32)


def _extent(x: Floats) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return x.min(axis=0).astype(np.float64), x.max(axis=0).astype(np.float64)


def _usable(shift: NDArray[np.float64], scale: NDArray[np.float64]) -> tuple[Floats, Floats]:
    """As float32, with 1 for the scale of a constant column, and for any too small to divide by."""
    smallest = np.finfo(np.float32).tiny
    return shift.astype(np.float32), np.where(scale < smallest, 1, scale).astype(np.float32)


SCALINGS: tuple[type[Scaling], ...] = (Standardise, MinMax, Unscaled)
