"""The panels: what is done in them is one edit of the project, and what is done elsewhere is seen in them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QFileDialog

from core import resources
from core.activations import LeakyReLU, ReLU
from core.data import prepare
from core.data.csv.source import CSV
from core.data.synthetic.moons import Moons
from core.formats.project_json import from_json
from core.layers import LAYERS, BatchNorm, Dense, Dropout
from core.losses import MSE
from core.optimizers import SGD
from core.project import data_spec, edits
from designer.blocks import Blocks
from designer.document.mime import LAYER_MIME
from designer.panels.data_panel import DataPanel
from designer.panels.help_panel import HelpPanel
from designer.panels.inspector import Inspector
from designer.panels.numbers import NumberEditor
from designer.panels.palette import Palette
from designer.panels.recipe_panel import RecipePanel


@pytest.fixture
def on_screen(qtbot):
    def on_screen(widget, width=272):
        qtbot.addWidget(widget)
        widget.resize(width, 750)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return on_screen


@pytest.fixture
def inspector(store, theme, on_screen):
    return on_screen(Inspector(store, theme))


@pytest.fixture
def data_panel(store, theme, on_screen):
    return on_screen(DataPanel(store, theme))


@pytest.fixture
def recipe_panel(store, theme, on_screen):
    return on_screen(RecipePanel(store, theme))


@pytest.fixture
def palette(theme, on_screen):
    return on_screen(Palette(theme), 200)


def dense(store):
    return [i for i, layer in store.project.graph.layers.items() if isinstance(layer, Dense)]


def layer(store, each):
    return store.project.graph.layers[each]


def type_over(qtbot, editor, text, enter=True):
    line = editor.lineEdit() if hasattr(editor, "lineEdit") and editor.lineEdit() else editor
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    if enter and isinstance(editor, NumberEditor):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_typing_edits_the_layer_once_it_is_done_and_is_one_undo(store, inspector, qtbot):
    first, seen = dense(store)[0], []
    store.select([first])
    store.changed.connect(lambda _: seen.append(layer(store, first).units))
    type_over(qtbot, inspector.form.editor("units"), "64", enter=False)
    assert seen == []
    qtbot.keyClick(inspector.form.editor("units").lineEdit(), Qt.Key.Key_Return)
    assert seen == [64]
    assert layer(store, first).units == 64
    assert store.undo_stack.count() == 1
    assert store.undo_stack.undoText() == "Change units of hidden 1"


def test_undo_puts_the_old_value_back_in_the_form(store, inspector, qtbot):
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


def test_leaving_a_field_takes_what_was_typed(store, inspector, qtbot):
    store.select(dense(store)[:1])
    editor = inspector.form.editor("units")
    type_over(qtbot, editor, "24", enter=False)
    editor.editingFinished.emit()
    assert layer(store, dense(store)[0]).units == 24


def test_selecting_and_showing_is_no_edit(store, inspector, data_panel, recipe_panel):
    for each in store.project.graph.layers:
        store.select([each])
    store.select(store.project.graph.layers)
    store.select([])
    assert store.undo_stack.count() == 0


def test_a_value_out_of_bounds_leaves_the_project_alone(store, inspector, qtbot):
    first = dense(store)[0]
    store.select([first])
    type_over(qtbot, inspector.form.editor("units"), "99999999")
    qtbot.waitUntil(inspector.form.row("units").problem.isVisible)
    assert "at most 65536" in inspector.form.row("units").problem.text()
    assert layer(store, first).units == 16
    store.select([])
    store.select([first])
    assert inspector.form.editor("units").text() == "16"


def test_a_layer_is_renamed_in_its_title(store, inspector, qtbot):
    first = dense(store)[0]
    store.select([first])
    type_over(qtbot, inspector.name, "eye")
    assert layer(store, first).name == "eye"
    assert store.undo_stack.count() == 1
    assert inspector.kind.text() == "Dense"


def test_another_activation_shows_its_own_field(store, inspector, qtbot):
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


def test_several_layers_change_together_in_one_undo(store, inspector, qtbot):
    chosen = dense(store)
    store.edit("", edits.change_layers(store.project, chosen[:1], "units", 8))
    store.select(chosen)
    assert inspector.name.text() == "2 layers"
    assert inspector.form.editor("units").lineEdit().placeholderText() == "mixed"
    type_over(qtbot, inspector.form.editor("units"), "32")
    assert [layer(store, each).units for each in chosen] == [32, 32]
    store.undo_stack.undo()
    assert [layer(store, each).units for each in chosen] == [8, 16]


def test_stepping_a_number_that_differs_moves_each_from_where_it_is(store, inspector, qtbot):
    chosen = dense(store)
    store.edit("", edits.change_layers(store.project, chosen[:1], "units", 8))
    store.select(chosen)
    for _ in range(2):
        qtbot.keyClick(inspector.form.editor("units"), Qt.Key.Key_Up)
    assert [layer(store, each).units for each in chosen] == [10, 18]
    store.undo_stack.undo()
    assert [layer(store, each).units for each in chosen] == [8, 16]


def test_a_nested_field_of_several_layers_keeps_what_else_they_have(store, inspector, qtbot):
    first, second = dense(store)
    project = edits.change_layers(store.project, [first], "activation", LeakyReLU(alpha=0.1))
    store.edit("", edits.change_layers(project, [second], "activation", LeakyReLU(alpha=0.2)))
    store.select([first, second])
    assert inspector.form.editor("activation").currentText() == "Leaky ReLU"
    type_over(qtbot, inspector.form.editor("activation", "alpha"), "0.4")
    assert layer(store, first).activation == layer(store, second).activation == LeakyReLU(alpha=0.4)


def test_the_figures_of_a_layer_follow_the_data(store, inspector):
    store.select(dense(store)[:1])
    assert inspector.summary.text("parameters") == str(2 * 16 + 16)
    assert inspector.summary.text("output shape") == "16"
    store.set_spec(data_spec(prepare(edits.change_data(store.project, source=CSV(iris())).data).dataset))
    assert inspector.summary.text("multiply-adds") == str(4 * 16)


def test_a_problem_is_said_and_leads_to_its_layer(store, inspector, qtbot):
    assert inspector.overview.problems.cards == []
    store.edit("", edits.add(store.project, BatchNorm(), (0, 0)))
    (card,) = inspector.overview.problems.cards
    qtbot.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert store.selection == {max(store.project.graph.layers)}
    (card,) = inspector.problems.cards
    assert "has no input" in card.sentence.text()
    qtbot.mouseClick(card.mend_button, Qt.MouseButton.LeftButton)
    assert store.undo_stack.undoText() == "Put Batch norm 1 between hidden 2 and Output"
    assert not store.problems()
    store.undo_stack.undo()
    store.select(dense(store)[:1])
    assert inspector.problems.cards == []


def test_live_figures_are_shown_for_one_layer_only(store, inspector):
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


def test_the_inspector_shows_every_kind_of_layer_within_its_width(store, inspector, qtbot):
    for kind in LAYERS:
        store.edit("", edits.add(store.project, kind(), (0, 0)))
        store.select([max(store.project.graph.layers)])
        if kind.formula:
            qtbot.waitUntil(lambda: inspector.formula.formula._renderers() != [])
        assert inspector.widget().minimumSizeHint().width() <= inspector.viewport().width()


def test_another_source_of_data_is_an_edit(store, data_panel, qtbot):
    qtbot.keyClicks(data_panel.form.editor("source"), "Moons")
    assert store.project.data.source == Moons()
    type_over(qtbot, data_panel.form.editor("source", "noise"), "0.2")
    assert store.project.data.source == Moons(noise=0.2)
    assert store.undo_stack.undoText() == "Change noise of the data"


def test_a_new_sample_has_another_seed(store, data_panel, qtbot):
    seed = store.project.data.seed
    qtbot.mouseClick(data_panel.sample, Qt.MouseButton.LeftButton)
    assert store.project.data.seed == seed + 1
    assert data_panel.form.editor("seed").text() == str(seed + 1)


def iris():
    return str(resources.path("datasets", "iris.csv"))


def test_a_csv_is_opened_and_its_columns_are_offered(store, data_panel, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (iris(), ""))
    qtbot.mouseClick(data_panel.open, Qt.MouseButton.LeftButton)
    assert store.project.data.source == CSV(iris())
    target = data_panel.form.editor("source", "target")
    qtbot.waitUntil(lambda: target.count() == 6)
    assert target.currentText() == "Last column"
    qtbot.keyClicks(target, "sepal")
    assert store.project.data.source.target == target.itemData(1)


def test_what_the_data_turned_out_to_be_is_shown(store, data_panel):
    data_panel.show_prepared(prepare(store.project.data))
    assert data_panel.summary.text("rows") == "1,000"
    assert data_panel.summary.text("validation") == "200"
    assert data_panel.classes.text("orange") == "500"
    data_panel.show_prepared(None, "There is no such file.")
    assert data_panel.problem.sentence() == "There is no such file."
    assert not data_panel.summary.isVisible()


def test_the_recipe_is_edited_in_its_form(store, recipe_panel, qtbot):
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


def test_the_palette_has_every_layer(palette):
    shown = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert {kind.title for kind in LAYERS} <= set(shown)


def test_a_search_finds_and_enter_chooses(palette, qtbot):
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClicks(palette.search, "drop")
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert chosen.args == [Dropout.kind]


def test_down_goes_into_the_list_and_never_stops_at_a_heading(palette, qtbot):
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    for kind in sorted(LAYERS, key=lambda kind: [item.category for item in LAYERS].index(kind.category)):
        with qtbot.waitSignal(palette.chosen) as chosen:
            qtbot.keyClick(palette.list, Qt.Key.Key_Return)
        assert chosen.args == [kind.kind]
        qtbot.keyClick(palette.list, Qt.Key.Key_Down)


def test_a_search_without_success_says_so(palette, qtbot):
    qtbot.keyClicks(palette.search, "teapot")
    assert palette.nothing.isVisible()
    assert "teapot" in palette.nothing.text()
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    assert not palette.nothing.isVisible()


def test_a_double_click_chooses(palette, qtbot):
    row = next(row for row in range(palette.list.count()) if palette.list.item(row).text() == "Dense")
    where = palette.list.visualItemRect(palette.list.item(row)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.mouseDClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == ["dense"]


def test_a_drag_carries_the_kind_of_the_layer(palette, qtbot, monkeypatch):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: dragged.append((drag.mimeData(), drag.pixmap())))
    qtbot.keyClicks(palette.search, "batch")
    palette.list.startDrag(Qt.DropAction.CopyAction)
    ((mime, pixmap),) = dragged
    assert mime.data(LAYER_MIME).data() == b"batch_norm"
    assert not pixmap.isNull()


def test_a_saved_block_is_listed_chosen_dragged_and_forgotten(store, theme, on_screen, qtbot, monkeypatch):
    blocks = Blocks()
    palette = on_screen(Palette(theme, blocks), 200)
    blocks.save(replace(edits.part(store.project, dense(store)), title="<b>Eyes</b>"))
    row = palette.list.item(palette.list.count() - 1)
    assert row.text() == "<b>Eyes</b>"
    assert "<b>" not in row.toolTip()  # escaped: a title is no markup
    qtbot.keyClicks(palette.search, "eyes")
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert from_json(chosen.args[0], "here").graph.edges == ((2, 3),)
    assert [each.title for each in Blocks().all()] == ["<b>Eyes</b>"]  # kept for the next time
    qtbot.keyClick(palette.list, Qt.Key.Key_Delete)
    assert blocks.all() == []
    assert "Blocks" not in [palette.list.item(row).text() for row in range(palette.list.count())]


def test_help_is_about_the_selected_layer(store, on_screen):
    panel = on_screen(HelpPanel(store))
    assert "canvas" in panel.text()
    store.select(dense(store)[:1])
    assert Dense.params()["units"].help in panel.text()
    assert "From 1 to 65" in panel.text()
    assert ReLU.summary() in panel.text()
    assert ReLU.range in panel.text()
    store.edit("", edits.change_layers(store.project, dense(store)[:1], "activation", LeakyReLU()))
    assert LeakyReLU.summary() in panel.text()
