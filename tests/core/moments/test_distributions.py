"""Histograms of a moment: their bins against NumPy, their values against PyTorch's way of working them out by hand."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from core.activations import Sigmoid, Tanh
from core.data import Data
from core.data.sources import Moons
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE
from core.moments import Moment, Workspace
from core.moments.dissection.subject import Subject
from core.moments.distributions import ACTIVATIONS, GRADIENTS, KINDS, SUMS, WEIGHTS, Distributions, passed
from core.moments.histogram import BINS, QUANTILES, ZERO, Histogram, edges, place
from core.network import Predictor
from core.optimizers import SGD
from core.project import Project, prepared
from core.project.layout import chain
from core.training import Controls, Recipe, Run


def test_bins_are_those_of_their_edges():
    generator = np.random.default_rng(0)
    values = np.concatenate(
        [generator.normal(size=2000), 10.0 ** generator.uniform(-12, 6, 500), -(10.0 ** generator.uniform(-12, 6, 500)),
         [0.0, -0.0, 2.0**-24, -(2.0**-24), 2.0**8, -(2.0**8), 1.0, -1.0, np.inf, np.nan]]
    ).astype(np.float32)  # fmt: skip
    found = Histogram.of(values)
    ends, finite = edges(), values[np.isfinite(values)].astype(np.float64)
    wanted = [((finite > low) & (finite <= high)) if high <= 0 else ((finite >= low) & (finite < high))
              for low, high in pairwise(ends)]  # fmt: skip
    wanted[ZERO] = np.abs(finite) < ends[ZERO + 1]
    np.testing.assert_array_equal(found.counts, [inside.sum() for inside in wanted])
    assert found.size == len(finite)
    assert found.odd == 2
    np.testing.assert_allclose(found.quantiles, np.quantile(finite, QUANTILES))
    assert (found + found).size == 2 * found.size


def test_bins_are_a_quarter_of_an_octave_and_places_lie_in_them():
    ends = edges()
    assert len(ends) == BINS + 1
    assert ends[ZERO + 1] == 2.0**-24
    assert ends[-2] == 2.0**8
    np.testing.assert_allclose(ends[ZERO + 5 : -1] / ends[ZERO + 1 : -5], 2)
    for value in (-3.0, -1e-3, 0.0, 1e-9, 0.7, 255.9):
        assert ends[int(place(value))] <= value < ends[int(place(value)) + 1]
    assert place(-np.inf) < place(-1) < place(0) < place(1) < place(np.inf)


@pytest.fixture(scope="module")
def moment():
    """A run of two epochs, with batch norm and dropout."""
    layers = Dense(units=6, activation=Tanh()), BatchNorm(), Dropout(rate=0.5), Dense(units=3, activation=Sigmoid())
    graph = chain(Input(), *layers, Output(activation=Sigmoid()))
    recipe = Recipe(loss=BCE(), optimizer=SGD(), epochs=2)
    project = Project(graph, data=Data(source=Moons(rows=200)), recipe=recipe)
    data, network = prepared(project)
    run = Run(network, data, recipe)
    for _ in run.events(Controls(), 2):
        pass
    return Moment(project, data, network, run.snapshot())


def of(moment, kind):
    return Distributions(kind).compute(moment, Workspace(), lambda: False)


@pytest.mark.parametrize("kind", [WEIGHTS, GRADIENTS])
def test_the_bins_of_a_layer_add_up_to_its_parameters(moment, kind):
    found = of(moment, kind).layers
    assert {layer: one.size for layer, one in found.items()} == {
        layer: size for layer in moment.network.graph.layers if (size := moment.network.parameters(layer))
    }
    assert sum(one.size for one in found.values()) == moment.network.parameters()


def test_activations_are_those_of_the_rows_and_sums_what_the_activation_takes(moment):
    still = replace(moment, project=moment.project)
    rows = of(still, ACTIVATIONS).rows
    first = list(moment.network.graph.order)[1]
    x = moment.data.x(moment.data.train[np.linspace(0, len(moment.data.train) - 1, rows).astype(int)])
    w, b = list(moment.network.arrays(moment.snapshot.state).values())[:2]
    sums = x @ w.T + b
    np.testing.assert_allclose(of(moment, SUMS).layers[first].quantiles, np.quantile(sums, QUANTILES), atol=1e-5)
    np.testing.assert_allclose(
        of(moment, ACTIVATIONS).layers[first].quantiles, np.quantile(np.tanh(sums), QUANTILES), atol=1e-5
    )
    assert of(moment, SUMS).layers[first].size == rows * 6
    predicted = Predictor(moment.network).predict(moment.snapshot.state, x)
    last = list(moment.network.graph.order)[-1]
    assert of(moment, ACTIVATIONS).layers[last].size == predicted.size


def test_gradients_are_those_of_the_mean_loss(moment):
    """Against the central difference of the loss of the same pass."""
    network, snapshot, data = moment.trained()
    run = passed(Subject(network, snapshot.state, data, moment.project.recipe), data.train[:32])
    run.backward()
    gradient, _ = run.gradient()
    for weight in (0, 7, len(gradient) - 1):
        losses = []
        for sign in (1, -1):
            run.restore()
            run.program.weights[weight] += sign * 1e-6
            losses.append(run.forward())
        assert gradient[weight] == pytest.approx((losses[0] - losses[1]) / 2e-6, rel=1e-4, abs=1e-9)


def test_all_kinds_are_possible_only_for_a_trained_network(moment):
    assert all(Distributions(kind).is_possible(moment) for kind in KINDS)
    assert not any(Distributions(kind).is_possible(Moment(moment.project, moment.data)) for kind in KINDS)
