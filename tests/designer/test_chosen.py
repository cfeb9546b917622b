"""Wires, notes and groups: chosen on the canvas or in the outline, told and changed in the inspector."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from core.layers import Add
from designer.document import edits


@pytest.fixture
def residual(spiral):
    """Layer 3 is fed by 2 both directly and through an Add."""
    store = spiral.store
    after = edits.insert(store.project, Add(), (500.0, 0.0), (2, 3))
    store.edit("", edits.connect(after, 1, after.next_id - 1))
    return spiral


def test_a_wire_tells_where_it_leads_and_what_it_carries(spiral):
    spiral.store.select(edge=(2, 3))
    wire = spiral.inspector.wire
    assert wire.isVisible()
    assert wire.title.text() == "hidden 1 → hidden 2"
    assert (wire.facts.text("shape"), wire.facts.text("numbers for each row")) == ("16", "16")
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
    assert wire.facts.text("input") == "2 of 2"
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


def test_live_numbers_of_a_wire_are_those_of_what_flows(spiral):
    spiral.store.select(edge=(2, 3))
    spiral.inspector.show_figures({"output mean": "0.5"})
    assert spiral.inspector.wire.live.text("output mean") == "0.5"
    assert not spiral.inspector.live.isVisible()


def test_wires_and_notes_are_chosen_in_the_outline_by_keyboard(spiral, qtbot):
    store = spiral.store
    store.edit("", edits.add_note(store.project, "look here", (0.0, -200.0)))
    spiral.docks.open("Outline")
    tree = spiral.outline.tree
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    for key in ("Home", "Down", "Right", "Down", "Down"):
        qtbot.keyClick(tree, getattr(Qt.Key, f"Key_{key}"))
    assert tree.currentItem().text(0) == "feeds hidden 2"
    assert (store.edge, store.selection) == ((2, 3), frozenset())
    assert spiral.canvas.canvas.wires[2, 3].selected
    qtbot.keyClick(tree, Qt.Key.Key_End)
    assert (store.edge, store.notes) == (None, {0})
    assert spiral.canvas.canvas.notes[0].selected
    store.select([2])
    assert [item.text(0)[:8] for item in tree.selectedItems()] == ["hidden 1"]


def test_a_note_is_written_in_the_inspector_as_one_undo(spiral, qtbot):
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


@pytest.mark.parametrize(("typed", "width"), [("300", 300.0), ("20", 240.0), ("9999", 240.0), ("x", 240.0)])
def test_the_width_of_a_note_keeps_to_its_bounds(spiral, qtbot, typed, width):
    store, row = spiral.store, spiral.inspector.notes.width_row
    store.edit("", edits.add_note(store.project, "a", (0.0, -200.0)))
    store.select(notes=[0])
    line = row.editor.lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert store.project.notes[0].width == width
    assert bool(row.editor.property("wrong")) == (width != float(typed) if typed.isdigit() else True)


def test_several_notes_share_their_width(spiral):
    store, notes = spiral.store, spiral.inspector.notes
    after = edits.add_note(edits.add_note(store.project, "a", (0.0, -200.0)), "b", (300.0, -200.0))
    store.edit("", after)
    store.select(notes=[0, 1])
    assert notes.title.text() == "2 notes"
    assert not notes.text.isVisible()
    notes.width_row.editor.submitted.emit(320)
    assert [note.width for note in store.project.notes] == [320.0, 320.0]


def test_the_name_of_a_group_is_changed_in_the_inspector(spiral, qtbot):
    store, inspector = spiral.store, spiral.inspector
    store.edit("", edits.group(store.project, [2, 3]))
    store.select([2, 3])
    assert (inspector.name.text(), inspector.kind.text()) == (store.project.groups[0].title, "Group")
    inspector.name.setFocus()
    inspector.name.selectAll()
    qtbot.keyClicks(inspector.name, "trunk")
    assert store.project.groups[0].title == "trunk"
    assert store.undo_stack.undoText().startswith("Rename")


def test_what_is_chosen_has_accessible_names(spiral):
    for chosen in ({"edge": (2, 3)}, {"notes": [0]}):
        spiral.store.edit("", edits.add_note(spiral.store.project, "a", (0.0, -200.0)))
        spiral.store.select(**chosen)
        shown = [spiral.inspector.wire.insert, spiral.inspector.notes.text, spiral.inspector.notes.width_row.editor]
        for widget in (each for each in shown if each.isVisible()):
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_what_is_gone_is_no_longer_chosen(spiral):
    store = spiral.store
    store.select(edge=(2, 3))
    store.edit("", edits.disconnect(store.project, (2, 3)))
    assert store.edge is None
    store.edit("", edits.add_note(store.project, "a", (0.0, 0.0)))
    store.select(notes=[0])
    store.undo_stack.undo()
    assert store.notes == frozenset()
