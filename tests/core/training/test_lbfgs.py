"""L-BFGS: where it ends, that it goes on exactly, and that all that steers other runs steers it."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear, Tanh
from core.data import Data, Dataset, prepare
from core.data.scaling import Unscaled
from core.engine import telemetry
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import CCE, MSE
from core.network import build
from core.optimizers import LBFGS, SGD
from core.penalties import L2, MaxNorm, WeightDecay
from core.project import data_spec
from core.project.layout import chain
from core.schedules import ExponentialDecay
from core.training import Controls, Diverged, Finished, Paused, Progress, Recipe, Run
from core.training.stopping import EarlyStopping

RECIPE = Recipe(optimizer=LBFGS(), loss=MSE(), epochs=12, seed=2)


def numbers(validation=0.2):
    generator = np.random.default_rng(3)
    x = generator.normal(size=(90, 3)).astype(np.float32)
    y = (x @ [[1.0], [-2.0], [0.5]] + 0.3 + 0.5 * generator.normal(size=(90, 1))).astype(np.float32)
    return prepare(Data(validation=validation, scaling=Unscaled()), Dataset(x, y, tuple("abc"), (), ("y",)))


def deep(data, *more):
    layers = Dense(units=6, activation=Tanh()), *more, Output(activation=Linear())
    return build(chain(Input(), *layers), data_spec(data.dataset), MSE())


def run_to(epochs, network, data, recipe=RECIPE, start=None, threads=1, controls=None):
    run = Run(network, data, recipe, start, threads)
    return run, list(run.events(controls or Controls(), epochs))


def printed(messages):
    said = [each for each in messages if isinstance(each, Progress)]
    return np.vstack([each.steps for each in said]), np.vstack([each.epochs for each in said])


def test_it_ends_where_least_squares_with_a_penalty_end():
    data = numbers(validation=0.0)
    output = Output(activation=Linear(), penalty=L2(strength=0.05))
    network = build(chain(Input(), output), data_spec(data.dataset), MSE())
    run, messages = run_to(30, network, data)
    a = np.column_stack([data.x(data.train), np.ones(90)]).astype(np.float64)
    t = data.targets(data.train, 1).astype(np.float64)
    wanted = np.linalg.solve(a.T @ a / 90 + np.diag([0.05] * 3 + [0.0]), a.T @ t / 90).ravel()
    np.testing.assert_allclose(run.snapshot().state.weights, wanted, rtol=1e-4, atol=1e-5)
    steps, _ = printed(messages)
    weight = run.snapshot().state.weights[:3].astype(np.float64)
    assert steps[-1, telemetry.PENALTY] == pytest.approx(0.05 * (weight**2).sum(), rel=1e-4)
    assert steps[-1, telemetry.LOSS] == pytest.approx(((a @ wanted - t.ravel()) ** 2).mean(), rel=1e-4)
    assert (np.diff(steps[:, telemetry.LOSS] + steps[:, telemetry.PENALTY]) <= 1e-6).all()


RICH = {
    "plain": (),
    "dropout": (Dropout(rate=0.3),),
    "norm": (BatchNorm(),),
    "decay": (Dense(units=4, penalty=WeightDecay(strength=0.1)),),
    "max norm": (Dense(units=4, penalty=MaxNorm(limit=0.5)),),
}


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("name", RICH)
def test_it_continues_from_a_checkpoint_bit_for_bit(name, threads):
    data = numbers()
    network = deep(data, *RICH[name])
    whole, messages = run_to(12, network, data, threads=threads)
    first, _ = run_to(5, network, data, threads=threads)
    second, rest = run_to(12, network, data, start=first.checkpoint(), threads=threads)
    for a, b in zip(whole.snapshot().state, second.snapshot().state, strict=True):
        np.testing.assert_array_equal(a, b)
    np.testing.assert_array_equal(whole.checkpoint().moments, second.checkpoint().moments)
    np.testing.assert_array_equal(printed(messages)[1][5:], printed(rest)[1])


def test_it_gives_the_same_bits_with_any_number_of_threads():
    data = numbers()
    a, b = (run_to(6, deep(data), data, threads=count)[0].snapshot().state.weights for count in (1, 3))
    np.testing.assert_array_equal(a, b)


def test_one_iteration_is_one_epoch_with_its_validation():
    data = numbers()
    run, messages = run_to(12, deep(data), data)
    steps, epochs = printed(messages)
    assert run.steps == run.epoch == len(epochs) == len(steps) == 12
    np.testing.assert_array_equal(steps[:, telemetry.STEP], np.arange(1, 13))
    np.testing.assert_allclose(epochs[:, 2], steps[:, telemetry.LOSS])
    _, (loss, _) = run.losses()
    assert epochs[-1, 4] == pytest.approx(loss, rel=1e-5)
    assert np.isfinite(steps[:, telemetry.STEP_COLUMNS :]).all()


def test_schedules_and_a_rate_of_zero_are_followed():
    data = numbers()
    _, messages = run_to(6, deep(data), data, replace(RECIPE, schedule=ExponentialDecay(factor=0.5)))
    np.testing.assert_allclose(printed(messages)[0][:, telemetry.RATE], 0.5 ** np.arange(6))
    still, _ = run_to(3, deep(data), data, replace(RECIPE, optimizer=LBFGS(learning_rate=0.0)))
    np.testing.assert_array_equal(still.snapshot().state.weights, deep(data).initial(2).weights)


def test_decay_and_max_norm_hold():
    data = numbers()
    network = deep(data, *RICH["max norm"])
    run, _ = run_to(12, network, data)
    norms = np.linalg.norm(network.arrays(run.snapshot().state)["dense_2.weight"], axis=1)
    assert (norms <= 0.5 + 1e-6).all()
    assert (norms > 0.49).any()


def test_early_stopping_and_pausing_work():
    data = numbers()
    recipe = replace(RECIPE, epochs=500, stopping=EarlyStopping(patience=4, restore=True))
    run, messages = run_to(500, deep(data), data, recipe)
    assert isinstance(messages[-1], Finished)
    assert "Training stopped early" in messages[-1].reason
    best = printed(messages)[1][:, 4].min()
    assert run.losses()[1][0] == pytest.approx(best, rel=1e-5)
    controls = Controls(paused=True)
    controls.request_step("batch")
    waiting = Run(deep(data), data, RECIPE).events(controls, 12)
    assert next(waiting).new_steps == 1
    assert isinstance(next(waiting), Paused)


def test_nan_stops_it_with_the_weights_unchanged():
    data = numbers()
    network = deep(data)
    start = network.initial(1)
    network.arrays(start)["output.weight"][:] = 3e38
    run, messages = run_to(5, network, data, start=start)
    assert isinstance(messages[-1], Diverged)
    assert "Output" in messages[-1].reason
    np.testing.assert_array_equal(run.snapshot().state.weights, start.weights)


def test_it_may_take_over_from_another_and_hand_on():
    data = numbers()
    network, controls = deep(data), Controls()
    run, _ = run_to(2, network, data, replace(RECIPE, optimizer=SGD(learning_rate=0.05), batch=16))
    before = run.losses()[0][0]
    controls.change(network, RECIPE)
    list(run.events(controls, 12))
    assert run.losses()[0][0] < before
    controls = Controls()
    controls.change(network, replace(RECIPE, optimizer=SGD(learning_rate=0.05), batch=16))
    assert isinstance(list(run.events(controls, 14))[-1], Finished)
    assert run.epoch == 14


def test_changes_while_it_runs_keep_what_it_remembers():
    data = numbers()

    def network(strength):
        return build(
            chain(Input(), Output(activation=Linear(), penalty=L2(strength=strength))), data_spec(data.dataset), MSE()
        )

    run, _ = run_to(4, network(0.0), data)
    kept = run.checkpoint().moments
    assert kept.any()
    controls = Controls()
    controls.change(network(1.0), RECIPE)
    list(run.events(controls, 4))
    np.testing.assert_array_equal(run.checkpoint().moments, kept)
    list(run.events(Controls(), 30))
    fresh, _ = run_to(30, network(1.0), data)
    np.testing.assert_allclose(run.snapshot().state.weights, fresh.snapshot().state.weights, rtol=1e-3, atol=1e-4)


def test_it_learns_classes_by_weighted_rows():
    data = numbers(validation=0.0)
    rare = Dataset(data.dataset.x, (data.dataset.y[:, 0] > 2).astype(np.int64), tuple("abc"), ("no", "yes"), ("y",))
    prepared = prepare(Data(validation=0.0, scaling=Unscaled()), rare)
    network = build(chain(Input(), Output()), data_spec(rare), CCE())
    recipe = replace(RECIPE, loss=CCE(), class_weights="balanced")
    _, messages = run_to(1, network, prepared, recipe)
    x, t = prepared.x(prepared.train), prepared.targets(prepared.train, 2)
    weights = network.arrays(network.initial(2))
    z = x @ weights["output.weight"].T + weights["output.bias"]
    each = np.log(np.exp(z).sum(1)) - (z * t).sum(1)
    share = 90 / (2 * t.sum(0))
    assert printed(messages)[0][0, telemetry.LOSS] == pytest.approx((each * (t @ share)).mean(), rel=1e-5)
