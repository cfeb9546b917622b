"""Root mean squared error."""

import numpy as np

from core.metrics.base import REGRESSION, Floats, Metric, Predictions


class RMSE(Metric):
    """How far answers are off, large errors counting more, in the units of the data. It is never below the mean
    absolute error; far above it, a few rows are far off. With several targets, the mean over them."""

    kind = "rmse"
    title = "Root mean squared error"
    formula = r"\sqrt{\frac{1}{n}\sum_i (\hat y_i - y_i)^2}"
    tasks = (REGRESSION,)
    higher_is_better = False
    in_target_units = True

    def each(self, answers: Predictions) -> Floats:
        return np.asarray(np.sqrt((answers.errors**2).mean(axis=0)))

    def value(self, answers: Predictions) -> float:
        return float(self.each(answers).mean())
