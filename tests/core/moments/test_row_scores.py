"""Scores of rows: probabilities only where the network gives them, and exact logits of those that are rounded."""

import layerwright as lw
import numpy as np
import pytest
from scipy.special import expit, softmax

from core.activations import Linear, Sigmoid
from core.layers import Output
from core.moments.dependence import PartialDependence
from core.moments.ledger import RowLedger
from core.moments.row_scores import BestTemperature, ScoreRows
from tests.core.moments.test_importance import computed, moment_of


def trained(classes, *layers, **more):
    """A model of rows of so many classes."""
    generator = np.random.default_rng(classes)
    x = generator.normal(size=(120, 3)).astype(np.float32)
    y = np.array(["a", "b", "c"])[np.digitize(x[:, 0], [-0.4, 0.5][: classes - 1])]
    model = lw.Model([lw.Dense(4, "tanh"), *layers], seed=1, **more)
    model.fit(x, y, epochs=5, progress=False)
    return model


@pytest.mark.parametrize("classes", [2, 3])
def test_softmax_or_sigmoid_of_the_logits_are_the_scores(classes):
    model = trained(classes)
    found = computed(ScoreRows(), moment_of(model))
    shares = model.predict_proba(model.data.dataset.x[model.data.validation])
    np.testing.assert_array_equal(found.scores, shares)
    np.testing.assert_allclose(softmax(found.logits, axis=1), shares, atol=1e-6)
    assert np.isfinite(computed(BestTemperature(), moment_of(model)))
    if classes == 2:
        np.testing.assert_allclose(expit(found.logits[:, 1]), shares[:, 1], atol=1e-6)


def test_a_sigmoid_for_each_class_has_no_temperature():
    """Its probabilities do not add up to 1, and no temperature divides them together."""
    moment = moment_of(trained(3, Output(activation=Sigmoid()), loss="bce"))
    found = computed(ScoreRows(), moment)
    assert found.are_probabilities
    assert found.logits is None
    assert not BestTemperature().is_possible(moment)


def test_linear_outputs_are_scores_whatever_the_loss():
    model = trained(3, Output(activation=Linear()), loss="mse")
    moment = moment_of(model)
    found = computed(ScoreRows(), moment)
    assert not found.are_probabilities
    assert (found.scores.min() < 0, BestTemperature().is_possible(moment)) == (True, False)
    assert not RowLedger().is_possible(moment)
    np.testing.assert_allclose(
        computed(PartialDependence(0), moment).mean[0],
        model.outputs(with_first_value(model, moment)).mean(axis=0),
        atol=1e-5,
    )
    with pytest.raises(ValueError, match="not probabilities"):
        model.predict_proba(model.data.dataset.x[:2])


def with_first_value(model, moment):
    """The rows of the partial dependence with the first value of the first column."""
    x = model.data.dataset.x.copy()
    x[:, 0] = computed(PartialDependence(0), moment).values[0]
    return x
