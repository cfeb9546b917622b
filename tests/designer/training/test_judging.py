"""Judging in the window: by the command and the button, counted, saved and never undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from core.formats import read
from core.project import edits
from designer.training import judging
from designer.training.phase import Phase
from designer.views.metrics import MetricsView


@pytest.fixture
def trained(spiral, qtbot):
    """The window after a few epochs on the spiral, with a tenth of its rows for the test."""
    window = spiral
    with qtbot.waitSignal(window.loader.ready):
        window.store.edit("Test", edits.change_data(window.store.project, test=0.1))
    train(window, qtbot, 5)
    return window


def train(window, qtbot, epochs):
    window.store.edit("Epochs", edits.change_recipe(window.store.project, epochs=epochs))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)


def judge(window, qtbot):
    with qtbot.waitSignal(window.judging.judged):
        window.actions_by_id["judge"].trigger()


def figures(view):
    cells = view.figures.cells
    return cells.titles, {row[0]: row[1:] for row in cells.rows}


def test_the_command_shows_the_figures_and_the_count(trained, qtbot):
    window = trained
    judge(window, qtbot)
    view = window.views.views[MetricsView.id]
    qtbot.waitUntil(lambda: view.counted.isVisible())
    qtbot.waitUntil(lambda: len(figures(view)[0]) == 4)
    titles, rows = figures(view)
    assert titles == ("", "train", "validation", "test")
    (judgement,) = window.store.project.judged
    assert rows["Rows"] == ("700", "200", "100")
    assert rows["Accuracy"][2] == f"{100 * judgement.figures['accuracy']:.1f}\u00a0%"
    assert view.counted.text() == "Judged once, on 100 test rows."
    assert not view.optimism.isVisible()
    assert (judgement.epochs, judgement.rows, judgement.left_out) == (5, 100, 0)
    assert window.files.dirty


def test_from_the_second_time_on_it_says_what_the_figures_are_worth(trained, qtbot):
    window = trained
    judge(window, qtbot)
    train(window, qtbot, 8)
    view = window.views.views[MetricsView.id]
    qtbot.waitUntil(lambda: view.heading.text() == "After 8 epochs" and view.counted.text() != "")
    assert figures(view)[0][3] == "test then"
    assert "Judged then: the weights after 5 epochs." in view.counted.text()
    with qtbot.waitSignal(window.judging.judged):
        qtbot.mouseClick(view.judge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.optimism.isVisible())
    assert view.counted.text() == "Judged 2 times, the last time on 100 test rows."
    assert "The figures are optimistic now" in view.optimism.text()
    assert figures(view)[0][3] == "test"
    assert "The figures are optimistic now" in window.banner.text


def test_undo_takes_no_judgement_back_and_reset_neither(trained, qtbot):
    window = trained
    window.store.edit("Title", edits.change_recipe(window.store.project, batch=16))
    judge(window, qtbot)
    window.store.undo_stack.undo()
    window.store.undo_stack.undo()
    assert len(window.store.project.judged) == 1
    window.store.undo_stack.redo()
    assert len(window.store.project.judged) == 1
    window.session.reset()
    assert len(window.store.project.judged) == 1


def test_it_is_saved_with_the_weights_and_shown_after_opening(trained, qtbot, tmp_path):
    window, path = trained, tmp_path / "judged.layerwright"
    judge(window, qtbot)
    window.files._write(path, overwrite=True)
    qtbot.waitUntil(lambda: not window.files._saving and not window.files.dirty)
    assert read(path).project.judged == window.store.project.judged
    window.files.new()
    window.files.open(path)
    qtbot.waitUntil(lambda: window.store.path == path and window.session.epoch == 5)
    window.views.show_large(MetricsView.id)
    view = window.views.views[MetricsView.id]
    qtbot.waitUntil(lambda: len(figures(view)[0]) == 4)
    assert figures(view)[0][3] == "test"
    assert view.counted.text() == "Judged once, on 100 test rows."
    qtbot.waitUntil(lambda: view.moment is not None)
    assert ("test", "", "accuracy", window.store.project.judged[0].figures["accuracy"]) in view.values(view.moment).rows


def test_what_cannot_be_judged_is_said(spiral, qtbot):
    window = spiral
    assert not window.actions_by_id["judge"].isEnabled()
    with qtbot.waitSignal(window.judging.error) as said:
        window.judging.judge()
    assert "nothing to judge yet" in said.args[0]
    train(window, qtbot, 2)
    with qtbot.waitSignal(window.judging.error) as said:
        window.actions_by_id["judge"].trigger()
    assert "has no test rows" in said.args[0]
    with qtbot.waitSignal(window.loader.ready):
        window.store.edit("Test", edits.change_data(window.store.project, test=0.1))
    with qtbot.waitSignal(window.judging.error) as said:
        window.actions_by_id["judge"].trigger()
    assert "has changed since training started" in said.args[0]
    assert window.store.project.judged == ()


def test_the_button_is_there_only_with_test_rows(spiral, qtbot):
    window = spiral
    window.views.show_large(MetricsView.id)
    train(window, qtbot, 2)
    view = window.views.views[MetricsView.id]
    qtbot.waitUntil(lambda: view.heading.text() == "After 2 epochs")
    assert not view.judge.isVisible()


def test_an_earlier_step_that_is_judged_is_said(trained, qtbot):
    window = trained
    window.time_machine.go_to(130)
    qtbot.waitUntil(lambda: window.time_machine.is_exact and window.time_machine.past is not None)
    judge(window, qtbot)
    (judgement,) = window.store.newest.judged
    assert judgement.step == 130
    assert window.banner.text.startswith("Accuracy on the test rows at step 130, which is shown: ")


def test_a_network_that_is_no_better_than_the_most_frequent_class_gets_no_praise(trained, qtbot, monkeypatch):
    window = trained
    report = judging.judge

    def poor(*arguments):
        project, found = report(*arguments)
        last = replace(project.judged[-1], figures={"accuracy": 0.5}, most_frequent=("blue", 0.51))
        return replace(project, judged=(last,)), found

    monkeypatch.setattr(judging, "judge", poor)
    with qtbot.waitSignal(window.judging.error):
        window.actions_by_id["judge"].trigger()
    assert window.banner.text.startswith(
        "Accuracy on the test rows after epoch 5: 50.0\u00a0%. Always choosing blue gives 51.0\u00a0%. Judged once"
    )
