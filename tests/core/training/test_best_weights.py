"""Early stopping restores the best weights however a run ends, and says so."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import ReLU, Tanh
from core.layers import Dense, Dropout, Input, Output
from core.losses import CCE
from core.network import build
from core.optimizers import LBFGS, SGD, Adam
from core.project import data_spec
from core.project.layout import chain
from core.training import Checkpoint, Controls, Diverged, Finished, Progress, Recipe, Run
from core.training.history import History
from core.training.stopping import EarlyStopping, NoStopping
from core.training.verification import verify
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


@pytest.mark.parametrize("monitor", ["validation loss", "training score"])
def test_early_stopping_that_is_chosen_late_computes_the_better_weights_again(monitor):
    prepared = data()
    network, late = rich(prepared), replace(LONG, monitor=monitor)
    run = Run(network, prepared, replace(RECIPE, stopping=NoStopping()), threads=1)
    first, last = ended(run, 15)
    assert not last.reason
    controls = Controls()
    controls.change(network, replace(RECIPE, optimizer=Adam(learning_rate=1.0), stopping=late))  # and worse
    second, last = ended(run, 40, controls)
    column, sign = (4, 1) if monitor == "validation loss" else (3, -1)
    values = np.concatenate([printed(events)[1][:, column] for events in (first, second)])
    best = int((sign * values).argmin()) + 1
    assert best <= 15
    assert last.snapshot.restored == best
    for ours, theirs in zip(last.snapshot.state, weights_after(best, network, prepared), strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert last.evaluation.epochs_done == best
    assert last.reason == (
        f"The weights of the best epoch, {best}, were restored: the {monitor} was {values[best - 1]:.4g} there and "
        f"{values[-1]:.4g} at the end. It was before early stopping was chosen, after epoch 15: its weights were "
        "computed again."
    )
    assert run.checkpoint().restored == best  # so a file has it, too
    assert verify(run.timeline, last.snapshot.state).difference is None


def test_the_weights_that_the_best_epoch_ended_with_are_restored_not_those_of_another_end():
    prepared = data()
    network = rich(prepared)
    run = Run(network, prepared, RECIPE, threads=1)
    ended(run, 40)  # restores an epoch before, in place of the weights of epoch 40
    controls, rows = Controls(), replace(RECIPE, stopping=replace(LONG, monitor="training loss"))
    controls.change(network, rows.change(optimizer=SGD(learning_rate=10.0)))
    _, last = ended(run, 60, controls)
    best = run.timeline.bests["training loss"]
    assert last.snapshot.restored == best.epoch <= 40
    np.testing.assert_array_equal(last.snapshot.state.weights, weights_after(best.epoch, network, prepared).weights)


def test_a_better_epoch_that_cannot_be_computed_again_is_named():
    prepared, controls = data(), Controls()
    network = rich(prepared)
    run = Run(network, prepared, replace(RECIPE, stopping=NoStopping()), threads=1)
    run.timeline.budget = 0  # as where the network is too large for checkpoints
    first, _ = ended(run, 15)
    better, loss, _ = best_of(first)
    controls.change(network, replace(RECIPE, optimizer=Adam(learning_rate=1.0)))
    second, last = ended(run, 40, controls)
    assert loss < best_of(second)[1]
    assert last.reason.endswith(
        f"Epoch {better} was better, with a validation loss of {loss:.4g}, but its weights could not be computed "
        "again. Choose early stopping before training, so that they are stored."
    )


def test_values_before_other_predictions_are_not_compared():
    prepared, controls = data(), Controls()
    spec = data_spec(prepared.dataset)
    networks = [
        build(chain(Input(), Dense(units=8, activation=activation), *noise, Output()), spec, CCE())
        for activation, noise in ((ReLU(), ()), (ReLU(), (Dropout(rate=0.5),)), (Tanh(), ()))
    ]
    assert networks[0].judges_alike(networks[1])  # dropout does nothing in prediction
    assert not networks[0].judges_alike(networks[2])
    run = Run(networks[0], prepared, RECIPE, threads=1)
    ended(run, 30)
    controls.change(networks[2], replace(RECIPE, optimizer=SGD(learning_rate=10.0)))
    _, last = ended(run, 60, controls)
    assert last.snapshot.restored > 30 or not last.snapshot.restored
    if last.snapshot.restored:
        assert last.reason.endswith("It is the best epoch after 30: earlier ones cannot be compared with it.")


def test_a_change_that_goes_on_watching_is_none_of_early_stopping():
    prepared = data()
    network = rich(prepared)
    run = Run(network, prepared, RECIPE, threads=1)
    ended(run, 5)
    controls = Controls()
    controls.change(network, replace(RECIPE, optimizer=Adam(learning_rate=1.0), stopping=replace(LONG, patience=9_000)))
    _, last = ended(run, 40, controls)
    assert last.snapshot.restored
    assert "computed again" not in last.reason
