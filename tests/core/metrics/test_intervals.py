"""Confidence intervals against scipy, and by whether they cover what is known to be true."""

import numpy as np
import pytest
from scipy import stats

from core.metrics import MEASURED, Predictions
from core.metrics.intervals import RESAMPLES, intervals, wilson


@pytest.mark.parametrize(("right", "rows"), [(0, 10), (10, 10), (67, 69), (1, 3), (450, 1000), (1, 1)])
def test_wilson_is_that_of_scipy(right, rows):
    expected = stats.binomtest(right, rows).proportion_ci(0.95, "wilson")
    assert wilson(right, rows) == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_the_interval_of_an_error_is_that_of_scipys_bootstrap():
    random = np.random.default_rng(5)
    targets, outputs = random.normal(size=(200, 1)), random.normal(size=(200, 1))
    predictions = Predictions(outputs, targets)
    mae = next(metric for metric in MEASURED if metric.key == "mae")
    low, high = intervals(predictions, (mae,))["mae"]
    expected = stats.bootstrap(
        (np.abs(outputs - targets).ravel(),), np.mean, n_resamples=RESAMPLES, method="percentile", rng=1
    ).confidence_interval
    width = expected.high - expected.low
    assert low == pytest.approx(expected.low, abs=0.1 * width)
    assert high == pytest.approx(expected.high, abs=0.1 * width)


def test_intervals_cover_the_truth_about_as_often_as_they_say():
    """Of 100 samples of a classifier that is right with probability 0.8, at least 88 intervals have 0.8 inside."""
    random, covered = np.random.default_rng(0), 0
    for _ in range(100):
        low, high = wilson(int(random.binomial(50, 0.8)), 50)
        covered += low <= 0.8 <= high
    assert covered >= 88


def test_a_metric_has_no_interval_where_every_draw_gives_the_same():
    targets = np.arange(30) % 3
    outputs = np.eye(3, dtype=np.float32)[targets]
    found = intervals(Predictions(outputs, targets, 3), tuple(m for m in MEASURED if m.key in ("accuracy", "f1")))
    assert found.keys() == {"accuracy"}
    assert found["accuracy"][1] == pytest.approx(1.0)
    assert found["accuracy"][0] < 0.9
