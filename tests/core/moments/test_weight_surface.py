"""The loss over two weights: against the loss of the network with these weights, and against finite differences."""

import numpy as np
import pytest

from core.moments import WeightGrid, WeightRace, Workspace, named_weights
from core.moments.weight_surface import ROWS, WeightSurface, fixed_rows
from core.network import Predictor, State
from core.optimizers import LBFGS, SGD, Adam

PAIR = (0, 5)


def going():
    return False


@pytest.fixture
def surface(moment):
    return WeightSurface(moment, PAIR, going)


def test_values_are_the_losses_of_the_network_with_these_weights(moment):
    network, snapshot, data = moment.trained()
    found = WeightGrid(PAIR).compute(moment, Workspace(), going)
    rows = fixed_rows(data)
    x, t = data.x(rows), data.targets(rows, network.lowered.output[1])
    (left, right), (low, high) = found.ends
    assert found.rows == len(rows) == min(ROWS, len(data.train))
    assert set(rows.tolist()) <= set(data.train.tolist())
    for row, column in ((0, 0), (10, 30), (32, 5)):
        weights = snapshot.state.weights.copy()
        weights[PAIR[0]] = left + (column + 0.5) / 33 * (right - left)
        weights[PAIR[1]] = low + (row + 0.5) / 33 * (high - low)
        loss, _ = Predictor(network).evaluate(State(weights, snapshot.state.buffers), x, t)
        assert found.values[row, column] == pytest.approx(loss, rel=1e-5)
    assert found.here == tuple(snapshot.state.weights[list(PAIR)].tolist())


def test_the_gradient_is_that_of_finite_differences(surface):
    x, y = 0.3, -0.8
    _, gradient = surface.at(x, y)
    h = 1e-5
    wanted = [
        (surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h),
        (surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h),
    ]
    np.testing.assert_allclose(gradient, wanted, rtol=1e-6, atol=1e-9)


def test_a_race_begins_at_the_present_weights_and_leads_down(moment):
    racers = SGD(learning_rate=0.5), Adam(learning_rate=0.05), LBFGS()
    runs = WeightRace(PAIR, racers, None, 12).compute(moment, Workspace(), going)
    here = moment.snapshot.state.weights[list(PAIR)]
    for run in runs:
        np.testing.assert_array_equal(run.points[0], here)
        assert run.values[-1] < run.values[0]
    _, gradient = WeightSurface(moment, PAIR, going).at(*here.tolist())
    np.testing.assert_allclose(runs[0].points[1], here - 0.5 * gradient)


def test_it_stops_when_it_is_no_longer_wanted(moment):
    assert WeightGrid(PAIR).compute(moment, Workspace(), lambda: True) is None
    assert WeightRace(PAIR, (SGD(),), (0.0, 0.0), 5).compute(moment, Workspace(), lambda: True) is None


def test_weights_are_named_by_their_place(moment):
    network, snapshot, _ = moment.trained()
    names = named_weights(network, snapshot.state.weights)
    assert len(names) == network.parameters()
    arrays = network.arrays(snapshot.state)
    for offset, name in names.items():
        array, _, index = name.removesuffix("]").partition("[")
        assert arrays[array][tuple(map(int, index.split(", ")))] == snapshot.state.weights[offset]
