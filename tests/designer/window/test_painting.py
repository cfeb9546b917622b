"""Points are painted as a person does it: with mouse and keys, while the network trains; undone, saved and opened."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from core.data import Data, Iris, Points, Spiral, prepare
from core.data.points import points_of
from core.project import edits
from tests.designer.window.test_window import opened, saved


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def boundary_of(window, qtbot):
    view = window.views.show_view("boundary")
    qtbot.waitUntil(lambda: not view.shown_text and view.plane.field.width() > 60)
    return view


def at(view, across, up):
    """A place of the plane as a pixel of what receives the mouse."""
    side = view.plane.port.width()
    return QPoint(round(across * side), round((1 - up) * side))


def stroke(qtbot, view, *places):
    """Press at the first place, go to the others, release at the last."""
    port = view.plane.port
    pixels = [at(view, *place) for place in places]
    qtbot.mouseMove(port, pixels[0])
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=pixels[0])
    for before, after in pairwise(pixels):
        for share in np.linspace(0, 1, 12)[1:]:
            qtbot.mouseMove(port, before + (after - before) * share)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=pixels[-1])


def source(window):
    return window.store.project.data.source


def shares(view, points):
    """The places of points on the plane of a view, (n, 2)."""
    return view._section.fractions(points.x)


@pytest.fixture
def plane(window, qtbot):
    """The window on an empty plane, reached from the start page."""
    press(qtbot, next(one for one in window.start_page.findChildren(QPushButton) if one.text() == "Paint your own"))
    view = boundary_of(window, qtbot)
    qtbot.waitUntil(lambda: view.bar.isVisible() and view.plane.port.width() > 100)
    return view


@pytest.fixture
def on_spiral(spiral, qtbot):
    """The boundary over the spiral, with the tools."""
    view = boundary_of(spiral, qtbot)
    press(qtbot, view.paint)
    qtbot.waitUntil(lambda: view.bar.isVisible() and view.painting.painter.active)
    return view


def test_an_empty_plane_is_painted_with_two_classes_and_trained(window, plane, qtbot):
    assert "Training needs at least 4" in plane.bar.said.text()
    assert not window.banner.text
    stroke(qtbot, plane, (0.2, 0.2), (0.3, 0.8))
    assert isinstance(source(window), Points)
    assert "All points are of one class" in plane.bar.said.text()
    qtbot.keyClick(plane.plane, Qt.Key.Key_2)
    with qtbot.waitSignal(window.loader.ready):
        stroke(qtbot, plane, (0.8, 0.2), (0.7, 0.8))
    left, right = (shares(plane, source(window))[source(window).y == label] for label in (0, 1))
    assert min(len(left), len(right)) > 20
    assert left[:, 0].max() < 0.5 < right[:, 0].min()
    assert [left[:, 1].min(), left[:, 1].max()] == pytest.approx([0.2, 0.8], abs=0.1)
    assert f"{len(source(window).points)} points" in plane.bar.said.text()
    assert not window.store.problems()
    window.actions_by_id["train"].trigger()
    qtbot.waitUntil(lambda: window.session.epoch > 40)
    qtbot.waitUntil(lambda: window.session.history.evaluation is not None)
    assert window.session.history.evaluation.train["accuracy"] > 0.9


def test_a_stroke_is_one_undo_even_if_the_hand_rests_in_between(window, plane, qtbot, monkeypatch):
    stack = window.store.undo_stack
    monkeypatch.setattr("designer.store.MERGE_SECONDS", 0.0)
    qtbot.mousePress(plane.plane.port, Qt.MouseButton.LeftButton, pos=at(plane, 0.2, 0.2))
    qtbot.waitUntil(lambda: stack.count() == 1)  # the hand rests
    first = len(source(window).points)
    for across in np.linspace(0.2, 0.8, 12):
        qtbot.mouseMove(plane.plane.port, at(plane, across, 0.5))
    qtbot.mouseRelease(plane.plane.port, Qt.MouseButton.LeftButton, pos=at(plane, 0.8, 0.5))
    assert len(source(window).points) > first
    assert stack.count() == 1
    assert stack.undoText() == "Paint points"
    stroke(qtbot, plane, (0.5, 0.1))
    assert stack.count() == 2
    stack.undo()
    stack.undo()
    assert source(window) == Points()
    qtbot.waitUntil(lambda: not plane.plane.points.points)


def test_the_first_stroke_copies_the_rows_of_a_formula_bit_for_bit(spiral, on_spiral, qtbot):
    rows = spiral.loader.prepared.dataset
    stroke(qtbot, on_spiral, (0.05, 0.95))
    x = source(spiral).x
    assert len(x) > len(rows.x)
    assert x[: len(rows.x)].tobytes() == rows.x.tobytes()
    np.testing.assert_array_equal(source(spiral).y[: len(rows.y)], rows.y)
    added = shares(on_spiral, source(spiral))[len(rows.x) :]
    assert np.hypot(*(added - (0.05, 0.95)).T).max() < 0.12
    spiral.store.undo_stack.undo()
    assert isinstance(source(spiral), Spiral)


def test_a_press_that_changes_nothing_is_no_edit(spiral, on_spiral, qtbot):
    press(qtbot, on_spiral.bar.tools["erase"])
    stroke(qtbot, on_spiral, (0.02, 0.98))
    assert not spiral.store.undo_stack.canUndo()
    assert isinstance(source(spiral), Spiral)


def test_a_run_goes_on_while_points_are_painted_and_learns_them(spiral, on_spiral, qtbot):
    spiral.store.edit("Longer", edits.change_recipe(spiral.store.project, epochs=1_000_000))
    spiral.actions_by_id["train"].trigger()
    qtbot.waitUntil(lambda: spiral.session.epoch > 3)
    step = spiral.session.step
    with qtbot.waitSignal(spiral.loader.ready):
        stroke(qtbot, on_spiral, (0.05, 0.9), (0.05, 0.95))
    qtbot.waitUntil(lambda: len(spiral.session.data.dataset.x) == len(source(spiral).points))
    assert spiral.session.running
    assert not spiral.session.stale
    qtbot.waitUntil(lambda: spiral.session.step > step + 500)
    qtbot.waitUntil(lambda: on_spiral.field is not None)


def test_put_move_jitter_and_erase_do_what_they_say(window, plane, qtbot):
    painter, tools = plane.painting.painter, plane.bar.tools
    press(qtbot, tools["put"])
    stroke(qtbot, plane, (0.3, 0.3), (0.4, 0.3))
    stroke(qtbot, plane, (0.7, 0.7))
    assert shares(plane, source(window)) == pytest.approx(np.array([[0.4, 0.3], [0.7, 0.7]]), abs=0.02)
    press(qtbot, tools["move"])
    stroke(qtbot, plane, (0.7, 0.7), (0.2, 0.9))
    assert shares(plane, source(window))[1] == pytest.approx([0.2, 0.9], abs=0.02)
    assert painter.chosen == 1
    press(qtbot, tools["jitter"])
    before = source(window).x
    stroke(qtbot, plane, (0.2, 0.9))
    moved = np.hypot(*(source(window).x - before).T)
    assert moved[0] == 0
    assert 0 < moved[1] < 0.3
    press(qtbot, tools["erase"])
    stroke(qtbot, plane, (0.4, 0.3))
    assert len(source(window).points) == 1
    assert [window.store.undo_stack.text(n) for n in range(5)] == [
        "Put a point",
        "Put a point",
        "Move a point",
        "Scatter points",
        "Erase points",
    ]


def test_everything_can_be_done_with_the_keyboard(window, plane, qtbot):
    pad, bar = plane.plane, plane.bar
    pad.setFocus()
    qtbot.keyClick(bar.tools["put"], Qt.Key.Key_Space)
    pad.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_2, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(pad, key)
    assert [row[2] for row in source(window).points] == [0, 1]
    assert shares(plane, source(window)) == pytest.approx(np.array([[0.5, 0.5], [0.54, 0.52]]), abs=0.005)
    qtbot.keyClick(bar.tools["move"], Qt.Key.Key_Space)
    pad.setFocus()
    qtbot.keyClick(pad, Qt.Key.Key_PageDown)
    assert "Point 1 is orange" in bar.said.text()
    for _ in range(3):
        qtbot.keyClick(pad, Qt.Key.Key_Left)
    assert shares(plane, source(window))[0] == pytest.approx([0.44, 0.5], abs=0.005)
    count = window.store.undo_stack.count()
    assert count == 3  # two points, and one way
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert [row[2] for row in source(window).points] == [1]
    assert window.store.undo_stack.undoText() == "Erase points"
    assert len(window.store.project.graph.layers) > 2  # Delete did not reach the canvas


def test_a_number_key_adds_a_class_and_the_others_keep_their_colors(window, plane, qtbot, theme):
    qtbot.keyClick(plane.plane, Qt.Key.Key_9)
    press(qtbot, plane.bar.tools["put"])
    stroke(qtbot, plane, (0.5, 0.5))
    assert source(window).classes == ("orange", "blue", "green")
    assert [row[2] for row in source(window).points] == [2]
    for key, across in ((Qt.Key.Key_1, 0.2), (Qt.Key.Key_2, 0.8), (Qt.Key.Key_1, 0.3)):
        qtbot.keyClick(plane.plane, key)
        with qtbot.waitSignals([window.loader.ready, window.loader.error], order="none", raising=False, timeout=300):
            stroke(qtbot, plane, (across, 0.2))
    qtbot.waitUntil(lambda: window.loader.prepared is not None)
    assert not window.store.problems()
    assert "orange, blue, green" in plane.key.accessibleDescription()
    hues = [color.hslHue() for color in theme.class_colors(3)[:2]]
    assert hues == pytest.approx([color.hslHue() for color in theme.class_colors(2)], abs=12)


def test_painted_points_are_saved_and_opened(window, plane, qtbot, tmp_path):
    for label, across in ((Qt.Key.Key_1, 0.2), (Qt.Key.Key_2, 0.8)):
        qtbot.keyClick(plane.plane, label)
        stroke(qtbot, plane, (across, 0.2), (across, 0.8))
    painted = source(window)
    qtbot.waitUntil(lambda: window.loader.prepared is not None)
    for name in ("mine.layerwright", "mine.json"):
        path = saved(window, qtbot, tmp_path / name)
        window.files.new()
        opened(window, qtbot, path)
        assert source(window) == painted
        view = boundary_of(window, qtbot)
        qtbot.waitUntil(lambda view=view: len(view.plane.points.points) == len(painted.points))


def test_data_that_is_no_plane_says_why_it_is_not_painted(spiral, qtbot):
    view = boundary_of(spiral, qtbot)
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.edit("Iris", edits.change_data(spiral.store.project, source=Iris()))
    qtbot.waitUntil(lambda: view.moment.data.base == 4)
    with qtbot.waitSignal(spiral.views.error) as printed:
        view.paint.click()
    assert printed.args[0] == "Points are painted on a plane, and this data has 4 features, not 2."
    assert not view.paint.isChecked()
    assert not view.bar.isVisible()
    spiral.actions_by_id["paint_points"].trigger()  # the command offers an empty plane
    assert source(spiral) == Points()
    qtbot.waitUntil(view.bar.isVisible)
    spiral.store.undo_stack.undo()
    qtbot.waitUntil(lambda: not view.bar.isVisible())
    assert isinstance(source(spiral), Iris)


def test_opening_other_data_puts_the_tools_away(spiral, on_spiral, qtbot):
    spiral.store.edit("Iris", edits.change_data(spiral.store.project, source=Iris()))
    qtbot.waitUntil(lambda: not on_spiral.bar.isVisible())
    assert not on_spiral.paint.isChecked()


def test_the_plane_holds_still_while_points_are_painted(spiral, on_spiral, qtbot):
    before = on_spiral._section
    press(qtbot, on_spiral.bar.tools["erase"])
    with qtbot.waitSignal(spiral.loader.ready):
        stroke(qtbot, on_spiral, (0.05, 0.5), (0.95, 0.5), (0.95, 0.1), (0.05, 0.1))
    qtbot.waitUntil(lambda: len(on_spiral.plane.points.points) == len(source(spiral).points))
    assert len(source(spiral).points) < 1000
    assert (on_spiral._section.low, on_spiral._section.high) == (before.low, before.high)


def test_squares_while_painting_are_the_rows_that_will_validate(spiral, on_spiral, qtbot):
    with qtbot.waitSignal(spiral.loader.ready):
        stroke(qtbot, on_spiral, (0.05, 0.95))
    count = len(spiral.loader.prepared.validation)
    qtbot.waitUntil(lambda: sum(point.square for point in on_spiral.plane.points.points) == count)
    expected = prepare(Data(source=source(spiral), seed=spiral.store.project.data.seed))
    assert len(expected.validation) == count


def test_a_full_plane_says_so_and_takes_no_more(spiral, on_spiral, qtbot, monkeypatch):
    monkeypatch.setattr("designer.views.painter.MOST_POINTS", 1002)
    stroke(qtbot, on_spiral, (0.05, 0.95), (0.1, 0.9))
    assert len(source(spiral).points) == 1002
    assert "The plane is full" in on_spiral.bar.said.text()


def test_the_chip_and_the_tools_have_names_and_the_plane_says_what_it_is(on_spiral):
    assert on_spiral.paint.accessibleName() == "Boundary: Paint points"
    for chip in (*on_spiral.bar.tools.values(), *on_spiral.bar.classes[:3]):
        assert chip.accessibleName()
        assert chip.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert on_spiral.plane.accessibleName()
    assert "arrow keys" in on_spiral.plane.accessibleDescription()
    assert on_spiral.bar.said.accessibleDescription() == on_spiral.bar.said.text()


def test_copies_of_equal_rows_are_equal():
    assert points_of(Spiral().load(1)) == points_of(Spiral().load(1))


def test_after_a_press_of_a_chip_the_keys_paint(window, plane, qtbot):
    press(qtbot, plane.bar.tools["put"])
    press(qtbot, plane.bar.classes[1])
    assert plane.plane.hasFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_Space):
        qtbot.keyClick(window.focusWidget(), key)
    assert [row[2] for row in source(window).points] == [1, 0]
