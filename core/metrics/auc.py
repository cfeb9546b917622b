"""The area under the receiver's curve."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.metrics.base import BINARY, CLASSES, Floats, Metric, Predictions


class AUC(Metric):
    """How often a row of a class has a higher output for it than a row of another class, ties counting half: 1 where
    some threshold parts them wholly, 0.5 by chance. It is the area under the curve of hits over false alarms. For
    several classes, each is told from all others and the mean is taken (macro, one against the rest)."""

    kind = "auc"
    title = "AUC"
    formula = r"A = \frac{1}{n_+ n_-}\sum_{i \in +}\sum_{j \in -} \left([s_i > s_j] + \tfrac12 [s_i = s_j]\right)"
    tasks = (BINARY, CLASSES)

    def each(self, answers: Predictions) -> Floats:
        """NaN for a class that is no row's or every row's."""
        columns = answers.scores.T
        return np.array([area(scores, answers.targets == k) for k, scores in enumerate(columns)])

    def value(self, answers: Predictions) -> float:
        if answers.task == BINARY:
            return area(answers.scores[:, 1], answers.targets == 1)
        defined = [each for each in self.each(answers) if not np.isnan(each)]
        return float(np.mean(defined)) if defined else float("nan")


def area(scores: NDArray[Any], positive: NDArray[np.bool_]) -> float:
    """The statistic of Mann and Whitney (1947) over all pairs: exact, the sums being whole numbers.

    `scores` (rows,) and whether each row is `positive` (rows,). NaN where there is no pair.
    """
    above, below = scores[positive], np.sort(scores[~positive])
    pairs = len(above) * len(below)
    if not pairs:
        return float("nan")
    beaten = int(np.searchsorted(below, above, "left").sum()) + int(np.searchsorted(below, above, "right").sum())
    return beaten / (2 * pairs)
