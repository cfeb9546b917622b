"""Calibration against scikit-learn and SciPy."""

import numpy as np
import pytest
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss

from core.metrics.calibration import RANGE, Calibration, cooled, cross_entropy, temperature


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
@pytest.mark.parametrize("sharp", [0.4, 1.0, 2.5])
def test_the_temperature_is_where_scipy_finds_the_lowest_cross_entropy(classes, sharp):
    logits, true = drawn(classes, classes=classes, sharp=sharp)
    found = temperature(softmax(logits, axis=1), true)
    wanted = minimize_scalar(
        lambda t: -log_softmax(logits / t, axis=1)[np.arange(len(true)), true].mean(), bounds=RANGE, method="bounded"
    )
    assert found == pytest.approx(wanted.x, rel=1e-3)
    assert found == pytest.approx(sharp, rel=0.25)
    after = cooled(softmax(logits, axis=1), found)
    np.testing.assert_allclose(after, softmax(logits / found, axis=1), atol=1e-9)
    assert cross_entropy(after, true) == pytest.approx(log_loss(true, after, labels=range(classes)))


def test_classes_that_are_always_right_end_at_the_lowest_temperature():
    shares = np.array([[0.9, 0.1], [0.2, 0.8]] * 20)
    assert temperature(shares, np.array([0, 1] * 20)) == pytest.approx(RANGE[0], rel=0.05)
    assert temperature(shares, np.array([1, 0] * 20)) == pytest.approx(RANGE[1], rel=0.05)
