"""Sharpness against Hessians written out in NumPy, and its limit against runs that just settle and just diverge."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear, Sigmoid, Tanh
from core.data import Data
from core.data.corrections import Corrected
from core.data.sources import Diabetes, Moons
from core.data.splits import Parts
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE, MSE
from core.moments import Moment, Workspace, sharpness
from core.moments.sharpness import SharpnessOverTime, largest_eigenvalue
from core.optimizers import LBFGS, SGD, AdaGrad, Adam, AdamW, Momentum, Nesterov, RMSprop
from core.penalties import L2
from core.project import Project, prepared
from core.project.layout import chain
from core.training import Controls, Recipe, Run


def moment_of(*layers, epochs=3, source=None, output=None, **recipe):
    graph = chain(Input(), *layers, output or Output(activation=Sigmoid()))
    recipe = Recipe(epochs=epochs, **({"loss": BCE(), "optimizer": SGD()} | recipe))
    project = Project(graph, data=Data(source=source or Moons(rows=200)), recipe=recipe)
    data, network = prepared(project)
    run = Run(network, data, recipe)
    for _ in run.events(Controls(), epochs):
        pass
    return Moment(project, data, network, run.snapshot(), timeline=run.timeline), run


def found_in(moment, stopped=lambda: False):
    assert SharpnessOverTime().is_possible(moment)
    return SharpnessOverTime().compute(moment, Workspace(), stopped)


def gradient_by_hand(network, data, weights):
    """∂L/∂w of all training rows, float64 (weights,), of one tanh layer and a sigmoid unit."""
    state = replace_weights(network, weights)
    w1, b1, w2, b2 = state
    x, t = data.x(data.train).astype(np.float64), data.dataset.y[data.train]
    hidden = np.tanh(x @ w1.T + b1)
    error = (1 / (1 + np.exp(-(hidden @ w2.T + b2)[:, 0])) - t)[:, None] / len(x)
    back = error * w2 * (1 - hidden**2)
    return np.concatenate([(back.T @ x).ravel(), back.sum(0), (error.T @ hidden).ravel(), error.sum(0)])


def replace_weights(network, weights):
    parts = []
    for weight in network.weights:
        parts.append(weights[weight.start : weight.start + weight.size].reshape(weight.shape))
    return parts


def hessian_by_hand(moment):
    """All second derivatives, float64 (weights, weights), as central differences of the gradient above."""
    weights = moment.snapshot.state.weights.astype(np.float64)
    rows = []
    for place in range(len(weights)):
        step = np.zeros(len(weights))
        step[place] = 1e-5
        high, low = (gradient_by_hand(moment.network, moment.data, weights + sign * step) for sign in (1, -1))
        rows.append((high - low) / 2e-5)
    return np.array(rows)


def test_the_newest_is_the_largest_eigenvalue_of_the_hessian():
    moment, run = moment_of(Dense(units=5, activation=Tanh()))
    found = found_in(moment)
    assert found.steps[-1] == moment.step
    assert (found.rows, found.train) == (160, 160)
    assert found.values[-1] == pytest.approx(np.linalg.eigvalsh(hessian_by_hand(moment))[-1], rel=2e-3)
    assert found.limits[-1] == pytest.approx(2 / run.recipe.optimizer.learning_rate)
    assert found.epochs[-1] == pytest.approx(3.0)
    assert found.largest_rate == pytest.approx(2 / found.values[-1])
    assert (np.diff(found.steps) > 0).all()


def test_earlier_steps_are_those_of_runs_that_are_stopped_there():
    moment, run = moment_of(Dense(units=5, activation=Tanh()), epochs=8)
    found = found_in(moment)
    assert len(found.steps) >= 10
    for at in (0, len(found.steps) // 2):
        other = Run(moment.network, moment.data, run.recipe)
        list(other.advance_to(int(found.steps[at])))
        then = replace(moment, snapshot=other.snapshot())
        assert found.values[at] == pytest.approx(np.linalg.eigvalsh(hessian_by_hand(then))[-1], rel=2e-3)


def test_rows_that_were_taken_back_later_do_not_count_before():
    moment, run = moment_of(Dense(units=5, activation=Tanh()), epochs=1)
    data, recipe = moment.data, run.recipe
    ones = data.train[data.dataset.y[data.train] == 1]
    few = Parts(np.setdiff1d(data.train, ones[20:]), data.validation, data.test)
    dropped = data.corrected_as(data.dataset.y, few, Corrected(dropped=ones[20:]))
    run = Run(moment.network, dropped, recipe)
    list(run.events(Controls(), 5))
    changed = run.steps
    run.adopt(moment.network, recipe, data)
    list(run.events(Controls(), 13))
    found = found_in(replace(moment, snapshot=run.snapshot(), timeline=run.timeline))
    assert found.left_out == 0
    at = int(np.flatnonzero(found.steps < changed)[-1])
    other = Run(moment.network, dropped, recipe)
    list(other.advance_to(int(found.steps[at])))
    early = replace(moment, data=dropped, snapshot=other.snapshot())
    assert found.values[at] == pytest.approx(np.linalg.eigvalsh(hessian_by_hand(early))[-1], rel=2e-3)


@pytest.mark.parametrize("optimizer", [Adam(), AdamW(), RMSprop(), AdaGrad()], ids=lambda one: one.kind)
def test_where_gradients_are_divided_the_hessian_is_divided_as_well(optimizer):
    moment, run = moment_of(Dense(units=5, activation=Tanh()), optimizer=optimizer)
    found, moments, t = found_in(moment), run.checkpoint().moments.astype(np.float64), moment.step
    by = np.sqrt(moments[-1] / ((1 - optimizer.beta2**t) if isinstance(optimizer, (Adam, AdamW)) else 1))
    by = by + optimizer.epsilon
    if isinstance(optimizer, (Adam, AdamW)):
        by *= 1 - optimizer.beta1**t
    values = np.linalg.eigvals(hessian_by_hand(moment) / by[:, None])
    assert found.values[-1] == pytest.approx(values.real.max(), rel=5e-3)


def test_a_penalty_adds_to_the_curvature():
    plain, _ = moment_of(source=Diabetes(), output=Output(activation=Linear()), loss=MSE(), epochs=1)
    moment, _ = moment_of(
        source=Diabetes(), output=Output(activation=Linear(), penalty=L2(strength=0.5)), loss=MSE(), epochs=1
    )
    extra = found_in(moment).values[-1] - found_in(plain).values[-1]
    assert extra == pytest.approx(2 * 0.5, rel=0.05)  # of λ‖w‖²


@pytest.mark.parametrize("optimizer", [SGD(), Momentum(), Nesterov()], ids=lambda one: one.kind)
@pytest.mark.parametrize(("share", "settles"), [(0.98, True), (1.02, False)])
def test_at_the_limit_a_run_over_all_rows_ceases_to_settle(monkeypatch, optimizer, share, settles):
    """A parabola: the sharpness is the same everywhere, so that the largest stable rate can be tried."""
    monkeypatch.setattr(sharpness, "MOST_ROWS", 10_000)
    given = {"source": Diabetes(), "output": Output(activation=Linear()), "loss": MSE(), "batch": 100_000}
    moment, _ = moment_of(**given, epochs=2, optimizer=optimizer.change(learning_rate=1e-3))
    value = found_in(moment).values[-1]
    largest = optimizer.largest_curvature(1.0) / value  # every limit is in proportion to 1/η
    _, run = moment_of(**given, epochs=1, optimizer=optimizer.change(learning_rate=share * largest))
    list(run.advance_to(100))
    before = run.losses()[0][0]
    list(run.advance_to(1500))
    after = run.losses()[0][0]
    assert (after < before) is settles


@pytest.mark.parametrize("layers", [(Dense(4), BatchNorm()), (Dense(8), Dropout(rate=0.5))], ids=str)
def test_batch_norm_and_dropout_have_a_sharpness(layers):
    found = found_in(moment_of(*layers)[0])
    assert np.isfinite(found.values).all()
    assert found.values[-1] > 0


def test_no_limit_is_claimed_where_none_is_known():
    assert np.isnan(found_in(moment_of(Dense(4), optimizer=LBFGS())[0]).limits).all()


def test_it_stops_when_it_is_told_to():
    assert found_in(moment_of(Dense(4))[0], stopped=lambda: True) is None


def test_lanczos_finds_the_largest_not_the_one_of_largest_size():
    random = np.random.default_rng(1)
    turn = np.linalg.qr(random.normal(size=(30, 30)))[0]
    matrix = turn @ np.diag(np.r_[-9.0, np.linspace(-1, 2, 28), 2.5]) @ turn.T
    value, vector = largest_eigenvalue(lambda v: matrix @ v, random.normal(size=30), lambda: False)
    assert value == pytest.approx(2.5, rel=1e-3)
    assert np.linalg.norm(matrix @ vector - value * vector) < 0.1


def test_an_eigenvalue_that_is_not_found_is_not_given():
    """40 products do not find an eigenvalue that stands out so little of so many."""
    values = np.r_[-np.linspace(1, 1e6, 4999), 1.0]
    begin = np.random.default_rng(0).normal(size=5000)
    assert largest_eigenvalue(lambda v: values * v, begin, lambda: False) is None
