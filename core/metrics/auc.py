"""The area under the receiver operating characteristic (ROC) curve."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.losses.tasks import BINARY, CLASSES
from core.metrics.base import Floats, Metric, Predictions


class AUC(Metric):
    """The area under the ROC curve: the probability that a row of a class scores higher for it than a row of another
    class, ties counting half. 1 is perfect separation, 0.5 is chance. For several classes, the macro average of one
    class against the rest."""

    kind = "auc"
    title = "AUC"
    formula = r"A = \frac{1}{n_+ n_-}\sum_{i \in +}\sum_{j \in -} \left([s_i > s_j] + \tfrac12 [s_i = s_j]\right)"
    use = "To compare networks whatever the threshold is."
    beware = "With a rare class it looks good although most alarms are false."
    related = ("metric/f1",)
    paper = "Hanley and McNeil, 1982"
    tasks = (BINARY, CLASSES)

    def per_class(self, predictions: Predictions) -> Floats:
        """NaN for a class that has no rows, or all of them."""
        columns = predictions.scores.T
        return np.array([area(scores, predictions.targets == k) for k, scores in enumerate(columns)])

    def value(self, predictions: Predictions) -> float:
        if predictions.task == BINARY:
            return area(predictions.scores[:, 1], predictions.targets == 1)
        defined = [value for value in self.per_class(predictions) if not np.isnan(value)]
        return float(np.mean(defined)) if defined else float("nan")


def area(scores: NDArray[Any], positive: NDArray[np.bool_]) -> float:
    """The statistic of Mann and Whitney (1947) divided by the number of pairs. Exact, because the sums are integers.

    `scores` has shape (rows,), and `positive`, bool of shape (rows,), marks the rows of the class. NaN where there is
    no pair of a positive and a negative row.
    """
    above, below = scores[positive], np.sort(scores[~positive])
    pairs = len(above) * len(below)
    if not pairs:
        return float("nan")
    beaten = int(np.searchsorted(below, above, "left").sum()) + int(np.searchsorted(below, above, "right").sum())
    return beaten / (2 * pairs)
