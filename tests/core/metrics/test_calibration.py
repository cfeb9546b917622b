"""Calibration against scikit-learn and SciPy."""

import numpy as np
import pytest
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss

from core.metrics.calibration import RANGE, Calibration, cross_entropy, log_shares, logs_of, temperature


def drawn(seed, rows=900, classes=3, sharp=2.5):
    """Logits that are too sure by a factor, and classes drawn from the true probabilities."""
    generator = np.random.default_rng(seed)
    logits = generator.normal(size=(rows, classes)) * 1.5
    truth = softmax(logits, axis=1)
    drawn = (truth.cumsum(axis=1) > generator.random((rows, 1))).argmax(axis=1)
    return sharp * logits, drawn


def test_bins_are_those_of_scikit_learn():
    generator = np.random.default_rng(0)
    shares = generator.random(450)
    right = generator.random(450) < shares**2
    found = Calibration.of(shares, right)
    true, said = calibration_curve(right, shares, n_bins=15, strategy="quantile")
    np.testing.assert_allclose(found.found, true)
    np.testing.assert_allclose(found.said, said)
    assert found.rows.tolist() == [30] * 15
    assert found.brier == pytest.approx(brier_score_loss(right, shares))
    assert found.error == pytest.approx(np.abs(true - said).mean())
    assert (found.low <= found.found).all()
    assert (found.found <= found.high).all()


@pytest.mark.parametrize("classes", [2, 3, 10])
@pytest.mark.parametrize("sharp", [0.4, 1.0, 2.5, 30.0])
def test_the_temperature_is_where_scipy_finds_the_lowest_cross_entropy(classes, sharp):
    logits, true = drawn(classes, classes=classes, sharp=sharp)
    found = temperature(logits, true)
    wanted = minimize_scalar(
        lambda t: -log_softmax(logits / t, axis=1)[np.arange(len(true)), true].mean(), bounds=RANGE, method="bounded"
    )
    assert found == pytest.approx(wanted.x, rel=1e-3)
    assert found == pytest.approx(sharp, rel=0.25)
    after = log_shares(logits, found)
    np.testing.assert_allclose(after, log_softmax(logits / found, axis=1), rtol=1e-9, atol=1e-12)
    assert cross_entropy(after, true) == pytest.approx(log_loss(true, np.exp(after), labels=range(classes)))


def test_cross_entropy_is_that_of_the_logits_where_probabilities_round_to_0():
    logits, true = drawn(1, sharp=60.0)
    rounded = softmax(logits, axis=1).astype(np.float32).astype(float)
    assert (rounded == 0).any()
    wanted = -log_softmax(logits, axis=1)[np.arange(len(true)), true].mean()
    assert cross_entropy(log_shares(logits), true) == pytest.approx(wanted)
    assert cross_entropy(logs_of(rounded), true) < wanted  # what only the probabilities say


def test_rows_of_one_probability_are_one_bin_in_whatever_order_the_table_has_them():
    """A network that says 50 % of everything is right of half of the rows: its error is 0, sorted by class or not."""
    right = np.repeat([False, True], 150)
    found = Calibration.of(np.full(300, 0.5), right)
    assert (found.rows.tolist(), found.error) == ([300], 0.0)
    shares = np.repeat([0.2, 0.5, 0.9, 1.0], [70, 100, 100, 330])
    right = np.concatenate([np.arange(n) < round(n * share) for n, share in [(70, 0.2), (100, 0.5), (100, 0.9)]])
    found = Calibration.of(shares, np.append(right, np.arange(330) < 297))
    assert found.rows.tolist() == [70, 100, 100, 330]
    assert found.error == pytest.approx(0.1 * 330 / 600)


def test_classes_that_are_always_right_end_at_the_lowest_temperature():
    logits = np.log([[0.9, 0.1], [0.2, 0.8]] * 20)
    assert temperature(logits, np.array([0, 1] * 20)) == pytest.approx(RANGE[0], rel=0.05)
    assert temperature(logits, np.array([1, 0] * 20)) == pytest.approx(RANGE[1], rel=0.05)
