"""F1."""

import numpy as np

from core.metrics.base import BINARY, CLASSES, Floats, Metric, Predictions, macro, ratio


class F1(Metric):
    """The harmonic mean of precision and recall: high only where both are. The whole is the mean over the classes
    (macro), so that a rare class counts as much as a common one."""

    kind = "f1"
    title = "F1"
    formula = r"F_k = \frac{2\,TP_k}{2\,TP_k + FP_k + FN_k}"
    tasks = (BINARY, CLASSES)
    share = True

    def each(self, answers: Predictions) -> Floats:
        confusion = answers.confusion
        return ratio(2 * np.diag(confusion), confusion.sum(axis=0) + confusion.sum(axis=1))

    def value(self, answers: Predictions) -> float:
        return macro(self.each(answers), answers)
