"""The window: examples, files, data, and closing during training."""

import csv

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton

from core.data.tables.source import TableFile
from core.formats import FORMATS, read
from core.network import Predictor
from core.project import Project, edits
from core.project.templates import suggest
from designer.files import dialogs
from designer.panels.suggestions import choose
from designer.start.cards import ExampleCard
from designer.style.theme import load_fonts
from designer.training.phase import Phase
from designer.views import FIRST
from designer.views.metrics import MetricsView
from designer.widgets import folders
from designer.window import startup
from designer.window.pages.data import DATA
from designer.window.window import Window
from tests.designer.dialogs import answer_dialog


@pytest.fixture
def window(qtbot, theme, engine, monkeypatch):
    load_fonts()
    window = Window(theme)
    monkeypatch.setattr(window.engine, "is_ready", True)
    qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def spiral(window, qtbot):
    """The window with the spiral open and its data read."""
    card = next(c for c in window.start_page.findChildren(ExampleCard) if c.accessibleName() == "Spiral")
    with qtbot.waitSignal(window.loader.ready):
        card.click()
    return window


def trained(window, qtbot, epochs=20):
    project = window.store.project
    window.store.edit("Shorter", edits.change_recipe(project, epochs=epochs))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)


def saved(window, qtbot, path):
    """Save under this name, and wait until it is there."""
    window.files._write(path, overwrite=True)
    qtbot.waitUntil(lambda: not window.files._saving)
    return path


def opened(window, qtbot, path):
    """Open a file, and wait until it is shown."""
    with qtbot.waitSignal(window.store.opened):
        window.files.open(path)


def answers(window):
    session = window.session
    return Predictor(session.network).predict(session.snapshot.state, session.data.x(session.data.train))


def test_an_example_opens_on_the_canvas(spiral):
    assert spiral.canvas.isVisible()
    assert len(spiral.canvas.scene().nodes) == 4
    assert spiral.toolbar.isVisible()


def test_a_table_on_the_command_line_becomes_the_data(window, qtbot, tmp_path):
    (tmp_path / "flowers.csv").write_text("a,b,y\n" + "1,2,p\n2,1,q\n" * 5)
    with qtbot.waitSignal(window.loader.ready):
        startup.open_path(window, tmp_path / "flowers.csv")
    assert window.pages.page is DATA
    assert window.pages.isVisible()
    assert window.store.project.title == "flowers"
    assert window.loader.prepared.dataset.features == ("a", "b")


def test_nothing_of_the_start_page_is_wider_than_the_window(window):
    for side in (window.start_page.left, window.start_page.right):
        assert side.horizontalScrollBar().maximum() == 0


def test_saving_and_opening_gives_the_same_project_and_the_same_predictions(spiral, qtbot, tmp_path):
    trained(spiral, qtbot)
    before, project = answers(spiral), spiral.store.project
    path = tmp_path / "mine.layerwright"
    saved(spiral, qtbot, path)
    assert not spiral.files.dirty
    spiral.files.new()
    assert spiral.session.snapshot is None
    opened(spiral, qtbot, path)
    qtbot.waitUntil(lambda: spiral.session.snapshot is not None)
    assert spiral.store.project == project
    assert np.array_equal(answers(spiral), before)


def figures(window):
    """What the metrics view says of the training and the validation rows."""
    cells = window.views.views["metrics"].figures.cells
    return {row[0]: row[1:] for row in cells.rows}


