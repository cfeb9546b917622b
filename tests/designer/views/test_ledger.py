"""The ledger in the window: the rows that are listed are those with the lowest margins, and a row can be followed."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt

from core.activations import Linear
from core.formats.examples import examples
from core.layers import Input, Output
from core.losses import Hinge
from core.moments.ledger import RowLedger
from core.project import edits
from core.project.layout import chain
from designer.training.phase import Phase


def shown(window, qtbot, example):
    """The view after a short training of an example."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()[example])
    window.store.edit("short", edits.change_recipe(window.store.project, epochs=5))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    view = window.views.show_view("ledger")
    window.views.show_large("ledger")
    qtbot.waitUntil(lambda: view.found is not None)
    return view


def listed(view):
    """The rows whose pictures are listed."""
    return [picture.row for picture in view.pictures.pictures.pictures]


def test_the_lowest_margins_are_listed_and_followed_by_a_double_click(window, qtbot):
    view = shown(window, qtbot, "wine")
    found = view.found
    assert "142 training rows · 20 steps" in view.caption.text()
    lowest = np.argsort(found.margins.mean(axis=0), kind="stable")[:6]
    names = window.loader.prepared.dataset.classes
    wanted = [(f"{names[found.classes[at]]} → {names[found.said[at]]}", str(found.rows[at] + 1)) for at in lowest]
    assert [row[:2] for row in view.rows.cells.rows] == wanted
    assert [len(points.x) for points in view.plot.points] == [136, 6]
    at = int(lowest[0])
    said = view.plot.described(float(found.variability[at]), float(found.confidence[at]))
    assert f"Row {found.rows[at] + 1}" in said
    with qtbot.waitSignal(view.row_wanted) as wanted:
        qtbot.keyClick(view.rows, Qt.Key.Key_Down)
        qtbot.keyClick(view.rows, Qt.Key.Key_Return)
    assert wanted.args[0] in found.rows[lowest[:2]]
    table = view.values(view.moment)
    assert len(table.rows) == 142
    assert [row[3] for row in table.rows] == sorted(row[3] for row in table.rows)


def test_rows_that_are_images_are_shown_as_pictures(window, qtbot):
    view = shown(window, qtbot, "digits")
    pictures = view.pictures.pictures.pictures
    assert [picture.row for picture in pictures] == view.found.rows[view.found.order[: len(pictures)]].tolist()
    assert "but the network prefers" in pictures[0].sentence
    assert view.rows.isHidden()


def test_scores_are_not_taken_for_probabilities(window, qtbot):
    project = examples()["moons"]
    recipe = project.recipe.change(loss=Hinge(), epochs=1)
    graph = chain(Input(), Output(activation=Linear()))
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(replace(project, graph=graph, recipe=recipe))
    view = window.views.show_view("ledger")
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    qtbot.waitUntil(lambda: "gives scores, and no probabilities" in view.shown_text)
    assert not RowLedger().is_possible(view.moment)


def test_a_table_after_images_and_another_theme_are_drawn_as_they_are(window, qtbot, monkeypatch):
    shown(window, qtbot, "digits")
    monkeypatch.setattr(window.files, "may_leave", lambda: True)
    view = shown(window, qtbot, "wine")
    qtbot.waitUntil(lambda: view.found is not None and len(view.found.rows) == 142)
    assert view.pictures.isHidden()
    color = view.plot.points[0].color
    light, dark = Qt.ColorScheme.Light, Qt.ColorScheme.Dark
    window.theme.choose(light if window.theme.dark else dark)
    qtbot.waitUntil(lambda: view.plot.points[0].color != color)
    window.theme.choose(Qt.ColorScheme.Unknown)


def test_a_regression_has_no_labels_and_that_is_said(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["sine"])
    view = window.views.show_view("ledger")
    window.session.train_one("step")
    qtbot.waitUntil(lambda: "labels of classes" in view.shown_text)


def test_rows_are_relabeled_dropped_and_kept_and_the_run_goes_on_with_them(window, qtbot):
    view = shown(window, qtbot, "digits")
    before, run = window.loader.prepared, window.session.number
    assert set(listed(view)) <= set(before.train.tolist())
    first, other = listed(view)[0], view.acts.labels.currentText()
    assert other == before.dataset.classes[view.found.said[view.listed[0]]]
    with qtbot.waitSignal(window.loader.ready):
        qtbot.mouseClick(view.acts.relabel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.moment.data.corrected.relabeled.tolist() == [first] and first not in listed(view))
    second = listed(view)[view.pictures.currentIndex().row()]  # the next one is chosen by itself
    with qtbot.waitSignal(window.loader.ready):
        qtbot.mouseClick(view.acts.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.moment.data.corrected.dropped.tolist() == [second] and second not in listed(view))
    third = listed(view)[view.pictures.currentIndex().row()]
    qtbot.mouseClick(view.acts.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: third not in listed(view))
    assert "1 relabeled · 1 dropped · 1 kept" in view.caption.text()
    data = view.moment.data
    assert data.dataset.classes[int(data.dataset.y[first])] == other
    assert data.dataset.x is before.dataset.x  # nothing is copied
    assert len(window.store.project.data.corrections) == 2
    assert len(window.store.project.kept_rows) == 1
    assert not window.session.stale
    assert window.session.number == run
    steps = window.session.snapshot.step
    window.session.train_one("epoch")
    qtbot.waitUntil(lambda: window.session.snapshot.step > steps and not window.session.running)
    assert window.session.timeline.changes[-1].data.train.tolist() == data.train.tolist()
    for _ in range(3):
        window.store.undo_stack.undo()
    assert window.store.project.data.corrections == ()
    assert window.store.project.kept_rows == ()
    qtbot.waitUntil(lambda: window.loader.prepared is not None and not len(window.loader.prepared.corrected.relabeled))
    qtbot.waitUntil(lambda: window.session.data.dataset.y[first] == before.dataset.y[first])
    assert not window.session.stale


def test_the_ledger_goes_on_over_the_steps_before_a_correction(window, qtbot):
    view = shown(window, qtbot, "wine")
    steps, row = view.found.steps.tolist(), int(view.found.rows[view.listed[0]])
    with qtbot.waitSignal(window.loader.ready):
        qtbot.mouseClick(view.acts.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row not in view.found.rows)
    assert view.found.steps.tolist() == steps
    assert view.found.left_out == 0


def test_a_run_of_a_file_goes_on_with_corrected_rows(window, qtbot, tmp_path):
    view = shown(window, qtbot, "wine")
    path = tmp_path / "wine.layerwright"
    window.files._write(path, overwrite=True)
    qtbot.waitUntil(lambda: path.exists() and not window.files.dirty)
    window.files.start(window.store.project)
    with qtbot.waitSignal(window.session.switched):
        window.files.open(path)
    view = window.views.show_view("ledger")
    qtbot.waitUntil(lambda: view.found is not None and not window.session.is_reading)
    row, steps = int(view.found.rows[view.listed[0]]), window.session.snapshot.step
    qtbot.mouseClick(view.acts.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row not in window.session.data.train and not window.session.stale)
    window.session.train_one("epoch")
    qtbot.waitUntil(lambda: window.session.snapshot.step > steps and not window.session.running)
    change = window.session.timeline.changes[-1]
    assert (change.step, row in change.data.train) == (steps, False)
