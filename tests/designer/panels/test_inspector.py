"""The inspector: a change in it is one edit of the project, and other edits show in it."""

from PySide6.QtCore import QPoint, Qt

from core.activations import LeakyReLU, ReLU
from core.data import prepare
from core.data.tables.source import TableFile
from core.initializers import Constant
from core.layers import LAYERS, BatchNorm
from core.project import data_spec, edits
from designer.style.numbers import SPACE, readout
from tests.designer.panels.helpers import dense, iris, layer, type_over


def test_a_typed_number_is_one_edit_when_it_is_finished(store, inspector, qtbot):
    first, changes = dense(store)[0], []
    store.select([first])
    store.changed.connect(lambda _: changes.append(layer(store, first).units))
    type_over(qtbot, inspector.form.editor("units"), "64", enter=False)
    assert changes == []
    qtbot.keyClick(inspector.form.editor("units").lineEdit(), Qt.Key.Key_Return)
    assert changes == [64]
    assert layer(store, first).units == 64
    assert store.undo_stack.count() == 1
    assert store.undo_stack.undoText() == "Change units of hidden 1"


def test_undo_restores_the_old_value_in_the_form(store, inspector, qtbot):
    store.select(dense(store)[:1])
    type_over(qtbot, inspector.form.editor("units"), "64")
    store.undo_stack.undo()
    assert inspector.form.editor("units").text() == "16"


def test_one_drag_of_a_number_is_one_undo(store, inspector, qtbot):
    first = dense(store)[0]
    store.select([first])
    label = inspector.form.row("units").label
    qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    for x in (12, 20, 30, 42):
        qtbot.mouseMove(label, QPoint(x, 5))
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(42, 5))
    assert layer(store, first).units == 22
    assert store.undo_stack.count() == 1


def test_two_drags_of_a_number_are_two_undos(store, inspector, qtbot):
    store.select(dense(store)[:1])
    label = inspector.form.row("units").label
    for _ in range(2):
        qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        qtbot.mouseMove(label, QPoint(30, 5))
        qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(30, 5))
    assert store.undo_stack.count() == 2


def test_leaving_a_field_submits_the_typed_number(store, inspector, qtbot):
    store.select(dense(store)[:1])
    editor = inspector.form.editor("units")
    type_over(qtbot, editor, "24", enter=False)
    editor.editingFinished.emit()
    assert layer(store, dense(store)[0]).units == 24


def test_selecting_is_not_an_edit(store, inspector, data_panel, recipe_panel):
    for layer_id in store.project.graph.layers:
        store.select([layer_id])
    store.select(store.project.graph.layers)
    store.select([])
    assert store.undo_stack.count() == 0


def test_a_value_out_of_bounds_is_not_an_edit(store, inspector, qtbot):
    first = dense(store)[0]
    store.select([first])
    type_over(qtbot, inspector.form.editor("units"), "99999999")
    qtbot.waitUntil(inspector.form.row("units").problem.isVisible)
    assert "at most 65536" in inspector.form.row("units").problem.text()
    assert layer(store, first).units == 16
    store.select([])
    store.select([first])
    assert inspector.form.editor("units").text() == "16"


def test_a_layer_is_renamed_in_the_title_field(store, inspector, qtbot):
    first = dense(store)[0]
    store.select([first])
    type_over(qtbot, inspector.name, "eye")
    assert layer(store, first).name == "eye"
    assert store.undo_stack.count() == 1
    assert inspector.kind.text() == "Dense"


def test_another_activation_shows_its_own_fields(store, inspector, qtbot):
    first = dense(store)[0]
    store.select([first])
    qtbot.keyClicks(inspector.form.editor("activation"), "Leaky")
    assert layer(store, first).activation == LeakyReLU()
    type_over(qtbot, inspector.form.editor("activation", "alpha"), "0.3")
    assert layer(store, first).activation == LeakyReLU(alpha=0.3)
    store.undo_stack.undo()
    store.undo_stack.undo()
    assert layer(store, first).activation == ReLU()
    assert ("activation", "alpha") not in inspector.form.paths()


def test_several_layers_change_in_one_edit(store, inspector, qtbot):
    selected = dense(store)
    store.edit("", edits.change_layers(store.project, selected[:1], "units", 8))
    store.select(selected)
    assert inspector.name.text() == "2 layers"
    assert inspector.form.editor("units").lineEdit().placeholderText() == "mixed"
    type_over(qtbot, inspector.form.editor("units"), "32")
    assert [layer(store, layer_id).units for layer_id in selected] == [32, 32]
    store.undo_stack.undo()
    assert [layer(store, layer_id).units for layer_id in selected] == [8, 16]


def test_stepping_a_mixed_number_steps_each_value(store, inspector, qtbot):
    selected = dense(store)
    store.edit("", edits.change_layers(store.project, selected[:1], "units", 8))
    store.select(selected)
    for _ in range(2):
        qtbot.keyClick(inspector.form.editor("units"), Qt.Key.Key_Up)
    assert [layer(store, layer_id).units for layer_id in selected] == [10, 18]
    store.undo_stack.undo()
    assert [layer(store, layer_id).units for layer_id in selected] == [8, 16]


