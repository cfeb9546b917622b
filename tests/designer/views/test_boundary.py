"""The boundary view: the data at once, the field of the newest weights, and what the mouse is told."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from core.data import Data, prepare
from core.data.iris import Iris
from core.data.plane_grid import SIDE, section
from core.moments import Moment, PlaneField, Result, Workspace
from core.network import Predictor
from core.training import Snapshot
from designer.views.boundary import TOO_FEW, BoundaryView
from designer.views.shades import enlarge, shade
from tests.designer.views.moments import COMPILING, network_for, opened, press, trained_on


@pytest.fixture
def drawing(qtbot, theme):
    return opened(qtbot, BoundaryView(theme))


@pytest.fixture
def boundary(drawing):
    return drawing.view


def test_without_data_the_view_says_what_it_will_show(drawing, boundary):
    drawing.show(Moment())
    assert boundary.shown_text == BoundaryView.help


def test_the_data_is_seen_before_any_training(drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    assert not boundary.shown_text
    assert len(boundary.plane.points.points) == 1000
    assert boundary.field is None
    assert boundary.key.accessibleDescription() == ", ".join(spiral_data.dataset.classes)


def test_the_key_has_the_color_of_each_class(drawing, boundary, spiral_data, theme):
    drawing.show(Moment(data=spiral_data))
    for color in (theme.tokens.low, theme.tokens.high):
        assert f"color:{color}" in boundary.key.text()


def test_validation_rows_are_rings_that_a_chip_hides(qtbot, drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    assert sum(point.ring for point in boundary.plane.points.points) == len(spiral_data.validation)
    press(qtbot, boundary.rings)
    assert not any(point.ring for point in boundary.plane.points.points)


def test_points_have_the_color_of_their_class(drawing, boundary, spiral_data, theme):
    drawing.show(Moment(data=spiral_data))
    colors = {point.color.name() for point in boundary.plane.points.points}
    assert colors == {theme.tokens.low, theme.tokens.high}


def test_the_field_is_what_the_network_says_on_the_grid(qtbot, drawing, boundary, spiral_data):
    moment = trained_on(spiral_data)
    drawing.settle(qtbot, moment)
    rows = section(spiral_data, 0, 1).rows()
    expected = Predictor(moment.network).predict(moment.snapshot.state, spiral_data.scaled(rows))
    np.testing.assert_allclose(boundary.field.outputs.reshape(SIDE * SIDE, -1), expected, rtol=1e-6)
    assert boundary.plane.image.image.shape == (SIDE, SIDE, 4)


def test_the_values_for_export_are_the_cells_and_their_outputs(qtbot, drawing, boundary, spiral_data):
    moment = trained_on(spiral_data)
    drawing.show(Moment(data=spiral_data))
    assert boundary.values(Moment(data=spiral_data)) is None
    drawing.settle(qtbot, moment)
    table = boundary.values(moment)
    rows = section(spiral_data, 0, 1).rows()
    assert table.columns == (*spiral_data.dataset.features, "output 1", "output 2")
    expected = Predictor(moment.network).predict(moment.snapshot.state, spiral_data.scaled(rows))
    np.testing.assert_allclose(np.array(table.rows), np.hstack([rows, expected]), rtol=1e-6)


def test_the_first_row_of_a_picture_is_drawn_at_the_bottom(qtbot, drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    qtbot.waitUntil(lambda: boundary.plane.width() > 100)
    boundary.plane.points.show_points([])
    picture = np.full((4, 4, 4), 255, np.uint8)
    picture[:2, :, :3] = 10, 20, 30
    picture[:, :2, 0] = 90
    boundary.plane.show_field(picture)
    shown = boundary.plane.grab().toImage()
    bottom, right = shown.height() - 12, shown.width() - 12
    assert shown.pixelColor(12, bottom).getRgb()[:3] == (90, 20, 30)
    assert shown.pixelColor(right, bottom).getRgb()[:3] == (10, 20, 30)
    assert shown.pixelColor(12, 12).getRgb()[:3] == (90, 255, 255)


def test_the_plane_is_square_in_a_wide_view_and_a_high_one(qtbot, drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    for size in ((700, 250), (300, 500)):
        boundary.resize(*size)
        qtbot.waitUntil(lambda: boundary.plane.width() > 100)
        assert boundary.plane.width() == boundary.plane.height()


def test_of_many_features_the_two_that_tell_most_are_shown_first(drawing, boundary, iris_data):
    drawing.show(Moment(data=iris_data))
    assert boundary.features(iris_data) == (2, 3)
    assert boundary.across.currentText() == "petal length"
    assert boundary.across.isVisible()


def test_another_split_of_the_same_data_keeps_the_chosen_features(drawing, boundary, iris_data):
    drawing.show(Moment(data=iris_data))
    boundary.across.setCurrentIndex(0)
    other = prepare(Data(source=Iris(), validation=0.4))
    assert boundary.features(other) == (0, 3)  # also what is computed before it is drawn
    drawing.show(Moment(data=other))
    assert boundary.features(other) == (0, 3)
    assert boundary._data is other


def test_of_two_features_there_is_nothing_to_choose(drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    assert not boundary.across.isVisible()


def test_another_feature_gives_another_field(qtbot, drawing, boundary, iris_data):
    drawing.settle(qtbot, trained_on(iris_data, 1))
    first = boundary.field
    with qtbot.waitSignal(drawing.computations.arrived, timeout=COMPILING):
        qtbot.keyClick(boundary.across, Qt.Key.Key_Up)
    assert boundary.field is not first
    assert boundary.field.section.features == (1, 3)


def test_the_chip_for_sharp_edges_leaves_two_colors(qtbot, drawing, boundary, spiral_data):
    drawing.settle(qtbot, trained_on(spiral_data))
    soft = len(np.unique(boundary.plane.image.image.reshape(-1, 4), axis=0))
    press(qtbot, boundary.sharp)
    sharp = len(np.unique(boundary.plane.image.image.reshape(-1, 4), axis=0))
    assert sharp <= 2 < soft


def test_another_theme_recolors_field_and_points_without_computing(
    qtbot, drawing, boundary, spiral_data, theme, other_mode
):
    drawing.settle(qtbot, trained_on(spiral_data))
    field, before = boundary.field, boundary.plane.image.image.copy()
    other_mode()
    assert boundary.field is field
    assert (boundary.plane.image.image != before).any()
    assert {point.color.name() for point in boundary.plane.points.points} == {theme.tokens.low, theme.tokens.high}


def test_the_mouse_is_told_the_answer_under_it(qtbot, drawing, boundary, spiral_data):
    drawing.settle(qtbot, trained_on(spiral_data))
    qtbot.waitUntil(lambda: boundary.plane.width() > 100)
    port, middle = boundary.plane._graphics.viewport(), boundary.plane.rect().center()
    qtbot.mouseMove(port, QPoint(2, 2))
    qtbot.mouseMove(port, middle)
    qtbot.waitUntil(boundary.plane._label.isVisible)
    assert any(name in boundary.plane._label.text() for name in spiral_data.dataset.classes)


def test_a_reset_takes_the_field_away(qtbot, drawing, boundary, spiral_data):
    drawing.settle(qtbot, trained_on(spiral_data))
    drawing.show(Moment(data=spiral_data))
    assert boundary.field is None
    assert boundary.plane.image.image is None


def test_one_feature_has_no_boundary(drawing, boundary, spiral_data):
    narrow = replace(spiral_data.dataset, x=spiral_data.dataset.x[:, :1].copy(), features=("x1",))
    moment = Moment(data=replace(spiral_data, dataset=narrow))
    assert boundary.computations(moment) == ()
    drawing.show(moment)
    assert boundary.shown_text == TOO_FEW


def test_weights_of_another_network_are_a_sentence_not_a_crash(qtbot, drawing, boundary, spiral_data, iris_data):
    network = network_for(spiral_data)
    wrong = replace(trained_on(spiral_data), snapshot=Snapshot(1, 0, network_for(iris_data).initial(1)))
    with qtbot.waitSignal(drawing.computations.failed, timeout=COMPILING) as failed:
        drawing.show(wrong)
    assert failed.args[0].computation == PlaneField((0, 1))
    assert failed.args[0].reason
    assert boundary.field is None
    drawing.settle(qtbot, trained_on(spiral_data, network=network))
    assert boundary.field is not None


def test_a_field_that_lags_behind_a_moment_at_rest_says_of_which_step_it_is(drawing, boundary, spiral_data):
    old = trained_on(spiral_data, 3)
    now = replace(old, snapshot=Snapshot(1234, 5, old.network.initial(4)))
    field = PlaneField((0, 1)).compute(old, Workspace(), lambda: False)
    results = {PlaneField((0, 1)): Result(field, replace(old, snapshot=replace(old.snapshot, step=1200)))}
    for moment, caption in (
        (now, "as of step 1,200"),
        (replace(now, training=True), ""),
        (replace(now, snapshot=replace(old.snapshot, step=1200)), ""),
    ):
        boundary.show_moment(moment.with_results(results))
        assert boundary.caption.text() == caption
        assert boundary.field is field


def test_a_sure_class_has_its_color_and_an_even_vote_the_middle(theme, iris_data):
    outputs = np.array([[[1, 0, 0], [1 / 3, 1 / 3, 1 / 3]]], np.float32)
    picture = shade(outputs, iris_data, theme, sharp=False)
    assert tuple(picture[0, 1, :3]) == pytest.approx(theme.tokens.color("middle").getRgb()[:3], abs=1)
    assert tuple(picture[0, 0, :3]) != tuple(picture[0, 1, :3])


def test_an_enlarged_field_goes_straight_between_its_cells():
    values = np.array([[[0.0], [1.0]], [[0.0], [1.0]]], np.float32)
    np.testing.assert_allclose(enlarge(values, 4)[0, :, 0], [0.0, 0.25, 0.75, 1.0])
