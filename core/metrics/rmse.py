"""Root mean squared error."""

import numpy as np

from core.losses.tasks import REGRESSION
from core.metrics.base import Floats, Metric, Predictions


class RMSE(Metric):
    """The root of the mean squared difference between output and target, in the units of the target. It is at least the
    mean absolute error; where it is much larger, a few rows have large errors. With several targets, the mean over
    them."""

    kind = "rmse"
    title = "Root mean squared error"
    formula = r"\sqrt{\frac{1}{n}\sum_i (\hat y_i - y_i)^2}"
    use = "Where large errors are worse than several small ones."
    beware = "A single outlier can decide it."
    related = ("metric/mae", "loss/mse")
    tasks = (REGRESSION,)
    higher_is_better = False
    in_target_units = True

    def per_class(self, predictions: Predictions) -> Floats:
        return np.asarray(np.sqrt((predictions.errors**2).mean(axis=0)))

    def value(self, predictions: Predictions) -> float:
        return float(self.per_class(predictions).mean())
