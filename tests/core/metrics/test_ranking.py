"""ROC and precision–recall curves against scikit-learn, and the cheapest threshold against trying all."""

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, confusion_matrix, precision_recall_curve, roc_auc_score, roc_curve

from core.metrics.ranking import Ranking


def drawn(seed, rows=300, digits=2):
    """Scores that tie, and rows of a class that score higher."""
    generator = np.random.default_rng(seed)
    positive = generator.random(rows) < 0.3
    scores = np.round(1 / (1 + np.exp(-generator.normal(positive * 1.5 - 0.7))), digits).astype(np.float32)
    return scores, positive


@pytest.mark.parametrize("seed", range(5))
def test_curves_are_those_of_scikit_learn(seed):
    scores, positive = drawn(seed)
    found = Ranking.of(scores, positive)
    false_rate, recall, thresholds = roc_curve(positive, scores, drop_intermediate=False)
    np.testing.assert_allclose(found.false_rate, false_rate)
    np.testing.assert_allclose(found.recall, recall)
    np.testing.assert_allclose(found.thresholds, thresholds)
    precision, recall, _ = precision_recall_curve(positive, scores)
    np.testing.assert_allclose(found.precision[::-1], precision)
    np.testing.assert_allclose(found.recall[::-1], recall)
    assert found.area == pytest.approx(roc_auc_score(positive, scores))
    assert found.average_precision == pytest.approx(average_precision_score(positive, scores))


@pytest.mark.parametrize("threshold", [0.0, 0.25, 0.5, 0.505, 1.0, 2.0])
def test_counts_at_a_threshold_are_a_confusion_matrix(threshold):
    scores, positive = drawn(7)
    hits, alarms, misses, right = Ranking.of(scores, positive).at(threshold)
    wanted = confusion_matrix(positive, scores.astype(float) >= threshold, labels=[False, True])
    assert [[right, alarms], [misses, hits]] == wanted.tolist()


@pytest.mark.parametrize(("miss", "alarm"), [(1, 1), (10, 1), (1, 10), (1, 0), (0, 1)])
def test_no_threshold_is_cheaper_than_the_cheapest(miss, alarm):
    scores, positive = drawn(3)
    found = Ranking.of(scores, positive)

    def cost(threshold):
        _, alarms, misses, _ = found.at(threshold)
        return miss * misses + alarm * alarms

    assert cost(found.cheapest(miss, alarm)) == min(map(cost, [*found.thresholds, -1.0]))


def test_one_class_alone_has_no_area():
    found = Ranking.of(np.array([0.1, 0.9]), np.array([False, False]))
    assert np.isnan(found.area)
    assert np.isnan(found.average_precision)
    assert found.at(0.5) == (0, 1, 0, 1)
