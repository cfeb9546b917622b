"""The folds of a split in the window: trained with a click, and the model of one of them kept with another."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from core.data import Data, Iris
from core.data.splits import Automatic, KFold
from core.project import edits
from core.project.templates import suggested
from designer.training.phase import Phase

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def box(window, qtbot):
    """The box of three folds, all trained."""
    project = suggested(Data(source=Iris(), split=KFold(folds=3)), "i")
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(replace(project, recipe=project.recipe.change(epochs=4)))
    made = window.data_panel.split.folds
    qtbot.waitUntil(lambda: made.button.text() == "Train all 3 folds")
    qtbot.mouseClick(made.button, LEFT)
    qtbot.waitUntil(lambda: len(made.keep) == 3 and not window.folds.folding.working)
    return made


def test_the_model_of_a_fold_becomes_that_of_the_project_and_goes_on(window, box, qtbot):
    before = window.store.project
    assert "of 3 folds: Accuracy" in box.mean.text()
    assert box.findChild(QScrollArea).minimumHeight() > 2 * box.button.sizeHint().height()
    run = window.folds.folding.runs[1]
    qtbot.mouseClick(box.keep[2], LEFT)
    qtbot.waitUntil(lambda: window.session.snapshot is not None)
    assert window.store.project.data.split == KFold(folds=3, fold=2)
    assert window.session.phase is Phase.PAUSED
    np.testing.assert_array_equal(window.session.snapshot.state.weights, run.end.snapshot.state.weights)
    assert window.session.data is window.loader.prepared
    np.testing.assert_array_equal(window.session.data.validation, run.data.validation)
    assert not window.session.stale
    assert window.session.step == run.end.snapshot.step
    qtbot.mouseClick(box.keep[3], LEFT)  # the other stays one of the runs
    qtbot.waitUntil(lambda: window.session.snapshot is not None)
    assert window.session.number == 2
    assert list(window.session.runs) == [1]
    window.store.edit("more", edits.change_recipe(window.store.project, epochs=5))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    assert window.session.epoch == 5
    while window.store.undo_stack.canUndo():
        window.store.undo_stack.undo()
    assert window.store.project.data == before.data


def test_a_model_is_kept_while_an_earlier_step_is_looked_back_at(window, box, qtbot):
    session, machine, store = window.session, window.time_machine, window.store
    qtbot.mouseClick(box.keep[1], LEFT)
    qtbot.waitUntil(lambda: session.snapshot is not None)
    store.edit("more", edits.change_recipe(store.project, epochs=8))
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.epoch == 5 and session.phase is Phase.PAUSED)
    store.edit("faster", edits.change_recipe(store.project, batch=64))
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.epoch == 6 and session.phase is Phase.PAUSED)
    for _ in range(2):
        store.undo_stack.undo()  # the newest recipe is that of the folds again
    machine.go_to(session.step - 1)
    qtbot.waitUntil(lambda: machine.past is not None and machine.is_exact)
    assert not store.is_newest
    assert store.project.recipe != store.newest.recipe
    run = window.folds.folding.runs[0]
    qtbot.mouseClick(box.keep[1], LEFT)  # the fold that validates already: only the run is another
    qtbot.waitUntil(lambda: session.number == 2 and session.snapshot is not None)
    np.testing.assert_array_equal(session.snapshot.state.weights, run.end.snapshot.state.weights)
    assert store.is_newest
    assert store.project.recipe == run.project.recipe
    assert list(session.runs) == [1]
    assert 2 not in session.origins  # it does not go on from the step


def test_models_of_an_earlier_project_cannot_be_kept(window, box):
    window.store.edit("more", edits.change_recipe(window.store.project, batch=64))
    assert not any(button.isEnabled() for button in box.keep.values())
    assert "The project has changed since" in box.state.text()
    window.store.undo_stack.undo()
    assert all(button.isEnabled() for button in box.keep.values())


def test_the_box_is_there_for_folds_only(window, box):
    assert not box.isHidden()
    window.store.edit("split", edits.change_data(window.store.project, split=Automatic()))
    assert box.isHidden()
