"""A teacher hands out a network with its table; a pupil opens the same rows, untrained."""

import zipfile

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.data import prepare
from core.formats import read
from core.formats.examples import find
from core.project import edits
from designer.training.phase import Phase
from tests.designer.dialogs import answer_dialog


@pytest.fixture
def trained(window, qtbot, tmp_path):
    """A window with a network that was trained on a table, and the table."""
    table = tmp_path / "teacher" / "kunden.csv"
    table.parent.mkdir()
    x = np.random.default_rng(0).normal(size=(120, 2))
    table.write_text("a,b,kind\n" + "".join(f"{a:.5f},{b:.5f},{'xy'[int(a > b)]}\n" for a, b in x))
    window.files.start(edits.change_recipe(find("spiral"), epochs=5))
    qtbot.waitUntil(lambda: window.loader.prepared is not None)
    window.opening.open(table)
    features = ("a", "b")
    qtbot.waitUntil(lambda: window.loader.prepared and window.loader.prepared.dataset.features == features)
    store = window.store
    store.edit("Adapt", edits.match_output_to_data(store.project, store.spec))
    qtbot.waitUntil(lambda: window.loader.prepared is not None)
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    return window, table


def press(qtbot, window, text):
    """Press a button of the banner once it is there."""

    def shown():
        return [b for b in window.banner.findChildren(QPushButton) if text in b.text() and b.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    qtbot.mouseClick(shown()[0], Qt.MouseButton.LeftButton)


def hand_out(qtbot, window, path, button):
    window.commands.by_id["hand_out"].trigger()
    press(qtbot, window, button)
    answer_dialog(path)
    qtbot.waitUntil(path.exists)


def test_a_pupil_opens_the_same_rows_without_what_was_learned(qtbot, trained, tmp_path):
    window, table = trained
    rows, path = prepare(window.store.project.data), tmp_path / "exercise.layerwright"
    hand_out(qtbot, window, path, "With its data")
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["project.json", "path.data"]
    table.unlink()
    with qtbot.waitSignal(window.store.opened):
        window.files._saved_project = window.store.project
        window.files._saved_states = {1: window.session.snapshot.state}
        window.files.open(path)
    qtbot.waitUntil(lambda: window.loader.prepared is not None)
    assert np.array_equal(window.loader.prepared.dataset.x, rows.dataset.x)
    assert np.array_equal(window.loader.prepared.train, rows.train)
    assert window.store.project.title == "kunden"  # the name of the table
    assert window.session.phase is Phase.EMPTY
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)


def test_the_teachers_project_keeps_its_training_and_its_name(qtbot, trained, tmp_path):
    window, _ = trained
    before, state = window.store.project, window.session.snapshot.state
    hand_out(qtbot, window, tmp_path / "exercise.layerwright", "Without data")
    assert window.store.project is before
    assert window.store.path is None
    assert window.session.snapshot.state is state
    assert read(tmp_path / "exercise.layerwright").project.data.source.path.endswith("teacher/kunden.csv")


def test_the_open_project_is_not_replaced(qtbot, trained, tmp_path):
    window, _ = trained
    path = tmp_path / "mine.layerwright"
    window.files._write(path, overwrite=True)
    qtbot.waitUntil(lambda: not window.files._saving)
    with qtbot.waitSignal(window.hand_out.error) as said:
        window.hand_out.write(path, True)
    assert "is the open project" in said.args[0]
    assert read(path).arrays


def test_a_table_that_is_gone_is_said_and_the_copy_can_be_made_without_it(qtbot, trained, tmp_path):
    window, table = trained
    table.unlink()
    with qtbot.waitSignal(window.hand_out.choice) as asked:
        window.commands.by_id["hand_out"].trigger()
    assert "There is no file" in asked.args[0]
    assert list(asked.args[1]) == ["Without data"]
