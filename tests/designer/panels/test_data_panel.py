"""The Data tab: its form, its buttons and the summary of the loaded data."""

from PySide6.QtCore import Qt

from core.data import prepare
from core.data.synthetic.moons import Moons
from core.data.tables.source import TableFile
from core.project import edits
from tests.designer.panels.helpers import iris, type_over


def test_choosing_another_source_is_an_edit(store, data_panel, qtbot):
    qtbot.keyClicks(data_panel.form.editor("source"), "Moons")
    assert store.project.data.source == Moons()
    type_over(qtbot, data_panel.form.editor("source", "noise"), "0.2")
    assert store.project.data.source == Moons(noise=0.2)
    assert store.undo_stack.undoText() == "Change noise of the data"


def test_a_new_sample_uses_the_next_seed(store, data_panel, qtbot):
    seed = store.project.data.seed
    qtbot.mouseClick(data_panel.sample, Qt.MouseButton.LeftButton)
    assert store.project.data.seed == seed + 1
    assert data_panel.form.editor("seed").text() == str(seed + 1)


def test_the_columns_of_a_csv_file_are_listed(store, data_panel, qtbot):
    with qtbot.waitSignal(data_panel.open_wanted):
        qtbot.mouseClick(data_panel.open, Qt.MouseButton.LeftButton)
    store.edit("", edits.change_data(store.project, source=TableFile(iris())))
    target = data_panel.form.editor("source", "target")
    qtbot.waitUntil(lambda: target.count() == 6)
    assert target.currentText() == "Last column"
    qtbot.keyClicks(target, "sepal")
    assert store.project.data.source.target == target.itemData(1)


def test_a_summary_of_the_loaded_data_is_shown(store, data_panel):
    data_panel.show_prepared(prepare(store.project.data))
    assert data_panel.summary.text("rows") == "1,000"
    assert data_panel.summary.text("validation") == "200"
    assert data_panel.classes.rows.text("orange") == "400 · 100 · 0"
    data_panel.show_prepared(None, "There is no such file.")
    assert data_panel.problem.sentence() == "There is no such file."
    assert not data_panel.summary.isVisible()
