"""What every threshold of a score gives: ROC and precision–recall curves, and the costs of errors."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Ranking:
    """Rows by their score, and what is found above every threshold.

    `thresholds`, float64 (k + 1,), fall from ∞, above which no row is, through the k different scores. `hits` and
    `alarms`, int64 (k + 1,), count the positive and the negative rows whose score is at least the threshold.
    """

    thresholds: NDArray[np.float64]
    hits: NDArray[np.int64]
    alarms: NDArray[np.int64]

    @classmethod
    def of(cls, scores: NDArray[Any], positive: NDArray[np.bool_]) -> "Ranking":
        """The ranking of scores, (rows,) and finite, of which `positive`, bool (rows,), marks the rows of the class."""
        order = np.argsort(-scores, kind="stable")
        ranked, right = scores[order].astype(np.float64), positive[order]
        last = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)  # of the rows with one score
        hits = np.cumsum(right)[last]
        return cls(
            np.append(np.inf, ranked[last]),
            np.append(0, hits).astype(np.int64),
            np.append(0, last + 1 - hits).astype(np.int64),
        )

    @property
    def positives(self) -> int:
        """The rows of the class."""
        return int(self.hits[-1])

    @property
    def negatives(self) -> int:
        """The other rows."""
        return int(self.alarms[-1])

    @property
    def recall(self) -> NDArray[np.float64]:
        """The share of the positive rows that is found, float64 (k + 1,): the true positive rate."""
        return self.hits / max(self.positives, 1)

    @property
    def false_rate(self) -> NDArray[np.float64]:
        """The share of the negative rows that is taken for positive, float64 (k + 1,): the false positive rate."""
        return self.alarms / max(self.negatives, 1)

    @property
    def precision(self) -> NDArray[np.float64]:
        """The share of positive rows among those above the threshold, float64 (k + 1,); 1 where there are none."""
        found = self.hits + self.alarms
        return np.where(found > 0, self.hits / np.maximum(found, 1), 1.0)

    @property
    def area(self) -> float:
        """The area under the ROC curve; NaN without positive or without negative rows."""
        if not self.positives or not self.negatives:
            return float("nan")
        return float(np.trapezoid(self.recall, self.false_rate))

    @property
    def average_precision(self) -> float:
        """Σ (R_n − R_{n−1}) P_n over the thresholds, as in scikit-learn; NaN without positive rows."""
        if not self.positives:
            return float("nan")
        return float((np.diff(self.recall) * self.precision[1:]).sum())

    def at(self, threshold: float) -> tuple[int, int, int, int]:
        """Hits, false alarms, misses and true negatives where a score of at least the threshold is positive."""
        place = int(np.searchsorted(-self.thresholds, -threshold, side="right")) - 1
        hits, alarms = int(self.hits[place]), int(self.alarms[place])
        return hits, alarms, self.positives - hits, self.negatives - alarms

    def cheapest(self, miss: float, alarm: float) -> float:
        """The threshold with the lowest cost where a miss and a false alarm cost so much.

        Half way to the next lower score, so that new rows fall on the right side of it; of equal costs the one nearest
        to ½.
        """
        costs = miss * (self.positives - self.hits) + alarm * self.alarms
        below = np.append(self.thresholds[1:], self.thresholds[-1])
        above = np.where(np.isfinite(self.thresholds), self.thresholds, self.thresholds[1] + 1e-9)
        middles = (above + below) / 2
        best = np.flatnonzero(costs == costs.min())
        return float(middles[best[np.argmin(np.abs(middles[best] - 0.5))]])