def test_metrics_come_while_it_trains_and_are_made_up_for_where_weights_came_from_a_file(spiral, qtbot, tmp_path):
    spiral.actions_by_id["view_metrics"].trigger()
    metrics = spiral.views.views["metrics"]
    qtbot.waitUntil(metrics.isVisible)
    qtbot.waitUntil(lambda: metrics.shown_text == MetricsView.help)
    trained(spiral, qtbot)
    qtbot.waitUntil(lambda: metrics.heading.text() == "After 20 epochs")
    said = figures(spiral)
    state, data = spiral.session.snapshot.state, spiral.session.data
    outputs = Predictor(spiral.session.network).predict(state, data.x(data.validation))
    right = (outputs.argmax(axis=1) == data.dataset.y[data.validation]).mean()
    assert said["Accuracy"][1] == f"{100 * right:.1f}\u00a0%"
    saved(spiral, qtbot, tmp_path / "mine.layerwright")
    spiral.files.start(Project(views=("metrics",)))
    qtbot.waitUntil(lambda: metrics.shown_text == MetricsView.help)
    opened(spiral, qtbot, tmp_path / "mine.layerwright")
    qtbot.waitUntil(lambda: not metrics.shown_text and figures(spiral) == said)


def test_the_last_opened_project_is_listed_first(spiral, qtbot, tmp_path):
    for name in ("a", "b"):
        saved(spiral, qtbot, tmp_path / f"{name}.layerwright")
    assert [path.stem for path in spiral.files.recent()] == ["b", "a"]
    assert [action.text() for action in spiral.menus["File>Open recent"].actions()] == [
        "b.layerwright",
        "a.layerwright",
    ]


def test_an_edit_marks_the_project_and_undo_unmarks_it(spiral):
    assert not spiral.files.dirty
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 3))
    assert spiral.files.dirty
    assert spiral.toolbar._edited.isVisible()
    spiral.store.undo_stack.undo()
    assert not spiral.files.dirty


def test_closing_with_unsaved_work_asks_once_and_cancel_keeps_the_window(spiral, monkeypatch):
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box) or QMessageBox.StandardButton.Cancel)
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 3))
    spiral.close()
    assert len(asked) == 1
    assert spiral.isVisible()


def test_closing_during_training_ends_the_thread(spiral, monkeypatch):
    spiral.store.edit("Longer", edits.change_recipe(spiral.store.project, epochs=1_000_000))
    spiral.session.train()
    thread = spiral.session._state.thread
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Discard)
    spiral.close()
    assert not thread.is_alive()
    assert not spiral.isVisible()


def test_closing_during_training_saves_the_weights_and_then_closes(spiral, qtbot, tmp_path, monkeypatch):
    path = saved(spiral, qtbot, tmp_path / "mine.layerwright")
    spiral.store.edit("Longer", edits.change_recipe(spiral.store.project, epochs=1_000_000))
    spiral.session.train()
    qtbot.waitUntil(lambda: spiral.session.step > 100)
    trainer = spiral.session._state.thread
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Save)
    spiral.close()
    qtbot.waitUntil(lambda: not spiral.isVisible())
    assert not trainer.is_alive()
    step, _ = read(path).saved_run.progress()
    assert step > 100
    assert step == spiral.session.step


def test_train_before_the_engine_is_ready_waits_visibly(spiral, monkeypatch, qtbot):
    monkeypatch.setattr(spiral.engine, "is_ready", False)
    monkeypatch.setattr(spiral.engine, "start", lambda: None)
    spiral.actions_by_id["train"].trigger()
    assert spiral.session.phase is Phase.WAITING
    assert spiral.toolbar.train_button.text().startswith("Waiting")
    spiral.engine.ready.emit()
    assert spiral.session.phase is Phase.RUNNING


def test_the_learning_rate_slider_edits_the_recipe_and_one_drag_is_one_undo(spiral):
    for value in (-150, -140, -130):
        spiral.toolbar._rate.setValue(value)
    assert spiral.store.project.recipe.optimizer.learning_rate == pytest.approx(0.05)
    assert spiral.store.undo_stack.count() == 1


def test_a_csv_file_becomes_the_data_and_the_network_follows(spiral, qtbot, tmp_path):
    path = tmp_path / "flowers.csv"
    generator = np.random.default_rng(0)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["a", "b", "c", "kind"])
        writer.writerows([*generator.normal(size=3), "xyz"[i % 3]] for i in range(60))
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.edit("Data", edits.change_data(spiral.store.project, source=TableFile(path=str(path))))
    assert spiral.store.spec.features == (3,)
    assert spiral.store.spec.classes == 3
    trained(spiral, qtbot, epochs=5)


