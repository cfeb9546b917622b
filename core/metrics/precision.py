"""Precision."""

import numpy as np

from core.losses.tasks import BINARY, CLASSES
from core.metrics.base import Floats, Metric, Predictions, macro, ratio


class Precision(Metric):
    """Of the rows predicted as a class, the fraction that belong to it. 0 for a class that is never predicted. Over all
    classes it is the macro average."""

    kind = "precision"
    title = "Precision"
    formula = r"P_k = \frac{TP_k}{TP_k + FP_k}"
    use = "Where a false alarm is expensive."
    beware = "It says nothing of the rows that were missed."
    related = ("metric/recall", "metric/f1")
    tasks = (BINARY, CLASSES)
    share = True

    def per_class(self, predictions: Predictions) -> Floats:
        return ratio(np.diag(predictions.confusion), predictions.confusion.sum(axis=0))

    def value(self, predictions: Predictions) -> float:
        return macro(self.per_class(predictions), predictions)
