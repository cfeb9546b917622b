"""Quick add: opened from everywhere, offering what fits, the usual first, and putting it where it was asked for."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from core.layers import LAYERS, Add, BatchNorm, Dense, Dropout, Input, Output
from core.project import Project, edits
from designer.canvas.items.face import WIDTH
from designer.canvas.view import CanvasView
from tests.designer.canvas.hand import RIGHT, click, double_click, drag, drop, key, keys, nodes

GROUND = QPointF(300, 220)
ENTER = Qt.Key.Key_Return


def test_a_wire_drawn_to_empty_ground_offers_what_fits_and_keeps_its_shape(view, store):
    drag(view, nodes(view)[2].output_port(), GROUND)
    offered = view.quick_add
    assert offered.isVisible()
    assert view.window().focusWidget() is offered.search
    assert "Dense" in offered.titles()
    assert "Input" not in offered.titles()  # takes no input
    assert "Output" not in offered.titles()  # there is one
    keys(view, "drop")
    key(view, ENTER)
    assert store.project.graph.edges[-1] == (2, 5)
    assert nodes(view)[5].input_port() == QPointF(*store.project.places[5]) - QPointF(WIDTH / 2, 0)
    assert (nodes(view)[5].input_port() - GROUND).manhattanLength() < 3  # within a pixel of where it was let go
    assert store.selection == {5}
    assert store.undo_stack.count() == 1
    assert view.window().focusWidget() is view


def test_a_wire_drawn_level_stays_level(view, store):
    store.edit("Cut", edits.disconnect(store.project, (3, 4)))
    drag(view, nodes(view)[3].output_port(), nodes(view)[3].output_port() + QPointF(30, 6))
    key(view, ENTER)
    assert store.project.places[5][1] == store.project.places[3][1]


def test_a_wire_drawn_backwards_offers_what_puts_something_out(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    drag(view, nodes(view)[3].input_port(), GROUND)
    assert "Output" not in view.quick_add.titles()
    keys(view, "dense")
    key(view, ENTER)
    assert (5, 3) in store.project.graph.edges
    assert (nodes(view)[5].output_port() - GROUND).manhattanLength() < 3


def test_escape_leaves_the_network_alone(view, store):
    drag(view, nodes(view)[2].output_port(), GROUND)
    key(view, Qt.Key.Key_Escape)
    assert not view.quick_add.isVisible()
    assert view.window().focusWidget() is view
    assert store.undo_stack.count() == 0


def test_a_letter_begins_the_search_and_adds_behind_what_is_selected(view, store):
    store.select((2,))
    keys(view, "drop")
    assert view.quick_add.search.text() == "drop"
    assert view.quick_add.titles() == ["Dropout", "Alpha dropout"]
    key(view, ENTER)
    assert {(2, 5), (5, 3)} <= set(store.project.graph.edges)


@pytest.mark.parametrize("which", [Qt.Key.Key_Space, Qt.Key.Key_Tab])
def test_space_and_tab_open_it(view, which):
    QTest.keyClick(view, which)
    assert view.quick_add.isVisible()


def test_a_double_click_and_a_right_click_open_it_where_they_are(view, store):
    double_click(view, GROUND)
    assert view.quick_add.isVisible()
    key(view, Qt.Key.Key_Escape)
    click(view, GROUND, RIGHT)
    keys(view, "dense")
    key(view, ENTER)
    assert (QPointF(*store.project.places[5]) - GROUND).manhattanLength() < 3
    assert store.project.graph.sources(5) == []


def test_a_double_click_on_a_wire_splices(view, store):
    double_click(view, (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2)
    assert "Input" not in view.quick_add.titles()
    keys(view, "batch")
    key(view, ENTER)
    assert {(2, 5), (5, 3)} <= set(store.project.graph.edges)


def test_clicking_elsewhere_closes_it(view):
    double_click(view, GROUND)
    click(view, GROUND + QPointF(400, 0))
    assert not view.quick_add.isVisible()


def test_a_search_without_success_says_so_and_adds_nothing(view, store):
    double_click(view, GROUND)
    keys(view, "teapot")
    assert view.quick_add.titles() == ["Nothing called “teapot” fits here"]
    key(view, ENTER)
    assert store.undo_stack.count() == 0


def test_down_goes_through_what_is_offered(view, store):
    store.select((2,))
    keys(view, "d")
    assert view.quick_add.titles()[:2] == ["Dense", "Dropout"]
    key(view, Qt.Key.Key_Down)
    key(view, ENTER)
    assert isinstance(store.project.graph.layers[5], Dropout)


def test_what_is_linked_often_is_offered_first_from_then_on(view, store, qtbot, theme):
    for _ in range(2):
        store.select((2,))
        keys(view, "batch")
        key(view, ENTER)
    drag(view, nodes(view)[2].output_port(), GROUND)
    assert view.quick_add.titles()[0] == "Batch norm"
    another = CanvasView(store, theme)  # the habit is kept
    qtbot.addWidget(another)
    assert another.habits.count(Dense.kind, BatchNorm.kind) == pytest.approx(0.8 * 2)


def test_a_layer_that_is_there_can_be_connected_by_typing_its_name(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    store.select((2,))
    keys(view, "hidden 2")
    assert view.quick_add.titles() == ["hidden 2"]
    key(view, ENTER)
    assert (2, 3) in store.project.graph.edges
    assert store.selection == {3}


def test_a_network_is_built_by_keys_alone(view, store):
    store.open(Project(), None)
    for name in ("inp", "den", "den", "out"):
        keys(view, name)
        key(view, ENTER)
    graph = store.project.graph
    assert [type(layer) for layer in graph.layers.values()] == [Input, Dense, Dense, Output]
    assert graph.edges == ((1, 2), (2, 3), (3, 4))
    assert store.problems() == []


def test_several_selected_layers_are_joined_by_a_merge(view, store):
    store.select((2, 3))
    keys(view, "add")
    assert "Dense" not in view.quick_add.titles()  # it takes one input
    key(view, ENTER)
    graph = store.project.graph
    assert isinstance(graph.layers[5], Add)
    assert graph.sources(5) == [3, 2]
    assert graph.sources(4) == [5]
    assert store.problems() == []


def test_a_skip_connection_is_drawn_by_hand(view, store):
    drop(view, "add", (nodes(view)[3].output_port() + nodes(view)[4].input_port()) / 2)
    view.canvas.settle()
    view.fit()
    assert any("merges branches" in problem.message for problem in store.problems())
    drag(view, nodes(view)[2].output_port(), nodes(view)[5].input_port())
    assert store.project.graph.sources(5) == [3, 2]
    assert store.problems() == []
    ends = {view.canvas.wires[edge].path().currentPosition().toTuple() for edge in ((3, 5), (2, 5))}
    assert len(ends) == 2  # every input of a merge has a place of its own
    assert "input 2 of 2" in view.canvas.flow((2, 5))
    skip = view.canvas.wires[2, 5].path()
    assert not any(nodes(view)[3].area().contains(skip.pointAtPercent(i / 100)) for i in range(101))


def test_the_selected_wire_becomes_the_first_input(view, store):
    store.select((2, 3))
    keys(view, "conc")
    key(view, ENTER)
    view.store.select(edge=(2, 5))
    view.commands.by_id()["first_input"]()
    assert store.project.graph.sources(5) == [2, 3]


def test_only_what_can_read_it_is_offered(view, store):
    store.select((2,))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert "Conv 2D" not in view.quick_add.titles()  # takes an image, and gets 16 numbers
    keys(view, "resh")
    key(view, ENTER)
    assert store.summaries()[5].shape == (1, 4, 4)  # with settings that suit 16 numbers


def test_every_kind_of_layer_is_drawn(view, store):
    for number, kind in enumerate(LAYERS):
        store.edit("Add", edits.add(store.project, kind(), (240.0 * number, 400.0)))
    view.fit()
    view.grab()
