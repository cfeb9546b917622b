"""The Analyze panel: problems with remedies, the table of layers, and the forecast."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from core.engine.program import Capacity
from core.layers import Dense
from core.project import edits, prepared
from core.training.forecast import measure
from designer.panels.analyze import Analyze
from designer.panels.figures import NEAR, bytes_text, seconds_text
from designer.store import Store


@pytest.fixture
def panel(store, qtbot):
    panel = Analyze(store)
    qtbot.addWidget(panel)
    panel.resize(900, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def cells(panel):
    model = panel.table.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_the_table_says_what_each_layer_costs(store, panel):
    rows = cells(panel)
    assert [row[0] for row in rows] == ["Input", "hidden 1", "hidden 2", "Output", "All"]
    assert rows[1][2:5] == ["16", str(2 * 16 + 16), str(2 * 16)]
    assert rows[-1][3] == str(sum(int(row[3]) for row in rows[:-1]))


def test_the_memory_of_the_layers_is_most_of_what_a_run_allocates(store, panel):
    _, network = prepared(store.project)
    recipe = store.project.recipe
    said = sum(f.memory(recipe.batch, recipe.optimizer.moments) for f in store.summaries().values())
    whole = network.memory(Capacity(recipe.batch, recipe.optimizer.moments))
    assert whole / 2 < said <= whole  # the rest belongs to no layer: inputs, targets, gradients of one block


def test_a_row_lights_its_layer_and_a_layer_its_row(store, panel, qtbot):
    table = panel.table
    at = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert store.selection == {3}
    store.select([2])
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
    store.select([])
    assert not table.selectionModel().hasSelection()


def test_the_sum_is_no_layer(store, panel):
    table = panel.table
    flag = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    assert not table.model().flags(table.model().index(4, 0)) & Qt.ItemFlag.ItemIsSelectable
    table.selectionModel().select(table.model().index(4, 0), flag)
    assert store.selection == frozenset()


def test_a_problem_is_mended_by_its_button_and_undo_brings_it_back(store, panel, qtbot):
    store.edit("", edits.add(store.project, Dense(), (0, 0)))
    (card,) = panel.problems.cards
    assert "Dense 1 has no input" in card.sentence.text()
    qtbot.mouseClick(card.mend_button, Qt.MouseButton.LeftButton)
    assert panel.problems.cards == []
    assert not store.problems()
    store.undo_stack.undo()
    assert len(panel.problems.cards) == 1
    assert [row[0] for row in cells(panel) if "⚠" in row[0]] == ["⚠ Dense 1"]


def test_it_reckons_nothing_while_nobody_sees_it(store, panel):
    panel.hide()
    store.edit("", edits.change_layers(store.project, {2}, "units", 3))
    assert cells(panel)[1][2] == "16"
    panel.show()
    assert cells(panel)[1][2] == "3"


def test_a_forecast_is_near_what_an_epoch_takes(engine, project):
    data, network = prepared(project)
    told = measure(network, data, project.recipe)
    longer = measure(network, data, project.recipe, seconds=0.5)
    assert told.steps == 25
    assert told.memory > network.memory(Capacity(project.recipe.batch, project.recipe.optimizer.moments))
    assert 0.2 < told.seconds / longer.seconds < 5


@pytest.mark.parametrize(
    ("size", "text"), [(812, "812 B"), (3400, "3.4 kB"), (12_345_678, "12 MB"), (5 * 10**12, "5,000 GB")]
)
def test_memory_is_written_in_three_figures(size, text):
    assert bytes_text(size).replace(NEAR, " ") == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(3.4e-4, "340 µs"), (0.012, "12 ms"), (1.4, "1.4 s"), (100, "100 s"), (180, "3 min")]
)
def test_times_are_written_in_the_unit_that_fits(seconds, text):
    assert seconds_text(seconds).replace(NEAR, " ") == text


def test_a_store_of_another_project_is_shown_afresh(qapp, panel, store):
    store.open(Store(store.project).project, None)
    assert len(cells(panel)) == 5
