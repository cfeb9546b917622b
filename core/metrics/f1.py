"""F1."""

import numpy as np

from core.losses.tasks import BINARY, CLASSES
from core.metrics.base import Floats, Metric, Predictions, macro, ratio


class F1(Metric):
    """The harmonic mean of precision and recall: high only where both are. Over all classes it is the macro average, so
    that a rare class counts as much as a common one."""

    kind = "f1"
    title = "F1"
    formula = r"F_k = \frac{2\,TP_k}{2\,TP_k + FP_k + FN_k}"
    use = "For classes of different size."
    beware = "It weights precision and recall equally, which the costs of mistakes may not do."
    related = ("metric/precision", "metric/recall")
    tasks = (BINARY, CLASSES)
    share = True

    def per_class(self, predictions: Predictions) -> Floats:
        confusion = predictions.confusion
        return ratio(2 * np.diag(confusion), confusion.sum(axis=0) + confusion.sum(axis=1))

    def value(self, predictions: Predictions) -> float:
        return macro(self.per_class(predictions), predictions)