def test_data_that_cannot_be_read_is_a_sentence_in_the_data_tab(spiral, qtbot):
    with qtbot.waitSignal(spiral.loader.error) as failed:
        spiral.store.edit("Data", edits.change_data(spiral.store.project, source=TableFile(path="/nowhere/at all.csv")))
    assert "at all.csv" in failed.args[0]
    spiral.session.train()
    assert "at all.csv" in spiral.banner.text


def export(window, qtbot, suffix, path):
    """Export to a file from the page of exports, and come back to the network."""
    window.actions_by_id["export"].trigger()
    page = window.pages.currentWidget()
    page.choice.choose(next(form for form in FORMATS if form.suffix == suffix))
    page.choice.choose_path(path)
    page.start()
    window.show_network()


def test_an_export_reports_its_verification(spiral, qtbot, tmp_path):
    trained(spiral, qtbot)
    export(spiral, qtbot, ".npz", tmp_path / "a.npz")
    qtbot.waitUntil(lambda: "difference after reading back: 0" in spiral.banner.text)
    with np.load(tmp_path / "a.npz", allow_pickle=False) as file:
        assert file["hidden_1.weight"].shape == (16, 2)


def test_a_page_is_exported_and_proved_by_qt(spiral, qtbot, tmp_path):
    trained(spiral, qtbot)
    export(spiral, qtbot, ".html", tmp_path / "mine.html")
    qtbot.waitUntil(lambda: "the page's own script in Qt, 500 rows" in spiral.banner.text)
    assert "0 of 500 classes differ" in spiral.banner.text
    assert (tmp_path / "mine.html").read_bytes().startswith(b"<!doctype html>")


def test_a_damaged_file_is_an_error_and_nothing_changes(spiral, qtbot, tmp_path):
    path = tmp_path / "broken.layerwright"
    path.write_bytes(b"PK\x03\x04 nothing")
    project = spiral.store.project
    spiral.files.open(path)
    qtbot.waitUntil(lambda: "broken.layerwright" in spiral.banner.text)
    assert spiral.store.project is project


def test_every_command_has_an_action_with_a_tip(window):
    assert all(action.toolTip().strip(". ") for action in window.actions_by_id.values())


def test_views_draw_while_it_trains(spiral, qtbot):
    trained(spiral, qtbot)
    loss, gradients, boundary = (spiral.views.views[id] for id in FIRST)
    qtbot.waitUntil(lambda: boundary.field is not None)
    qtbot.waitUntil(lambda: any(node._live.maps for node in spiral.canvas.scene().nodes.values()))
    for view in (loss, gradients, boundary):
        assert view.isVisible()
        qtbot.waitUntil(lambda view=view: not view.shown_text)
    assert loss.moment.network is spiral.session.network
    assert np.array_equal(loss.moment.history.loss.mean, spiral.session.history.loss.mean)


def test_weights_are_shown_when_the_file_has_the_same_data_as_before(spiral, qtbot, tmp_path):
    trained(spiral, qtbot)
    before = answers(spiral)
    path = tmp_path / "mine.layerwright"
    saved(spiral, qtbot, path)
    opened(spiral, qtbot, path)
    assert np.array_equal(answers(spiral), before)


def test_a_single_training_step_makes_the_project_dirty(spiral, qtbot, tmp_path):
    spiral.session.train_one("batch")
    qtbot.waitUntil(lambda: spiral.session.phase is Phase.PAUSED)
    assert spiral.files.dirty
    saved(spiral, qtbot, tmp_path / "a.json")
    assert "without weights" in spiral.banner.text
    assert spiral.files.dirty
    saved(spiral, qtbot, tmp_path / "a.layerwright")
    assert not spiral.files.dirty


