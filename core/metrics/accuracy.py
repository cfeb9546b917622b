"""Accuracy."""

from core.losses.tasks import BINARY, CLASSES
from core.metrics.base import Metric, Predictions


class Accuracy(Metric):
    """The fraction of rows whose class is predicted correctly. Where one class is rare, always predicting the other
    one scores high; precision and recall show the difference."""

    kind = "accuracy"
    title = "Accuracy"
    formula = r"\frac{1}{n}\sum_i [\hat c_i = c_i]"
    use = "For classes of about the same size."
    beware = "With 95 % of the rows in one class, 95 % is what guessing gives. The program shows that figure beside it."
    related = ("metric/f1", "diagnosis/imbalanced_classes")
    tasks = (BINARY, CLASSES)
    share = True

    def value(self, predictions: Predictions) -> float:
        return float((predictions.predicted == predictions.targets).mean())
