"""Suggested networks appear on the empty canvas, and using one is an edit."""

import pytest
from PySide6.QtCore import Qt

from core.data.iris import Iris
from core.layers import Dense
from core.project import Project, edits
from designer.panels.boxes import Box
from designer.style.theme import load_fonts
from designer.window.window import Window


@pytest.fixture
def window(qtbot, theme, engine, monkeypatch):
    load_fonts()
    window = Window(theme)
    qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    window.resize(1280, 780)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.loader.ready):
        blank = Project(title="Flowers")
        window.store.open(edits.change_data(blank, source=Iris()), None)
    return window


def test_the_empty_canvas_suggests_networks_with_a_reason(window, qtbot):
    empty_canvas = window.empty_canvas
    assert empty_canvas.isVisible()
    assert empty_canvas.suggestions._heading.text() == "Networks for 4 features → 3 classes"
    card: Box = empty_canvas.suggestions.cards[0]
    use = next(child for child in card.findChildren(type(window.data_panel.open)) if child.text() == "Use")
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert [type(layer) for layer in window.store.project.graph.layers.values()].count(Dense) == 1
    assert not window.store.problems()
    assert not empty_canvas.isVisible()
    window.store.undo_stack.undo()
    assert not window.store.project.graph.layers
    assert empty_canvas.isVisible()


def test_changing_the_data_keeps_the_network(window, qtbot):
    window.store.edit("", edits.add(window.store.project, Dense(), (0, 0)))
    before = window.store.project.graph
    with qtbot.waitSignal(window.loader.ready):
        window.store.edit("", edits.change_data(window.store.project, seed=3))
    assert window.store.project.graph == before


def test_a_network_is_chosen_with_the_keyboard(window, qtbot):
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    qtbot.keyClick(window.canvas, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    palette = window.command_palette
    assert palette.isVisible()
    assert "nonlinear patterns" in palette._help.text()
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.store.undo_stack.undoText() == "Use the network “Two hidden layers”"
    assert len(window.store.project.graph.layers) == 4
