"""Recall."""

import numpy as np

from core.losses.tasks import BINARY, CLASSES
from core.metrics.base import Floats, Metric, Predictions, macro, ratio


class Recall(Metric):
    """Of the rows of a class, the fraction that are predicted as it. Over all classes it is the macro average."""

    kind = "recall"
    title = "Recall"
    formula = r"R_k = \frac{TP_k}{TP_k + FN_k}"
    use = "Where a missed row is expensive, such as a tumor."
    beware = "Calling everything by one class gives that class 100 %."
    related = ("metric/precision", "metric/f1")
    tasks = (BINARY, CLASSES)
    share = True

    def per_class(self, predictions: Predictions) -> Floats:
        return ratio(np.diag(predictions.confusion), predictions.confusion.sum(axis=1))

    def value(self, predictions: Predictions) -> float:
        return macro(self.per_class(predictions), predictions)
