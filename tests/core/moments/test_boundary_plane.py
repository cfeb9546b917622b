"""The plane of a single unit over three features: against the network's own predictions, and its part in a box."""

import numpy as np
import pytest

from core.activations import Sigmoid
from core.data import Data, Dataset, prepare
from core.layers import Dense, Input, Output
from core.losses import BCE
from core.moments.boundary_line import line_of, margin_and_errors
from core.moments.boundary_plane import BoundaryPlane, plane_of, typed_plane
from core.network import Predictor, State, build
from core.project import data_spec
from core.project.layout import chain
from core.training.weight_edit import with_weights


@pytest.fixture(scope="module")
def rows():
    generator = np.random.default_rng(2)
    x = (generator.normal(size=(120, 3)) * [1, 5, 0.1] + [0, 20, 3]).astype(np.float32)
    y = (x @ [1.0, 0.2, -4.0] + 8 > 0).astype(np.int64)
    return prepare(Data(), Dataset(x, y, ("a", "b", "c"), ("no", "yes"), ("t",)))


def unit(rows, *before):
    return build(chain(Input(), *before, Output(activation=Sigmoid())), data_spec(rows.dataset), BCE())


@pytest.mark.parametrize("seed", range(3))
def test_the_plane_is_where_the_prediction_changes(rows, seed):
    network, generator = unit(rows), np.random.default_rng(seed)
    state = State(generator.normal(size=4).astype(np.float32), np.zeros(0, np.float32))
    plane = plane_of(network, state, rows)
    x, y = rows.dataset.x[rows.train], rows.dataset.y[rows.train]
    p = Predictor(network).predict(state, rows.x(rows.train))[:, 0]
    np.testing.assert_allclose(1 / (1 + np.exp(-plane.values(x))), p, atol=1e-4)
    margin, errors, _ = margin_and_errors(plane, rows)
    assert errors == ((p > 0.5) != (y == 1)).sum()
    foot = x - (plane.values(x) / (plane.normal @ plane.normal))[:, None] * plane.normal
    away = np.linalg.norm(x - foot, axis=1) * np.where((p > 0.5) == (y == 1), 1, -1)
    assert margin == pytest.approx(away.min(), rel=1e-4)
    np.testing.assert_allclose(np.linalg.norm(x - foot, axis=1), np.abs(plane.distances(x)), rtol=1e-6)


def test_typed_numbers_are_those_of_the_plane(rows):
    network, plane = unit(rows), BoundaryPlane(0.7, -0.1, 2.5, -4.0)
    state = with_weights(network, network.initial(1), typed_plane(network, network.initial(1), plane, rows))
    found = plane_of(network, state, rows)
    assert (found.w1, found.w2, found.w3, found.b) == pytest.approx((0.7, -0.1, 2.5, -4.0), abs=1e-4)


def test_other_networks_and_other_data_have_none(rows):
    deep = unit(rows, Dense(units=2))
    assert plane_of(deep, deep.initial(1), rows) is None
    flat = prepare(Data())
    network = unit(flat)
    assert plane_of(network, network.initial(1), flat) is None
    assert line_of(network, network.initial(1), flat) is not None
    assert line_of(unit(rows), unit(rows).initial(1), rows) is None


@pytest.mark.parametrize(
    ("plane", "corners"),
    [((0, 0, 1, -0.5), 4), ((1, 1, 1, -0.5), 3), ((1, 1, 1, -1.5), 6), ((1, 2, 3, -2.9), 6), ((1, 1, 1, -9.0), 0)],
)
def test_its_part_in_a_box_is_a_convex_polygon_on_the_plane(plane, corners):
    plane, low, high = BoundaryPlane(*map(float, plane)), np.zeros(3), np.ones(3)
    found = plane.within(low, high)
    if corners < 6:
        assert len(found) == corners
    assert len(found) <= 6
    np.testing.assert_allclose(plane.values(found), 0, atol=1e-12)
    assert ((found >= -1e-12) & (found <= 1 + 1e-12)).all()
    if len(found):
        sides = np.roll(found, -1, axis=0) - found
        turns = np.cross(sides, np.roll(sides, -1, axis=0)) @ plane.normal
        assert (turns > 0).all() or (turns < 0).all()
