"""R², the coefficient of determination."""

import numpy as np

from core.losses.tasks import REGRESSION
from core.metrics.base import Floats, Metric, Predictions


class R2(Metric):
    """The fraction of the variance of the targets that is explained: 1 is perfect, 0 is no better than always
    predicting the mean, and negative values are worse. With several targets, the mean over them."""

    kind = "r2"
    title = "R²"
    formula = r"R^2 = 1 - \frac{\sum_i (\hat y_i - y_i)^2}{\sum_i (y_i - \bar y)^2}"
    use = "To compare regressions of different targets."
    beware = "On few rows, or rows that hardly differ, it is mostly chance."
    related = ("metric/rmse",)
    tasks = (REGRESSION,)

    def per_class(self, predictions: Predictions) -> Floats:
        """Values per target, float64 of shape (targets,); NaN for a single row.

        A target that is constant scores 1 where it is predicted exactly, else 0, as in scikit-learn.
        """
        if len(predictions.targets) < 2:
            return np.full(predictions.targets.shape[1], np.nan)
        targets = predictions.targets.astype(np.float64)
        residual = (predictions.errors**2).sum(axis=0)
        total = ((targets - targets.mean(axis=0)) ** 2).sum(axis=0)
        if_constant = np.where(residual == 0, 1.0, 0.0)
        return np.where(total > 0, 1 - residual / np.where(total > 0, total, 1.0), if_constant)

    def value(self, predictions: Predictions) -> float:
        return float(self.per_class(predictions).mean())
