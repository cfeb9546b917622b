"""How far a figure may be from what it would be on endless rows: confidence intervals of metrics."""

from math import sqrt
from time import monotonic

import numpy as np

from core.metrics.base import Metric, Predictions

Z95 = 1.959963984540054  # the quantile of the normal distribution at 97.5 %
LEVEL = 0.95
RESAMPLES, FEWEST = 1000, 200  # of the rows; fewer where they take longer
SECONDS = 3.0

Interval = tuple[float, float]


def wilson(right: int, rows: int) -> Interval:
    """The 95 % interval of a share, `right` of `rows`, which stays between 0 and 1 and is sound near them.

    With p = right / rows and z = 1.96: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
    E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927); recommended by
    Brown, Cai and DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001).
    """
    p, square = right / rows, Z95 * Z95
    middle = (p + square / (2 * rows)) / (1 + square / rows)
    reach = Z95 / (1 + square / rows) * sqrt(p * (1 - p) / rows + square / (4 * rows * rows))
    return max(middle - reach, 0.0), min(middle + reach, 1.0)


def intervals(predictions: Predictions, metrics: tuple[Metric, ...]) -> dict[str, Interval]:
    """The 95 % intervals of metrics by their keys, for rows that are drawn independently.

    Accuracy has Wilson's. All others have the percentile interval of the bootstrap: the rows are drawn again with
    replacement, 1000 times with the same seed, and 2.5 % of the values lie below and above it (Efron and Tibshirani, An
    introduction to the bootstrap, 1993, chapter 13). Draws where a metric is undefined are left out. Where fewer than
    200 can be made in 3 seconds, there is no interval; nor where all are equal, as when every row is right: more rows
    may differ then, and these cannot tell by how much.
    """
    found, rows = dict[str, Interval](), len(predictions.targets)
    others = [metric for metric in metrics if metric.key != "accuracy"]
    if predictions.classes and len(others) < len(metrics):
        found["accuracy"] = wilson(int((predictions.predicted == predictions.targets).sum()), rows)
    random, end = np.random.default_rng(0), monotonic() + SECONDS
    values: dict[str, list[float]] = {metric.key: [] for metric in others}
    for _ in range(RESAMPLES):
        if monotonic() > end:
            break
        chosen = random.integers(0, rows, rows)
        drawn = Predictions(
            predictions.outputs[chosen], predictions.targets[chosen], predictions.classes, predictions.threshold
        )
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            for metric in others:
                values[metric.key].append(metric.value(drawn))
    for key, drawn_values in values.items():
        known = np.array(drawn_values)[np.isfinite(drawn_values)]
        if len(known) >= FEWEST:
            low, high = np.quantile(known, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
            if low < high:
                found[key] = (float(low), float(high))
    return found
