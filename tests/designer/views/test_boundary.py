"""The boundary view: the data at once, the field of the newest weights, and what is shown at the mouse."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu

from core.data import Data, prepare
from core.data.iris import Iris
from core.data.plane_grid import SIDE, section
from core.moments import Moment, PlaneField, Result, Workspace
from core.network import Predictor
from core.training import Snapshot
from designer.views.boundary import FINE, TOO_FEW, BoundaryView
from designer.views.menu import show_menu
from designer.views.shades import enlarge, shade
from tests.designer.views.moments import COMPILING, network_for, opened, press, trained_on


@pytest.fixture
def drawing(qtbot, theme):
    return opened(qtbot, BoundaryView(theme))


@pytest.fixture
def boundary(drawing):
    return drawing.view


def wait_for_field(qtbot, boundary, side):
    """Wait for a field with so many cells across."""
    qtbot.waitUntil(lambda: boundary.field is not None and len(boundary.field.outputs) == side, timeout=COMPILING)


def test_without_data_the_view_says_what_it_will_show(drawing, boundary):
    drawing.show(Moment())
    assert boundary.shown_text == BoundaryView.help


def test_the_data_is_seen_before_any_training(drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    assert not boundary.shown_text
    assert len(boundary.plane.points.points) == 1000
    assert boundary.field is None
    assert boundary.key.accessibleDescription() == "orange, blue, train, validation"


def test_the_key_has_the_color_of_each_class(drawing, boundary, spiral_data, theme):
    drawing.show(Moment(data=spiral_data))
    for color in (theme.tokens.low, theme.tokens.high):
        assert f"color:{color}" in boundary.key.text()


def test_validation_rows_are_squares_that_a_chip_hides(qtbot, drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    assert sum(point.square for point in boundary.plane.points.points) == len(spiral_data.validation)
    assert "validation" in boundary.key.text()
    press(qtbot, boundary.squares)
    assert not any(point.square for point in boundary.plane.points.points)
    assert "validation" not in boundary.key.text()


def test_the_key_explains_classes_and_shapes_and_is_never_cut(qtbot, drawing, boundary, iris_data):
    drawing.show(Moment(data=iris_data))
    for width in (600, 250, 180):
        boundary.resize(width, 320)
        qtbot.waitUntil(lambda: boundary.key.height() >= boundary.key.heightForWidth(boundary.key.width()))
    entries = boundary.key.accessibleDescription()
    assert entries == "setosa, versicolor, virginica, train, validation"


def shown(plane):
    """A picture of a plane, and where its field lies in it."""
    return plane.grab().toImage(), plane.field


def has_ink(image, area, background):
    return any(
        image.pixelColor(x, y) != background
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )


def test_each_axis_has_its_name_and_two_numbers_or_more(qtbot, drawing, boundary, iris_data, theme):
    drawing.show(Moment(data=iris_data))
    axes = boundary.plane.axes
    assert axes.names == ("petal length", "petal width")
    where = section(iris_data, 2, 3)
    for marks, low, high in zip(axes.marks, where.low, where.high, strict=True):
        assert len(marks) >= 2
        for share, text in marks:
            number = float(text.replace("−", "-"))
            assert low + share * (high - low) == pytest.approx(number, abs=1e-6)
    image, field = shown(boundary.plane)
    panel = theme.tokens.color("panel")
    assert has_ink(image, QRect(field.left(), field.bottom() + 3, field.width(), 14), panel)
    assert has_ink(image, QRect(0, field.top(), field.left() - 1, field.height()), panel)


def test_points_have_the_color_of_their_class(drawing, boundary, spiral_data, theme):
    drawing.show(Moment(data=spiral_data))
    colors = {point.color.name() for point in boundary.plane.points.points}
    assert colors == {theme.tokens.low, theme.tokens.high}


def test_the_field_is_what_the_network_says_on_the_grid(qtbot, drawing, boundary, spiral_data):
    for training, side in ((True, SIDE), (False, FINE)):
        moment = replace(trained_on(spiral_data), training=training)
        drawing.show(moment)
        wait_for_field(qtbot, boundary, side)
        rows = section(spiral_data, 0, 1).rows(side)
        expected = Predictor(moment.network).predict(moment.snapshot.state, spiral_data.scaled(rows))
        np.testing.assert_allclose(boundary.field.outputs.reshape(side * side, -1), expected, rtol=1e-6)
        assert boundary.plane.image.image.shape == (side, side, 4)


def test_the_line_between_the_classes_is_where_both_are_as_likely(qtbot, drawing, boundary, spiral_data, theme):
    moment = trained_on(spiral_data)
    drawing.show(moment)
    wait_for_field(qtbot, boundary, FINE)
    path = boundary.plane.line.path()
    assert path.elementCount() > 20
    places = [(path.elementAt(n).x, path.elementAt(n).y) for n in range(path.elementCount())]
    rows = np.array(places, np.float32)
    outputs = Predictor(moment.network).predict(moment.snapshot.state, spiral_data.scaled(rows))
    np.testing.assert_allclose(outputs[:, 1], 0.5, atol=0.01)
    assert boundary.plane.line.pen().color() == theme.tokens.color("text")
    assert boundary.plane.line.pen().widthF() == 1


def test_the_values_for_export_are_the_cells_and_their_outputs(qtbot, drawing, boundary, spiral_data):
    moment = trained_on(spiral_data)
    drawing.show(Moment(data=spiral_data))
    assert boundary.values(Moment(data=spiral_data)) is None
    drawing.settle(qtbot, moment)
    table = boundary.values(moment)
    rows = section(spiral_data, 0, 1).rows(len(boundary.field.outputs))
    assert table.columns == (*spiral_data.dataset.features, "output 1", "output 2")
    expected = Predictor(moment.network).predict(moment.snapshot.state, spiral_data.scaled(rows))
    np.testing.assert_allclose(np.array(table.rows), np.hstack([rows, expected]), rtol=1e-6)


def test_the_first_row_of_a_picture_is_drawn_at_the_bottom(qtbot, drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    qtbot.waitUntil(lambda: boundary.plane.width() > 100)
    boundary.plane.points.show_points(np.zeros((0, 2)), np.zeros(0, int), [])
    picture = np.full((4, 4, 4), 255, np.uint8)
    picture[:2, :, :3] = 10, 20, 30
    picture[:, :2, 0] = 90
    boundary.plane.show_field(picture)
    image, field = shown(boundary.plane)
    inner = field.adjusted(12, 12, -12, -12)
    assert image.pixelColor(inner.bottomLeft()).getRgb()[:3] == (90, 20, 30)
    assert image.pixelColor(inner.bottomRight()).getRgb()[:3] == (10, 20, 30)
    assert image.pixelColor(inner.topLeft()).getRgb()[:3] == (90, 255, 255)


def test_the_field_is_square_in_a_wide_view_and_a_high_one(qtbot, drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    for size in ((700, 250), (300, 500)):
        boundary.resize(*size)
        qtbot.waitUntil(lambda: boundary.plane.width() > 100)
        plane = boundary.plane
        assert plane.points.geometry() == plane._graphics.geometry() == plane.field
        assert plane.field.width() == plane.field.height() > 100
        assert plane.rect().contains(plane.field)


def test_of_many_features_the_two_that_tell_most_are_shown_first(drawing, boundary, iris_data):
    drawing.show(Moment(data=iris_data))
    assert boundary.features(iris_data) == (2, 3)
    assert boundary.pair.across.currentText() == "petal length"
    assert boundary.pair.chip.isVisible()


def test_another_split_of_the_same_data_keeps_the_chosen_features(drawing, boundary, iris_data):
    drawing.show(Moment(data=iris_data))
    boundary.pair.across.setCurrentIndex(0)
    other = prepare(Data(source=Iris(), validation=0.4))
    assert boundary.features(other) == (0, 3)  # also what is computed before it is drawn
    drawing.show(Moment(data=other))
    assert boundary.features(other) == (0, 3)
    assert boundary._data is other


def test_of_two_features_there_is_nothing_to_choose(drawing, boundary, spiral_data):
    drawing.show(Moment(data=spiral_data))
    assert not boundary.pair.chip.isVisible()
    assert boundary.pair.chip not in boundary.titles.folded


def test_another_feature_gives_another_field(qtbot, drawing, boundary, iris_data):
    drawing.settle(qtbot, trained_on(iris_data, 1))
    press(qtbot, boundary.pair.chip)
    qtbot.waitUntil(boundary.pair.across.isVisible)
    qtbot.keyClick(boundary.pair.across, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: boundary.field and boundary.field.section.features == (1, 3), timeout=COMPILING)
    boundary.pair.menu.close()
    assert boundary.plane.axes.names == ("sepal width", "petal width")


def test_chips_without_room_are_in_the_menu_and_the_title_is_whole(qtbot, drawing, boundary, iris_data):
    drawing.show(Moment(data=iris_data))
    boundary.resize(180, 300)
    qtbot.waitUntil(lambda: bool(boundary.titles.folded))
    qtbot.waitUntil(lambda: boundary.heading.width() >= boundary.heading.sizeHint().width())
    with qtbot.waitSignal(boundary.menu_wanted) as wanted:
        press(qtbot, boundary.more)
    show_menu(boundary, wanted.args[0], False, lambda: None, lambda _: None, lambda _: None)
    menu = boundary.findChildren(QMenu)[-1]
    action = next(action for action in menu.actions() if action.text() == boundary.sharp.toolTip())
    assert not action.isChecked()
    action.trigger()
    assert boundary.sharp.isChecked()
    menu.close()
    boundary.resize(400, 300)
    qtbot.waitUntil(lambda: not boundary.titles.folded)
    assert boundary.sharp.isVisible()


def test_the_chip_for_sharp_edges_leaves_two_colors(qtbot, drawing, boundary, spiral_data):
    drawing.settle(qtbot, trained_on(spiral_data))
    soft = len(np.unique(boundary.plane.image.image.reshape(-1, 4), axis=0))
    press(qtbot, boundary.sharp)
    sharp = len(np.unique(boundary.plane.image.image.reshape(-1, 4), axis=0))
    assert sharp <= 2 < soft


def test_another_theme_recolors_field_and_points_without_computing(
    qtbot, drawing, boundary, spiral_data, theme, other_mode
):
    drawing.show(trained_on(spiral_data))
    wait_for_field(qtbot, boundary, FINE)
    field, before = boundary.field, boundary.plane.image.image.copy()
    other_mode()
    assert boundary.field is field
    assert (boundary.plane.image.image != before).any()
    assert {point.color.name() for point in boundary.plane.points.points} == {theme.tokens.low, theme.tokens.high}


def test_the_mouse_is_said_the_answer_under_it(qtbot, drawing, boundary, spiral_data):
    drawing.settle(qtbot, trained_on(spiral_data))
    qtbot.waitUntil(lambda: boundary.plane.width() > 100)
    port, middle = boundary.plane.port, boundary.plane.port.rect().center()
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
    assert failed.args[0].computation in boundary.computations(wrong)
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
