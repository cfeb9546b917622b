"""Heat maps of units are the signals of the network over the plane, scaled onto the diverging scale."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Sigmoid, Tanh
from core.data.plane_grid import section
from core.layers import Dense, Dropout, Input, Output
from core.moments import Moment, UnitMaps, Workspace
from core.moments.unit_maps import MOST_FEATURES, MOST_UNITS, SIDE
from core.network import Predictor, build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Snapshot
from core.training.recipe import Recipe

LAYERS = {
    1: Input(),
    2: Dense(units=MOST_UNITS + 3, activation=Tanh()),
    3: Dropout(rate=0.5),
    4: Dense(units=2, activation=Sigmoid()),
    5: Output(),
}


@pytest.fixture
def deep(spiral):
    network = build(Graph(LAYERS, ((1, 2), (2, 3), (3, 4), (4, 5))), data_spec(spiral.dataset), Recipe().loss)
    return Moment(data=spiral, network=network, snapshot=Snapshot(1, 0, network.initial(5)))


def maps(moment):
    return UnitMaps((0, 1)).compute(moment, Workspace(), lambda: False).layers


def signals(moment, layer_id):
    """The outputs (units, SIDE, SIDE) of a layer, from the bottom left."""
    rows = moment.data.scaled(section(moment.data, 0, 1).rows(SIDE))
    everything = Predictor(moment.network, SIDE * SIDE).signals(moment.snapshot.state, rows)
    tensor = moment.network.signals[layer_id]
    return everything[tensor.start : tensor.start + tensor.units].reshape(-1, SIDE, SIDE)


def test_dense_layers_and_the_output_have_maps_and_no_others(deep):
    shapes = {layer_id: values.shape for layer_id, values in maps(deep).items()}
    assert shapes == {2: (MOST_UNITS, SIDE, SIDE), 4: (2, SIDE, SIDE), 5: (2, SIDE, SIDE)}


def test_a_unit_is_scaled_by_its_largest_magnitude_with_the_top_row_first(deep):
    plain = signals(deep, 2)[:MOST_UNITS]
    expected = plain / np.abs(plain).max(axis=(1, 2), keepdims=True)
    np.testing.assert_allclose(maps(deep)[2], expected[:, ::-1], rtol=1e-6)


def test_probabilities_are_scaled_about_one_half(deep):
    for layer_id in (4, 5):
        np.testing.assert_allclose(maps(deep)[layer_id], 2 * signals(deep, layer_id)[:, ::-1] - 1, atol=1e-6)


def test_the_map_of_the_output_is_what_the_network_predicts(deep):
    rows = deep.data.scaled(section(deep.data, 0, 1).rows(SIDE))
    outputs = Predictor(deep.network).predict(deep.snapshot.state, rows)
    expected = 2 * outputs.T.reshape(-1, SIDE, SIDE)[:, ::-1] - 1
    np.testing.assert_allclose(maps(deep)[5], expected, atol=1e-5)


def test_maps_need_weights_and_between_two_and_sixteen_features(deep, narrow):
    question = UnitMaps((0, 1))
    assert question.is_possible(deep)
    for missing in ("network", "snapshot", "data"):
        assert not question.is_possible(replace(deep, **{missing: None}))
    assert not question.is_possible(replace(deep, data=narrow))
    wide = replace(deep.data, dataset=replace(deep.data.dataset, x=np.zeros((4, MOST_FEATURES + 1), np.float32)))
    assert not question.is_possible(replace(deep, data=wide))
