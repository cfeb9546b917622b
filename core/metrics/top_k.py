"""Top-k accuracy."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.losses.tasks import CLASSES
from core.metrics.base import Metric, Predictions


@dataclass(frozen=True)
class TopK(Metric):
    """The fraction of rows whose true class is among the k classes with the highest outputs. Useful where many classes
    are similar. Of classes with equal outputs, the first ranks higher."""

    kind = "top_k"
    title = "Top-k accuracy"
    formula = r"\frac{1}{n}\sum_i [\mathrm{rank}_i(c_i) \le k]"
    use = "For many similar classes."
    beware = "With few classes it is high without any learning."
    related = ("metric/accuracy",)
    tasks = (CLASSES,)
    share = True

    k: int = param(3, "Number of highest outputs among which the true class counts as correct.", low=1, high=1000)

    @property
    def key(self) -> str:
        return f"top_{self.k}"

    @property
    def label(self) -> str:
        return f"Top-{self.k} accuracy"

    def applies(self, predictions: Predictions) -> bool:
        """Whether there are more than k classes: with fewer, every prediction would count as correct."""
        return super().applies(predictions) and predictions.classes > self.k

    def value(self, predictions: Predictions) -> float:
        true = predictions.targets[:, None]
        own = np.take_along_axis(predictions.scores, true, axis=1)
        before = (predictions.scores == own) & (np.arange(predictions.classes) < true)
        return float((((predictions.scores > own) | before).sum(axis=1) < self.k).mean())
