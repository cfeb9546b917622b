"""Permutation importance and partial dependence, against tables that were changed by hand, and against scikit-learn."""

from types import SimpleNamespace

import layerwright as lw
import numpy as np
import pandas as pd
import pytest
from sklearn.inspection import partial_dependence, permutation_importance

from core.activations import Linear
from core.data.columns import source_columns
from core.data.plane_grid import sample_rows
from core.layers import Output
from core.moments import Moment, Workspace
from core.moments.dependence import ENDS, ROWS, PartialDependence
from core.moments.importance import REPEATS, Importance, together
from core.moments.predicted_rows import judged_rows

pytestmark = pytest.mark.filterwarnings("ignore::core.data.base.DataWarning")  # gaps, and values far from the others


def moment_of(model):
    return Moment(model.project, model.data, model.network, SimpleNamespace(state=model.state, step=1))


def computed(computation, moment):
    assert computation.is_possible(moment)
    return computation.compute(moment, Workspace(), lambda: False)


@pytest.fixture(scope="module")
def penguins(tmp_path_factory):
    """A classifier of a table with texts, numbers, gaps and a built feature; and the table as text."""
    rows = pd.read_csv("resources/datasets/penguins.csv", keep_default_na=False, dtype=str)
    rows = rows[["island", "bill length mm", "flipper length mm", "sex", "species"]]
    path = tmp_path_factory.mktemp("data") / "penguins.csv"
    rows.to_csv(path, index=False)
    model = lw.Model([lw.Dense(8, "tanh")], seed=1)
    model.fit(path, epochs=15, progress=False)
    return model, rows


def test_a_shuffled_column_is_the_table_with_that_column_shuffled(penguins):
    model, table = penguins
    found = computed(Importance(), moment_of(model))
    rows = judged_rows(model.data)
    held = table.iloc[rows].reset_index(drop=True)
    truth = held["species"].to_numpy()
    score = np.mean(model.predict(held) == truth)
    assert found.score == pytest.approx(score)
    assert found.columns == ("island", "bill length mm", "flipper length mm", "sex")
    for at, name in enumerate(found.columns):
        for repeat in range(REPEATS):
            shuffled = held.copy()
            shuffled[name] = held[name].to_numpy()[np.random.default_rng((repeat, at)).permutation(len(held))]
            drop = score - np.mean(model.predict(shuffled) == truth)
            assert found.drops[at, repeat] == pytest.approx(drop, abs=1e-9)
    assert found.held_back
    assert found.drops[found.order[0]].mean() == found.drops.mean(axis=1).max()


