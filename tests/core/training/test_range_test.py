"""The range test: every step is gradient descent with its rate, worked out by NumPy; and what it suggests."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear
from core.cli import main
from core.data import Data
from core.data.sources import Line
from core.formats.examples import examples
from core.layers import Input, Output
from core.losses import MSE
from core.messages import UserError
from core.optimizers import LBFGS, SGD
from core.project import Project, prepared
from core.project.layout import chain
from core.training import Controls, Recipe, Run
from core.training.range_test import BELOW, FALLEN, RangeTest, range_test


def line():
    recipe = Recipe(loss=MSE(), optimizer=SGD(), batch=10_000_000, epochs=3)
    return Project(chain(Input(), Output(activation=Linear())), data=Data(source=Line()), recipe=recipe)


@pytest.mark.parametrize("from_a_checkpoint", [False, True])
def test_every_step_is_gradient_descent_with_its_rate(from_a_checkpoint):
    project = line()
    data, network = prepared(project)
    run = Run(network, data, project.recipe)
    if from_a_checkpoint:
        for _ in run.events(Controls(), 3):
            pass
    start = run.checkpoint() if from_a_checkpoint else None
    found = range_test(network, data, project.recipe, start, seeds=1, steps=60)
    x, t = data.x(data.train).astype(float), data.targets(data.train, 1).astype(float)
    w, b = run.snapshot().state.weights.astype(float)
    wanted = []
    for rate in found.rates:
        error = x * w + b - t
        w, b = w - rate * 2 * np.mean(error * x), b - rate * 2 * np.mean(error)
        wanted.append(np.mean((x * w + b - t) ** 2))
    known = np.isfinite(found.losses[0])
    assert known.sum() > 40
    np.testing.assert_allclose(found.losses[0][known], np.array(wanted)[known], rtol=1e-3, atol=1e-5)
    assert run.steps == (3 if from_a_checkpoint else 0)  # the run itself stays as it is


def test_an_optimizer_that_finds_the_length_of_its_steps_has_no_rate_to_test():
    project = line()
    data, network = prepared(project)
    with pytest.raises(UserError, match="L-BFGS finds the length of each step by a line search"):
        range_test(network, data, project.recipe.change(optimizer=LBFGS()))


def test_a_plateau_that_was_seen_before_does_not_lower_the_rates():
    project = line()
    data, network = prepared(project)
    start = Run(network, data, project.recipe).checkpoint()
    counters = start.counters.copy()
    counters["rate_factor"], counters["plateau_seen"] = 0.1, 1
    after = replace(start, counters=counters)
    rates = [range_test(network, data, project.recipe, begin, seeds=1, steps=30) for begin in (start, after)]
    np.testing.assert_array_equal(rates[0].losses, rates[1].losses)


def made(*losses):
    return RangeTest(np.geomspace(1e-4, 1, 5), np.array(losses, float), np.ones(len(losses)))


def test_the_interval_is_what_all_seeds_agree_on():
    found = made([1, 0.8, 0.5, 0.2, 3], [1, 0.99, 0.6, 0.3, np.nan])
    low, high = found.interval
    assert (low, high) == pytest.approx((min(1e-2, 1e-1 / BELOW), max(1e-2, 1e-1 / BELOW)))
    np.testing.assert_allclose(found.middle, [1, 0.895, 0.55, 0.25, 3])
    np.testing.assert_allclose(found.band[1], [1, 0.99, 0.6, 0.3, 3])
    assert "in all 2 seeds" in found.sentence


def test_one_rate_is_suggested_where_a_tenth_is_too_low():
    fast = made([0.5, 0.9, 2, np.nan, np.nan], [0.6, 0.8, 2, np.nan, np.nan])
    assert fast.interval == (1e-4, 1e-4)  # a tenth of it was never tried
    assert fast.sentence == "A rate of 0.0001 lowers the loss in all 2 seeds."
    apart = made([0.5, 0.9, 2, np.nan, np.nan], [1, 1, 0.5, 0.4, 3])
    assert apart.interval is None  # one loss has risen again where the other begins to fall


def test_nothing_is_suggested_where_a_seed_does_not_learn():
    found = made([1, 0.8, 0.5, 0.2, 3], [1, 1, 1 - FALLEN / 2, 2, 3])
    assert found.interval is None
    assert "No rate lowers the loss" in found.sentence


def test_rates_that_are_suggested_are_below_those_that_diverge():
    project = examples()["moons"]
    data, network = prepared(project)
    found = range_test(network, data, project.recipe, seeds=2)
    low, high = found.interval
    assert 1e-4 < low < high < 1
    assert range_test(network, data, project.recipe, seeds=2, stopped=lambda: True) is None


def test_the_command_says_the_interval(capsys):
    assert main(["rates", "moons", "--seeds", "2"]) == 0
    assert "lower the loss in all 2 seeds" in capsys.readouterr().out
