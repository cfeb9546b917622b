"""Optimizers on a surface: placed by mouse and keys, played, steered by the rate, on the loss of the network, too."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from core.moments import Moment
from core.optimizers import SGD, Adam, Momentum
from core.surfaces import SURFACES, Bowl, Ravine, Saddle, path
from designer.views.race import STEPS, RaceView
from tests.designer.views.moments import COMPILING, opened, trained_on

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot, theme):
    drawing = opened(qtbot, RaceView(theme), 640, 320)
    drawing.show(Moment())
    return drawing.view


def choose(view, kind):
    view.controls.surface.setCurrentIndex(SURFACES.index(kind))


def rate(view, kind):
    return view._rates[kind]


def test_the_paths_are_those_of_core_from_where_the_mouse_was_pressed(view, qtbot):
    choose(view, Ravine)
    qtbot.mouseClick(view.plot, LEFT, pos=QPoint(200, 90))
    x, y = view.plot.start
    assert (view.plot.place((x, y)) - QPoint(200, 90)).manhattanLength() < 1
    for kind in (SGD, Momentum, Adam):
        wanted = path(Ravine(), kind(learning_rate=rate(view, kind)), (x, y), STEPS)
        np.testing.assert_array_equal(view.paths[kind].points, wanted.points)


def test_arrow_keys_move_the_start_and_page_keys_step(view, qtbot):
    choose(view, Saddle)
    view.plot.setFocus()
    x, y = view.plot.start
    qtbot.keyClick(view.plot, Qt.Key.Key_Right)
    (left, right), (low, high) = Saddle.ends
    assert view.plot.start == pytest.approx((x + (right - left) / 40, y))
    qtbot.keyClick(view.plot, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.plot.start == pytest.approx((x + (right - left) / 40, y + (high - low) / 400))
    for _ in range(3):
        qtbot.keyClick(view.plot, Qt.Key.Key_PageDown)
    assert view.step == 3
    assert {len(track.points) for track in view.plot.tracks} == {4}
    qtbot.keyClick(view.plot, Qt.Key.Key_End)
    assert view.step == STEPS
    qtbot.keyClick(view.plot, Qt.Key.Key_Home)
    assert view.step == 0
    assert "Start at" in view.plot.accessibleDescription()


def test_it_plays_to_the_end_and_pauses(view, qtbot):
    view.plot.setFocus()
    qtbot.keyClick(view.plot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.step >= 2)
    assert view.controls.buttons["play"].accessibleName() == "Pause"
    qtbot.keyClick(view.plot, Qt.Key.Key_Space)
    assert view.controls.buttons["play"].accessibleName() == "Play"
    assert not view._clock.isActive()


def test_the_slider_sets_the_rate_of_the_chosen_and_divergence_is_named(view, qtbot):
    choose(view, Bowl)
    adam, racers = rate(view, Adam), view.controls.racers
    racers.setFocus()
    qtbot.keyClick(racers, Qt.Key.Key_Down)  # from all to gradient descent
    assert racers.chosen is SGD
    view.controls.rate.setFocus()
    qtbot.keyClick(view.controls.rate, Qt.Key.Key_End)
    assert (rate(view, SGD), rate(view, Adam)) == (100.0, adam)
    step = view.paths[SGD].diverged
    assert step is not None
    assert f"diverges at step {step}" in racers.item(1).text()
    assert view.controls.rate_text.text() == "η = 100 for SGD"
    qtbot.keyClick(view.controls.rate, Qt.Key.Key_Home)
    assert "crawls" in racers.item(1).text()


def test_arrows_show_the_next_step_and_the_negative_gradient(view, qtbot):
    choose(view, Ravine)
    track = next(track for track in view.plot.tracks if track.mark == "1")
    (to, _), (downhill, is_thin) = track.arrows
    assert to == pytest.approx(tuple(view.paths[SGD].points[1]))
    way = np.subtract(downhill, track.points[-1])
    gradient = view.paths[SGD].gradients[0]
    assert is_thin
    assert way[0] * gradient[1] == pytest.approx(way[1] * gradient[0])
    assert way @ gradient < 0
    qtbot.mouseClick(view.vectors, LEFT)
    assert {track.arrows for track in view.plot.tracks} == {()}


def test_it_races_down_the_loss_over_two_weights_of_the_network(qtbot, theme, spiral_data):
    drawing = opened(qtbot, RaceView(theme), 640, 320)
    view, moment = drawing.view, trained_on(spiral_data)
    drawing.show(moment)
    view.controls.surface.setCurrentIndex(len(SURFACES))
    qtbot.waitUntil(lambda: bool(view.paths), timeout=COMPILING)
    weights = moment.snapshot.state.weights
    assert view.controls.pair == (0, 1)
    assert view.controls.weights[1].currentText() == "hidden.weight[0, 1]"
    assert view.plot.start == pytest.approx(tuple(weights[:2].tolist()))
    assert view.paths[SGD].values[-1] < view.paths[SGD].values[0]
    assert "256" in view.caption.text() or str(len(spiral_data.train)) in view.caption.text()
    before = view.paths
    view.controls.weights[1].setCurrentIndex(7)
    qtbot.waitUntil(lambda: bool(view.paths) and view.paths is not before, timeout=COMPILING)
    assert view.plot.start == pytest.approx((weights[0], weights[view.controls.pair[1]]))
