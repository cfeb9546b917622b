"""Mean absolute error."""

import numpy as np

from core.losses.tasks import REGRESSION
from core.metrics.base import Floats, Metric, Predictions


class MAE(Metric):
    """The mean absolute difference between output and target, in the units of the target. With several targets, the
    mean over them."""

    kind = "mae"
    title = "Mean absolute error"
    formula = r"\frac{1}{n}\sum_i |\hat y_i - y_i|"
    use = "To say how far off a prediction is, in units that people know."
    beware = "Rare large errors hardly show."
    related = ("metric/rmse", "loss/mae")
    tasks = (REGRESSION,)
    higher_is_better = False
    in_target_units = True

    def per_class(self, predictions: Predictions) -> Floats:
        return np.asarray(np.abs(predictions.errors).mean(axis=0))

    def value(self, predictions: Predictions) -> float:
        return float(self.per_class(predictions).mean())
