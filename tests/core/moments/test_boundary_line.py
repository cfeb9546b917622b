"""The line of a single unit: its numbers, its margin and its errors, against the network's own predictions."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS, Linear, ReLU, Sigmoid, Softmax
from core.data import Data, Dataset, prepare
from core.layers import Activation, Dense, Input, Output
from core.losses import BCE, CCE, LOSSES, MSE
from core.moments.boundary_line import BoundaryLine, classes_of, line_of, margin_and_errors, typed_line
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
    margin, errors, _ = margin_and_errors(line, rows)
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
    state = with_weights(network, state, typed_line(network, state, line, rows))
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
    state = with_weights(network, network.initial(1), typed_line(network, network.initial(1), line, rows))
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


def three(rows_seed=3):
    generator = np.random.default_rng(rows_seed)
    x = generator.normal(loc=(40, -3), scale=(9, 0.5), size=(150, 2)).astype(np.float32)
    y = generator.integers(0, 3, 150)
    return prepare(Data(), Dataset(x, y, ("u", "v"), ("a", "b", "c"), ("t",)))


@pytest.mark.parametrize("activation", [Softmax(), Sigmoid()])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("pair", [(0, 1), (0, 2), (1, 2)])
def test_a_border_of_softmax_regression_is_where_two_classes_are_equally_likely(activation, bias, pair):
    rows = three()
    graph = chain(Input(), Output(activation=activation, bias=bias))
    network = build(graph, data_spec(rows.dataset), CCE() if isinstance(activation, Softmax) else MSE())
    state = network.initial(7)
    assert classes_of(network, rows, 2) == 3
    line = line_of(network, state, rows, pair)
    p = Predictor(network).predict(state, rows.x(rows.train)).astype(np.float64)
    second, first = p[:, pair[1]], p[:, pair[0]]
    z = rows.dataset.x[rows.train].astype(np.float64) @ [line.a, line.b] + line.c
    odds = second / first if isinstance(activation, Softmax) else second / (1 - second) / (first / (1 - first))
    assert z == pytest.approx(np.log(odds), abs=1e-4)
    _, errors, count = margin_and_errors(line, rows, pair)
    y = rows.dataset.y[rows.train]
    of_pair = np.isin(y, pair)
    assert count == of_pair.sum()
    assert errors == ((second > first) != (y == pair[1]))[of_pair].sum()
    typed = typed_line(network, state, BoundaryLine(0.2, -1.5, 3.25), rows, pair)
    after = with_weights(network, state, typed)
    found = line_of(network, after, rows, pair)
    assert (found.a, found.b) == pytest.approx((0.2, -1.5), abs=1e-5)
    assert found.c == pytest.approx(3.25, abs=1e-4) or not bias
    third = ({0, 1, 2} - set(pair)).pop()
    before, now = (network.arrays(each)["output.weight"] for each in (state, after))
    assert np.array_equal(before[third], now[third])
    assert now[list(pair)].sum(0) == pytest.approx(before[list(pair)].sum(0), abs=1e-5)


def test_two_classes_with_two_units_have_one_border_and_deeper_networks_none(rows):
    network = build(chain(Input(), Output()), data_spec(rows.dataset), CCE())
    assert classes_of(network, rows, 2) == 2
    assert line_of(network, network.initial(2), rows) is not None
    deep = build(chain(Input(), Dense(3), Output()), data_spec(rows.dataset), CCE())
    assert classes_of(deep, rows, 2) == 0
