"""A model at a past step of its training, and branches from there."""

import layerwright as lw
import numpy as np
import pytest


@pytest.fixture
def model():
    model = lw.Model([lw.Dense(8), lw.BatchNorm(), lw.Dropout(0.2)], seed=3)
    model.fit("iris", epochs=20, progress=False)
    return model


def trained(epochs):
    model = lw.Model([lw.Dense(8), lw.BatchNorm(), lw.Dropout(0.2)], seed=3)
    model.fit("iris", epochs=epochs, progress=False)
    return model


def equal(a, b):
    return all(np.array_equal(x, y) for x, y in zip(a.state, b.state, strict=True))


def test_a_past_step_is_the_model_that_was_trained_that_long(model):
    per_epoch = model.steps // 20
    for epochs in (1, 7, 19):
        past = model.at(epochs * per_epoch)
        shorter = trained(epochs)
        assert equal(past, shorter)
        assert past.epochs == epochs
        assert past.history.epochs_done == epochs
        assert past.evaluate()["accuracy"] == shorter.evaluate()["accuracy"]
        assert np.array_equal(past.history.validation_loss.mean, shorter.history.validation_loss.mean)


def test_a_past_model_goes_on_as_the_run_did(model):
    past = model.at(model.steps // 2)
    past.fit(epochs=10, progress=False)
    assert equal(past, model)
    assert past.steps == model.steps


def test_a_branch_has_other_settings_and_leaves_the_model_alone(model, tmp_path):
    before = model.state.weights.copy()
    branch = model.branch(model.steps // 2, optimizer=lw.optimizers.SGD(learning_rate=0.05))
    assert branch.recipe.optimizer == lw.optimizers.SGD(learning_rate=0.05)
    branch.fit(epochs=10, progress=False)
    assert not equal(branch, model)
    assert np.array_equal(model.state.weights, before)
    assert model.recipe.optimizer != branch.recipe.optimizer
    branch.save(tmp_path / "branch.layerwright")
    assert equal(lw.load(tmp_path / "branch.layerwright"), branch)


def test_steps_that_were_not_made_are_refused(model):
    with pytest.raises(ValueError, match=r"steps 0 to [\d,]+, not to step 1,000,000"):
        model.at(1_000_000)
    with pytest.raises(ValueError, match="not to step −1"):
        model.at(-1)
    with pytest.raises(ValueError, match="Call fit first"):
        lw.Model([lw.Dense(8)]).at(3)


def test_a_loaded_model_goes_back_to_before_it_was_saved(model, tmp_path):
    path = tmp_path / "iris.layerwright"
    model.save(path)
    loaded, step = lw.load(path), model.steps
    assert equal(loaded.at(5), model.at(5))
    loaded.fit(epochs=2, progress=False)
    assert equal(loaded.at(step), model)
    assert equal(loaded.at(5), model.at(5))
