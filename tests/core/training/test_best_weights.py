"""Early stopping restores the best weights however a run ends, and says so."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import ReLU
from core.layers import Dense, Input, Output
from core.losses import CCE
from core.network import build
from core.optimizers import LBFGS, SGD, Adam
from core.project import data_spec
from core.project.layout import chain
from core.training import Checkpoint, Controls, Diverged, Finished, Progress, Recipe, Run
from core.training.history import History
from core.training.stopping import EarlyStopping, NoStopping
from tests.core.training.test_steering import data, printed, rich

LONG = EarlyStopping(patience=10_000)
RECIPE = Recipe(optimizer=Adam(learning_rate=0.1), batch=16, epochs=40, seed=5, stopping=LONG)


def ended(run, epochs, controls=None):
    events = list(run.events(controls or Controls(), epochs))
    return events, events[-1]


def best_of(events):
    """The best epoch and its validation loss, from the rows of telemetry."""
    rows = printed(events)[1]
    at = int(rows[:, 4].argmin())
    return int(rows[at, 0]), float(rows[at, 4]), float(rows[-1, 4])


def weights_after(epochs, network, prepared, recipe=RECIPE):
    """The weights of a run of its own that ends there, and never restores any."""
    run = Run(network, prepared, replace(recipe, stopping=replace(LONG, restore=False)), threads=1)
    return list(run.events(Controls(), epochs))[-1].snapshot.state


def test_patience_longer_than_the_run_restores_the_best_weights_at_its_end():
    prepared = data()
    network = rich(prepared)
    run = Run(network, prepared, RECIPE, threads=1)
    events, last = ended(run, 40)
    epoch, best, at_end = best_of(events)
    assert epoch < 40
    assert best < at_end
    assert last.snapshot.restored == epoch
    for ours, theirs in zip(last.snapshot.state, weights_after(epoch, network, prepared), strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert run.losses()[1][0] == pytest.approx(best, rel=1e-5)
    assert not last.early
    assert last.reason == (
        f"The weights of the best epoch, {epoch}, were restored: the validation loss was {best:.4g} there and "
        f"{at_end:.4g} at the end."
    )


def test_a_run_whose_last_epoch_is_the_best_restores_nothing():
    prepared = data()
    recipe = replace(RECIPE, optimizer=SGD(learning_rate=0.01), stopping=replace(LONG, monitor="training loss"))
    network = build(chain(Input(), Output()), data_spec(prepared.dataset), CCE())
    _, last = ended(Run(network, prepared, recipe, threads=1), 5)
    assert last.snapshot.restored == 0
    assert not last.reason


def test_a_run_that_is_stopped_restores_the_best_weights():
    prepared, controls = data(), Controls()
    network = rich(prepared)
    run, seen = Run(network, prepared, RECIPE, threads=1), []
    for event in run.events(controls, 100_000):
        seen.append(event)
        if run.epoch >= 30 and best_of(seen)[0] < run.epoch:
            controls.stop()
    epoch, _, _ = best_of(seen)
    assert seen[-1].snapshot.restored == epoch < run.epoch
    np.testing.assert_array_equal(seen[-1].snapshot.state.weights, weights_after(epoch, network, prepared).weights)


def test_a_run_that_diverges_restores_the_best_weights():
    prepared = data()
    network = build(chain(Input(), Dense(units=8, activation=ReLU()), Output()), data_spec(prepared.dataset), CCE())
    run, controls, seen = Run(network, prepared, RECIPE, threads=1), Controls(), []
    for event in run.events(controls, 100):
        seen.append(event)
        if run.epoch >= 20:
            controls.change(network, replace(RECIPE, optimizer=SGD(learning_rate=1e30)))
    epoch, best, _ = best_of([event for event in seen if isinstance(event, Progress)])
    assert isinstance(seen[-1], Diverged)
    assert seen[-1].snapshot.restored == epoch
    assert f"The weights of the best epoch, {epoch}, were restored. Lower the learning rate" in seen[-1].reason
    assert run.losses()[1][0] == pytest.approx(best, rel=1e-5)


def test_a_score_is_said_as_it_is():
    prepared = data()
    recipe = replace(RECIPE, stopping=replace(LONG, monitor="validation score"))
    events, last = ended(Run(rich(prepared), prepared, recipe, threads=1), 40)
    scores = printed(events)[1][:, 5]
    assert f"the validation score was {scores.max():.4g} there and {scores[-1]:.4g} at the end" in last.reason


def test_without_validation_rows_the_training_loss_is_named():
    prepared = data()
    alone = replace(prepared, train=np.arange(len(prepared.dataset.x)), validation=np.arange(0))
    recipe = replace(RECIPE, optimizer=Adam(learning_rate=0.3), stopping=EarlyStopping(patience=2))
    _, last = ended(Run(rich(alone), alone, recipe, threads=1), 1000)
    assert "the training loss had not improved" in last.reason


def test_continue_goes_on_from_the_best_weights_with_the_optimizer_of_the_end():
    prepared = data()
    network = rich(prepared)
    run = Run(network, prepared, RECIPE, threads=1)
    _, last = ended(run, 40)
    unrestored = Run(network, prepared, replace(RECIPE, stopping=replace(LONG, restore=False)), threads=1)
    list(unrestored.events(Controls(), 40))
    end = unrestored.checkpoint()
    best = weights_after(last.snapshot.restored, network, prepared)
    by_hand = Run(network, prepared, RECIPE, Checkpoint(best, end.moments, end.counters, run.checkpoint().best), 1)
    for each in (run, by_hand):
        assert next(each.events(Controls(), 41)).snapshot.restored == 0
    np.testing.assert_array_equal(run.checkpoint().state.weights, by_hand.checkpoint().state.weights)


def test_early_stopping_waits_for_its_patience_again_when_the_run_continues():
    prepared = data()
    recipe = replace(RECIPE, optimizer=Adam(learning_rate=0.3), stopping=EarlyStopping(patience=4))
    run = Run(rich(prepared), prepared, recipe, threads=1)
    _, first = ended(run, 1000)
    assert first.early
    stopped = run.epoch
    _, second = ended(run, 1000)
    assert second.early
    assert run.epoch - stopped >= 4


def test_lbfgs_goes_on_from_the_restored_weights():
    prepared = data()
    network = build(chain(Input(), Dense(units=8), Output()), data_spec(prepared.dataset), CCE())
    recipe = replace(RECIPE, optimizer=LBFGS())
    run = Run(network, prepared, recipe, threads=1)
    _, last = ended(run, 60)
    assert last.snapshot.restored
    loss = run.losses()[0][0]
    events, _ = ended(run, 61)
    assert printed(events)[1][0, 2] == pytest.approx(loss, rel=1e-5)  # the loss before its first step


def test_the_metrics_after_restoring_are_those_of_the_restored_weights():
    prepared = data()
    network = rich(prepared)
    run, history = Run(network, prepared, RECIPE, threads=1), History(network)
    events, last = ended(run, 40)
    for event in events:
        if isinstance(event, Progress):
            history.extend(event)
    before = len(history.metric("validation", "accuracy"))
    assert isinstance(last, Finished)
    history.end(last.evaluation, last.snapshot.restored > 0)
    assert history.evaluation.validation["accuracy"] == pytest.approx(run.losses()[1][1])
    assert len(history.metric("validation", "accuracy")) == before  # no point of the curve at the last epoch


def test_early_stopping_that_is_chosen_late_says_what_it_has_missed():
    prepared = data()
    network = rich(prepared)
    run = Run(network, prepared, replace(RECIPE, stopping=NoStopping()), threads=1)
    first, last = ended(run, 15)
    assert not last.reason
    better, loss, _ = best_of(first)
    controls = Controls()
    controls.change(network, replace(RECIPE, optimizer=Adam(learning_rate=1.0)))  # with early stopping, and worse
    second, last = ended(run, 40, controls)
    epoch, later, at_end = best_of(second)
    assert loss < later < at_end
    assert last.snapshot.restored == epoch > 15
    assert last.reason == (
        f"The weights of the best epoch, {epoch}, were restored: the validation loss was {later:.4g} there and "
        f"{at_end:.4g} at the end. It is the best one since early stopping was chosen, after epoch 15. "
        f"Epoch {better} was better before, with a validation loss of {loss:.4g}: go back to it to use it."
    )


def test_a_change_that_goes_on_watching_is_none_of_early_stopping():
    prepared = data()
    network = rich(prepared)
    run = Run(network, prepared, RECIPE, threads=1)
    ended(run, 5)
    controls = Controls()
    controls.change(network, replace(RECIPE, batch=32, stopping=replace(LONG, patience=9_000)))
    _, last = ended(run, 40, controls)
    assert last.snapshot.restored
    assert "since early stopping was chosen" not in last.reason
