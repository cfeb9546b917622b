"""The signal before training, against the network written out in NumPy, and against the theory of initializers."""

import numpy as np
import pytest

from core.activations import Linear, ReLU, Sigmoid, Tanh
from core.data import Data
from core.data.sources import Moons
from core.initializers import GlorotNormal, GlorotUniform, HeNormal
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE
from core.moments import Moment, Workspace
from core.moments.first_signal import FirstSignal, Start
from core.project import Project, prepared
from core.project.layout import chain
from core.training import Recipe


def spread_of(*layers, seed=1, rows=200, **recipe):
    graph = chain(Input(), *layers, Output(activation=Sigmoid()))
    project = Project(graph, data=Data(source=Moons(rows=rows)), recipe=Recipe(loss=BCE(), **recipe))
    data, network = prepared(project)
    question, moment = FirstSignal(Start(project, data), seed), Moment(project, data)
    assert question.is_possible(moment)
    return question.compute(moment, Workspace(), lambda: False), data, network


def test_both_are_those_of_the_network_by_hand():
    found, data, network = spread_of(Dense(units=5, activation=Tanh()), seed=7)
    arrays = network.arrays(network.initial(7)).values()
    w1, b1, w2, b2 = (array.astype(np.float64) for array in arrays)
    x, t = data.x(data.train).astype(np.float64), data.dataset.y[data.train]
    assert found.rows == len(x)
    hidden = np.tanh(x @ w1.T + b1)
    logits = (hidden @ w2.T + b2)[:, 0]
    np.testing.assert_allclose(found.signal, [x.std(), hidden.std(), logits.std()], rtol=1e-6)
    error = 1 / (1 + np.exp(-logits)) - t
    back = error[:, None] * w2  # ∂ℓ/∂(output of the hidden layer), a row each
    size = [np.sqrt((one**2).mean()) for one in (back, error)]
    np.testing.assert_allclose(found.gradient[1:], size, rtol=1e-6)
    assert np.isnan(found.gradient[0])
    assert found.layers == tuple(network.graph.order)


def test_he_holds_the_signal_of_relu_and_glorot_lets_it_shrink():
    """Half of the variance is lost at every layer with weights of variance 1/units (He et al., 2015)."""
    ends = {}
    for initializer in (HeNormal(), GlorotNormal()):
        deep = [Dense(units=200, activation=ReLU(), initializer=initializer) for _ in range(10)]
        found, *_ = spread_of(*deep)
        ends[type(initializer)] = found.signal[-2] / found.signal[1]
    assert 0.4 < ends[HeNormal] < 2.5
    assert ends[GlorotNormal] / ends[HeNormal] == pytest.approx(2 ** (-9 / 2), rel=0.01)


def test_gradients_of_sigmoid_vanish_on_the_way_back():
    found, *_ = spread_of(*(Dense(units=20, activation=Sigmoid(), initializer=GlorotUniform()) for _ in range(8)))
    assert (np.diff(found.gradient[1:]) > 0).all()
    assert found.gradient[1] < 1e-3 * found.gradient[-1]


def test_batch_norm_has_the_spread_of_the_batch_and_dropout_draws():
    found, *_ = spread_of(Dense(units=30, activation=Linear()), BatchNorm(), Dropout(rate=0.5))
    assert found.signal[2] == pytest.approx(1, rel=1e-3)
    assert found.signal[3] == pytest.approx(2**0.5, rel=0.05)  # half are out, the others are doubled


def test_another_seed_is_another_spread_and_the_same_seed_the_same():
    spreads = [spread_of(Dense(units=4), seed=seed)[0].signal for seed in (1, 2, 1)]
    assert (spreads[0] == spreads[2]).all()
    assert (spreads[0] != spreads[1]).any()


def test_a_network_with_a_problem_has_no_spread():
    graph = chain(Input(), Output(activation=Sigmoid()))
    project = Project(graph, data=Data(source=Moons(rows=100)), recipe=Recipe(loss=BCE()))
    data, _ = prepared(project)
    broken = Project(chain(Input(), Dense(units=3)), data=project.data, recipe=project.recipe)
    found = FirstSignal(Start(broken, data), 1).compute(Moment(broken, data), Workspace(), lambda: False)
    assert found.network is None
    assert found.layers == ()
