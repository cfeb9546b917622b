"""The row that builds features, and the list of those that are built."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from core.data import BuiltFeature, prepare
from core.data.built import Bins, Logarithm, Product, Square
from core.data.digits import Digits
from core.messages.numbers import significant
from core.project import edits


def choose(builder, kind):
    builder.function.setCurrentIndex(builder.function.findData(kind))


def test_a_feature_is_built_undone_and_removed(store, data_panel, qtbot):
    builder = data_panel.builder
    data_panel.show_prepared(prepare(store.project.data))
    qtbot.mouseClick(builder.add, Qt.MouseButton.LeftButton)
    assert store.project.data.built == (BuiltFeature(Square(), "x1"),)
    assert store.undo_stack.undoText() == "Build “x1²”"
    store.undo_stack.undo()
    assert store.project.data.built == ()
    store.undo_stack.redo()
    remove = next(b for b in builder.findChildren(QPushButton) if b.accessibleName() == "Remove x1²")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert store.project.data.built == ()
    assert store.undo_stack.undoText() == "Remove “x1²”"


def test_a_function_of_two_columns_and_the_number_of_bins_are_asked_for(store, data_panel, qtbot):
    builder = data_panel.builder
    data_panel.show_prepared(prepare(store.project.data))
    assert builder.other.isHidden()
    choose(builder, Product)
    assert not builder.other.isHidden()
    qtbot.mouseClick(builder.add, Qt.MouseButton.LeftButton)
    choose(builder, Bins)
    builder.count.setValue(7)
    qtbot.mouseClick(builder.add, Qt.MouseButton.LeftButton)
    assert store.project.data.built == (BuiltFeature(Product(), "x1", "x2"), BuiltFeature(Bins(7), "x1"))


def test_a_feature_that_some_rows_lack_says_in_how_many_and_what_fills_them(store, data_panel, qtbot):
    builder = data_panel.builder
    data_panel.show_prepared(prepare(store.project.data))
    for kind in (Square, Logarithm):
        choose(builder, kind)
        qtbot.mouseClick(builder.add, Qt.MouseButton.LeftButton)
    prepared = prepare(store.project.data)
    data_panel.show_prepared(prepared)
    x = prepared.dataset.x[:, 0].astype(np.float64) + prepared.dataset.origin[0]
    median = float(np.median(np.log(x[prepared.train][x[prepared.train] > 0])))
    (shown,) = [one.text() for one in builder.findChildren(QLabel) if "cannot be computed" in one.text()]
    assert shown == (
        f"“ln x1” cannot be computed in {np.count_nonzero(x <= 0):,} of {len(x):,} rows: it needs a number above 0. "
        f"These gaps are filled with {significant(median, 6)}, the median of the training rows. If these rows matter, "
        "remove it and build another."
    )
    assert prepared.dataset.notes.count(shown) == 1
    store.undo_stack.undo()
    data_panel.show_prepared(prepare(store.project.data))
    assert not [
        one for one in builder.findChildren(QLabel) if "cannot be computed" in one.text() and one.isVisibleTo(builder)
    ]


def test_the_same_feature_is_refused_in_a_sentence(store, data_panel, qtbot):
    data_panel.show_prepared(prepare(store.project.data))
    qtbot.mouseClick(data_panel.builder.add, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(store.error) as refused:
        qtbot.mouseClick(data_panel.builder.add, Qt.MouseButton.LeftButton)
    assert "already" in refused.args[0]


def test_images_have_no_columns_to_build_from(store, data_panel):
    store.edit("", edits.change_data(store.project, source=Digits()))
    prepared = prepare(store.project.data)
    data_panel.show_prepared(prepared)
    assert data_panel.builder.isHidden() == bool(prepared.dataset.image)
