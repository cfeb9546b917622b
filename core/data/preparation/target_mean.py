"""Target mean encoding with cross-fitting, as `TargetEncoder(smooth="auto", cv=5)` of scikit-learn.

Source: Micci-Barreca, A preprocessing scheme for high-cardinality categorical attributes in classification and
prediction problems, SIGKDD Explorations 3 (2001), equations 3 to 6.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np

from core.data.preparation.folds import folds
from core.data.preparation.step import Targets, Values, check_that, is_missing, wants_indicator
from core.data.preparation.texts import LAST, Places, TextStep, counts_of, filled_with
from core.data.reading.column import ColumnReading
from core.definitions import param
from core.messages import Message, message

FOLDS = 5


@dataclass(frozen=True)
class TargetMean(TextStep):
    """Replaces a text by the mean of the target over the training rows that have it, drawn to the overall mean where
    rows are few or differ much. For three or more classes: the share of each of them.

    A training row is encoded by the rows of other folds, so that its own target does not leak into its features."""

    kind = "target_mean"
    title = "Target mean"
    formula = r"\lambda \bar{y}_t + (1 - \lambda) \bar{y}"
    use = "For columns of many different texts."
    beware = "Done by hand on all rows it leaks the target into the features."
    related = ("preparation/one_hot",)
    paper = "Micci-Barreca, 2001"

    labels: tuple[str, ...] = param((), "What the means are of: classes or targets.")
    means: tuple[tuple[float, ...], ...] = param((), "The means of every text.")
    gap: tuple[float, ...] = param((), "The means of a gap.")
    overall: tuple[float, ...] = param((), "The overall means, which are used for other texts.")
    shares: bool = param(False, "Whether the means are shares of classes.")
    fill: int = param(-1, "The text that gaps are taken for, by its number from 0, or −1.", low=-1, high=LAST)
    indicator: bool = param(False, "Whether a feature says where a value was missing.")

    @classmethod
    def fit(cls, values: Values, targets: Targets, choice: ColumnReading, texts: tuple[str, ...]) -> Self:
        seen = np.flatnonzero(counts_of(values, texts))
        known = tuple(texts[place] for place in seen)
        place = filled_with(values, choice, texts)
        fill = int(np.flatnonzero(seen == place)[0]) if place in seen else -1
        gaps = bool(np.isnan(values).any())
        indicator = wants_indicator(choice, gaps) if fill >= 0 else choice.indicator == "yes"
        blank = cls(known, tuple(seen.tolist()), fill=fill, indicator=indicator)
        index, count = blank._category(blank.index(values)), len(known)
        columns = [_means(index, y, count + 1) for _, y in _columns(targets)]
        *means, gap, overall = zip(*columns, strict=True)
        labels = tuple(label for label, _ in _columns(targets))
        return cls(known, blank.places, labels, tuple(means), gap, overall, bool(targets.classes), fill, indicator)

    def features(self, index: Places) -> Values:
        means = np.array([*self.means, self.gap, self.overall], np.float64)[self._category(index)]
        return np.column_stack([means, index == len(self.texts)]) if self.indicator else means

    def fit_apply(self, values: Values, targets: Targets, seed: int = 0) -> Values:
        index = self.index(values)
        features, category, count = self.features(index), self._category(index), len(self.texts) + 1
        labels = targets.values.astype(np.int64) if targets.classes else np.zeros(len(values), np.int64)
        parts = max(min(FOLDS, len(values)), 1)
        fold = folds(labels, parts, np.random.default_rng([seed, *b"folds"]))
        for column, (_, y) in enumerate(_columns(targets)):
            for held_out in range(parts if parts > 1 else 0):  # a row alone has no others
                others, rows = fold != held_out, fold == held_out
                means = np.array(_means(category[others], y[others], count))
                features[rows, column] = means[category[rows]]
        return features

    def _category(self, index: Places) -> Places:
        """The indices with those of gaps replaced by the text that they are taken for."""
        return np.where(index == len(self.texts), self.fill, index) if self.fill >= 0 else index

    def names(self, column: str) -> tuple[str, ...]:
        means = (f"{column}: {'share' if self.shares else 'mean'} of {label}" for label in self.labels)
        return (*means, is_missing(column)) if self.indicator else tuple(means)

    def describe(self) -> Message:
        values: dict[str, object] = {"texts": len(self.texts), "overall": self.overall[0] if self.overall else 0.0}
        if len(self.labels) > 1:
            return message(
                "Turns {texts:text|texts} into {means:mean|means} of the target over the training rows that have the "
                "text.",
                means=len(self.labels),
                **values,
            )
        return message(
            "Turns {texts:text|texts} into the mean of the target over the training rows that have the text; the "
            "overall mean is {overall:.6g}.",
            **values,
        )

    def check(self) -> None:
        super().check()
        width = len(self.labels)
        check_that(self, width > 0 and len(self.means) == len(self.texts) and self.fill < len(self.texts))
        check_that(self, all(len(row) == width for row in (*self.means, self.gap, self.overall)))


def _columns(targets: Targets) -> Iterator[tuple[str, Values]]:
    """What means are taken of, by name, float64 (rows,): the second of two classes, every one of more, numbers."""
    if len(targets.classes) == 2:
        yield targets.classes[1], (targets.values == 1).astype(np.float64)
    elif targets.classes:
        yield from ((name, (targets.values == k).astype(np.float64)) for k, name in enumerate(targets.classes))
    else:
        yield from zip(targets.names, targets.values.T, strict=True)


def _means(index: Places, y: Values, count: int) -> tuple[float, ...]:
    """Smoothed means of y (rows,) for each of `count` categories, which `index` (rows,) tells; then the overall mean.

    λ is the share of the variance that is between categories, estimated for each: n σ² / (n σ² + s² / n), with σ² the
    overall variance and s² the sum of squared deviations in the category.
    """
    overall, variance = y.mean(), y.var()
    known = index < count
    index, y = index[known], y[known]
    n = np.maximum(np.bincount(index, minlength=count), 1)
    mean = np.bincount(index, y, count) / n
    squares = np.bincount(index, (y - mean[index]) ** 2, count)
    spread = variance * n + squares / n
    weight = np.where(np.bincount(index, minlength=count) > 0, variance * n, 0) / np.where(spread > 0, spread, 1)
    return (*(weight * mean + (1 - weight) * overall).tolist(), float(overall))
