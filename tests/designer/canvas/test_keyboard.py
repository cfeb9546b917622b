"""The canvas by keyboard and commands: selecting, resizing, renaming, connecting, copying, grouping, arranging."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from core.formats.project_json import from_json
from core.layers import Dense, Dropout
from core.project import edits
from core.project.annotations import Group, Note
from designer.canvas.view import CanvasView
from designer.store import Store
from tests.designer.canvas.hand import GRIP, RIGHT, click, double_click, drag, hover, key, keys, nodes

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RIGHT_KEY, LEFT_KEY = Qt.Key.Key_Right, Qt.Key.Key_Left
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def do(view, name):
    """Run a command as the menus of the window do."""
    view.commands.by_id()[name]()


@pytest.fixture
def branched(store, view):
    """The store, with a second branch: hidden 1 also feeds a Dropout below."""
    project = edits.connect(edits.add(store.project, Dropout(), (480.0, 200.0)), 2, 5)
    store.edit("Branch", project)
    store.undo_stack.clear()
    view.scene().finish_animation()
    view.fit()
    return store


def test_arrow_keys_follow_the_wires_and_then_the_places(view, branched):
    key(view, RIGHT_KEY)
    assert branched.selection == {1}
    key(view, RIGHT_KEY)
    key(view, RIGHT_KEY)
    assert branched.selection == {3}
    key(view, Qt.Key.Key_Down)
    assert branched.selection == {5}
    key(view, LEFT_KEY)
    assert branched.selection == {2}
    key(view, RIGHT_KEY, SHIFT)
    assert branched.selection == {2, 3}
    key(view, Qt.Key.Key_End)
    assert len(branched.selection) == 1
    key(view, Qt.Key.Key_Home)
    assert branched.selection == {1}
    assert branched.undo_stack.count() == 0


def test_plus_and_minus_change_the_size_of_all_selected_layers(view, store):
    store.edit("Units", edits.change_layers(store.project, {2}, "units", 4))
    store.select((2, 3))
    keys(view, "++-+")
    assert [store.project.graph.layers[layer_id].units for layer_id in (2, 3)] == [6, 18]
    store.undo_stack.undo()
    assert [store.project.graph.layers[layer_id].units for layer_id in (2, 3)] == [4, 16]


def test_the_size_stays_within_its_bounds(view, store):
    store.edit("Units", edits.change_layers(store.project, {2}, "units", 1))
    store.select((2,))
    keys(view, "-")
    assert store.project.graph.layers[2].units == 1


def test_the_buttons_on_a_node_change_its_size(view, store, qtbot):
    qtbot.waitUntil(lambda: hover(view, nodes(view)[2].pos() + GRIP) or nodes(view)[2].hovered)
    buttons = nodes(view)[2]._buttons()
    for _ in range(2):
        click(view, nodes(view)[2].pos() + buttons["+"].center())
    assert store.project.graph.layers[2].units == 18
    click(view, nodes(view)[2].pos() + buttons["−"].center())
    assert store.project.graph.layers[2].units == 17
    hover(view, QPointF(300, 220))
    assert nodes(view)[2]._buttons() == {}


def test_a_name_is_edited_in_place(view, store):
    store.select((2,))
    do(view, "rename")
    keys(view, "eye")
    key(view, ENTER)
    assert store.project.graph.layers[2].name == "eye"
    assert view.window().focusWidget() is view
    double_click(view, nodes(view)[3].pos() + GRIP)
    keys(view, "ear")
    key(view, ESCAPE)
    assert store.project.graph.names[3] == "hidden 2"
    assert store.undo_stack.count() == 1


def test_connecting_the_selection_makes_a_chain(view, store):
    project = edits.disconnect(edits.disconnect(store.project, (1, 2)), (2, 3))
    store.edit("Cut", project)
    store.select((1, 2, 3))
    do(view, "connect")
    assert {(1, 2), (2, 3)} <= set(store.project.graph.edges)


def test_an_impossible_connection_is_refused_with_the_reason(view, store, qtbot):
    store.select((1, 4))
    with qtbot.waitSignal(store.error) as refused:
        do(view, "connect")
    assert "already has an input" in refused.args[0]


def test_copied_layers_are_text_that_another_window_pastes(view, store, theme, qtbot):
    store.select((2, 3))
    do(view, "copy")
    text = QGuiApplication.clipboard().text()
    assert '"kind": "dense"' in text
    assert from_json(text, "here").graph.edges == ((2, 3),)
    other = CanvasView(Store(edits.remove(store.project, {2, 3})), theme)
    qtbot.addWidget(other)
    do(other, "paste")
    graph = other.context.store.project.graph
    assert [type(layer) for layer in graph.layers.values()][2:] == [Dense, Dense]
    assert other.context.store.selection == set(list(graph.layers)[2:])


def test_pasting_again_goes_further_and_cutting_connects_the_neighbors(view, store):
    store.select((2,))
    do(view, "cut")
    assert set(store.project.graph.edges) == {(1, 3), (3, 4)}
    do(view, "paste")
    do(view, "paste")
    first, second = sorted(store.project.graph.layers)[-2:]
    assert store.project.places[first] != store.project.places[second]
    assert store.undo_stack.count() == 3


def test_a_text_that_is_not_a_network_is_not_pasted(view, store, qtbot):
    for text in ("hello", "{", '{"layerwright": 99}'):
        QGuiApplication.clipboard().setText(text)
        with qtbot.waitSignal(store.error):
            do(view, "paste")
    assert store.undo_stack.count() == 0


def test_duplicating_selects_the_copy(view, store):
    store.select((2,))
    do(view, "duplicate")
    assert store.selection == {5}
    assert store.project.graph.names[5] == "hidden 3"
    assert store.project.graph.layers[5].units == store.project.graph.layers[2].units


def test_a_group_is_created_collapsed_and_moved_as_one(view, store):
    store.select((2, 3))
    do(view, "group")
    assert store.project.groups[0].layers == {2, 3}
    click(view, view.scene().groups[0].title_area().topLeft() + QPointF(14, 12))  # its arrow
    assert store.project.groups[0].collapsed
    view.scene().finish_animation()
    card = view.scene().groups[0]
    assert not nodes(view)[2].isVisible()
    assert not view.scene().wires[2, 3].isVisible()
    assert view.scene().wires[3, 4].isVisible()
    before = dict(store.project.places)
    drag(view, card.pos() + GRIP, card.pos() + GRIP + QPointF(0, 100))
    assert [store.project.places[layer_id][1] - before[layer_id][1] for layer_id in (2, 3)] == [100, 100]
    do(view, "collapse")
    assert not store.project.groups[0].collapsed
    do(view, "ungroup")
    assert store.project.groups == ()


def test_wires_to_a_collapsed_group_connect_its_first_and_last_layer(view, store):
    project = edits.disconnect(edits.disconnect(store.project, (1, 2)), (3, 4))
    store.edit("Group", edits.collapse(edits.group(project, {2, 3}), 0, True))
    view.scene().finish_animation()
    view.fit()
    card = view.scene().groups[0]
    drag(view, nodes(view)[1].output_port(), card.input_port())
    drag(view, card.output_port(), nodes(view)[4].input_port())
    assert {(1, 2), (3, 4)} <= set(store.project.graph.edges)


def test_a_double_click_on_its_title_renames_a_group(view, store):
    store.edit("Group", edits.group(store.project, {2, 3}))
    view.fit()
    double_click(view, view.scene().groups[0].title_area().center() + QPointF(8, 0))
    keys(view, "Eyes")
    key(view, ENTER)
    assert store.project.groups == (Group("Eyes", frozenset({2, 3})),)


def test_a_group_saved_as_a_block_is_offered_and_inserted(view, store):
    store.edit("Group", edits.group(store.project, {2, 3}))
    store.select((2, 3))
    do(view, "save_block")
    store.select((3,))
    keys(view, "block")
    assert view.quick_add.titles() == ["Block 1"]
    key(view, ENTER)
    assert {(3, 5), (5, 6), (6, 4)} <= set(store.project.graph.edges)
    assert store.project.groups[1].layers == {5, 6}


def test_arranging_is_one_undo_step_and_animated(view, branched, qtbot):
    branched.edit("Mess", edits.move(branched.project, {2: (180.0, 60.0), 3: (420.0, -80.0)}))
    view.scene().finish_animation()
    branched.select((2, 3, 4))
    do(view, "align_row")
    assert {branched.project.places[layer_id][1] for layer_id in (2, 3, 4)} == {60.0}
    qtbot.waitUntil(lambda: nodes(view)[3].pos() == QPointF(420, 60))
    do(view, "distribute_across")
    assert branched.project.places[3][0] == (180 + 720) / 2
    branched.select(())
    do(view, "tidy")
    assert branched.project.places[5][0] == branched.project.places[3][0]
    for _ in range(3):
        branched.undo_stack.undo()
    qtbot.waitUntil(lambda: nodes(view)[3].pos() == QPointF(420, -80))


def test_arranging_too_few_layers_is_refused(view, store, qtbot):
    store.select((2,))
    with qtbot.waitSignal(store.error) as refused:
        do(view, "align_row")
    assert "at least 2" in refused.args[0]


def test_a_note_is_written_moved_and_removed(view, store):
    do(view, "add_note")
    keys(view, "# Why")
    key(view, ENTER, CONTROL)
    assert [note.text for note in store.project.notes] == ["# Why"]
    note = view.scene().notes[0]
    drag(view, note.area().center(), note.area().center() + QPointF(0, 100))
    assert store.project.notes[0].at[1] == pytest.approx(note.note.at[1] + 100)
    edge = view.scene().notes[0].area()
    drag(view, QPointF(edge.right(), edge.center().y()), QPointF(edge.right() + 80, edge.center().y()))
    assert abs(store.project.notes[0].width - 320) < 3
    view.context.store.select(notes={0})
    do(view, "remove")
    assert store.project.notes == ()
    assert store.undo_stack.count() == 5


def test_a_note_loads_no_images(view, store, tmp_path):
    from designer.canvas.items.note import MarkdownText

    text = MarkdownText("![x](file:///etc/hostname) <b>bold</b>", 200)
    assert text.loadResource(2, "file:///etc/hostname") is None
    assert "<b>bold</b>" in text.toPlainText()  # HTML is shown as text
    store.edit("Note", edits.add_note(store.project, "![x](file:///etc/hostname)", (0.0, 200.0)))
    view.grab()


def test_notes_are_copied_with_layers(view, store):
    store.edit("Note", edits.add_note(store.project, "see", (240.0, -140.0)))
    store.select((2,))
    view.context.store.select(notes={0})
    do(view, "duplicate")
    assert len(store.project.notes) == 2
    assert store.project.notes[1] == Note("see", (280.0, -20.0))


def test_zooming_to_the_selection_enlarges_it(view, store):
    store.select((2,))
    do(view, "fit")
    small = view.zoom_factor
    do(view, "zoom_to_selection")
    assert view.zoom_factor > small
    assert view.viewport().rect().contains(view.mapFromScene(nodes(view)[2].pos()))


def test_a_right_click_on_a_node_selects_it_and_opens_its_menu(view, store, monkeypatch):
    shown = []
    monkeypatch.setattr(view.commands, "show_menu", lambda at: shown.append(store.selection))
    click(view, nodes(view)[2].pos() + GRIP, RIGHT)
    assert shown == [{2}]
