"""What a person does in a panel, and where to look for the result."""

from PySide6.QtCore import Qt

from core import resources
from core.layers import Dense
from designer.panels.number_editor import NumberEditor


def dense(store):
    return [layer_id for layer_id, layer in store.project.graph.layers.items() if isinstance(layer, Dense)]


def layer(store, layer_id):
    return store.project.graph.layers[layer_id]


def type_over(qtbot, editor, text, enter=True):
    line = editor.lineEdit() if hasattr(editor, "lineEdit") and editor.lineEdit() else editor
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    if enter and isinstance(editor, NumberEditor):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def iris():
    return str(resources.path("datasets", "iris.csv"))
