"""The Recipe tab: a form for the recipe."""

import pytest
from PySide6.QtCore import QPoint, Qt

from core.losses import MSE
from core.network.shapes import DataSpec
from core.optimizers import LBFGS, SGD, PerceptronRule
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


def test_the_formula_stands_under_its_field(recipe_panel):
    form = recipe_panel.form
    for name, box in (("loss", recipe_panel.loss), ("optimizer", recipe_panel.optimizer)):
        below = [other for other in form.paths() if form.row(*other).y() > form.row(name).y() and other[0] != name]
        assert box.isVisible()
        assert box.y() > form.row(name).y()
        assert all(box.y() < form.row(*other).y() for other in below if len(other) == 1)


def test_fields_beside_their_labels_are_aligned(recipe_panel):
    form = recipe_panel.form
    lefts = {form.editor(*path).mapTo(form, QPoint(0, 0)).x() for path in form.paths()}
    assert len(lefts) == 1


def test_settings_without_an_effect_are_not_shown(store, recipe_panel):
    def shown():
        return {path[0] for path in recipe_panel.form.paths()}

    assert {"loss", "batch", "clipping", "class_weights"} <= shown()
    store.edit("", edits.change_recipe(store.project, optimizer=PerceptronRule()))
    assert not {"loss", "batch"} & shown()
    assert not recipe_panel.loss.isVisible()
    store.undo_stack.undo()
    assert {"loss", "batch"} <= shown()
    assert recipe_panel.loss.isVisible()
    store.edit("", edits.change_recipe(store.project, optimizer=LBFGS()))
    assert not {"batch", "clipping"} & shown()
    store.set_spec(DataSpec((2,), 0))  # numbers
    assert "class_weights" not in shown()
