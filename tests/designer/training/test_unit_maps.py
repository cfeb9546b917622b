"""How outputs of units become values of the diverging color scale."""

import numpy as np
import pytest
from designer.training.unit_maps import SIDE, _maps
from tests.core.networks import chain

from core.activations import ReLU, Sigmoid, Softmax, Tanh
from core.layers import Dense, Input, Output
from core.losses import MSE
from core.network import Predictor, build
from core.network.shapes import DataSpec


@pytest.mark.parametrize("activation", [Sigmoid(), Softmax(), Tanh(), ReLU()], ids=lambda g: g.kind)
def test_probabilities_are_centered_on_a_half_and_others_scaled_by_their_largest(activation):
    net = build(chain(Input(), Dense(units=3, activation=activation), Output()), DataSpec((2,), 3), MSE())
    predictor, state = Predictor(net, SIDE * SIDE), net.initial(1)
    x = np.random.default_rng(1).normal(size=(SIDE * SIDE, 2)).astype(np.float32)
    hidden = predictor.predict(state, x, net.signals[2]).T
    wanted = 2 * hidden - 1 if activation.is_probability else hidden / np.abs(hidden).max(1, keepdims=True)
    found = _maps(predictor, state, x).layers[2]
    np.testing.assert_allclose(found[:, ::-1].reshape(3, -1), wanted, rtol=1e-5, atol=1e-6)
