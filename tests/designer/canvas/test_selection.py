"""Wires, notes and groups: selected on the canvas or in the outline, shown and edited in the inspector."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel

from core.definitions import LONGEST_TEXT
from core.layers import Add, Dropout
from core.project import edits
from designer.training.phase import Phase
from tests.designer.canvas.hand import GRIP, click, hover, nodes


@pytest.fixture
def residual(spiral):
    """The spiral with an Add between layers 2 and 3, whose second input is layer 1."""
    store = spiral.store
    after = edits.insert(store.project, Add(), (500.0, 0.0), (2, 3))
    store.edit("", edits.connect(after, 1, after.next_id - 1))
    return spiral


def test_a_selected_wire_shows_its_ends_and_its_shape(spiral):
    spiral.store.select(edge=(2, 3))
    wire = spiral.inspector.wire
    assert wire.isVisible()
    assert wire.title.text() == "hidden 1 → hidden 2"
    assert (wire.summary.text("shape"), wire.summary.text("values per row")) == ("16", "16")
    assert not spiral.inspector.overview.isVisible()
    assert not wire.first.isVisible()
    spiral.store.select()
    assert not wire.isVisible()
    assert spiral.inspector.overview.isVisible()


def test_a_wire_is_removed_and_made_the_first_input_from_the_inspector(residual, qtbot):
    store, wire = residual.store, residual.inspector.wire
    add = store.project.next_id - 1
    assert store.project.graph.sources(add) == [2, 1]
    store.select(edge=(1, add))
    assert wire.summary.text("input") == "2 of 2"
    qtbot.mouseClick(wire.first, Qt.MouseButton.LeftButton)
    assert store.project.graph.sources(add) == [1, 2]
    assert store.edge == (1, add)
    assert not wire.first.isVisible()
    qtbot.mouseClick(wire.remove, Qt.MouseButton.LeftButton)
    assert store.project.graph.sources(add) == [2]
    assert store.edge is None
    assert residual.inspector.overview.isVisible()


def test_a_layer_is_inserted_on_a_wire_from_the_inspector(spiral, qtbot):
    store = spiral.store
    store.select(edge=(2, 3))
    qtbot.mouseClick(spiral.inspector.wire.insert, Qt.MouseButton.LeftButton)
    popup = spiral.canvas.quick_add
    assert popup.isVisible()
    qtbot.keyClicks(popup.search, "dropout")
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    new = store.project.next_id - 1
    assert {(2, new), (new, 3)} <= set(store.project.graph.edges)


def test_live_values_of_a_wire_are_those_of_its_source(spiral, qtbot):
    spiral.session.train()
    qtbot.waitUntil(lambda: spiral.session.step > 50)
    spiral.session.pause()
    qtbot.waitUntil(lambda: spiral.session.phase is Phase.PAUSED)
    spiral.store.select(edge=(2, 3))
    live = spiral.inspector.wire.live
    qtbot.waitUntil(live.isVisible)
    curve = spiral.session.history.figures[2]["output_mean"]
    last = curve.mean[curve.x > curve.x[-1] - 1 + 1e-6].mean()  # the last epoch; the points are steps
    assert live.text("output mean") == f"{last:.2g}"
    assert not spiral.inspector.live.isVisible()
    spiral.store.select()
    assert not live.isVisible()


def test_wires_and_notes_are_selected_in_the_outline_by_keyboard(spiral, qtbot):
    store = spiral.store
    store.edit("", edits.add_note(store.project, "look here", (0.0, -200.0)))
    spiral.docks.open("Outline")
    tree = spiral.outline.tree
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    for key in ("Home", "Down", "Right", "Down", "Down"):
        qtbot.keyClick(tree, getattr(Qt.Key, f"Key_{key}"))
    assert tree.currentItem().text(0) == "output to hidden 2"
    assert (store.edge, store.selection) == ((2, 3), frozenset())
    assert spiral.canvas.scene().wires[2, 3].selected
    qtbot.keyClick(tree, Qt.Key.Key_End)
    assert (store.edge, store.notes) == (None, {0})
    assert spiral.canvas.scene().notes[0].selected
    store.select([2])
    assert [item.text(0)[:8] for item in tree.selectedItems()] == ["hidden 1"]


def test_a_note_is_edited_in_the_inspector_as_one_undo_step(spiral, qtbot):
    store, notes = spiral.store, spiral.inspector.notes
    store.edit("", edits.add_note(store.project, "old", (0.0, -200.0)))
    store.select(notes=[0])
    assert notes.text.toPlainText() == "old"
    count = store.undo_stack.count()
    notes.text.setFocus()
    notes.text.selectAll()
    qtbot.keyClicks(notes.text, "**new** words")
    assert store.project.notes[0].text == "**new** words"
    assert store.undo_stack.count() == count + 1
    store.undo_stack.undo()
    assert notes.text.toPlainText() == "old"


@pytest.mark.parametrize(
    ("typed", "width", "wrong"), [("300", 300.0, False), ("20", 240.0, True), ("9999", 240.0, True), ("x", 240.0, True)]
)
def test_the_width_of_a_note_stays_within_its_bounds(spiral, qtbot, typed, width, wrong):
    store, row = spiral.store, spiral.inspector.notes.width_row
    store.edit("", edits.add_note(store.project, "a", (0.0, -200.0)))
    store.select(notes=[0])
    write(qtbot, row.editor.lineEdit(), typed)
    assert store.project.notes[0].width == width
    assert bool(row.editor.property("wrong")) is wrong


def write(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_several_notes_share_their_width(spiral, qtbot):
    store, notes = spiral.store, spiral.inspector.notes
    after = edits.add_note(edits.add_note(store.project, "a", (0.0, -200.0)), "b", (300.0, -200.0))
    store.edit("", after)
    store.select(notes=[0, 1])
    assert notes.title.text() == "2 notes"
    assert not notes.text.isVisible()
    write(qtbot, notes.width_row.editor.lineEdit(), "320")
    assert [note.width for note in store.project.notes] == [320.0, 320.0]


def test_a_note_that_is_too_long_is_refused(spiral, qtbot):
    store, notes = spiral.store, spiral.inspector.notes
    store.edit("", edits.add_note(store.project, "a" * LONGEST_TEXT, (0.0, -200.0)))
    store.select(notes=[0])
    refusals = []
    store.error.connect(refusals.append)
    notes.text.setFocus()
    notes.text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(notes.text, "b")
    assert refusals == ["A note can have at most 4,096 characters."]
    assert notes.text.toPlainText() == store.project.notes[0].text == "a" * LONGEST_TEXT
    assert notes.text.textCursor().atEnd()


def test_special_spaces_and_line_ends_of_a_file_keep_the_cursor_in_place(spiral):
    store, notes = spiral.store, spiral.inspector.notes
    store.edit("", edits.add_note(store.project, "a\u2028b\xa0c\r\nd", (0.0, -200.0)))
    store.select(notes=[0])
    assert notes.text.toPlainText() == "a\nb c\nd"
    notes.text.moveCursor(QTextCursor.MoveOperation.End)
    store.edit("", edits.change_note(store.project, 0, width=300.0))
    assert notes.text.textCursor().atEnd()


def test_a_group_is_renamed_in_the_inspector(spiral, qtbot):
    store, inspector = spiral.store, spiral.inspector
    store.edit("", edits.group(store.project, [2, 3]))
    store.select([2, 3])
    assert (inspector.name.text(), inspector.kind.text()) == (store.project.groups[0].title, "Group")
    inspector.name.setFocus()
    inspector.name.selectAll()
    qtbot.keyClicks(inspector.name, "trunk")
    assert store.project.groups[0].title == "trunk"
    assert store.undo_stack.undoText().startswith("Rename")


def test_editors_of_wires_and_notes_have_accessible_names(residual):
    add = residual.store.project.next_id - 1
    residual.store.edit("", edits.add_note(residual.store.project, "a", (0.0, -200.0)))
    wire, notes = residual.inspector.wire, residual.inspector.notes
    shown = {
        (("edge", (1, add)),): [wire.insert, wire.first, wire.remove],
        (("notes", (0,)),): [notes.text, notes.width_row.editor],
    }
    for chosen, widgets in shown.items():
        residual.store.select(**dict(chosen))
        for widget in widgets:
            assert widget.isVisible()
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_space_pressed_twice_makes_a_wire_the_first_input_and_does_not_remove_it(residual, qtbot):
    add = residual.store.project.next_id - 1
    residual.store.select(edge=(1, add))
    residual.inspector.wire.first.setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert residual.store.project.graph.sources(add) == [1, 2]


def test_removing_a_note_does_not_select_the_one_that_gets_its_number(spiral):
    store = spiral.store
    for text in "ABCD":
        store.edit("", edits.add_note(store.project, text, (0.0, -200.0)))
    store.select(notes=[1])
    spiral.actions_by_id["remove"].trigger()
    assert [note.text for note in store.project.notes] == ["A", "C", "D"]
    assert store.notes == frozenset()
    store.select(notes=[0])
    store.undo_stack.undo()
    assert store.notes == {0}


def test_an_edge_is_selected_alone(spiral):
    spiral.store.select([2], [0], (2, 3))
    assert (spiral.store.selection, spiral.store.notes, spiral.store.edge) == (frozenset(), frozenset(), (2, 3))


def test_the_outline_shows_the_selected_wire_and_keeps_it_through_edits(spiral, qtbot):
    store = spiral.store
    spiral.docks.open("Outline")
    tree = spiral.outline.tree
    store.select(edge=(2, 3))
    assert [item.text(0) for item in tree.selectedItems()] == ["output to hidden 2"]
    tree.setCurrentItem(tree.selectedItems()[0])
    store.edit("", edits.change_layers(store.project, [3], "units", 9))
    assert store.edge == (2, 3)
    assert tree.currentItem().text(0) == "output to hidden 2"


def test_a_group_keeps_its_title_when_a_note_is_added(spiral):
    store = spiral.store
    store.edit("", edits.collapse(edits.group(store.project, [2, 3]), 0, True))
    store.edit("", edits.add_note(store.project, "a", (0.0, -200.0)))
    assert spiral.canvas.scene().groups[0].title == "Block 1"


def test_typing_adds_a_layer_after_a_group(spiral, qtbot):
    store, view = spiral.store, spiral.canvas
    store.edit("", edits.group(store.project, [2, 3]))
    store.select([2, 3])
    view.setFocus()
    qtbot.keyClicks(view, "d")
    qtbot.keyClicks(view.quick_add.search, "ropout")
    qtbot.keyClick(view.quick_add.search, Qt.Key.Key_Return)
    new = store.project.next_id - 1
    assert isinstance(store.project.graph.layers[new], Dropout)
    assert {(3, new), (new, 4)} <= set(store.project.graph.edges)


def test_a_click_in_a_selection_selects_one_layer_and_escape_none(spiral, qtbot):
    store, view = spiral.store, spiral.canvas
    store.select([1, 2, 3])
    at = view.mapFromScene(view.scene().nodes[3].pos() + QPointF(0, 20))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert store.selection == {3}
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert store.selection == frozenset()


def test_every_letter_of_a_note_is_applied_at_once(spiral, qtbot):
    store, view = spiral.store, spiral.canvas
    spiral.actions_by_id["add_note"].trigger()
    editor = view.commands._texts.note_editor
    qtbot.keyClicks(editor, "two words")
    assert store.project.notes[0].text == "two words"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert store.project.notes[0].text == "two words"
    assert view.hasFocus()


def test_a_press_beside_the_palette_closes_it(spiral, qtbot):
    spiral.actions_by_id["commands"].trigger()
    assert spiral.command_palette.isVisible()
    qtbot.mouseClick(spiral.docks.by_name["Views"], Qt.MouseButton.LeftButton)
    assert not spiral.command_palette.isVisible()
    spiral.actions_by_id["commands"].trigger()
    spiral.actions_by_id["show_analyze"].trigger()
    assert not spiral.command_palette.isVisible()


def test_a_panel_opened_by_a_shortcut_gets_the_focus(spiral, qtbot):
    spiral.canvas.setFocus()
    spiral.actions_by_id["show_outline"].trigger()
    qtbot.waitUntil(spiral.outline.tree.hasFocus)


def test_the_canvas_of_a_new_project_has_the_focus(spiral, qtbot, monkeypatch):
    monkeypatch.setattr(spiral.files, "may_leave", lambda: True)
    spiral.inspector.name.setFocus()
    spiral.actions_by_id["new"].trigger()
    qtbot.waitUntil(spiral.canvas.hasFocus)


def test_removed_items_are_no_longer_selected(spiral):
    store = spiral.store
    store.select(edge=(2, 3))
    store.edit("", edits.disconnect(store.project, (2, 3)))
    assert store.edge is None
    store.edit("", edits.add_note(store.project, "a", (0.0, 0.0)))
    store.select(notes=[0])
    store.undo_stack.undo()
    assert store.notes == frozenset()


def test_ctrl_and_shift_click_add_a_layer_to_the_selection_and_take_it_out_again(view, store):
    for held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier):
        click(view, nodes(view)[2].pos() + GRIP)
        click(view, nodes(view)[3].pos() + GRIP, held=held)
        assert store.selection == {2, 3}
        click(view, nodes(view)[2].pos() + GRIP, held=held)
        assert store.selection == {3}


def test_layers_without_a_common_setting_say_so(spiral):
    spiral.show_project()
    spiral.store.select([1, 2])
    hint = next(each for each in spiral.inspector.findChildren(QLabel) if "no setting in common" in each.text())
    assert hint.isVisible()
    spiral.store.select([2, 3])
    assert not hint.isVisible()


def test_a_new_note_is_not_hidden_below_a_layer(view, store):
    store.select()
    hover(view, nodes(view)[2].pos())
    view.commands.add_note()
    (note,) = view.scene().notes
    assert not any(note.area().intersects(node.area()) for node in nodes(view).values())
