"""R², the share of variance explained."""

import numpy as np

from core.metrics.base import REGRESSION, Floats, Metric, Predictions


class R2(Metric):
    """How much of the spread of the targets the network explains: 1 is all of it, 0 is no better than always saying
    their mean, and below 0 is worse. With several targets, the mean over them."""

    kind = "r2"
    title = "R²"
    formula = r"R^2 = 1 - \frac{\sum_i (\hat y_i - y_i)^2}{\sum_i (y_i - \bar y)^2}"
    tasks = (REGRESSION,)

    def each(self, answers: Predictions) -> Floats:
        """Where a target is the same in every row: 1 if it is hit exactly, else 0, as scikit-learn has it.

        NaN for a single row.
        """
        if len(answers.targets) < 2:
            return np.full(answers.targets.shape[1], np.nan)
        targets = answers.targets.astype(np.float64)
        left = (answers.errors**2).sum(axis=0)
        spread = ((targets - targets.mean(axis=0)) ** 2).sum(axis=0)
        flat = np.where(left == 0, 1.0, 0.0)
        return np.where(spread > 0, 1 - left / np.where(spread > 0, spread, 1.0), flat)

    def value(self, answers: Predictions) -> float:
        return float(self.each(answers).mean())
