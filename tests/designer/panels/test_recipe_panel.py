"""The Recipe tab: a form for the recipe."""

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
