"""The field under a boundary is what the network predicts at the center of every cell."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear
from core.data import Data, prepare
from core.data.iris import Iris
from core.data.plane_grid import SIDE, section
from core.layers import Dense, Input, Output
from core.losses import Hinge
from core.moments import Moment, PlaneField, Workspace, most_informative, plane_field
from core.network import Predictor, build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Snapshot


def on(moment, features=(0, 1), stopped=lambda: False):
    return PlaneField(features).compute(moment, Workspace(), stopped)


def test_the_field_is_what_the_predictor_says_at_the_center_of_every_cell(moment, spiral):
    field = on(moment)
    rows = section(spiral, 0, 1).rows()
    expected = Predictor(moment.network).predict(moment.snapshot.state, spiral.scaled(rows))
    np.testing.assert_allclose(field.outputs.reshape(SIDE * SIDE, -1), expected, rtol=1e-6)
    for row in (0, 99, 5050, 9999):
        np.testing.assert_allclose(field.at(*rows[row]), expected[row], rtol=1e-6)


def test_a_field_of_many_parts_is_the_same_as_in_one(moment, monkeypatch):
    whole, looks = on(moment).outputs, []
    monkeypatch.setattr(plane_field, "STRIP", 1)
    parts = on(moment, stopped=lambda: looks.append(1)).outputs
    assert len(looks) > 5
    np.testing.assert_array_equal(parts, whole)


def test_a_point_outside_the_section_is_answered_by_the_nearest_cell(moment):
    field = on(moment)
    np.testing.assert_array_equal(field.at(-1e9, 1e9), field.outputs[-1, 0])


def test_a_stopped_field_is_none(moment):
    assert on(moment, stopped=lambda: True) is None


def test_the_features_may_be_swapped(moment):
    across, swapped = on(moment, (0, 1)), on(moment, (1, 0))
    x, y = across.section.rows()[1234][:2]
    np.testing.assert_allclose(swapped.at(y, x), across.at(x, y), rtol=1e-6)


def test_the_cells_are_made_again_for_other_data(moment, spiral):
    workspace, question = Workspace(), PlaneField((0, 1))
    moved = replace(spiral.preparation, shift=spiral.preparation.shift + 1)
    other = replace(spiral, preparation=moved)
    first, second = (
        question.compute(replace(moment, data=data), workspace, lambda: False).outputs for data in (spiral, other)
    )
    np.testing.assert_array_equal(second, on(replace(moment, data=other)).outputs)
    assert (first != second).any()


def test_a_field_needs_weights_and_two_features(moment, narrow):
    question = PlaneField((0, 1))
    assert question.is_possible(moment)
    assert question.is_possible(replace(moment, training=True))
    for missing in ("network", "snapshot", "data"):
        assert not question.is_possible(replace(moment, **{missing: None}))
    assert not question.is_possible(replace(moment, data=narrow))


def test_where_the_sign_of_the_output_decides_the_boundary_is_at_zero(spiral):
    layers = {1: Input(), 2: Dense(units=4), 3: Output(activation=Linear())}
    network = build(Graph(layers, ((1, 2), (2, 3))), data_spec(spiral.dataset), Hinge())
    state = network.initial(1)
    field = on(Moment(data=spiral, network=network, snapshot=Snapshot(0, 0, state)))
    plain = Predictor(network).predict(state, spiral.scaled(section(spiral, 0, 1).rows()))[:, 0]
    plain = plain.reshape(field.outputs.shape[:2])
    assert (plain < 0).any()
    np.testing.assert_array_equal(field.outputs[..., 0] > 0.5, plain > 0)
    np.testing.assert_allclose(field.outputs[..., 0], (plain + 1) / 2, rtol=1e-6)


def test_features_that_are_not_shown_stand_at_their_median():
    iris = prepare(Data(source=Iris()))
    where = section(iris, 2, 3)
    rows = where.rows(5)
    np.testing.assert_array_equal(rows[:, :2], np.tile(np.median(iris.dataset.x[:, :2], axis=0), (25, 1)))
    assert where.low[0] < iris.dataset.x[:, 2].min() < iris.dataset.x[:, 2].max() < where.high[0]
    assert rows[0, 2] == pytest.approx(where.low[0] + (where.high[0] - where.low[0]) / 10)
    assert rows[4, 2] > rows[0, 2]
    assert rows[5, 3] > rows[0, 3]


def test_of_many_features_the_two_that_separate_the_classes_best_are_chosen(spiral):
    assert most_informative(prepare(Data(source=Iris()))) == (2, 3)
    assert most_informative(spiral) == (0, 1)
