"""The range test in the window: tested with a click from the step that is shown, and its rate taken with another."""

from dataclasses import replace

from PySide6.QtCore import Qt

from core.formats.examples import examples
from core.project import edits
from designer.training.phase import Phase

LEFT = Qt.MouseButton.LeftButton


def test_rates_are_tested_from_new_weights_then_from_a_step_and_one_is_taken(window, qtbot):
    project = examples()["moons"]
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(replace(project, recipe=project.recipe.change(epochs=2)))
    window.tabs.setCurrentWidget(window.recipe_panel)
    box, testing = window.recipe_panel.rates, window.rates.testing
    assert box.take.isHidden()
    qtbot.mouseClick(box.button, LEFT)
    qtbot.waitUntil(lambda: testing.found is not None)
    low, high = testing.found.interval
    assert "From new weights." in box.state.text()
    assert low * 0.5 < box.rate < high * 2
    qtbot.mouseClick(box.take, LEFT)
    assert window.store.project.recipe.optimizer.learning_rate == box.rate
    assert "changed since" not in box.state.text()  # the rate is what the test varies
    window.store.edit("other", edits.change_recipe(window.store.project, batch=7))
    assert "The project has changed since." in box.state.text()
    window.store.undo_stack.undo()
    window.store.undo_stack.undo()
    assert "changed since" not in box.state.text()
    assert window.store.project.recipe.optimizer == project.recipe.optimizer
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    assert testing.found is None  # it was of the start
    before = window.session.snapshot.state.weights.copy()
    qtbot.mouseClick(box.button, LEFT)
    qtbot.waitUntil(lambda: testing.found is not None)
    assert "From step 100." in box.state.text()
    assert (window.session.snapshot.state.weights == before).all()
    assert testing.found.first[0] == testing.found.first[1]  # one checkpoint, other orders of the batches
