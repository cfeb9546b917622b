"""The canvas by hand: wires, splices, selection, moving, zoom."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from core.layers import Dropout
from core.project import edits
from core.project.templates import suggest
from designer.panels.suggestions import choose
from tests.designer.canvas.hand import LEFT, drag, drop, nodes, pixel


def test_every_layer_has_a_node_and_every_edge_a_wire(view, store):
    assert nodes(view).keys() == store.project.graph.layers.keys()
    assert set(view.canvas.wires) == set(store.project.graph.edges)


def test_a_layer_dropped_on_the_ground_is_added_where_it_was_dropped(view, store):
    drop(view, "dense", QPointF(300, 200))
    assert store.project.places[5] == (300, 200)
    assert store.selection == {5}


def test_a_layer_dropped_on_a_wire_is_spliced_in_and_undo_takes_it_out(view, store):
    before = store.project
    drop(view, "dropout", (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2)
    assert {(2, 5), (5, 3)} <= set(store.project.graph.edges)
    store.undo_stack.undo()
    assert store.project == before


def test_an_input_is_not_spliced_into_a_wire(view, store):
    drop(view, "input", (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2)
    assert set(store.project.graph.edges) == {(1, 2), (2, 3), (3, 4)}


def test_dragging_from_port_to_port_connects(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    drag(view, nodes(view)[2].output_port(), nodes(view)[3].input_port())
    assert (2, 3) in store.project.graph.edges


def test_dragging_backwards_from_an_input_port_connects_too(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    drag(view, nodes(view)[3].input_port(), nodes(view)[2].output_port())
    assert (2, 3) in store.project.graph.edges


def test_a_wrong_connection_is_refused_while_dragging_with_the_reason(view, store, qtbot):
    drag(view, nodes(view)[1].output_port(), nodes(view)[3].input_port(), release=False)
    assert nodes(view)[3].lit == "bad"
    assert view._hint.isVisible()
    assert view._hint.text() == "hidden 2 has its input already. Remove that wire first."
    with qtbot.waitSignal(store.error):
        QTest.mouseRelease(view.viewport(), LEFT, pos=pixel(view, nodes(view)[3].input_port()))
    assert nodes(view)[3].lit == ""
    assert not view._hint.isVisible()
    assert store.undo_stack.count() == 0


def test_escape_leaves_everything_as_it_was(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    drag(view, nodes(view)[2].output_port(), nodes(view)[3].input_port(), release=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=pixel(view, nodes(view)[3].input_port()))
    assert (2, 3) not in store.project.graph.edges


def test_dragging_a_node_moves_it_and_is_one_undo(view, store):
    drag(view, nodes(view)[2].pos() + QPointF(0, 20), nodes(view)[2].pos() + QPointF(40, 120))
    assert store.project.places[2] == (280, 100)
    assert store.undo_stack.count() == 1


def test_dragging_one_of_several_selected_nodes_moves_all(view, store):
    store.select((2, 3))
    drag(view, nodes(view)[2].pos() + QPointF(0, 20), nodes(view)[2].pos() + QPointF(0, 120))
    assert store.project.places[3] == (480, 100)


def test_a_loose_node_dropped_on_a_wire_is_spliced_in(view, store):
    store.edit("Add", edits.add(store.project, Dropout(), (0, 240)))
    view.fit()
    grip = nodes(view)[5].pos() + QPointF(0, 20)
    drag(view, grip, (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2)
    assert {(2, 5), (5, 3)} <= set(store.project.graph.edges)


def test_a_click_selects_and_shift_click_adds(view, store):
    port = view.viewport()
    QTest.mouseClick(port, LEFT, pos=pixel(view, nodes(view)[2].pos() + QPointF(0, 20)))
    assert store.selection == {2}
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(port, LEFT, shift, pixel(view, nodes(view)[3].pos() + QPointF(0, 20)))
    assert store.selection == {2, 3}
    QTest.mouseClick(port, LEFT, pos=pixel(view, QPointF(300, 200)))
    assert store.selection == frozenset()


def test_a_frame_selects_what_it_touches(view, store):
    drag(view, QPointF(120, -120), QPointF(500, 150))
    assert store.selection == {2, 3}


def test_removing_a_selected_node_heals_the_chain(view, store):
    store.select((2,))
    view.commands.remove()
    assert (1, 3) in store.project.graph.edges


def test_removing_a_clicked_wire_disconnects(view, store):
    middle = (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2
    QTest.mouseClick(view.viewport(), LEFT, pos=pixel(view, middle))
    assert view.store.edge == (2, 3)
    view.commands.remove()
    assert (2, 3) not in store.project.graph.edges


def test_control_and_arrow_keys_move_what_is_selected_and_undo_as_one(view, store):
    store.select((2,))
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert store.project.places[2] == (240, 60)
    assert store.undo_stack.count() == 1


def test_appending_from_the_list_puts_the_layer_behind_the_selected_one(view, store):
    store.select((2,))
    view.append("dropout")
    assert {(2, 5), (5, 3)} <= set(store.project.graph.edges)
    assert store.selection == {5}


def test_zoom_stays_between_its_ends_and_keeps_the_point_under_the_mouse(view):
    at = QPoint(300, 200)
    before = view.mapToScene(at)
    view.zoom(2, at)
    moved = view.mapToScene(at) - before
    assert abs(moved.x()) < 2
    assert abs(moved.y()) < 2
    for _ in range(30):
        view.zoom(2)
    assert view.transform().m11() == pytest.approx(4.0)
    for _ in range(30):
        view.zoom(0.5)
    assert view.transform().m11() == pytest.approx(0.1)


def test_shapes_and_counts_follow_every_edit(view, store):
    store.edit("Units", edits.change_layers(store.project, {2}, "units", 5))
    node = nodes(view)[3]
    assert node._lines[1].endswith("96 parameters")
    assert view.canvas.wires[2, 3]._label == "5"


def test_a_node_with_a_problem_says_it(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    assert "hidden 2 has no input" in nodes(view)[3].problem


def test_nodes_are_drawn_in_light_and_dark(view, theme):
    pictures = []
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown):
        theme.choose(scheme)
        pictures.append(view.grab().toImage())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("on_top", [1, 2])
@pytest.mark.parametrize("beside", [-3, 0, 3])
def test_of_two_ports_close_together_the_nearest_is_taken_and_the_nearest_is_connected(view, store, beside, on_top):
    apart = edits.move(edits.disconnect(store.project, (1, 2)), {1: (0.0, 0.0), 2: (180.0, 0.0)})
    store.edit("Side by side", apart)
    view.canvas.settle()
    view.zoom_to_life()
    nodes(view)[on_top].setZValue(5)
    output, entry = nodes(view)[1].output_port(), nodes(view)[2].input_port()
    assert entry.x() - output.x() == 8
    drag(view, output + QPointF(beside, 0), entry + QPointF(beside, 0))
    assert (1, 2) in store.project.graph.edges
    store.undo_stack.undo()
    drag(view, entry - QPointF(beside, 0), output - QPointF(beside, 0))
    assert (1, 2) in store.project.graph.edges


def test_a_press_on_a_port_connects_nothing_to_the_one_beside_it(view, store):
    apart = edits.move(edits.disconnect(store.project, (1, 2)), {1: (0.0, 0.0), 2: (180.0, 0.0)})
    store.edit("Side by side", apart)
    view.canvas.settle()
    output = nodes(view)[1].output_port()
    drag(view, output, output + QPointF(2, 0))
    assert (1, 2) not in store.project.graph.edges


def in_sight(view):
    return view.mapToScene(view.viewport().rect()).boundingRect().contains(view.canvas.content())


def test_a_suggested_network_and_a_tidied_one_are_seen_whole(view, store, qtbot):
    view.zoom(3.0)
    assert not in_sight(view)
    choose(store, suggest(store.spec, 500)[-1])
    qtbot.waitUntil(lambda: in_sight(view))
    assert view.scale_now <= 1
    store.edit("Far", edits.move(store.project, {1: (-900.0, 700.0)}))
    view.canvas.settle()
    assert not in_sight(view)
    view.commands.by_id()["tidy"]()
    qtbot.waitUntil(lambda: in_sight(view) and not view.canvas.gliding)
    assert view.scale_now <= 1
