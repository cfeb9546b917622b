"""Distributions in the course of a run: each is that of a run that was stopped there, and units are counted by hand."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import ReLU, Sigmoid, Tanh
from core.data import Data
from core.data.sources import Moons
from core.layers import Dense, Input, Output
from core.losses import BCE
from core.moments import Moment, Workspace, distribution_history
from core.moments.distribution_history import MOST, DistributionHistory, spaced_steps
from core.moments.distributions import ACTIVATIONS, GRADIENTS, KINDS, WEIGHTS, Distributions
from core.moments.histogram import QUANTILES
from core.network import Predictor
from core.optimizers import SGD
from core.project import Project, prepared
from core.project.layout import chain
from core.training import Controls, Recipe, Run


@pytest.fixture(scope="module")
def trained():
    """A run of 140 steps with saturated tanh units, and dead ReLU units."""
    layers = Dense(units=12, activation=ReLU()), Dense(units=5, activation=Tanh())
    graph = chain(Input(), *layers, Output(activation=Sigmoid()))
    recipe = Recipe(loss=BCE(), optimizer=SGD(learning_rate=1.0), epochs=14, batch=16)
    project = Project(graph, data=Data(source=Moons(rows=200)), recipe=recipe)
    data, network = prepared(project)
    run = Run(network, data, recipe)
    for _ in run.events(Controls(), recipe.epochs):
        pass
    return Moment(project, data, network, run.snapshot(), timeline=run.timeline)


def of(moment, kind, workspace=None):
    assert DistributionHistory(kind).is_possible(moment)
    return DistributionHistory(kind).compute(moment, workspace or Workspace(), lambda: False)


def stopped_at(moment, step):
    run = Run(moment.network, moment.data, moment.project.recipe)
    for _ in run.advance_to(step):
        pass
    return replace(moment, snapshot=run.snapshot(), timeline=run.timeline)


def test_the_bins_of_every_step_add_up_to_the_weights_and_quantiles_are_numpys(trained):
    found = of(trained, WEIGHTS).counted
    assert [one.step for one in found] == [*range(0, 140, 4), 140]
    assert np.allclose([one.epochs for one in found[:-1]], np.arange(0, 140, 4) / 10)
    sizes = {layer: trained.network.parameters(layer) for layer in found[0].layers}
    for one in found:
        assert {layer: values.size for layer, values in one.layers.items()} == sizes
        weights = stopped_at(trained, one.step).snapshot.state.weights
        for layer, values in one.layers.items():
            parts = [weights[w.start : w.start + w.size] for w in trained.network.weights if w.layer == layer]
            own = np.concatenate(parts).astype(np.float64)
            np.testing.assert_array_equal(values.quantiles, np.quantile(own, QUANTILES))


@pytest.mark.parametrize("kind", [ACTIVATIONS, GRADIENTS])
def test_other_values_are_those_of_a_run_that_stopped_there(trained, kind):
    found = of(trained, kind).counted
    for one in (found[0], found[7], found[-1]):
        alone = Distributions(kind).compute(stopped_at(trained, one.step), Workspace(), lambda: False)
        for layer, values in alone.layers.items():
            np.testing.assert_array_equal(one.layers[layer].counts, values.counts)


def test_dead_and_saturated_units_are_counted(trained):
    last, first = of(trained, ACTIVATIONS).counted[-1], list(trained.network.graph.order)[1]
    rows = trained.data.train[np.linspace(0, len(trained.data.train) - 1, 160).astype(int)]
    signals = Predictor(trained.network, 256).signals(trained.snapshot.state, trained.data.x(rows))
    at = trained.network.signals[first]
    relu = signals[at.start : at.start + at.units]
    assert last.dead == {first: (relu.max(axis=1) == 0).mean()}
    at = trained.network.signals[second := list(trained.network.graph.order)[2]]
    tanh = np.abs(signals[at.start : at.start + at.units]) > 0.99
    assert last.saturated == {second: pytest.approx(tanh.mean())}
    assert 0 < last.saturated[second] < 1


def test_what_was_counted_is_not_counted_again(trained, monkeypatch):
    workspace = Workspace()
    first = of(trained, WEIGHTS, workspace).counted
    monkeypatch.setattr(Distributions, "compute", lambda *_: pytest.fail("counted again"))
    monkeypatch.setattr(DistributionHistory, "_counted", lambda *_: first[-1])
    again = of(trained, WEIGHTS, workspace).counted
    assert all(a is b for a, b in zip(first, again, strict=True))


def test_a_run_at_work_is_looked_at_where_it_has_checkpoints(trained):
    working = replace(trained, training=True)
    found = of(working, WEIGHTS).counted
    points = {point.step for point in trained.timeline.waypoints}
    assert {one.step for one in found[:-1]} <= points
    assert found[-1].step == 140


def test_looking_back_ends_at_the_step_and_has_the_same_steps_before(trained):
    past = replace(stopped_at(trained, 50), timeline=trained.timeline)
    assert [one.step for one in of(past, WEIGHTS).counted] == [*range(0, 50, 4), 50]
    whole = of(trained, WEIGHTS)
    assert [one.step for one in whole.until(50).counted] == [*range(0, 50, 4)]


def test_steps_are_spaced_by_powers_of_two():
    for last in (1, 39, 40, 41, 80, 81, 1000, 123_456):
        steps, spacing = spaced_steps(0, last, last)
        assert spacing.bit_count() == 1
        assert len(steps) <= MOST + 1
        assert len(steps) >= min(last, MOST / 2)
    assert list(spaced_steps(100, 110, 103)[0]) == [100, 101, 102]


def test_it_needs_a_timeline_and_leaves_a_run_at_work_alone_where_it_takes_long(trained, monkeypatch):
    assert not DistributionHistory(WEIGHTS).is_possible(replace(trained, timeline=None))
    monkeypatch.setattr(distribution_history, "LIVE_WORK", 1000)
    working = replace(trained, training=True)
    assert [DistributionHistory(kind).is_possible(working) for kind in KINDS] == [True, False, False, False]
    assert DistributionHistory(WEIGHTS).compute(trained, Workspace(), lambda: True) is None
