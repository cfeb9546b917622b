"""`Model.cross_validate`: figures of every fold, and the model of one of them."""

import layerwright as lw
import numpy as np
import pytest

X = np.random.default_rng(0).normal(size=(60, 3))
Y = np.where(X[:, 0] > 0, "up", "down")


def test_folds_of_arrays_give_figures_and_models():
    model = lw.Model([lw.Dense(4)], seed=1)
    folds = model.cross_validate(X, Y, folds=3, epochs=5, progress=False)
    accuracies = [report["accuracy"] for report in folds.reports]
    assert folds.mean["accuracy"] == pytest.approx(np.mean(accuracies))
    assert folds.sd["accuracy"] == pytest.approx(np.std(accuracies, ddof=1))
    assert str(folds).splitlines()[-1].split()[0] == "sd"
    with pytest.raises(ValueError, match=r"not trained yet|no data yet"):
        model.state  # noqa: B018
    with pytest.raises(ValueError, match="There is no fold 4: there are 3"):
        folds.model(4)


def test_the_model_of_a_fold_predicts_is_saved_and_goes_on(tmp_path):
    folds = lw.Model([lw.Dense(4)], seed=1).cross_validate(X, Y, folds=3, epochs=5, progress=False)
    second = folds.model(2)
    assert second.evaluate()["accuracy"] == folds.reports[1]["accuracy"]
    second.save(tmp_path / "m.layerwright")
    loaded = lw.load(tmp_path / "m.layerwright")
    np.testing.assert_array_equal(loaded.predict_proba(X), second.predict_proba(X))
    assert loaded.evaluate()["accuracy"] == folds.reports[1]["accuracy"]
    loaded.fit(epochs=1, progress=False)
    assert loaded.epochs == 6


def test_a_model_with_data_is_validated_on_it_and_stays_as_it_is():
    model = lw.Model([lw.Dense(4)], seed=1)
    model.fit("iris", epochs=2, progress=False)
    weights = model.state.weights.copy()
    assert len(model.cross_validate(folds=4, epochs=2, progress=False).reports) == 4
    np.testing.assert_array_equal(model.state.weights, weights)


@pytest.mark.parametrize("folds", [1, 51, 1000])
def test_as_many_folds_as_a_project_can_hold_are_allowed(folds):
    with pytest.raises(ValueError, match=f"folds must be a number from 2 to 50, not {folds}"):
        lw.Model([lw.Dense(4)]).cross_validate(X, Y, folds=folds, progress=False)
