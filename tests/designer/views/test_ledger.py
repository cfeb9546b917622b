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
