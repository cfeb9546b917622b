"""The line of a single unit: its numbers, its margin and its errors, against the network's own predictions."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS, Linear, ReLU, Sigmoid
from core.data import Data, prepare
from core.layers import Activation, Dense, Input, Output
from core.losses import BCE, LOSSES, MSE
from core.moments.boundary_line import BoundaryLine, line_of, margin_and_errors, typed_line
from core.network import NetworkError, Predictor, State, build
from core.project import data_spec
from core.project.layout import chain
from core.training.weight_edit import with_weights


@pytest.fixture(scope="module")
def rows():
    return prepare(Data())


def unit(rows, *before):
    return build(chain(Input(), *before, Output(activation=Sigmoid())), data_spec(rows.dataset), BCE())


@pytest.mark.parametrize("seed", range(4))
def test_the_line_is_where_the_prediction_changes(rows, seed):
    network = unit(rows)
    generator = np.random.default_rng(seed)
    state = State(generator.normal(size=3).astype(np.float32), np.zeros(0, np.float32))
    line = line_of(network, state, rows)
    x, y = rows.dataset.x[rows.train], rows.dataset.y[rows.train]
    p = Predictor(network).predict(state, rows.x(rows.train))[:, 0]
    z = x.astype(np.float64) @ [line.a, line.b] + line.c
    assert 1 / (1 + np.exp(-z)) == pytest.approx(p, abs=1e-5)
    margin, errors = margin_and_errors(line, rows)
    assert errors == ((p > 0.5) != (y == 1)).sum()
    foot = x - (z / line.length**2)[:, None] * [line.a, line.b]  # the nearest points of the line
    away = np.hypot(*(x - foot).T) * np.where((p > 0.5) == (y == 1), 1, -1)
    assert margin == pytest.approx(away.min(), abs=1e-6)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("loss", LOSSES)
def test_whatever_is_predicted_changes_at_the_line(rows, activation, loss):
    try:
        network = build(chain(Input(), Output(activation=activation())), data_spec(rows.dataset), loss())
    except NetworkError:
        return
    state = network.initial(1)
    if (line := line_of(network, state, rows)) is None:
        return  # no line is better than a wrong one
    x = rows.dataset.x.astype(np.float64)
    line = BoundaryLine(0.7, -1.3, 0.25 - float(x.mean(0) @ [0.7, -1.3]))  # with rows on both sides
    state = with_weights(network, state, typed_line(network, line, rows))
    outputs = Predictor(network).predict(state, rows.x(np.arange(len(x))))
    far = np.abs(line.distances(x)) > 1e-4
    assert ((line.distances(x) > 0) == (network.loss.predicted(outputs) == 1))[far].all()
    found = line_of(network, state, rows)
    assert (found.a, found.b, found.c) == pytest.approx((line.a, line.b, line.c), abs=1e-5)


def test_the_line_of_linear_regression_on_classes_is_where_it_answers_a_half(rows):
    network = build(chain(Input(), Output(activation=Linear())), data_spec(rows.dataset), MSE())
    state = network.initial(1)
    line = line_of(network, state, rows)
    x = rows.dataset.x[rows.train].astype(np.float64)
    answers = Predictor(network).predict(state, rows.x(rows.train))[:, 0]
    assert x @ [line.a, line.b] + line.c == pytest.approx(answers - 0.5, abs=1e-5)


def test_a_typed_line_is_the_line_of_its_weights(rows):
    network, line = unit(rows), BoundaryLine(0.7, -1.3, 0.25)
    state = with_weights(network, network.initial(1), typed_line(network, line, rows))
    found = line_of(network, state, rows)
    assert (found.a, found.b, found.c) == pytest.approx((0.7, -1.3, 0.25), abs=1e-6)


def test_moving_and_turning_keep_the_length_and_the_side():
    line = BoundaryLine(3.0, 4.0, -5.0)
    moved = line.through((2.0, 2.0))
    assert (moved.a, moved.b) == (3.0, 4.0)
    assert moved.distances(np.array([[2.0, 2.0]])) == pytest.approx([0.0])
    turned = line.turned((1.0, 0.5), (2.0, 0.0))
    assert turned.length == pytest.approx(5.0)
    assert turned.distances(np.array([[1.0, 0.5], [2.0, 0.0]])) == pytest.approx([0.0, 0.0])
    assert turned.a * line.a + turned.b * line.b > 0


def test_other_networks_have_no_line(rows):
    for before in (Dense(units=2), Activation(ReLU())):  # the second bends it
        network = unit(rows, before)
        assert line_of(network, network.initial(1), rows) is None
