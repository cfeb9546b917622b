"""The canvas by mouse: wires, inserting, selecting, moving, zooming."""

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
    assert set(view.scene().wires) == set(store.project.graph.edges)


def test_a_layer_dropped_on_the_canvas_is_added_there(view, store):
    drop(view, "dense", QPointF(300, 200))
    assert store.project.places[5] == (300, 200)
    assert store.selection == {5}


def test_a_layer_dropped_on_a_wire_is_inserted_and_undo_removes_it(view, store):
    before = store.project
    drop(view, "dropout", (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2)
    assert {(2, 5), (5, 3)} <= set(store.project.graph.edges)
    store.undo_stack.undo()
    assert store.project == before


def test_an_input_layer_is_not_inserted_on_a_wire(view, store):
    drop(view, "input", (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2)
    assert set(store.project.graph.edges) == {(1, 2), (2, 3), (3, 4)}


def test_dragging_from_port_to_port_connects(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    drag(view, nodes(view)[2].output_port(), nodes(view)[3].input_port())
    assert (2, 3) in store.project.graph.edges


def test_dragging_from_an_input_port_to_an_output_port_connects(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    drag(view, nodes(view)[3].input_port(), nodes(view)[2].output_port())
    assert (2, 3) in store.project.graph.edges


def test_a_wrong_connection_is_refused_with_the_reason_while_dragging(view, store, qtbot):
    drag(view, nodes(view)[1].output_port(), nodes(view)[3].input_port(), release=False)
    assert nodes(view)[3].highlight == "bad"
    assert view._hint.isVisible()
    assert view._hint.text() == "hidden 2 already has an input. Remove that wire first."
    with qtbot.waitSignal(store.error):
        QTest.mouseRelease(view.viewport(), LEFT, pos=pixel(view, nodes(view)[3].input_port()))
    assert nodes(view)[3].highlight == ""
    assert not view._hint.isVisible()
    assert store.undo_stack.count() == 0


def test_escape_cancels_a_wire(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    drag(view, nodes(view)[2].output_port(), nodes(view)[3].input_port(), release=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=pixel(view, nodes(view)[3].input_port()))
    assert (2, 3) not in store.project.graph.edges


def test_dragging_a_node_moves_it_as_one_undo_step(view, store):
    drag(view, nodes(view)[2].pos() + QPointF(0, 20), nodes(view)[2].pos() + QPointF(40, 120))
    assert store.project.places[2] == (280, 100)
    assert store.undo_stack.count() == 1


def test_dragging_one_of_several_selected_nodes_moves_all_of_them(view, store):
    store.select((2, 3))
    drag(view, nodes(view)[2].pos() + QPointF(0, 20), nodes(view)[2].pos() + QPointF(0, 120))
    assert store.project.places[3] == (480, 100)


def test_an_unconnected_node_dropped_on_a_wire_is_inserted(view, store):
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


def test_a_rubber_band_selects_the_nodes_that_it_touches(view, store):
    drag(view, QPointF(120, -120), QPointF(500, 150))
    assert store.selection == {2, 3}


def test_removing_a_selected_node_connects_its_neighbors(view, store):
    store.select((2,))
    view.commands.remove()
    assert (1, 3) in store.project.graph.edges


def test_removing_a_clicked_wire_disconnects(view, store):
    middle = (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2
    QTest.mouseClick(view.viewport(), LEFT, pos=pixel(view, middle))
    assert view.context.store.edge == (2, 3)
    view.commands.remove()
    assert (2, 3) not in store.project.graph.edges


def test_control_and_arrow_keys_move_the_selection_as_one_undo_step(view, store):
    store.select((2,))
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert store.project.places[2] == (240, 60)
    assert store.undo_stack.count() == 1


def test_appending_from_the_list_adds_the_layer_after_the_selected_one(view, store):
    store.select((2,))
    view.append("dropout")
    assert {(2, 5), (5, 3)} <= set(store.project.graph.edges)
    assert store.selection == {5}


def test_zoom_is_limited_and_keeps_the_point_under_the_mouse(view):
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


def test_shapes_and_parameter_counts_follow_every_edit(view, store):
    store.edit("Units", edits.change_layers(store.project, {2}, "units", 5))
    node = nodes(view)[3]
    assert node._lines[1].endswith("96 parameters")
    assert view.scene().wires[2, 3]._label == "5"


def test_a_node_shows_its_problem(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    assert "hidden 2 has no input" in nodes(view)[3].problem


def test_nodes_are_drawn_in_light_and_dark(view, theme):
    pictures = []
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown):
        theme.choose(scheme)
        pictures.append(view.grab().toImage())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("on_top", [1, 2])
@pytest.mark.parametrize("offset", [-3, 0, 3])
def test_a_drag_between_close_ports_starts_and_ends_at_the_nearest_one(view, store, offset, on_top):
    apart = edits.move(edits.disconnect(store.project, (1, 2)), {1: (0.0, 0.0), 2: (180.0, 0.0)})
    store.edit("Side by side", apart)
    view.scene().finish_animation()
    view.zoom_to_actual_size()
    nodes(view)[on_top].setZValue(5)
    output, entry = nodes(view)[1].output_port(), nodes(view)[2].input_port()
    assert entry.x() - output.x() == 8
    drag(view, output + QPointF(offset, 0), entry + QPointF(offset, 0))
    assert (1, 2) in store.project.graph.edges
    store.undo_stack.undo()
    drag(view, entry - QPointF(offset, 0), output - QPointF(offset, 0))
    assert (1, 2) in store.project.graph.edges


def test_a_short_drag_on_a_port_does_not_connect_the_port_beside_it(view, store):
    apart = edits.move(edits.disconnect(store.project, (1, 2)), {1: (0.0, 0.0), 2: (180.0, 0.0)})
    store.edit("Side by side", apart)
    view.scene().finish_animation()
    output = nodes(view)[1].output_port()
    drag(view, output, output + QPointF(2, 0))
    assert (1, 2) not in store.project.graph.edges


def all_visible(view):
    return view.mapToScene(view.viewport().rect()).boundingRect().contains(view.scene().content())


def test_a_suggested_network_and_a_tidied_one_are_completely_visible(view, store, qtbot):
    view.zoom(3.0)
    assert not all_visible(view)
    choose(store, suggest(store.spec, 500)[-1])
    qtbot.waitUntil(lambda: all_visible(view))
    assert view.zoom_factor <= 1
    store.edit("Far", edits.move(store.project, {1: (-900.0, 700.0)}))
    view.scene().finish_animation()
    assert not all_visible(view)
    view.commands.by_id()["tidy"]()
    qtbot.waitUntil(lambda: all_visible(view) and not view.scene().animating)
    assert view.zoom_factor <= 1
