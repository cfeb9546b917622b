"""Metrics: against values worked by hand, by what they mean, and at the edges where nothing is defined."""

import json
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.metrics import AUC, METRICS, Accuracy, Precision, Predictions, Recall, TopK, evaluate

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


def test_guessing_is_what_scikit_learn_scores_for_it():
    from sklearn.dummy import DummyClassifier

    outputs, targets = some_classes(3)
    report = measured(outputs, targets, 6)
    rows = np.zeros((len(targets), 1))
    name, accuracy = report.most_frequent
    assert name == f"c{np.bincount(targets).argmax()}"
    assert accuracy == DummyClassifier(strategy="most_frequent").fit(rows, targets).score(rows, targets)
    labels = [label for label, _ in report.lines()]
    assert labels.index("Most frequent class") == labels.index("Accuracy") + 1
    assert measured([[1.0], [2.0]], np.array([[1.0], [3.0]])).most_frequent is None


def test_a_target_that_does_not_vary_is_explained_wholly_or_not_at_all():
    flat = np.full((4, 1), 3.0)
    assert measured(flat, flat)["r2"] == 1
    assert measured(flat + np.array([[0], [0], [0], [1]]), flat)["r2"] == 0


def test_a_regression_worked_by_hand():
    report = measured([[1.0], [2.0], [6.0]], np.array([[1.0], [3.0], [5.0]]))
    assert report["mae"] == pytest.approx(2 / 3)
    assert report["rmse"] == pytest.approx((2 / 3) ** 0.5)
    assert report["r2"] == pytest.approx(1 - 2 / 8)


def test_worked_by_hand():
    """Of class 0 two rows, one found; of class 1 three, all found; of class 2 none, and one row taken for it."""
    outputs = np.eye(3)[[0, 2, 1, 1, 1]]
    report = measured(outputs, [0, 0, 1, 1, 1], 3)
    assert report["accuracy"] == 0.8
    assert report.per_class["precision"].tolist() == [1, 1, 0]
    assert report.per_class["recall"].tolist() == [0.5, 1, 0]
    assert report["recall"] == 0.5
    assert report.confusion.tolist() == [[1, 0, 1], [0, 3, 0], [0, 0, 0]]


def test_a_class_that_is_neither_there_nor_predicted_does_not_count_in_an_average():
    """As in scikit-learn: the same rows give the same averages however many further classes the model knows."""
    targets, predicted = np.array([0, 0, 1, 1, 1, 0]), np.array([0, 1, 1, 1, 0, 0])
    few, many = (measured(np.eye(count)[predicted], targets, count) for count in (2, 5))
    for key in ("precision", "recall", "f1"):
        assert many[key] == pytest.approx(few[key])
    assert many["precision"] == pytest.approx((2 / 3 + 2 / 3) / 2)
    assert many["recall"] == pytest.approx((2 / 3 + 2 / 3) / 2)
    assert many["f1"] == pytest.approx(2 / 3)


def test_the_sign_decides_the_class_where_the_loss_needs_it():
    report = measured([[0.3], [-0.2], [0.1]], [1, 0, 0], 2, threshold=0.0)
    assert report["accuracy"] == pytest.approx(2 / 3)


def test_top_1_is_accuracy_even_where_outputs_are_alike():
    outputs, targets = np.full((9, 4), 0.25, np.float32), np.arange(9) % 4
    report = measured(outputs, targets, 4, metrics=[TopK(1), Accuracy()])
    assert report["top_1"] == report["accuracy"] == pytest.approx(3 / 9)


def test_the_area_of_one_class_is_not_defined():
    report = measured([[0.3], [0.2]], [1, 1], 2)
    assert math.isnan(report["auc"])
    assert report.formatted("auc") == "–"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=1, max_size=40))
def test_the_area_is_the_share_of_pairs_in_the_right_order(rows):
    scores, positive = (np.array(each) for each in zip(*rows, strict=True))
    pairs = [(a > b) + 0.5 * (a == b) for a in scores[positive] for b in scores[~positive]]
    answers = Predictions(scores[:, None].astype(np.float32), positive.astype(np.int64), 2)
    found = AUC().value(answers)
    assert math.isnan(found) if not pairs else found == pytest.approx(np.mean(pairs), abs=1e-15)


def test_outputs_that_overflowed_do_not_raise():
    report = measured([[np.inf], [1.0]], [[1.0], [2.0]])
    assert report["mae"] == np.inf
    json.dumps(report.to_json(), allow_nan=False)


def test_a_report_is_a_mapping_that_prints_as_a_table_and_goes_to_json():
    outputs, targets = some_classes(1)
    report = measured(outputs, targets, 6)
    assert dict(report).keys() == {"accuracy", "top_3", "precision", "recall", "f1", "auc"}
    text = str(report)
    assert "Top-3 accuracy" in text
    assert all(name in text for name in report.names)
    plain = json.loads(json.dumps(report.to_json(), allow_nan=False))
    assert plain["accuracy"] == report["accuracy"]
    assert plain["each"]["c5"]["auc"] is None
    assert plain["confusion"][0] == report.confusion[0].tolist()


@pytest.mark.parametrize("metric", METRICS)
def test_every_metric_describes_itself(metric):
    assert metric.kind
    assert metric.title
    assert metric.formula
    assert metric.summary().endswith(".")
    assert metric.tasks


def test_precision_and_recall_swap_with_targets_and_predictions():
    said, right = np.array([0, 1, 2, 2, 1, 0, 2]), np.array([0, 1, 1, 2, 0, 0, 1])
    forwards, backwards = Predictions(np.eye(3)[said], right, 3), Predictions(np.eye(3)[right], said, 3)
    assert Precision().per_class(forwards).tolist() == Recall().per_class(backwards).tolist()


def test_the_old_names_of_a_report_still_work():
    report = measured(*some_classes(1), 6)
    assert report.each is report.per_class
    assert report.plain() == report.to_json()
    assert report.written("accuracy") == report.formatted("accuracy")
