"""The Code panel: it follows the canvas, copies, and says what a library cannot say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from core.formats import FormatError, code_text
from core.layers import Dense
from core.project import edits
from designer.panels.code_panel import CodePanel


@pytest.fixture
def panel(store, theme, qtbot):
    panel = CodePanel(store, theme)
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def choose(panel, qtbot, title):
    """Go to a tab by the keyboard."""
    panel.tabs.setFocus()
    while panel.tabs.tabText(panel.tabs.currentIndex()) != title:
        qtbot.keyClick(panel.tabs, Qt.Key.Key_Right)


def first_dense(store):
    return next(i for i, layer in store.project.graph.layers.items() if type(layer) is Dense)


def test_the_code_follows_the_canvas(panel, store, qtbot):
    assert "import layerwright as lw" in panel.text.toPlainText()
    store.edit("Units", edits.change_layers(store.project, [first_dense(store)], "units", 77))
    assert "lw.Dense(77" in panel.text.toPlainText()
    choose(panel, qtbot, "Keras")
    assert "layers.Dense(77" in panel.text.toPlainText()
    choose(panel, qtbot, "PyTorch")
    assert ", 77)" in panel.text.toPlainText()
    store.undo_stack.undo()
    assert ", 77)" not in panel.text.toPlainText()


def test_a_hidden_panel_writes_no_code(panel, store):
    panel.hide()
    before = panel.text.toPlainText()
    store.edit("Units", edits.change_layers(store.project, [first_dense(store)], "units", 77))
    assert panel.text.toPlainText() == before
    panel.show()
    assert "lw.Dense(77" in panel.text.toPlainText()


def test_copy_copies_what_is_shown(panel, store, qtbot):
    choose(panel, qtbot, "PyTorch")
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == panel.text.toPlainText()
    assert panel.copied.text() == "Copied"
    store.edit("Units", edits.change_layers(store.project, [first_dense(store)], "units", 77))
    assert not panel.copied.text()


def test_a_layer_that_a_library_lacks_is_named_instead(panel, store, qtbot, monkeypatch):
    def text(project, shapes):
        raise FormatError("Keras has no Dense. Choose another in the network.")

    broken = tuple(code_text.Code(c.title, text) if c.title == "Keras" else c for c in code_text.CODES)
    monkeypatch.setattr("designer.panels.code_panel.CODES", broken)
    choose(panel, qtbot, "Keras")
    assert panel.problem.isVisible()
    assert "Keras has no Dense" in panel.problem.text()
    assert not panel.text.isVisible()
    assert not panel.copy.isEnabled()
    choose(panel, qtbot, "PyTorch")
    assert panel.copy.isEnabled()
    assert not panel.problem.isVisible()


def test_a_network_with_problems_has_no_code_yet(panel, store):
    output = store.project.graph.order[-1]
    store.edit("Remove", edits.remove(store.project, [output]))
    assert panel.problem.text().startswith("The code appears once the network has no problems.")
    store.undo_stack.undo()
    assert panel.text.isVisible()


def test_words_of_python_are_colored(panel, qtbot, theme):
    choose(panel, qtbot, "PyTorch")
    block = panel.text.document().firstBlock()
    colors = {
        block.text()[r.start : r.start + r.length]: QColor(r.format.foreground().color())
        for r in block.layout().formats()
    }
    assert colors["import"] == theme.tokens.color("accent")
