"""Mean absolute error."""

import numpy as np

from core.metrics.base import REGRESSION, Floats, Metric, Predictions


class MAE(Metric):
    """How far answers are off on average, in the units of the data. With several targets, the mean over them."""

    kind = "mae"
    title = "Mean absolute error"
    formula = r"\frac{1}{n}\sum_i |\hat y_i - y_i|"
    tasks = (REGRESSION,)
    higher_is_better = False
    in_target_units = True

    def each(self, answers: Predictions) -> Floats:
        return np.asarray(np.abs(answers.errors).mean(axis=0))

    def value(self, answers: Predictions) -> float:
        return float(self.each(answers).mean())
