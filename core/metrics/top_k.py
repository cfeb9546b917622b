"""Top-k accuracy."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.metrics.base import CLASSES, Metric, Predictions


@dataclass(frozen=True)
class TopK(Metric):
    """The share of rows whose right class is among the k with the highest outputs. It forgives what is nearly right,
    as one of many similar classes. Of classes with the same output, the first counts as higher."""

    kind = "top_k"
    title = "Top-k accuracy"
    formula = r"\frac{1}{n}\sum_i [\mathrm{rank}_i(c_i) \le k]"
    tasks = (CLASSES,)
    share = True

    k: int = param(3, "How many of the highest outputs count as an answer.", low=1, high=1000)

    @property
    def key(self) -> str:
        return f"top_{self.k}"

    @property
    def label(self) -> str:
        return f"Top-{self.k} accuracy"

    def applies(self, answers: Predictions) -> bool:
        """With k classes or fewer, every answer would be right."""
        return super().applies(answers) and answers.classes > self.k

    def value(self, answers: Predictions) -> float:
        right = answers.targets[:, None]
        own = np.take_along_axis(answers.scores, right, axis=1)
        before = (answers.scores == own) & (np.arange(answers.classes) < right)
        return float((((answers.scores > own) | before).sum(axis=1) < self.k).mean())
