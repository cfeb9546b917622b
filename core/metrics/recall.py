"""Recall."""

import numpy as np

from core.metrics.base import BINARY, CLASSES, Floats, Metric, Predictions, macro, ratio


class Recall(Metric):
    """Of the rows of a class, the share that are taken for it: how much of it the network finds. The whole is the
    mean over the classes (macro)."""

    kind = "recall"
    title = "Recall"
    formula = r"R_k = \frac{TP_k}{TP_k + FN_k}"
    tasks = (BINARY, CLASSES)
    share = True

    def each(self, answers: Predictions) -> Floats:
        return ratio(np.diag(answers.confusion), answers.confusion.sum(axis=1))

    def value(self, answers: Predictions) -> float:
        return macro(self.each(answers), answers)
