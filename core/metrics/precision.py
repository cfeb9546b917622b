"""Precision."""

import numpy as np

from core.metrics.base import BINARY, CLASSES, Floats, Metric, Predictions, macro, ratio


class Precision(Metric):
    """Of the rows that are taken for a class, the share that are of it: how far to trust the network when it says
    so. 0 for a class that it never says. The whole is the mean over the classes (macro)."""

    kind = "precision"
    title = "Precision"
    formula = r"P_k = \frac{TP_k}{TP_k + FP_k}"
    tasks = (BINARY, CLASSES)
    share = True

    def each(self, answers: Predictions) -> Floats:
        return ratio(np.diag(answers.confusion), answers.confusion.sum(axis=0))

    def value(self, answers: Predictions) -> float:
        return macro(self.each(answers), answers)
