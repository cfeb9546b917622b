"""Histograms with fixed logarithmic bins, which can be compared and added over layers, steps and runs."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

PER_OCTAVE, OCTAVES, SMALLEST = 4, 32, -24  # bins from 2⁻²⁴ to 2⁸
A_SIDE = PER_OCTAVE * OCTAVES  # bins of a sign
ZERO = A_SIDE + 1  # the bin of what is smaller than 2⁻²⁴; the first and the last bin are those of 2⁸ and beyond
BINS = 2 * ZERO + 1
QUANTILES = 0.05, 0.25, 0.5, 0.75, 0.95
_SHIFT = 21  # all bits of a float32 but sign, exponent and the first two of the fraction
_FIRST = (127 + SMALLEST) * PER_OCTAVE  # of 2⁻²⁴


@dataclass(frozen=True, eq=False)
class Histogram:
    """`counts`, int64 (BINS,), from the most negative to the most positive; they add up to `size`, the finite values.

    `quantiles` are those of QUANTILES of the values themselves, float64, NaN without any. `odd` counts the values that
    are infinite or NaN.
    """

    counts: NDArray[np.int64]
    quantiles: NDArray[np.float64]
    odd: int = 0

    @classmethod
    def of(cls, values: ArrayLike) -> "Histogram":
        """The histogram of values of any shape, as float32. The bits of a float32 name its bin without a logarithm."""
        with np.errstate(over="ignore"):
            numbers = np.ravel(np.asarray(values)).astype(np.float32)
        finite = numbers[np.isfinite(numbers)]
        bits = finite.view(np.uint32)
        place = np.clip(((bits & 0x7FFFFFFF) >> _SHIFT).astype(np.int64) - _FIRST, -1, A_SIDE) + 1
        counts = np.bincount(np.where(finite < 0, ZERO - place, ZERO + place), minlength=BINS)
        quantiles = (
            np.quantile(finite.astype(np.float64), QUANTILES) if len(finite) else np.full(len(QUANTILES), np.nan)
        )
        return cls(counts, quantiles, len(numbers) - len(finite))

    @property
    def size(self) -> int:
        """The number of finite values."""
        return int(self.counts.sum())

    def __add__(self, other: "Histogram") -> "Histogram":
        """Both together. The quantiles are lost: NaN."""
        return Histogram(self.counts + other.counts, np.full(len(QUANTILES), np.nan), self.odd + other.odd)


@cache
def edges() -> NDArray[np.float64]:
    """The ends of the bins, float64 (BINS + 1,); the first and the last are infinite."""
    bits = (np.arange(A_SIDE + 1, dtype=np.uint32) + np.uint32(_FIRST)) << np.uint32(_SHIFT)
    positive = bits.view(np.float32).astype(np.float64)
    ends = np.concatenate([[-np.inf], -positive[::-1], positive, [np.inf]])
    ends.flags.writeable = False  # it is shared
    return ends


def place(value: float) -> float:
    """Where a value lies on the axis of bins, between 0 and BINS: within its bin by its share of the width."""
    return float(places(np.array([value]))[0])


def places(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Where values of any shape lie on the axis of bins, see `place`. NaN has no place: BINS."""
    ends = edges()
    at = np.clip(np.searchsorted(ends, values, side="right") - 1, 0, BINS - 1)
    low, high = ends[at], ends[at + 1]
    with np.errstate(invalid="ignore"):
        within = np.where(np.isfinite(high - low), (values - low) / (high - low), 0.5)
    return np.where(np.isfinite(values), at + within, np.where(values < 0, 0.0, float(BINS)))
