"""Which rows are wrong, against the same judgment in NumPy."""

import numpy as np
import pytest

from core.activations import Linear
from core.data import Data, Digits, Line, prepare
from core.layers import Input, Output
from core.losses import MSE
from core.moments import Moment, PredictRows, Workspace, judged_rows, predicted_rows
from core.network import Predictor, build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Recipe, Snapshot


@pytest.fixture(scope="module")
def digits():
    data = prepare(Data(source=Digits()))
    network = build(Graph({1: Input(), 2: Output()}, ((1, 2),)), data_spec(data.dataset), Recipe().loss)
    return Moment(data=data, network=network, snapshot=Snapshot(0, 0, network.initial(3)))


def found_in(moment):
    return PredictRows().compute(moment, Workspace(), lambda: False)


def test_wrong_rows_come_first_and_of_these_the_surest(digits):
    found, data = found_in(digits), digits.data
    outputs = Predictor(digits.network).predict(digits.snapshot.state, data.x(data.validation))
    truth, said = data.dataset.y[data.validation], outputs.argmax(axis=1)
    assert found.wrong == np.count_nonzero(said != truth) > 0
    assert set(found.rows.tolist()) == set(data.validation.tolist())
    assert set(found.rows[: found.wrong].tolist()) == set(data.validation[said != truth].tolist())
    places = np.searchsorted(data.validation, found.rows)
    np.testing.assert_array_equal(found.said, said[places])
    np.testing.assert_allclose(found.probability, outputs.max(axis=1)[places], rtol=1e-6)
    assert (np.diff(found.probability[: found.wrong]) <= 0).all()
    assert (np.diff(found.probability[found.wrong :]) >= 0).all()


def test_of_numbers_the_farthest_from_the_truth_come_first():
    data = prepare(Data(source=Line(), validation=0.2))
    graph = Graph({1: Input(), 2: Output(activation=Linear())}, ((1, 2),))
    network = build(graph, data_spec(data.dataset), MSE())
    found = found_in(Moment(data=data, network=network, snapshot=Snapshot(0, 0, network.initial(5))))
    distance = np.abs(found.said - data.dataset.y[found.rows, 0])
    assert (np.diff(distance) <= 1e-6).all()
    assert found.wrong == 0
    assert found.probability is None


def test_of_many_rows_some_are_judged_evenly_spaced(digits, monkeypatch):
    monkeypatch.setattr(predicted_rows, "MOST", 10)
    rows, all_rows = judged_rows(digits.data), digits.data.validation
    assert len(rows) == len(set(rows.tolist())) == 10
    assert (rows[0], rows[-1]) == (all_rows[0], all_rows[-1])


def test_it_stops_when_it_is_said_to(digits):
    assert PredictRows().compute(digits, Workspace(), lambda: True) is None