def test_a_nested_field_of_several_layers_keeps_their_other_values(store, inspector, qtbot):
    first, second = dense(store)
    project = edits.change_layers(store.project, [first], "activation", LeakyReLU(alpha=0.1))
    store.edit("", edits.change_layers(project, [second], "activation", LeakyReLU(alpha=0.2)))
    store.select([first, second])
    assert inspector.form.editor("activation").currentText() == "Leaky ReLU"
    type_over(qtbot, inspector.form.editor("activation", "alpha"), "0.4")
    assert layer(store, first).activation == layer(store, second).activation == LeakyReLU(alpha=0.4)


def test_the_cost_of_a_layer_follows_the_data(store, inspector):
    store.select(dense(store)[:1])
    assert inspector.summary.text("parameters") == str(2 * 16 + 16)
    assert inspector.summary.text("output shape") == "16"
    store.set_spec(data_spec(prepare(edits.change_data(store.project, source=TableFile(iris())).data).dataset))
    assert inspector.summary.text("cost per row") == f"{4 * 16}{SPACE}MACs"


def test_a_problem_links_to_its_layer_and_is_fixed_there(store, inspector, qtbot):
    assert inspector.overview.problems.cards == []
    store.edit("", edits.add(store.project, BatchNorm(), (0, 0)))
    (card,) = inspector.overview.problems.cards
    qtbot.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert store.selection == {max(store.project.graph.layers)}
    (card,) = inspector.problems.cards
    assert "has no input" in card.sentence.text()
    qtbot.mouseClick(card.fix_button, Qt.MouseButton.LeftButton)
    assert store.undo_stack.undoText() == "Insert Batch norm 1 between hidden 2 and Output"
    assert not store.problems()
    store.undo_stack.undo()
    store.select(dense(store)[:1])
    assert inspector.problems.cards == []


def test_live_values_are_shown_for_a_single_layer(store, inspector):
    store.select(dense(store)[:1])
    inspector.show_figures({"gradient norm": "8.2e-1"})
    assert inspector.live.isVisible()
    assert inspector.live.text("gradient norm") == "8.2e-1"
    inspector.show_figures({"gradient norm": "9.1e-1"})
    assert inspector.live.text("gradient norm") == "9.1e-1"
    inspector.show_figures(None)
    assert not inspector.live.isVisible()


def test_removing_the_selected_layer_shows_the_network(store, inspector):
    store.select(dense(store)[:1])
    store.edit("", edits.remove(store.project, dense(store)[:1]))
    assert inspector.overview.isVisible()
    assert not inspector.form.isVisible()


def test_every_kind_of_layer_fits_in_the_width_of_the_inspector(store, inspector, qtbot):
    for kind in LAYERS:
        store.edit("", edits.add(store.project, kind(), (0, 0)))
        store.select([max(store.project.graph.layers)])
        if kind.formula:
            qtbot.waitUntil(lambda: inspector.formula.formula._renderers() != [])
        assert inspector.widget().minimumSizeHint().width() <= inspector.viewport().width()


def test_without_a_selection_it_says_the_task_the_recipe_and_the_last_run(spiral, qtbot):
    overview = spiral.inspector.overview
    recipe = spiral.store.project.recipe
    assert overview.task.text() == (
        "Predict one of 2 classes (orange, blue) from 2 features. 800 rows to learn from and 200 to validate."
    )
    loss, optimizer, length = overview.recipe.text().splitlines()
    assert loss == recipe.loss.title
    assert optimizer == f"{recipe.optimizer.title}, learning rate {recipe.optimizer.learning_rate:g}"
    assert length == f"{recipe.epochs:,} epochs, {recipe.batch} rows a step"
    assert not overview.run.isVisible()
    spiral.session.train()
    qtbot.waitUntil(lambda: spiral.session.epoch > 2)
    spiral.session.pause()
    qtbot.waitUntil(lambda: not spiral.session.running and overview.run.isVisible())
    qtbot.waitUntil(lambda: overview.run.text("epoch") == f"{spiral.session.epoch:,}")
    loss = spiral.session.history.loss
    of_the_last_epoch = loss.mean[loss.x > loss.x[-1] - 1 + 1e-9].mean()
    qtbot.waitUntil(lambda: overview.run.text("train loss") == readout(float(of_the_last_epoch)))


def test_how_biases_start_is_chosen_under_their_switch_and_goes_with_it(store, inspector, qtbot):
    store.select([2])
    names = [path[0] for path in inspector.form.paths()]
    assert names[names.index("bias") + 1] == "bias_initializer"
    qtbot.keyClicks(inspector.form.editor("bias_initializer"), "Constant")
    type_over(qtbot, inspector.form.editor("bias_initializer", "value"), "-20")
    assert store.project.graph.layers[2].bias_initializer == Constant(value=-20.0)
    qtbot.keyClick(inspector.form.editor("bias"), Qt.Key.Key_Space)
    assert "bias_initializer" not in {path[0] for path in inspector.form.paths()}
