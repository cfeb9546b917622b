"""The outputs of a row do not depend on the rows that are predicted with it, to the last bit."""

import numpy as np
import pytest

from core.activations import PReLU, Softmax, Tanh
from core.layers import Activation, BatchNorm, Conv2D, Dense, Flatten, Input, LayerNorm, MaxPool2D, Output
from core.losses import CCE
from core.network import Predictor, build
from core.network.shapes import DataSpec
from core.project.layout import chain

NETWORKS = {
    "dense": ((7,), (Dense(units=9, activation=Tanh()), Dense(units=5))),
    "normal": ((6,), (LayerNorm(), Dense(units=33, activation=PReLU()), BatchNorm(), Activation(function=Softmax()))),
    "images": ((2, 8, 8), (Conv2D(channels=5), MaxPool2D(), Flatten(), Dense(units=4))),
}


@pytest.mark.parametrize("batch", [0, 2, 3, 64])
@pytest.mark.parametrize("name", NETWORKS)
def test_rows_alone_and_together_have_the_same_outputs(name, batch):
    shape, layers = NETWORKS[name]
    network = build(chain(Input(), *layers, Output()), DataSpec(shape, 3), CCE())
    state = network.initial(1)
    x = np.random.default_rng(4).normal(size=(130, int(np.prod(shape)))).astype(np.float32)
    together = Predictor(network).predict(state, x)
    predictor = Predictor(network, batch)
    for count in (1, 2, 3, 16, 17, 65, 129, 130):
        np.testing.assert_array_equal(predictor.predict(state, x[:count]), together[:count])
    alone = np.concatenate([predictor.predict(state, x[row : row + 1]) for row in range(20)])
    np.testing.assert_array_equal(alone, together[:20])


def test_the_signals_of_a_row_alone_are_those_of_the_row_among_others():
    shape, layers = NETWORKS["dense"]
    network = build(chain(Input(), *layers, Output()), DataSpec(shape, 3), CCE())
    state, x = network.initial(1), np.random.default_rng(4).normal(size=(5, 7)).astype(np.float32)
    predictor = Predictor(network)
    together = predictor.signals(state, x).copy()
    alone = predictor.signals(state, x[:1])
    assert alone.shape == (together.shape[0], 1)
    for tensor in network.signals.values():
        part = slice(tensor.start, tensor.start + tensor.units)
        np.testing.assert_array_equal(alone[part, 0], together[part, 0])
