"""A unit over the plane, and the network without it, against NumPy."""

import numpy as np
import pytest

from core.activations import ELU, GELU, Linear, ReLU, Sigmoid, Softplus, Tanh
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import CCE
from core.moments import Moment, UnitField, Workspace
from core.moments.unit_field import without_unit
from core.network import Predictor, State, build
from core.project import data_spec
from core.project.layout import chain
from core.training import Snapshot

G = {
    ReLU: lambda z: np.maximum(z, 0),
    Tanh: np.tanh,
    Linear: lambda z: z,
    Sigmoid: lambda z: 1 / (1 + np.exp(-z)),
    Softplus: lambda z: np.log1p(np.exp(z)),
    ELU: lambda z: np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1),
}


def random_state(network, seed=4):
    generator = np.random.default_rng(seed)
    weights = generator.normal(size=network.lowered.weights).astype(np.float32)
    return State(weights, np.abs(generator.normal(size=network.lowered.buffers)).astype(np.float32) + 0.5)


def by_hand(network, state, x, g, left_out=None):
    """Activations of the hidden layer, and the outputs, in double precision."""
    found = [a.astype(np.float64) for a in network.arrays(state).values()]
    w1, b1, w2, b2 = found
    hidden = g(x.astype(np.float64) @ w1.T + b1)
    used = hidden.copy()
    if left_out is not None:
        used[:, left_out] = 0
    z = used @ w2.T + b2
    return hidden, np.exp(z - z.max(1, keepdims=True)) / np.exp(z - z.max(1, keepdims=True)).sum(1, keepdims=True)


@pytest.mark.parametrize("activation", G)
def test_the_unit_and_the_answer_without_it_are_those_of_numpy(spiral, activation):
    network = build(chain(Input(), Dense(units=5, activation=activation()), Output()), data_spec(spiral.dataset), CCE())
    state = random_state(network)
    moment = Moment(network=network, snapshot=Snapshot(3, 0, state), data=spiral)
    found = UnitField((0, 1), 2, 3, side=12).compute(moment, Workspace(), lambda: False)
    cells = spiral.scaled(found.section.rows(12))
    hidden, outputs = by_hand(network, state, cells, G[activation], left_out=3)
    assert found.values == pytest.approx(hidden[:, 3].reshape(12, 12), abs=1e-5)
    assert found.outputs == pytest.approx(outputs.reshape(12, 12, -1), abs=1e-5)
    x, y = spiral.x(spiral.validation), spiral.dataset.y[spiral.validation]
    for said, left_out in ((found.with_it, None), (found.without_it, 3)):
        p = by_hand(network, state, x, G[activation], left_out)[1]
        assert said[0] == pytest.approx(-np.log(p[np.arange(len(y)), y]).mean(), rel=1e-4)
        assert said[1] == pytest.approx((p.argmax(1) == y).mean(), abs=1e-6)


def test_what_cannot_be_left_out_is_none(spiral):
    layers = Input(), Dense(units=4, activation=Sigmoid()), BatchNorm(), Dense(units=3, activation=GELU()), Output()
    network = build(chain(*layers), data_spec(spiral.dataset), CCE())
    predictor, state = Predictor(network), random_state(network)
    assert without_unit(predictor, state, 2, 0) is None  # the batch norm reads it
    assert without_unit(predictor, state, 5, 0) is None  # an output
    assert without_unit(predictor, state, 3, 0) is None  # no unit of a dense layer
    assert without_unit(predictor, state, 4, 2) is not None


def test_a_unit_before_dropout_is_left_out_by_its_own_weights(spiral):
    network = build(chain(Input(), Dense(units=4), Dropout(rate=0.5), Output()), data_spec(spiral.dataset), CCE())
    state = random_state(network)
    silent = without_unit(Predictor(network), state, 2, 1)
    x = spiral.x(spiral.train)
    _, outputs = by_hand(network, state, x, G[ReLU], left_out=1)
    assert Predictor(network).predict(silent, x) == pytest.approx(outputs, abs=1e-5)
    assert not np.array_equal(silent.weights, state.weights)