def test_weights_whose_data_is_missing_survive_saving(spiral, qtbot, tmp_path):
    table = tmp_path / "rows.csv"
    table.write_text("a,b,kind\n" + "".join(f"{i},{i * i},{'xy'[i % 2]}\n" for i in range(20)))
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.edit("Data", edits.change_data(spiral.store.project, source=TableFile(path=str(table))))
    trained(spiral, qtbot, epochs=2)
    path = tmp_path / "mine.layerwright"
    saved(spiral, qtbot, path)
    kept = read(path).arrays
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.files.new()
    table.rename(tmp_path / "elsewhere.csv")
    with qtbot.waitSignal(spiral.loader.error):
        spiral.files.open(path)
    saved(spiral, qtbot, path)
    assert kept.keys() == read(path).arrays.keys()


def test_reset_clears_the_heat_maps(spiral, qtbot):
    trained(spiral, qtbot)
    nodes = spiral.canvas.scene().nodes.values()
    qtbot.waitUntil(lambda: any(node._live.maps for node in nodes))
    spiral.session.reset()
    qtbot.waitUntil(lambda: not any(node._live.maps for node in nodes))
    qtbot.wait(250)  # none on its way comes in
    assert not any(node._live.maps for node in nodes)


def test_an_edit_that_reuses_layer_ids_clears_their_heat_maps(spiral, qtbot):
    trained(spiral, qtbot)
    nodes = spiral.canvas.scene().nodes
    qtbot.waitUntil(lambda: nodes[3]._live.maps is not None)
    spec = spiral.store.spec
    shallow = next(each for each in suggest(spec, 500) if len(each.hidden) == 1)
    choose(spiral.store, shallow)  # layer 3 was a dense one, and is Output now
    qtbot.waitUntil(lambda: nodes[3].live.height == 0)
    assert spiral.toolbar.train_button.text() == "Train"
    spiral.store.undo_stack.undo()
    qtbot.waitUntil(lambda: nodes[3].live.maps is not None)
    assert spiral.toolbar.train_button.text() == "Continue"


def test_saving_under_a_name_without_a_suffix_adds_it(spiral, qtbot, tmp_path):
    answer_dialog(tmp_path / "mine")
    spiral.files.save_as()
    qtbot.waitUntil(lambda: not spiral.files._saving)
    assert (tmp_path / "mine.layerwright").exists()
    assert spiral.store.path == tmp_path / "mine.layerwright"
    assert spiral.windowTitle() == "Spiral (mine.layerwright)[*]"
    title = next(label for label in spiral.toolbar.findChildren(QLabel) if label.text() == "Spiral")
    assert title.toolTip() == str(tmp_path / "mine.layerwright")


def test_the_question_about_unsaved_changes_names_the_file(spiral, qtbot, tmp_path, monkeypatch):
    saved(spiral, qtbot, tmp_path / "skip net.layerwright")
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 3))
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()) or QMessageBox.StandardButton.Cancel)
    spiral.close()
    assert asked == ["Save changes to “skip net.layerwright”?"]


def test_dialogs_open_in_the_last_folder_and_only_open_lists_previous_versions(spiral, tmp_path):
    dialog = dialogs.save_dialog(spiral, "Save", tmp_path / "mine.layerwright")
    dialog.fileSelected.emit(str(tmp_path / "mine.layerwright"))
    assert folders.of(spiral.store) == tmp_path
    assert "~" in dialogs.OPEN_PATTERNS
    assert "~" not in dialogs.SAVE_PATTERNS
    dialog.deleteLater()


def test_unusable_data_is_shown_in_the_status_bar_which_opens_it(spiral, qtbot, tmp_path):
    path = tmp_path / "one.csv"
    path.write_text("a,b,kind\n1,2,x\n2,3,x\n3,4,x\n", encoding="utf-8")
    with qtbot.waitSignal(spiral.loader.error) as failed:
        spiral.store.edit("Data", edits.change_data(spiral.store.project, source=TableFile(path=str(path))))
    assert spiral.banner.isVisible()
    assert spiral.banner.text == failed.args[0]
    status = next(each for each in spiral.statusBar().findChildren(QPushButton) if each.text() == "data cannot be used")
    qtbot.mouseClick(status, Qt.MouseButton.LeftButton)
    assert spiral.pages.page is DATA
    assert spiral.pages.shown_widget.problem.sentence == failed.args[0]
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.undo_stack.undo()
    assert status.text() == "no problems"


