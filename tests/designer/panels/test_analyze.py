"""The Analyze panel: problems and their fixes, the table of layers, and the forecast."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from core.activations import Linear
from core.diagnoses import diagnose
from core.diagnoses.trained import trained
from core.engine.program import Capacity
from core.formats.examples import failures
from core.layers import Dense
from core.losses import MSE
from core.optimizers import SGD
from core.project import edits, prepared
from core.training import Controls, Diverged, Run
from core.training.forecast import measure
from designer.panels.analyze import Analyze
from designer.store import Store


@pytest.fixture
def panel(store, theme, qtbot):
    panel = Analyze(store, theme)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def cells(panel):
    model = panel.table.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_the_table_shows_the_cost_of_the_layers(store, panel):
    rows = cells(panel)
    assert [row[0] for row in rows] == ["Input", "hidden 1", "hidden 2", "Output", "Total"]
    assert rows[1][2:5] == ["16", str(2 * 16 + 16), str(2 * 16)]
    assert rows[-1][3] == str(sum(int(row[3]) for row in rows[:-1]))


def test_the_memory_of_the_layers_is_most_of_what_a_run_allocates(store, panel):
    _, network = prepared(store.project)
    recipe = store.project.recipe
    of_layers = sum(s.memory(recipe.batch, recipe.optimizer.moments) for s in store.summaries().values())
    total = network.memory(Capacity(recipe.batch, recipe.optimizer.moments))
    assert total / 2 < of_layers <= total  # inputs, targets and the gradients of a block belong to no layer


def test_the_selection_of_rows_and_of_layers_is_the_same(store, panel, qtbot):
    table = panel.table
    at = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert store.selection == {3}
    store.select([2])
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
    store.select([])
    assert not table.selectionModel().hasSelection()


def test_the_row_of_totals_cannot_be_selected(store, panel):
    table = panel.table
    flag = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    assert not table.model().flags(table.model().index(4, 0)) & Qt.ItemFlag.ItemIsSelectable
    table.selectionModel().select(table.model().index(4, 0), flag)
    assert store.selection == frozenset()


def test_the_button_fixes_a_problem_and_undo_restores_it(store, panel, qtbot):
    store.edit("", edits.add(store.project, Dense(), (0, 0)))
    (card,) = panel.problems.cards
    assert "Dense 1 has no input" in card.sentence.text()
    qtbot.mouseClick(card.fix_button, Qt.MouseButton.LeftButton)
    assert panel.problems.cards == []
    assert not store.problems()
    store.undo_stack.undo()
    assert len(panel.problems.cards) == 1
    assert [row[0] for row in cells(panel) if "⚠" in row[0]] == ["⚠ Dense 1"]


def test_a_hidden_panel_computes_nothing(store, panel):
    panel.hide()
    store.edit("", edits.change_layers(store.project, {2}, "units", 3))
    assert cells(panel)[1][2] == "16"
    panel.show()
    assert cells(panel)[1][2] == "3"


def test_a_forecast_is_close_to_the_time_of_an_epoch(engine, project):
    data, network = prepared(project)
    forecast = measure(network, data, project.recipe)
    longer = measure(network, data, project.recipe, seconds=0.5)
    assert forecast.steps == 25
    assert forecast.memory > network.memory(Capacity(project.recipe.batch, project.recipe.optimizer.moments))
    assert 0.2 < forecast.seconds / longer.seconds < 5


def test_a_recipe_that_diverges_has_a_forecast_too(engine, project):
    project = edits.change_layers(project, project.graph.layers.keys() - {1}, "activation", Linear())
    project = edits.change_recipe(project, loss=MSE())
    data, network = prepared(project)
    diverges = project.recipe.change(optimizer=SGD(learning_rate=100.0))
    *_, event = Run(network, data, diverges).events(Controls(), 1000)
    assert isinstance(event, Diverged)
    stays = project.recipe.change(optimizer=SGD(learning_rate=1e-3))
    assert 0.1 < measure(network, data, diverges).seconds / measure(network, data, stays).seconds < 10


def test_another_project_replaces_the_rows(qapp, panel, store):
    store.open(Store(store.project).project, None)
    assert len(cells(panel)) == 5


def test_what_is_wrong_in_the_run_is_shown_and_never_is_the_network_said_to_have_no_problems(store, panel):
    assert panel._verdict.text() == "The network has no problems."
    found = diagnose(trained(failures()["vanishing_gradients"]))
    panel.show_diagnoses(found)
    assert [card.title.text() for card in panel.diagnoses.cards] == ["Gradients vanish"]
    assert panel._verdict.text() == "Something is wrong in the run."
    panel.show_diagnoses(())
    assert panel._verdict.text() == "The network has no problems."
