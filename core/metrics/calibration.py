"""Whether probabilities can be believed: bins of rows with their share of hits, and the temperature that mends them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.metrics.intervals import wilson

MOST_BINS, ROWS_PER_BIN = 15, 30
FEWEST_BINS = 3
SMALLEST = 1e-12  # a probability of which no more is known, below which its logarithm is cut
RANGE = 0.05, 100.0  # of temperatures
STEPS, PRECISE = 100, 1e-9  # of Newton, at most; of 1/T, by which the last step may move it


@dataclass(frozen=True, eq=False)
class Calibration:
    """Rows in bins of about equal size, by their probability. Rows of the same probability are in one bin: parts of
    them would be in the order of the table, and so of other shares than all.

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
        order = np.argsort(shares, kind="stable")
        parts = np.split(order, _cuts(shares[order], bins))
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


def _cuts(shares: NDArray[np.float64], bins: int) -> NDArray[np.int64]:
    """Where ascending probabilities are cut into bins of about equal size, but never between equal ones."""
    size, more = divmod(len(shares), bins)
    equal = np.cumsum([size + 1] * more + [size] * (bins - more))[:-1]  # as numpy.array_split does
    allowed = np.flatnonzero(np.diff(shares)) + 1
    if not len(allowed):
        return allowed
    after = np.minimum(np.searchsorted(allowed, equal), len(allowed) - 1)
    before = np.maximum(after - 1, 0)
    is_before = equal - allowed[before] < allowed[after] - equal
    return np.unique(np.where(is_before, allowed[before], allowed[after]))


def temperature(logits: NDArray[np.float64], classes: NDArray[np.int64]) -> float:
    """The T with which softmax(z / T) has the lowest cross-entropy (Guo et al., 2017), within RANGE.

    `logits` z, float64 (rows, classes), are those of a softmax, or 0 and that of a sigmoid; `classes` are the true
    ones, int64 (rows,). Newton's method for 1/T, in which the cross-entropy is convex.
    """
    z = logits - logits.max(axis=1, keepdims=True)
    true = z[np.arange(len(z)), classes]
    low, high = 1 / RANGE[1], 1 / RANGE[0]
    beta = 1.0
    for _ in range(STEPS):
        weights = np.exp(log_shares(z, 1 / beta))
        mean = (weights * z).sum(axis=1)
        slope = float((mean - true).mean())
        curvature = float(((weights * z**2).sum(axis=1) - mean**2).mean())
        if slope > 0:  # the lowest point is below
            high = min(high, beta)
        else:
            low = max(low, beta)
        step = beta - slope / curvature if curvature > 0 else low - 1
        after = step if low < step < high else (low + high) / 2
        if abs(after - beta) < PRECISE * beta:
            break
        beta = after
    return 1 / beta


def log_shares(logits: NDArray[np.float64], temperature: float = 1.0) -> NDArray[np.float64]:
    """The logarithms of softmax(z / T), float64 (rows, classes): exact where the probabilities round to 0 or 1."""
    z = logits / temperature
    z = z - z.max(axis=1, keepdims=True)
    return np.asarray(z - np.log(np.exp(z).sum(axis=1, keepdims=True)))


def cross_entropy(logs: NDArray[np.float64], classes: NDArray[np.int64]) -> float:
    """The mean of −log p of the true class, from logarithms of probabilities, float64 (rows, classes)."""
    return float(-logs[np.arange(len(logs)), classes].mean())


def logs_of(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """The logarithms of probabilities, float64, where nothing but their rounded values is known."""
    return np.asarray(np.log(np.maximum(shares, SMALLEST)))
