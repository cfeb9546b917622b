"""Metrics against scikit-learn."""

import math

import numpy as np
import pytest
from sklearn import metrics as sk

from core.metrics import METRICS, Predictions, evaluate

ALL = tuple(metric() for metric in METRICS)


def measured(outputs, targets, classes=0, threshold=0.5, metrics=ALL):
    names = [f"c{k}" for k in range(classes)] or [f"t{k}" for k in range(np.shape(outputs)[1])]
    answers = Predictions(np.asarray(outputs, np.float32), np.asarray(targets), classes, threshold)
    return evaluate(answers, names, metrics)


def some_classes(seed, rows=400, classes=6):
    """Probabilities that lean to the right class, and one class that is nobody's."""
    random = np.random.default_rng(seed)
    targets = random.integers(0, classes - 1, rows)
    logits = random.normal(size=(rows, classes)) + 1.5 * np.eye(classes)[targets]
    outputs = (np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)).astype(np.float32)
    return outputs, targets


@pytest.mark.parametrize("seed", range(3))
def test_several_classes_agree_with_scikit_learn(seed):
    outputs, targets = some_classes(seed)
    report, said = measured(outputs, targets, 6), outputs.argmax(axis=1)
    present = range(5)
    assert report["accuracy"] == pytest.approx(sk.accuracy_score(targets, said), abs=1e-15)
    assert report["top_3"] == pytest.approx(sk.top_k_accuracy_score(targets, outputs, k=3, labels=range(6)), abs=1e-15)
    options = {"average": "macro", "zero_division": 0}
    assert report["precision"] == pytest.approx(sk.precision_score(targets, said, **options), abs=1e-15)
    assert report["recall"] == pytest.approx(sk.recall_score(targets, said, **options), abs=1e-15)
    assert report["f1"] == pytest.approx(sk.f1_score(targets, said, **options), abs=1e-15)
    one_by_one = [sk.roc_auc_score(targets == k, outputs[:, k]) for k in present]
    assert report["auc"] == pytest.approx(np.mean(one_by_one), abs=1e-14)
    assert report.per_class["auc"][:5] == pytest.approx(one_by_one, abs=1e-14)
    assert math.isnan(report.per_class["auc"][5])
    wanted = sk.precision_recall_fscore_support(targets, said, labels=range(6), zero_division=0)
    for key, values in zip(("precision", "recall", "f1"), wanted, strict=False):
        assert report.per_class[key] == pytest.approx(values, abs=1e-15)
    assert np.array_equal(report.confusion, sk.confusion_matrix(targets, said, labels=range(6)))
    assert report.rows == len(targets)


@pytest.mark.parametrize("units", [1, 2])
@pytest.mark.parametrize("steps", [5, 10_000])  # few steps make many ties
def test_a_yes_or_no_agrees_with_scikit_learn(units, steps):
    random = np.random.default_rng(steps)
    targets = random.integers(0, 2, 300)
    yes = np.clip(np.round((0.4 * random.normal(size=300) + 0.3 + 0.4 * targets) * steps) / steps, 0, 1)
    yes = yes.astype(np.float32)
    report = measured(yes[:, None] if units == 1 else np.column_stack([1 - yes, yes]), targets, 2)
    said = (yes > 0.5).astype(int)
    assert report["accuracy"] == pytest.approx(sk.accuracy_score(targets, said))
    assert report["auc"] == pytest.approx(sk.roc_auc_score(targets, yes), abs=1e-14)
    assert report["f1"] == pytest.approx(sk.f1_score(targets, said, average="macro"), abs=1e-15)
    assert report.per_class["precision"][1] == pytest.approx(sk.precision_score(targets, said), abs=1e-15)
    assert "top_3" not in report


@pytest.mark.parametrize("targets", [1, 3])
def test_a_regression_agrees_with_scikit_learn(targets):
    random = np.random.default_rng(targets)
    right = random.normal(loc=200, scale=40, size=(250, targets)).astype(np.float32)
    outputs = right + random.normal(scale=15, size=right.shape).astype(np.float32)
    report = measured(outputs, right)
    exact, said = right.astype(np.float64), outputs.astype(np.float64)
    assert report["mae"] == pytest.approx(sk.mean_absolute_error(exact, said), rel=1e-13)
    assert report["rmse"] == pytest.approx(sk.root_mean_squared_error(exact, said), rel=1e-13)
    assert report["r2"] == pytest.approx(sk.r2_score(exact, said), rel=1e-12)
    assert report.per_class["r2"] == pytest.approx(sk.r2_score(exact, said, multioutput="raw_values"), rel=1e-12)
    assert report.confusion is None
    assert list(report) == ["mae", "rmse", "r2"]


def test_a_target_that_does_not_vary_is_explained_wholly_or_not_at_all():
    flat = np.full((4, 1), 3.0)
    assert measured(flat, flat)["r2"] == sk.r2_score(flat, flat) == 1
    off = flat + np.array([[0], [0], [0], [1]])
    assert measured(off, flat)["r2"] == sk.r2_score(flat, off) == 0