def test_dependence_is_the_mean_prediction_of_the_table_with_one_value(penguins):
    model, table = penguins
    seen = sample_rows(model.data)
    rows = table.iloc[seen[np.linspace(0, len(seen) - 1, min(len(seen), ROWS)).astype(int)]]
    for number, name in enumerate(("island", "bill length mm")):
        found = computed(PartialDependence(number), moment_of(model))
        assert found.mean.shape == (len(found.values), 3)
        for at in {0, len(found.values) // 2, len(found.values) - 1}:
            value = found.texts[at] if found.texts else str(found.values[at])
            shares = model.predict_proba(rows.assign(**{name: value}))
            np.testing.assert_allclose(found.mean[at], shares.mean(axis=0), atol=1e-5)
            np.testing.assert_allclose(found.high[at], np.quantile(shares, ENDS[1], axis=0), atol=1e-5)
    assert computed(PartialDependence(0), moment_of(model)).texts == ("Biscoe", "Dream", "Torgersen")


class Estimator:
    """The network as scikit-learn wants it."""

    _estimator_type = "regressor"
    classes_ = None

    def __init__(self, model):
        self.model, self.fitted_ = model, True

    def fit(self, x, y):
        return self

    def predict(self, x):
        return self.model.predict(np.asarray(x, np.float32))

    def score(self, x, y):
        residual = ((self.predict(x) - y) ** 2).sum()
        return 1 - residual / ((y - y.mean()) ** 2).sum()

    def __sklearn_tags__(self):
        from sklearn.utils import Tags, TargetTags

        return Tags(estimator_type="regressor", target_tags=TargetTags(required=False))


def test_a_regression_loses_as_much_r2_as_in_scikit_learn():
    generator = np.random.default_rng(0)
    x = generator.normal(size=(600, 3)).astype(np.float32)
    y = 3 * x[:, 0] + np.sin(2 * x[:, 1]) + 0.1 * generator.normal(size=600)
    model = lw.Model([lw.Dense(16, "tanh")], seed=1)
    model.fit(x, y.astype(np.float32), epochs=40, progress=False)
    moment = moment_of(model)
    found = computed(Importance(), moment)
    rows = judged_rows(model.data)
    wanted = permutation_importance(Estimator(model), x[rows], y[rows], n_repeats=60, random_state=0)
    spread = wanted.importances.std(axis=1)
    np.testing.assert_array_less(np.abs(found.drops.mean(axis=1) - wanted.importances_mean), 4 * spread + 1e-6)
    assert found.order.tolist() == [0, 1, 2]
    seen = sample_rows(model.data)
    rows = seen[np.linspace(0, len(seen) - 1, min(len(seen), ROWS)).astype(int)]
    ours = computed(PartialDependence(1), moment)
    theirs = partial_dependence(
        Estimator(model), x[rows].astype(np.float64), [1], custom_values={1: ours.values}, kind="average"
    )
    np.testing.assert_allclose(ours.mean[:, 0], theirs.average[0], rtol=1e-4, atol=1e-4)


def test_columns_that_go_together_are_named():
    generator = np.random.default_rng(0)
    a = generator.normal(size=500)
    x = np.stack([a, generator.normal(size=500), -a + 0.1 * generator.normal(size=500), np.ones(500)], axis=1)
    columns = source_columns(lw_data(x))
    pairs = together(x.astype(np.float32), columns)
    assert [pair[:2] for pair in pairs] == [(0, 2)]
    assert pairs[0][2] == pytest.approx(abs(np.corrcoef(x[:, 0], x[:, 2])[0, 1]), abs=1e-4)


def lw_data(x):
    model = lw.Model([lw.Dense(2, "tanh")], seed=1)
    model.fit(x.astype(np.float32), x[:, 0].astype(np.float32), epochs=1, progress=False)
    return model.data


def test_a_single_unit_without_probabilities_has_a_score_for_both_classes():
    x = np.random.default_rng(0).normal(size=(80, 2)).astype(np.float32)
    model = lw.Model([Output(activation=Linear())], loss="hinge", seed=1)
    model.fit(x, np.where(x[:, 0] > 0, "b", "a"), epochs=9, progress=False)
    found = computed(PartialDependence(0), moment_of(model))
    assert found.mean.shape == (len(found.values), 2)
    assert found.mean[-1, 1] > found.mean[0, 1]  # a larger x speaks for b
    np.testing.assert_allclose(found.mean[:, 0], -found.mean[:, 1])
    np.testing.assert_allclose(found.low[:, 0], -found.high[:, 1], atol=1e-6)


def test_values_with_an_output_that_is_not_finite_are_left_out_and_counted():
    x = np.random.default_rng(0).normal(size=(80, 2)).astype(np.float32)
    model = lw.Model([Output(activation=Linear())], loss="mse", seed=1)
    model.fit(x, x[:, 0], epochs=1, progress=False)
    model.state.weights[:] = 0
    model.state.weights[0] = 3e38
    found = computed(PartialDependence(0), moment_of(model))
    assert np.isfinite(found.mean).all()
    assert 0 < len(found.values) == 41 - found.odd < 41
    assert not computed(Importance(), moment_of(model)).is_defined