def test_saving_with_another_suffix_is_an_error(spiral, tmp_path):
    answer_dialog(tmp_path / "mine.txt")
    spiral.files.save_as()
    assert "project names end in .layerwright or .json" in spiral.banner.text
    assert not list(tmp_path.glob("mine*"))


def test_data_with_other_targets_offers_to_adapt_the_network_as_one_undo_step(spiral, qtbot, tmp_path):
    path = tmp_path / "line.csv"
    x = np.random.default_rng(0).normal(size=(60, 2))
    np.savetxt(path, np.column_stack([x, x @ [2.0, -1.0]]), delimiter=",", header="a,b,y", comments="")
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.edit("Data", edits.change_data(spiral.store.project, source=TableFile(path=str(path))))
    assert "The data has numeric targets" in spiral.banner.text
    before = spiral.store.project
    spiral.banner._action.click()
    assert spiral.store.project.recipe.loss.kind == "mse"
    assert not spiral.store.problems()
    trained(spiral, qtbot, epochs=5)
    spiral.store.undo_stack.undo()
    spiral.store.undo_stack.undo()
    assert spiral.store.project == before


def test_an_edit_clears_errors_about_the_run_but_not_a_failed_save(spiral):
    banner, store = spiral.banner, spiral.store
    spiral.files.error.emit("The disk is full.")
    spiral.session.error.emit("The loss grew without bound.")
    store.refuse("They are connected already.")
    assert banner.text == "They are connected already."
    store.edit("Units", edits.change_layers(store.project, {2}, "units", 3))
    assert banner.text == "The disk is full."
    assert banner.isVisible()
    spiral.files.busy.emit("Saving…")
    assert not banner.isVisible()


def test_the_message_at_the_end_of_a_run_stays_until_the_next_run(spiral, qtbot):
    trained(spiral, qtbot, epochs=2)
    assert spiral.banner.text.startswith("Trained for 2 epochs")
    assert not spiral.banner._timer.isActive()
    spiral.session.train()
    assert not spiral.banner.isVisible()


def test_a_table_dropped_on_the_canvas_opens_the_data_page(spiral, qtbot, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("a,b,kind\n" + "1,2,x\n2,3,y\n" * 4, encoding="utf-8")
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.canvas.data_dropped.emit(path)
    assert spiral.store.project.data.source == TableFile(path=str(path))
    assert spiral.pages.page is DATA


def test_the_canvas_opens_the_settings(spiral):
    spiral.store.select((2,))
    spiral.canvas.settings_requested.emit()
    assert spiral.tabs.currentWidget() is spiral.inspector
    assert spiral.focusWidget() is spiral.inspector.name


def test_a_command_takes_the_number_that_is_being_typed(spiral, qtbot):
    spiral.store.select((2,))
    line = spiral.inspector.form.editor("units")
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "24")
    finish = spiral.actions_by_id["zoom_in"]
    qtbot.waitUntil(lambda: spiral.focusWidget() is line)
    spiral.activateWindow()
    qtbot.waitUntil(line.hasFocus)
    finish.trigger()
    assert spiral.store.project.graph.layers[2].units == 24


def test_after_renaming_in_place_the_canvas_has_the_keys(spiral, qtbot):
    window, store = spiral, spiral.store
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before = store.project
    window.canvas.setFocus()
    store.select([2])
    qtbot.keyClick(window.canvas, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "first")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert store.project.graph.names[2] == "first"
    assert QApplication.focusWidget() is window.canvas
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert 2 not in store.project.graph.layers
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert store.project == before
