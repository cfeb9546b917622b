"""Scaling of features, column by column: scaled = (x − shift) / scale."""

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition

BLOCK = 65536  # rows converted to float64 at a time, so that a large table is never copied as a whole

Floats = NDArray[np.float32]


class Scaling(Definition):
    """How features are brought to a common scale, so that none dominates the others."""

    def fit(self, x: Floats) -> tuple[Floats, Floats]:
        """Shift and scale, float32 (features,), fitted on x (rows, features). The scale is never 0."""
        raise NotImplementedError


class Standardize(Scaling):
    """Shifts and scales every feature to mean 0 and standard deviation 1. A good choice for most data."""

    kind = "standardise"  # the spelling in project files
    title = "Standardize"
    formula = r"\frac{x - \mu}{\sigma}"

    def fit(self, x: Floats) -> tuple[Floats, Floats]:
        low, high = _range(x)
        mean = np.where(low == high, low, x.mean(axis=0, dtype=np.float64))
        squares = np.zeros(x.shape[1])
        for start in range(0, len(x), BLOCK):
            squares += ((x[start : start + BLOCK] - mean) ** 2).sum(axis=0)
        return _as_float32(mean, np.sqrt(squares / len(x)))


class MinMax(Scaling):
    """Scales every feature to the range from −1 to 1. Suits bounded features such as pixels. Sensitive to outliers."""

    kind = "min_max"
    title = "Min–max"
    formula = r"\frac{2x - \max - \min}{\max - \min}"

    def fit(self, x: Floats) -> tuple[Floats, Floats]:
        low, high = _range(x)
        return _as_float32((low + high) / 2, (high - low) / 2)


class Unscaled(Scaling):
    """Leaves the features unchanged. Suits features that already have a common scale."""

    kind = "unscaled"
    title = "No scaling"
    formula = r"x"

    def fit(self, x: Floats) -> tuple[Floats, Floats]:
        return np.zeros(x.shape[1], np.float32), np.ones(x.shape[1], np.float32)


def _range(x: Floats) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return x.min(axis=0).astype(np.float64), x.max(axis=0).astype(np.float64)


def _as_float32(shift: NDArray[np.float64], scale: NDArray[np.float64]) -> tuple[Floats, Floats]:
    """Shift and scale as float32. The scale is 1 for a constant column, and where it is too small to divide by."""
    smallest = np.finfo(np.float32).tiny
    return shift.astype(np.float32), np.where(scale < smallest, 1, scale).astype(np.float32)


SCALINGS: tuple[type[Scaling], ...] = (Standardize, MinMax, Unscaled)
Standardise = Standardize  # the old name, kept for existing code
