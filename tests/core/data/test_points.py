"""Painted points: kept in the project bit for bit, split so that a stroke moves few rows, refused with a reason."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import core as lw
from core.data import Data, DataError, Iris, Line, Points, Spiral, prepare
from core.data.points import MOST_POINTS, points_of, refusal
from core.formats.project_json import from_json, to_json
from core.project import Project
from core.project.edits import change_data

FLOATS = st.floats(-1e3, 1e3, width=32)
ROWS = st.lists(st.tuples(FLOATS, FLOATS, st.integers(0, 3)), min_size=4, max_size=40)


def four(*more):
    return Points().with_rows(((0.0, 0.0, 0), (1.0, 0.0, 1), (0.0, 1.0, 1), (1.0, 1.0, 0), *more))


@settings(deadline=None, max_examples=50)
@given(ROWS)
def test_points_are_read_from_a_project_as_the_same_bits(rows):
    x, y = np.array([row[:2] for row in rows], np.float32), np.array([row[2] for row in rows])
    points = Points.of(x, y)
    back = from_json(to_json(change_data(Project(), source=points)), "a test").data.source
    assert back == points
    assert back.x.tobytes() == x.tobytes()
    np.testing.assert_array_equal(back.y, y)


def test_a_project_with_points_is_json_with_one_point_a_line():
    text = to_json(change_data(Project(), source=four((0.25, -0.5, 2))))
    assert "        [0.25, -0.5, 2]\n" in text
    assert '["orange", "blue", "green"]' in text
    stored = json.loads(text)["data"]["source"]
    assert stored["points"] == [[0.0, 0.0, 0], [1.0, 0.0, 1], [0.0, 1.0, 1], [1.0, 1.0, 0], [0.25, -0.5, 2]]


def test_the_rows_of_a_formula_are_copied_as_the_same_bits():
    spiral = Spiral(rows=300, classes=3).load(5)
    copy = points_of(spiral).load(0)
    assert copy.x.tobytes() == spiral.x.tobytes()
    np.testing.assert_array_equal(copy.y, spiral.y)
    assert (copy.classes, copy.features, copy.targets) == (spiral.classes, spiral.features, spiral.targets)


def test_python_code_gives_points_with_numbers_or_names_of_classes():
    x = np.random.default_rng(0).normal(size=(60, 2))
    named = lw.Points.of(x, np.where(x[:, 0] > 0, "right", "left"))
    assert named.classes == ("left", "right")
    np.testing.assert_array_equal(named.y, x[:, 0] > 0)
    model = lw.Model([lw.Dense(4)])
    model.fit(named, epochs=60)
    assert model.evaluate()["accuracy"] > 0.9
    for bad in ((x[:, :1], x[:, 0]), (x, x[:5, 0])):
        with pytest.raises(DataError, match=r"x must be numbers of shape \(rows, 2\)"):
            lw.Points.of(*bad)


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        (Points(), "has 0 points. Training needs at least 4"),
        (Points.of(np.eye(2), [0, 1]), "has 2 points"),
        (Points.of(np.zeros((5, 2)), np.zeros(5)), "All points are of one class"),
        (Points(points=((0, 0, 0), (1, 1, 1), (0, 1, 2), (1, 0, 0))), "a class without a name"),
        (Points(points=((0, 0, 0), (1, 1, 1), (0, 1, -1), (1, 0, 0))), "a class without a name"),
        (Points(points=((0, 0, 0), (1, 1, 1), (0, 1, 0.5), (1, 0, 0))), "a class without a name"),
        (Points(points=((0, 0, 0), (1e300, 1, 1), (0, 1, 0), (1, 0, 0))), "too far away"),
        (four().change(features=("x",)), "two features"),
        (four().change(classes=("a", "a")), "a different name"),
    ],
)
def test_points_that_cannot_be_trained_on_say_why(points, reason):
    with pytest.raises(DataError, match=reason):
        points.load(0)


@pytest.mark.parametrize(
    ("field", "value"), [("points", ((0, 0),)), ("points", ((0, 0, float("nan")),)), ("points", 3), ("classes", (3,))]
)
def test_a_damaged_field_is_refused(field, value):
    with pytest.raises(ValueError, match="must be a list of"):
        Points().change(**{field: value})


def test_too_many_points_are_refused():
    with pytest.raises(DataError, match="room for 20,000 points, not for 20,001"):
        Points().with_rows(((0.0, 0.0, 0),) * (MOST_POINTS + 1))


@pytest.mark.parametrize(("source", "reason"), [(Iris(), "4 features, not 2"), (Line(), "the target of this data")])
def test_what_is_no_plane_of_classes_says_why_it_is_not_painted(source, reason):
    data = source.load(0)
    assert reason in refusal(data)
    with pytest.raises(DataError, match=reason):
        points_of(data)
    assert not refusal(Spiral().load(0))


def test_a_new_point_leaves_the_others_in_their_part_and_parts_are_stratified():
    rows = tuple((float(n), 0.0, n % 3) for n in range(200))
    before = prepare(Data(source=Points().with_rows(rows), validation=0.25))
    after = prepare(Data(source=Points().with_rows((*rows, (0.5, 0.5, 1))), validation=0.25))
    assert len(set(before.validation.tolist()) ^ set(after.validation.tolist())) <= 2
    for part in (before, after):
        y = part.dataset.y
        held = np.bincount(y[part.validation])
        np.testing.assert_allclose(held, np.bincount(y) * 0.25, atol=0.5)
        assert sorted([*part.train, *part.validation]) == list(range(len(y)))
    other = prepare(Data(source=Points().with_rows(rows), validation=0.25, seed=1))
    assert (other.validation != before.validation).any()


def test_labels_are_numbered_by_the_classes_that_are_given():
    points = Points.of([[0, 0], [1, 1], [2, 2]], ["no", "yes", "no"], classes=("yes", "no"))
    assert [points.classes[row[2]] for row in points.points] == ["no", "yes", "no"]
    with pytest.raises(DataError, match="none of the classes"):
        Points.of([[0, 0]], ["maybe"], classes=("yes", "no"))
    with pytest.raises(DataError, match="whole numbers"):
        Points.of([[0, 0], [1, 1]], [0.2, 1.9])
