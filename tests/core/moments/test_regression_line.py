"""The line of a linear regression: its numbers against the network's own predictions, its errors by definition."""

import numpy as np
import pytest

from core.activations import Linear, ReLU
from core.data import Data, Dataset, prepare
from core.data.arrays import centered
from core.layers import Dense, Input, Output
from core.losses import MSE
from core.moments.regression_line import RegressionLine, errors_of, regression_line, typed_regression
from core.network import Predictor, build
from core.project import data_spec
from core.project.layout import chain
from core.training.weight_edit import with_weights


def data(offset=0.0):
    generator = np.random.default_rng(4)
    x = generator.normal(loc=12 + offset, scale=3, size=(120, 1))
    y = 2.5 * x - 7 + generator.normal(size=(120, 1))
    (numbers, origin), (targets, target_origin) = centered(x), centered(y)
    return prepare(Data(), Dataset(numbers, targets, ("u",), (), ("t",), origin=origin, target_origin=target_origin))


def regression(rows, *before, **options):
    graph = chain(Input(), *before, Output(activation=Linear(), **options))
    return build(graph, data_spec(rows.dataset), MSE())


@pytest.mark.parametrize("offset", [0.0, 1e9])
@pytest.mark.parametrize("bias", [True, False])
def test_the_line_is_what_the_network_predicts_and_what_is_typed(offset, bias):
    rows = data(offset)
    network = regression(rows, bias=bias)
    x = rows.dataset.x[rows.train, 0].astype(np.float64)
    x = x if rows.dataset.origin is None else x + rows.dataset.origin[0]

    def predicted(state):
        return rows.unscaled_targets(Predictor(network).predict(state, rows.x(rows.train)))[:, 0]

    state = network.initial(5)
    line = regression_line(network, state, rows)
    assert line.at(x) == pytest.approx(predicted(state), abs=1e-4 * 10, rel=1e-9)
    middle = float(rows.unscaled_targets(np.zeros((1, 1), np.float32))[0, 0])
    wanted = RegressionLine(-0.75, middle + 3.5 + 0.75 * float(x.mean()))
    after = with_weights(network, state, typed_regression(network, wanted, rows))
    found = regression_line(network, after, rows)
    assert found.slope == pytest.approx(-0.75, rel=1e-6)
    if bias:
        assert found.at(x) == pytest.approx(wanted.at(x), abs=2e-4 * 10, rel=1e-9)
        y = rows.dataset.y[rows.train, 0].astype(np.float64) + rows.preparation.target_origin[0]
        left = predicted(after) - y
        error, explained = errors_of(found, rows)
        assert error == pytest.approx(np.sqrt(np.mean(left**2)), rel=1e-4)
        assert explained == pytest.approx(1 - (left**2).sum() / ((y - y.mean()) ** 2).sum(), rel=1e-4)


def test_a_turned_line_goes_through_both_points_and_an_upright_one_is_refused():
    line = RegressionLine(2.0, 1.0).turned((1.0, 5.0), (3.0, 4.0))
    assert line.at(np.array([1.0, 3.0])) == pytest.approx([5.0, 4.0])
    assert RegressionLine(2.0, 1.0).turned((1.0, 5.0), (1.0, 9.0)) == RegressionLine(2.0, 1.0)
    assert RegressionLine(2.0, 1.0).shifted(3.0) == RegressionLine(2.0, 4.0)


def test_other_networks_have_no_line():
    rows = data()
    for network in (regression(rows, Dense(3)), build(chain(Input(), Output(activation=ReLU())),
                                                      data_spec(rows.dataset), MSE())):  # fmt: skip
        assert regression_line(network, network.initial(1), rows) is None
