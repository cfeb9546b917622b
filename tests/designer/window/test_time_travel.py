"""Going back through a run in the window, and on from there."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from core.activations import Tanh
from core.formats import read
from core.layers import Dense
from core.project import edits
from core.schedules import ExponentialDecay
from core.training import Controls, Run, timeline
from designer.training.phase import Phase

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def trained(spiral, qtbot, monkeypatch):
    """The window after a run of some thousand steps, in which the learning rate was changed once."""
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.002)
    store, session = spiral.store, spiral.session
    store.edit("Shorter", edits.change_recipe(store.project, epochs=60))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    faster = store.project.recipe.optimizer.change(learning_rate=0.02)
    store.edit("Faster", edits.change_recipe(store.project, optimizer=faster))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED and session.epoch == 120)
    qtbot.waitUntil(spiral.time_bar.isVisible)
    return spiral


def weights_at(window, step):
    """The weights of a run of its own that is stopped there, before the learning rate was changed."""
    session, recipe = window.session, window.session.timeline.waypoints[0].recipe
    run = Run(session.timeline.waypoints[0].network, session.data, recipe)
    for _ in run.events(Controls(paused=True), 0):
        pass
    for _ in run.advance_to(step):
        pass
    return run.snapshot().state.weights


def press(window, qtbot, step):
    """Click the track at a step, and wait until it is computed. Returns the step that is shown."""
    track = window.time_bar.track
    qtbot.mouseClick(track, LEFT, pos=QPoint(round(track.x_of(step)), track.height() // 2))
    return settled(window, qtbot)


def settled(window, qtbot):
    machine = window.time_machine
    qtbot.waitUntil(lambda: machine.is_exact)
    return machine.step


def turn(widget, angle, modifier=Qt.KeyboardModifier.NoModifier, at=None):
    """Turn the wheel over a widget, by an angle in eighths of a degree."""
    place = at or widget.rect().center()
    wheel = QWheelEvent(
        QPointF(place), QPointF(widget.mapToGlobal(place)), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, wheel)


def moment(window):
    return window.live._moments.now()


def test_a_click_on_the_track_shows_that_step_everywhere(trained, qtbot):
    half = trained.session.timeline.last_step // 4
    step = press(trained, qtbot, half)
    assert abs(step - half) < half / 20
    shown = moment(trained)
    assert shown.step == step
    assert np.array_equal(shown.snapshot.state.weights, weights_at(trained, step))
    assert shown.history.loss.x[-1] <= shown.history.epochs_done < 60
    assert trained.time_bar.property("past") is True
    assert trained.toolbar.train_button.property("role") != "primary"


def test_dragging_and_keys_go_through_the_run(trained, qtbot):
    track, machine = trained.time_bar.track, trained.time_machine
    y = track.height() // 2
    qtbot.mousePress(track, LEFT, pos=QPoint(200, y))
    first = machine.step
    qtbot.mouseMove(track, QPoint(240, y))
    assert machine.step > first
    qtbot.mouseRelease(track, LEFT, pos=QPoint(240, y))
    at = settled(trained, qtbot)
    qtbot.keyClick(track, Qt.Key.Key_Left)
    assert settled(trained, qtbot) == at - 1
    assert moment(trained).step == at - 1
    qtbot.keyClick(track, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert settled(trained, qtbot) == at - 1 + 80
    qtbot.keyClick(track, Qt.Key.Key_PageUp)
    qtbot.keyClick(track, Qt.Key.Key_Home)
    assert settled(trained, qtbot) == 0
    qtbot.keyClick(track, Qt.Key.Key_Escape)
    assert machine.step is None
    assert moment(trained).step == trained.session.step


def test_the_wheel_over_the_track_goes_by_a_step_and_with_shift_by_an_epoch(trained, qtbot):
    at, track = press(trained, qtbot, 1000), trained.time_bar.track
    turn(track, -120)
    assert settled(trained, qtbot) == at - 1
    for _ in range(4):
        turn(track, 60)  # a touchpad sends parts of a notch
    assert settled(trained, qtbot) == at + 1
    turn(track, 120, Qt.KeyboardModifier.ShiftModifier)
    assert settled(trained, qtbot) == at + 1 + 80
    assert moment(trained).step == at + 1 + 80


def test_the_change_of_the_rate_is_a_mark_and_the_settings_are_those_of_the_step(trained, qtbot):
    mark = next(mark for mark in trained.time_bar.track.marks if mark.icon == "✎")
    assert mark.text == "Learning rate 0.003 → 0.02"
    press(trained, qtbot, mark.step // 2)
    assert moment(trained).project.recipe.optimizer.learning_rate == 0.003
    assert trained.store.newest.recipe.optimizer.learning_rate == 0.02
    assert press(trained, qtbot, mark.step) == mark.step
    assert moment(trained).project.recipe.optimizer.learning_rate == 0.02


def test_training_from_an_earlier_step_keeps_the_run_as_it_was(trained, qtbot):
    session, end = trained.session, trained.session.snapshot
    step = press(trained, qtbot, session.timeline.last_step // 4)
    with qtbot.waitSignal(session.switched):
        trained.time_bar.go_on.click()
    assert trained.store.project.recipe.optimizer.learning_rate == 0.003
    assert trained.store.undo_stack.undoText() == f"Continue from step {step:,}"
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    assert trained.time_machine.step is None
    assert session.epoch == 60
    assert list(session.runs) == [1]
    assert press(trained, qtbot, step // 2) > 0  # the branch can be gone back in before its first step
    assert np.array_equal(moment(trained).snapshot.state.weights, weights_at(trained, trained.time_machine.step))
    assert trained.views.bar.runs.text() == "2 runs"
    trained.run_list.shown.emit(1)
    assert np.array_equal(session.snapshot.state.weights, end.state.weights)
    assert trained.store.project.recipe.optimizer.learning_rate == 0.02
    assert list(session.runs) == [2]


def test_a_run_from_an_earlier_step_leaves_the_bar_where_it_is(trained, qtbot):
    press(trained, qtbot, 1000)
    seen, first = [], trained.session.number
    trained.time_bar.visibilityChanged.connect(seen.append)
    qtbot.mouseClick(trained.time_bar.go_on, LEFT)
    qtbot.waitUntil(lambda: trained.session.number != first and trained.session.phase is Phase.FINISHED)
    assert seen == []
    assert not trained.time_bar.back.isVisible()


def test_reset_and_another_project_leave_nothing_of_the_past(trained, qtbot):
    press(trained, qtbot, 500)
    trained.actions_by_id["reset"].trigger()
    assert trained.time_machine.step is None
    assert trained.time_bar.isHidden()
    assert not trained.session.runs


def test_the_bar_is_on_the_page_of_the_network_alone(trained, qtbot):
    trained.show_data()
    assert trained.time_bar.isHidden()
    trained.show_network()
    assert trained.time_bar.isVisible()


def test_a_run_without_marks_and_one_without_validation_rows_are_drawn(spiral, qtbot, monkeypatch):
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.002)
    store, session = spiral.store, spiral.session
    with qtbot.waitSignal(spiral.loader.ready):
        store.edit("All train", edits.change_data(store.project, validation=0.0))
    store.edit("Shorter", edits.change_recipe(store.project, epochs=60))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    qtbot.waitUntil(spiral.time_bar.isVisible)
    assert not spiral.time_bar.track.marks
    assert not spiral.time_bar.grab().isNull()
    assert press(spiral, qtbot, 300) < session.step


def test_the_track_shows_the_loss_to_the_end_of_the_run(spiral, qtbot, monkeypatch):
    store, session = spiral.store, spiral.session
    store.edit("Shorter", edits.change_recipe(store.project, epochs=40))
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.0)
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 1000.0)  # the newest waypoint lies far behind the end
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    steps, losses = spiral.time_bar.track._curve
    assert len(steps) == len(losses) == 40
    np.testing.assert_allclose(steps, np.arange(1, 41) * session.step / 40)


def test_a_branch_has_the_name_and_the_setting_that_were_chosen(trained, qtbot):
    session, form = trained.session, trained.time_travel._form
    step = press(trained, qtbot, session.timeline.last_step // 4)
    qtbot.keyClick(trained.time_bar.track, Qt.Key.Key_B)
    assert form.isVisible()
    assert form.name.placeholderText() == "run 2"
    assert form._schedule.isHidden()  # the rate is constant
    form.name.setText("fast")
    form.changed.setCurrentIndex(1)
    form.rate.setValue(0.01)
    with qtbot.waitSignal(session.switched):
        qtbot.mouseClick(form.go, LEFT)
    assert form.isHidden()
    assert trained.store.undo_stack.undoText() == f"Branch at step {step:,}"
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    assert (session.number, session.origins[2]) == (2, (1, step))
    assert trained.runs.name(2) == "fast"
    change = session.timeline.changes[-1]
    assert (change.step, change.recipe.optimizer.learning_rate) == (step, 0.01)
    press(trained, qtbot, step // 2)
    assert moment(trained).project.recipe.optimizer.learning_rate == 0.003


def test_a_schedule_goes_on_or_starts_again(trained, qtbot):
    session, form = trained.session, trained.time_travel._form
    store = trained.store
    store.edit("Decay", edits.change_recipe(store.project, schedule=ExponentialDecay()))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED and session.epoch == 180)
    step = press(trained, qtbot, session.timeline.last_step * 5 // 6)
    trained.time_bar.branch.click()
    assert not form._schedule.isHidden()
    form.again.setChecked(True)
    with qtbot.waitSignal(session.switched):
        form.go.click()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    start = [point for point in session.timeline.waypoints if point.step == step and point.start]
    assert start[-1].checkpoint.schedule_start == start[-1].epochs_done


def test_the_loss_plot_travels_pans_and_zooms(trained, qtbot):
    chart, machine = trained.views.show_view("loss").chart, trained.time_machine
    qtbot.waitUntil(lambda: chart._view.viewRange()[0][1] == 120 and chart.labels.width() > 0)
    viewport, area = chart._plot.viewport(), chart._view.sceneBoundingRect()
    at = QPoint(round(area.left() + area.width() / 4), round(area.center().y()))
    qtbot.mouseClick(viewport, LEFT, pos=at)
    assert machine.step is None  # it may become a double click
    epoch = chart._view.mapSceneToView(QPointF(at)).x()
    qtbot.waitUntil(lambda: machine.step is not None)
    first = settled(trained, qtbot)
    assert abs(first - epoch * 80) <= 2
    qtbot.mousePress(viewport, LEFT, pos=at)
    qtbot.mouseMove(viewport, at + QPoint(20, 0))
    qtbot.mouseRelease(viewport, LEFT, pos=at + QPoint(20, 0))
    assert settled(trained, qtbot) > first
    shown = moment(trained)
    assert shown.whole.loss.x[-1] > shown.history.loss.x[-1]
    qtbot.waitUntil(chart._now.isVisible)
    whole = chart.travel.fit(0.0, 120.0)
    turn(viewport, 240, at=at)
    low, high = chart.travel.seen
    assert high - low < whole[1] - whole[0]
    step = machine.step
    qtbot.mousePress(viewport, LEFT, Qt.KeyboardModifier.ShiftModifier, at)
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at - QPoint(10, 0)), QPointF(viewport.mapToGlobal(at)), LEFT, LEFT,
        Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, move)
    qtbot.mouseRelease(viewport, LEFT, Qt.KeyboardModifier.ShiftModifier, at)
    assert chart.travel.seen[0] > low
    assert machine.step == step
    with qtbot.assertNotEmitted(chart.travel.wanted, wait=2 * QApplication.doubleClickInterval()):
        qtbot.mouseDClick(viewport, LEFT, pos=at)  # which is a click, too
    assert chart.travel.seen is None
    assert machine.step == step


def test_undo_and_redo_go_to_the_run_whose_settings_they_show(trained, qtbot):
    session, store, undo = trained.session, trained.store, trained.store.undo_stack
    press(trained, qtbot, session.timeline.last_step // 4)
    trained.time_bar.go_on.click()
    assert session.number == 2
    qtbot.waitUntil(lambda: session.step > session.origins[2][1])
    undo.undo()  # perhaps while the new run trains
    qtbot.waitUntil(lambda: session.number == 1)
    assert store.project.recipe.optimizer.learning_rate == 0.02
    assert not session.running
    undo.redo()
    assert session.number == 2
    assert store.project.recipe.optimizer.learning_rate == 0.003
    trained.run_list.shown.emit(1)
    undo.undo()
    assert session.number == 2
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    assert session._state.recipe.optimizer.learning_rate == 0.003
    assert session.runs[1].recipe.optimizer.learning_rate == 0.02


def test_what_is_shown_is_predicted_on_every_page(trained, qtbot):
    step = press(trained, qtbot, 700)
    assert trained._trained().state is moment(trained).snapshot.state
    assert trained._trained().step == step
    trained._show_page("export")
    assert trained._trained().step == step
    trained.time_machine.go_to_now()
    assert trained._trained().state is trained.session.snapshot.state


def test_the_inspector_says_what_was_changed_since_and_what_an_edit_does(trained, qtbot):
    note = trained.tabs.parentWidget().note
    assert note.isHidden()
    press(trained, qtbot, 500)
    assert "Changed since: Learning rate 0.003 → 0.02." in note.text()
    assert "An edit starts a new run from this step" in note.text()
    press(trained, qtbot, 9000)
    assert "unchanged since" in note.text()
    trained.time_machine.go_to_now()
    assert note.isHidden()


def shown_settings(window):
    """The learning rate that every part of the window shows."""
    form = window.recipe_panel.form.editor("optimizer", "learning_rate")
    bar = re.search(r"<b>(.*)</b>", window.toolbar._rate_text.text()).group(1)
    summary = re.search(r"learning rate (\S+)", window.inspector.overview.recipe.text()).group(1)
    return {float(form.text()), float(bar), float(summary)}


def test_the_fields_show_the_settings_of_the_step_that_is_shown(trained, qtbot):
    assert shown_settings(trained) == {0.02}
    press(trained, qtbot, 500)
    assert shown_settings(trained) == {0.003}
    assert trained.toolbar._epoch.text() == str(500 // 80)
    qtbot.keyClick(trained.time_bar.track, Qt.Key.Key_End)
    assert shown_settings(trained) == {0.02}
    assert trained.toolbar._epoch.text() == "120"


def test_the_canvas_shows_the_layers_of_the_step_that_is_shown(trained, qtbot):
    store, session = trained.store, trained.session
    hidden = min(i for i, layer in store.project.graph.layers.items() if isinstance(layer, Dense))
    store.select([hidden])
    store.edit("Tanh", edits.change_layers(store.project, [hidden], "activation", Tanh()))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED and session.epoch == 180)
    node, chooser = trained.canvas.scene().nodes[hidden], trained.inspector.form.editor("activation")
    assert "Tanh" in node._lines[0]
    press(trained, qtbot, 500)
    assert "ReLU" in node._lines[0]
    assert chooser.currentText() == "ReLU"
    press(trained, qtbot, session.step - 500)
    assert "Tanh" in node._lines[0]


def test_an_edit_of_an_earlier_step_starts_a_run_there_and_undo_goes_back(trained, qtbot):
    session, undo = trained.session, trained.store.undo_stack
    end, weights = session.step, session.snapshot.state.weights
    step = press(trained, qtbot, 500)
    rate = trained.recipe_panel.form.editor("optimizer", "learning_rate")
    rate.submitted.emit(0.01)
    rate.submitted.emit(0.011)  # as the hand goes on
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    assert (session.number, session.origins[2], session.step) == (2, (1, step), step)
    assert trained.time_machine.step is None
    assert shown_settings(trained) == {0.011}
    assert session.runs[1].snapshot.step == end
    assert session.runs[1].recipe.optimizer.learning_rate == 0.02  # nothing was done to the run as it was
    session.train()
    qtbot.waitUntil(lambda: session.step > step)
    undo.undo()
    qtbot.waitUntil(lambda: session.number == 1)
    assert shown_settings(trained) == {0.02}
    assert np.array_equal(session.snapshot.state.weights, weights)


def test_other_shapes_at_an_earlier_step_are_an_edit_that_starts_over(trained, qtbot):
    store, session = trained.store, trained.session
    hidden = min(i for i, layer in store.project.graph.layers.items() if isinstance(layer, Dense))
    press(trained, qtbot, 500)
    store.select([hidden])
    trained.inspector.form.editor("units").submitted.emit(3)
    assert store.newest.graph.layers[hidden].units == 3
    store.select([])
    assert shown_settings(trained) == {0.003}  # it is an edit of what was shown
    assert trained.time_machine.step is None
    assert (session.number, session.stale, session.runs) == (1, True, {})
    store.undo_stack.undo()
    assert not session.stale
    assert shown_settings(trained) == {0.02}


def test_a_place_that_is_changed_while_looking_back_is_changed_for_good(trained, qtbot):
    store = trained.store
    press(trained, qtbot, 500)
    layer = min(store.project.graph.layers)
    store.edit("Move", edits.move(store.project, {layer: (-400.0, 40.0)}))
    assert trained.time_machine.step is not None
    assert shown_settings(trained) == {0.003}
    assert store.newest.places[layer] == store.project.places[layer] == (-400.0, 40.0)
    assert store.newest.recipe.optimizer.learning_rate == 0.02
    store.choose_views(["loss"])
    assert store.newest.views == store.project.views == ("loss",)


def test_undo_while_looking_back_shows_what_it_undoes(trained, qtbot):
    press(trained, qtbot, 500)
    trained.store.undo_stack.undo()
    assert trained.time_machine.step is None
    assert trained.tabs.parentWidget().note.isHidden()
    assert shown_settings(trained) == {0.003}
    trained.store.undo_stack.redo()
    assert shown_settings(trained) == {0.02}


def test_saving_while_looking_back_saves_the_newest(trained, qtbot, tmp_path):
    press(trained, qtbot, 500)
    trained.store.path = tmp_path / "run.layerwright"
    trained.files.save()
    qtbot.waitUntil(lambda: not trained.files.saving and not trained.files.dirty)
    file = read(trained.store.path)
    assert file.project.recipe.optimizer.learning_rate == 0.02
    assert file.saved_run.progress()[0] == trained.session.step


def test_what_brings_the_run_back_is_what_is_said(trained, qtbot):
    store, session = trained.store, trained.session
    hidden = min(i for i, layer in store.project.graph.layers.items() if isinstance(layer, Dense))

    def pinned():
        return trained.banner._notices.pinned.text

    store.edit("Units", edits.change_layers(store.project, [hidden], "units", 5))
    assert pinned().endswith("Undo to continue the current run.")
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED and not session.stale)
    store.undo_stack.undo()
    assert session.stale
    qtbot.waitUntil(lambda: pinned().endswith("Redo to continue the current run."))
    store.edit("Other", edits.change_layers(store.project, [hidden], "units", 6))
    qtbot.waitUntil(lambda: pinned().endswith("Train starts over."))


def test_an_edit_while_the_run_trains_on_starts_a_run_that_trains(trained, qtbot):
    store, session = trained.store, trained.session
    store.edit("Longer", edits.change_recipe(store.project, epochs=100_000))
    session.train()
    qtbot.waitUntil(lambda: session.running and session.epoch > 400)
    step = press(trained, qtbot, session.timeline.last_step // 2)  # after the change, which a run from there has, too
    trained.recipe_panel.form.editor("batch").submitted.emit(20)
    qtbot.waitUntil(lambda: session.number == 2 and session.running and session.step > step)
    assert session.timeline.changes[-1].step == step
    assert store.newest.recipe.batch == 20
    assert session.runs[1].recipe.batch == 10
    session.pause()


def test_an_edit_that_is_refused_leaves_the_field_as_it_was(trained, qtbot):
    session, store = trained.session, trained.store
    press(trained, qtbot, 500)
    trained.time_machine.step += 1  # it is still being computed
    before, field = store.newest, trained.recipe_panel.form.editor("batch")
    field.lineEdit().clear()
    qtbot.keyClicks(field.lineEdit(), "20")
    qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    assert "10" in field.text()
    assert "20" not in field.text()
    assert store.newest is before
    assert (session.number, session.runs) == (1, {})
    assert "still being computed" in trained.banner.text
