"""Corrections on the Data page: how many there are, and how they are taken back."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.data import prepare
from core.project import edits

TABLE = "size,shop,kind\n" + "".join(f"{n}.5,{'abc'[n % 3]},{'xy'[n % 2]}\n" for n in range(120))


@pytest.fixture
def corrected(window, qtbot, tmp_path):
    """A window with a table of which a row is relabeled, one is dropped and one is kept."""
    path = tmp_path / "table.csv"
    path.write_text(TABLE)
    with qtbot.waitSignal(window.loader.ready):
        window.use_data(lambda: window.opening.open(path))
    data = window.loader.prepared
    first, second, third = data.train[:3].tolist()
    other = data.dataset.classes[1 - int(data.dataset.y[first])]
    project = edits.relabel(window.store.project, data, first, other)
    with qtbot.waitSignal(window.loader.ready):
        window.store.edit("correct", edits.keep(edits.drop(project, data, second), data, third))
    return window


def box(window):
    return window.pages.made("data").findings.corrections


def backs(window):
    """The buttons that take one correction back."""
    buttons = box(window).findChildren(QPushButton)
    return [one for one in buttons if one.text() == "Take back" and one.isVisibleTo(box(window))]


def test_the_page_counts_corrections_and_takes_one_back(corrected, qtbot):
    qtbot.waitUntil(lambda: len(backs(corrected)) == 3)
    assert box(corrected).sentence.text().startswith("Corrected rows: 1 relabeled, 1 dropped, 1 kept as they are.")
    relabeled = corrected.loader.prepared.corrected.relabeled
    assert len(relabeled) == 1
    one = next(back for back in backs(corrected) if "→" in back.accessibleName())
    with qtbot.waitSignal(corrected.loader.ready):
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert not len(corrected.loader.prepared.corrected.relabeled)
    assert box(corrected).sentence.text().startswith("Corrected rows: 0 relabeled, 1 dropped, 1 kept")
    with qtbot.waitSignal(corrected.loader.ready):
        corrected.store.undo_stack.undo()
    assert corrected.loader.prepared.corrected.relabeled.tolist() == relabeled.tolist()


def test_all_are_taken_back_at_once(corrected, qtbot):
    qtbot.waitUntil(lambda: not box(corrected).isHidden())
    with qtbot.waitSignal(corrected.loader.ready):
        qtbot.mouseClick(box(corrected).all, Qt.MouseButton.LeftButton)
    assert corrected.store.project.data.corrections == ()
    assert box(corrected).isHidden()


def test_what_is_not_applied_is_said(corrected, qtbot):
    with qtbot.waitSignal(corrected.loader.ready):
        corrected.store.edit("split", edits.change_data(corrected.store.project, validation=0.8, test=0.0, seed=7))
    left = corrected.loader.prepared.corrected
    assert left.held_back + len(left.relabeled) + len(left.dropped) == 2
    assert bool(box(corrected).unused.text()) == bool(left.held_back)


def test_another_table_has_no_corrections(corrected, qtbot, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text(TABLE)
    with qtbot.waitSignal(corrected.loader.ready):
        corrected.use_data(lambda: corrected.opening.open(other))
    assert corrected.store.project.data.corrections == ()
    assert corrected.store.project.kept_rows == ()
    np.testing.assert_array_equal(
        corrected.loader.prepared.dataset.y, prepare(corrected.store.project.data.change(corrections=())).dataset.y
    )
