"""Accuracy."""

from core.metrics.base import BINARY, CLASSES, Metric, Predictions


class Accuracy(Metric):
    """The share of rows that are taken for the right class. Where one class is rare, always saying the other scores
    high; precision and recall tell the two apart."""

    kind = "accuracy"
    title = "Accuracy"
    formula = r"\frac{1}{n}\sum_i [\hat c_i = c_i]"
    tasks = (BINARY, CLASSES)
    share = True

    def value(self, answers: Predictions) -> float:
        return float((answers.said == answers.targets).mean())
