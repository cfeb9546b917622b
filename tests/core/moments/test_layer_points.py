"""A layer as points against NumPy, scikit-learn and SciPy."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.linalg import orthogonal_procrustes
from sklearn.decomposition import PCA

from core.moments import Workspace, layer_points
from core.moments.layer_points import LayerPoints, PointsOfLayer, aligned, hidden_layers, principal
from core.network import Predictor, State
from core.training import Snapshot


def found_in(moment):
    assert LayerPoints(2).is_possible(moment)
    return LayerPoints(2).compute(moment, Workspace(), lambda: False)


def by_hand(moment, rows):
    """The activations of the hidden layer, (rows, 4), of a predictor of its own."""
    network, snapshot, data = moment.trained()
    return Predictor(network).predict(snapshot.state, data.x(rows), network.signals[2])


def same_up_to_signs(found, wanted, atol):
    for component in range(2):
        sign = np.sign(found[:, component] @ wanted[:, component]) or 1
        np.testing.assert_allclose(sign * found[:, component], wanted[:, component], atol=atol)


@pytest.mark.parametrize("shape", [(60, 5), (30, 80)], ids=["long", "wide"])
def test_places_and_share_are_those_of_scikit_learn(shape):
    values = (np.random.default_rng(1).normal(size=shape) * np.linspace(3, 0.5, shape[1]) + 2).astype(np.float32)
    places, share = principal(values)
    pca = PCA(2, svd_solver="full").fit(values.astype(float))
    same_up_to_signs(places, pca.transform(values.astype(float)), 1e-9)
    assert share == pytest.approx(pca.explained_variance_ratio_.sum(), rel=1e-9)


def test_one_unit_lies_on_a_line_and_rows_that_are_alike_have_no_share():
    values = np.arange(7, dtype=np.float32)[:, None] * 3
    places, share = principal(values)
    assert (places[:, 1] == 0).all()
    assert np.ptp(places[:, 0]) == pytest.approx(18)
    assert share == 1
    for alike in (np.full((9, 3), 0.1, np.float32), np.zeros((9, 3), np.float32), np.zeros((0, 3), np.float32)):
        places, share = principal(alike)
        assert np.isnan(share)
        assert not places.any()


def test_the_rows_are_those_of_the_layer(moment):
    found = found_in(moment)
    data = moment.data
    np.testing.assert_array_equal(found.rows[: found.train], data.train)
    np.testing.assert_array_equal(found.rows[found.train :], data.validation)
    values = by_hand(moment, found.rows)
    same_up_to_signs(found.places, PCA(2).fit_transform(values.astype(float)), 1e-5)
    assert (found.units, found.all, found.odd) == (4, len(found.rows), 0)
    assert hidden_layers(moment.network) == [2]


def test_of_many_rows_some_are_taken_evenly_and_in_proportion(moment, monkeypatch):
    monkeypatch.setattr(layer_points, "ROWS", 50)
    found, data = found_in(moment), moment.data
    assert 48 <= len(found.rows) <= 50
    assert found.all == len(data.train) + len(data.validation)
    assert found.train == pytest.approx(50 * len(data.train) / found.all, abs=1)
    assert {data.train[0], data.train[-1]} < set(found.rows[: found.train])
    monkeypatch.setattr(layer_points, "MOST_VALUES", 80)  # for 4 units
    assert 18 <= len(found_in(moment).rows) <= 20


def test_rows_that_are_not_finite_are_left_out_and_counted(moment):
    data = moment.data
    x = data.dataset.x.copy()
    x[data.train[3]] = np.inf
    found = found_in(replace(moment, data=replace(data, dataset=replace(data.dataset, x=x))))
    assert found.odd == 1
    assert data.train[3] not in found.rows
    assert found.train == len(data.train) - 1
    weights = np.full_like(moment.snapshot.state.weights, np.nan)
    broken = replace(moment, snapshot=Snapshot(8, 3, State(weights, moment.snapshot.state.buffers)))
    assert found_in(broken).odd == len(data.train) + len(data.validation)


@pytest.mark.parametrize("flip", [1.0, -1.0], ids=["turned", "mirrored"])
def test_points_are_turned_as_scipy_turns_them(flip):
    generator = np.random.default_rng(3)
    a, rows = generator.normal(size=(40, 2)), np.arange(40)
    moved = np.array([[0.6, -0.8], [0.8, 0.6]]) @ np.diag([1.0, flip])
    b = a @ moved + generator.normal(size=a.shape) * 0.05
    first, second = (PointsOfLayer(rows, 30, places, 0.9, 4, 40) for places in (a, b))
    turned = aligned(second, first, a)
    np.testing.assert_allclose(turned, b @ orthogonal_procrustes(b, a)[0], atol=1e-12)
    np.testing.assert_allclose(turned, a, atol=0.3)  # it does not flip
    fewer = PointsOfLayer(rows[5:], 25, a[5:] @ moved, 0.9, 4, 40)
    np.testing.assert_allclose(aligned(fewer, first, a), a[5:], atol=1e-9)


def test_a_layer_that_is_not_there_is_not_asked(moment):
    assert not LayerPoints(9).is_possible(moment)
    assert LayerPoints(2).compute(moment, Workspace(), lambda: True) is None
