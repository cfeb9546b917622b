"""Whether probabilities can be believed: bins of rows with their share of hits, and the temperature that mends them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.metrics.intervals import wilson

MOST_BINS, ROWS_PER_BIN = 15, 30
FEWEST_BINS = 3
SMALLEST = 1e-12  # a probability, below which its logarithm is cut
RANGE = 0.05, 20.0  # of temperatures
STEPS = 100  # of Newton, at most


@dataclass(frozen=True, eq=False)
class Calibration:
    """Rows in bins of about equal size, by their probability.

    `said` is the mean probability of a bin, and `found` the share of its rows that are of the class, both float64
    (bins,); `low` and `high` are Wilson's 95 % interval of that share, and `rows`, int64 (bins,), counts them.
    """

    said: NDArray[np.float64]
    found: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    rows: NDArray[np.int64]
    brier: float  # the mean of (probability − truth)²

    @classmethod
    def of(cls, shares: NDArray[np.float64], right: NDArray[np.bool_]) -> "Calibration":
        """The calibration of probabilities, float64 (rows,), against whether the row is of the class, bool (rows,)."""
        bins = min(max(len(shares) // ROWS_PER_BIN, FEWEST_BINS), MOST_BINS, len(shares))
        parts = np.array_split(np.argsort(shares, kind="stable"), bins)
        ends = [wilson(int(right[part].sum()), len(part)) for part in parts]
        return cls(
            np.array([shares[part].mean() for part in parts]),
            np.array([right[part].mean() for part in parts]),
            np.array([low for low, _ in ends]),
            np.array([high for _, high in ends]),
            np.array([len(part) for part in parts], np.int64),
            float(((shares - right) ** 2).mean()),
        )

    @property
    def error(self) -> float:
        """The expected calibration error: Σ rows / all · |found − said| (Naeini, Cooper and Hauskrecht, 2015)."""
        return float((self.rows / self.rows.sum() * np.abs(self.found - self.said)).sum())


def temperature(shares: NDArray[np.float64], classes: NDArray[np.int64]) -> float:
    """The T with which softmax(log p / T) has the lowest cross-entropy (Guo et al., 2017), within RANGE.

    `shares`, float64 (rows, classes), are probabilities of a softmax or, as two columns, of a sigmoid; `classes` are
    the true ones, int64 (rows,). Newton's method for 1/T, in which the cross-entropy is convex.
    """
    logits = np.log(np.maximum(shares, SMALLEST))
    true = logits[np.arange(len(logits)), classes]
    low, high = 1 / RANGE[1], 1 / RANGE[0]
    beta = 1.0
    for _ in range(STEPS):
        weights = cooled(shares, 1 / beta)
        mean = (weights * logits).sum(axis=1)
        slope = float((mean - true).mean())
        curvature = float(((weights * logits**2).sum(axis=1) - mean**2).mean())
        if slope > 0:  # the lowest point is below
            high = min(high, beta)
        else:
            low = max(low, beta)
        step = beta - slope / curvature if curvature > 0 else low - 1
        after = step if low < step < high else (low + high) / 2
        if abs(after - beta) < 1e-10:
            break
        beta = after
    return 1 / beta


def cooled(shares: NDArray[np.float64], temperature: float) -> NDArray[np.float64]:
    """softmax(log p / T) of probabilities, float64 (rows, classes): the class with the highest one stays the same."""
    logits = np.log(np.maximum(shares, SMALLEST)) / temperature
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def cross_entropy(shares: NDArray[np.float64], classes: NDArray[np.int64]) -> float:
    """The mean of −log p of the true class."""
    return float(-np.log(np.maximum(shares[np.arange(len(shares)), classes], SMALLEST)).mean())
