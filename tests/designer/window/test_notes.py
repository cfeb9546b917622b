"""A note is typed in the window, whose commands have keys of their own."""

from PySide6.QtCore import Qt

from designer.canvas.commands.inline_editors import NoteEditor
from designer.canvas.zoom_view import BELOW_MESSAGE


def test_ctrl_enter_closes_a_note_and_adds_no_layer(qtbot, spiral):
    spiral.actions_by_id["add_note"].trigger()
    editor = spiral.canvas.findChild(NoteEditor)
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, "Press F5")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.isHidden()
    assert not spiral.canvas.quick_add.isVisible()
    assert [note.text for note in spiral.store.project.notes] == ["Press F5"]
    qtbot.keyClick(spiral.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(spiral.canvas.quick_add.isVisible)  # there it does add one


def test_a_message_covers_no_search_for_a_layer(qtbot, spiral):
    spiral.resize(1024, 700)
    spiral.banner.show_error("Something that stays and is said over the top of the canvas.", "file")
    qtbot.waitUntil(lambda: spiral.canvas.covered_top > 0)
    spiral.actions_by_id["add_layer"].trigger()
    popup = spiral.canvas.quick_add
    qtbot.waitUntil(popup.isVisible)
    assert popup.y() >= spiral.canvas.covered_top
    assert spiral.canvas.covered_top > BELOW_MESSAGE
