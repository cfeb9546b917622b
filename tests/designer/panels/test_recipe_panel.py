"""The Recipe tab: a form for the recipe."""

import pytest
from PySide6.QtCore import Qt

from core.losses import MSE
from core.optimizers import SGD
from core.project import edits
from tests.designer.panels.helpers import type_over


def test_the_recipe_is_edited_in_the_form(store, recipe_panel, qtbot):
    qtbot.keyClicks(recipe_panel.form.editor("loss"), "Mean")
    assert store.project.recipe.loss == MSE()
    type_over(qtbot, recipe_panel.form.editor("optimizer", "learning_rate"), "1e-3")
    assert store.project.recipe.optimizer.learning_rate == 1e-3
    assert store.undo_stack.undoText() == "Change learning rate"


def test_another_optimizer_keeps_the_learning_rate(store, recipe_panel, qtbot):
    store.edit("", edits.change_recipe(store.project, optimizer=SGD(learning_rate=0.3)))
    qtbot.keyClicks(recipe_panel.form.editor("optimizer"), "Adam")
    assert store.project.recipe.optimizer.learning_rate == 0.3
    store.undo_stack.undo()
    assert store.project.recipe.optimizer == SGD(learning_rate=0.3)
    assert recipe_panel.form.editor("optimizer").currentText() == "SGD"


def test_a_batch_of_one_row_or_of_all_rows_is_one_click(store, recipe_panel, qtbot):
    row, before = recipe_panel.form.row("batch"), store.project
    one, whole = row.chips
    qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    assert row.editor.text() == "all rows"
    assert [store.project.recipe.rows(count) for count in (7, 800)] == [7, 800]
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert row.editor.text() == "one row"
    assert store.project.recipe.batch == 1
    for _ in range(2):
        store.undo_stack.undo()
    assert store.project == before
    assert row.editor.text() == str(before.recipe.batch)


@pytest.mark.parametrize(("typed", "batch"), [("all", 1_000_000), ("All rows", 1_000_000), ("one", 1), ("17", 17)])
def test_a_batch_may_be_typed_by_its_name(store, recipe_panel, qtbot, typed, batch):
    type_over(qtbot, recipe_panel.form.editor("batch"), typed)
    assert store.project.recipe.batch == batch
