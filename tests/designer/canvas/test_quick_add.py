"""Quick add: how it opens, which layers it offers in which order, and where it inserts them."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from core.layers import LAYERS, Add, BatchNorm, Dense, Dropout, Input, Output
from core.project import Project, edits
from designer.canvas.items.card_style import WIDTH
from designer.canvas.view import CanvasView
from tests.designer.canvas.hand import RIGHT, click, double_click, drag, drop, key, keys, nodes

EMPTY = QPointF(300, 220)
ENTER = Qt.Key.Key_Return


def test_a_wire_drawn_to_an_empty_point_offers_fitting_layers_and_keeps_its_shape(view, store):
    drag(view, nodes(view)[2].output_port(), EMPTY)
    popup = view.quick_add
    assert popup.isVisible()
    assert view.window().focusWidget() is popup.search
    assert "Dense" in popup.titles()
    assert "Input" not in popup.titles()  # has no input
    assert "Output" not in popup.titles()  # there is one
    keys(view, "drop")
    key(view, ENTER)
    assert store.project.graph.edges[-1] == (2, 5)
    assert nodes(view)[5].input_port() == QPointF(*store.project.places[5]) - QPointF(WIDTH / 2, 0)
    assert (nodes(view)[5].input_port() - EMPTY).manhattanLength() < 3  # within a pixel of the release
    assert store.selection == {5}
    assert store.undo_stack.count() == 1
    assert view.window().focusWidget() is view


def test_a_wire_drawn_level_stays_level(view, store):
    store.edit("Cut", edits.disconnect(store.project, (3, 4)))
    drag(view, nodes(view)[3].output_port(), nodes(view)[3].output_port() + QPointF(30, 6))
    key(view, ENTER)
    assert store.project.places[5][1] == store.project.places[3][1]


def test_a_wire_drawn_backwards_offers_layers_with_an_output(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    drag(view, nodes(view)[3].input_port(), EMPTY)
    assert "Output" not in view.quick_add.titles()
    keys(view, "dense")
    key(view, ENTER)
    assert (5, 3) in store.project.graph.edges
    assert (nodes(view)[5].output_port() - EMPTY).manhattanLength() < 3


def test_escape_closes_it_without_an_edit(view, store):
    drag(view, nodes(view)[2].output_port(), EMPTY)
    key(view, Qt.Key.Key_Escape)
    assert not view.quick_add.isVisible()
    assert view.window().focusWidget() is view
    assert store.undo_stack.count() == 0


def test_a_letter_starts_the_search_and_adds_after_the_selected_layer(view, store):
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


def test_a_double_click_and_a_right_click_open_it_at_the_mouse(view, store):
    double_click(view, EMPTY)
    assert view.quick_add.isVisible()
    key(view, Qt.Key.Key_Escape)
    click(view, EMPTY, RIGHT)
    keys(view, "dense")
    key(view, ENTER)
    assert (QPointF(*store.project.places[5]) - EMPTY).manhattanLength() < 3
    assert store.project.graph.sources(5) == []


def test_a_double_click_on_a_wire_inserts(view, store):
    double_click(view, (nodes(view)[2].output_port() + nodes(view)[3].input_port()) / 2)
    assert "Input" not in view.quick_add.titles()
    keys(view, "batch")
    key(view, ENTER)
    assert {(2, 5), (5, 3)} <= set(store.project.graph.edges)


def test_clicking_elsewhere_closes_it(view):
    double_click(view, EMPTY)
    click(view, EMPTY + QPointF(400, 0))
    assert not view.quick_add.isVisible()


def test_a_search_without_results_says_so_and_adds_nothing(view, store):
    double_click(view, EMPTY)
    keys(view, "teapot")
    assert view.quick_add.titles() == ["No layer named “teapot” fits here."]
    key(view, ENTER)
    assert store.undo_stack.count() == 0


def test_down_goes_through_the_list(view, store):
    store.select((2,))
    keys(view, "d")
    assert view.quick_add.titles()[:2] == ["Dense", "Dropout"]
    key(view, Qt.Key.Key_Down)
    key(view, ENTER)
    assert isinstance(store.project.graph.layers[5], Dropout)


def test_frequent_links_are_offered_first_also_after_a_restart(view, store, qtbot, theme):
    for _ in range(2):
        store.select((2,))
        keys(view, "batch")
        key(view, ENTER)
    drag(view, nodes(view)[2].output_port(), EMPTY)
    assert view.quick_add.titles()[0] == "Batch norm"
    another = CanvasView(store, theme)  # the counts are saved
    qtbot.addWidget(another)
    assert another.context.link_history.count(Dense.kind, BatchNorm.kind) == pytest.approx(0.8 * 2)


def test_an_existing_layer_can_be_connected_by_typing_its_name(view, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    store.select((2,))
    keys(view, "hidden 2")
    assert view.quick_add.titles() == ["hidden 2"]
    key(view, ENTER)
    assert (2, 3) in store.project.graph.edges
    assert store.selection == {3}


def test_a_network_is_built_by_keyboard_only(view, store):
    store.open(Project(), None)
    for name in ("inp", "den", "den", "out"):
        keys(view, name)
        key(view, ENTER)
    graph = store.project.graph
    assert [type(layer) for layer in graph.layers.values()] == [Input, Dense, Dense, Output]
    assert graph.edges == ((1, 2), (2, 3), (3, 4))
    assert store.problems() == []


def test_several_selected_layers_are_connected_to_a_merge(view, store):
    store.select((2, 3))
    keys(view, "add")
    assert "Dense" not in view.quick_add.titles()  # it takes one input
    key(view, ENTER)
    graph = store.project.graph
    assert isinstance(graph.layers[5], Add)
    assert graph.sources(5) == [3, 2]
    assert graph.sources(4) == [5]
    assert store.problems() == []


def test_a_skip_connection_is_drawn_by_mouse(view, store):
    drop(view, "add", (nodes(view)[3].output_port() + nodes(view)[4].input_port()) / 2)
    view.scene().finish_animation()
    view.fit()
    assert any("merges branches" in problem.message for problem in store.problems())
    drag(view, nodes(view)[2].output_port(), nodes(view)[5].input_port())
    assert store.project.graph.sources(5) == [3, 2]
    assert store.problems() == []
    ends = {view.scene().wires[edge].path().currentPosition().toTuple() for edge in ((3, 5), (2, 5))}
    assert len(ends) == 2  # every input of a merge has its own place
    assert "input 2 of 2" in view.scene().wire_text((2, 5))
    skip = view.scene().wires[2, 5].path()
    assert not any(nodes(view)[3].area().contains(skip.pointAtPercent(i / 100)) for i in range(101))


def test_the_selected_wire_becomes_the_first_input(view, store):
    store.select((2, 3))
    keys(view, "conc")
    key(view, ENTER)
    view.context.store.select(edge=(2, 5))
    view.commands.by_id()["first_input"]()
    assert store.project.graph.sources(5) == [2, 3]


def test_only_layers_that_accept_the_shape_are_offered(view, store):
    store.select((2,))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert "Conv 2D" not in view.quick_add.titles()  # expects an image but receives shape 16
    keys(view, "resh")
    key(view, ENTER)
    assert store.summaries()[5].shape == (1, 4, 4)  # with settings that match 16 inputs


def test_every_kind_of_layer_is_drawn(view, store):
    for number, kind in enumerate(LAYERS):
        store.edit("Add", edits.add(store.project, kind(), (240.0 * number, 400.0)))
    view.fit()
    view.grab()


def test_a_layer_that_does_not_fit_says_why(view, store):
    store.edit("Units", edits.change_layers(store.project, {2}, "units", 15))
    store.select((2, 3))
    keys(view, "add")
    assert view.quick_add.titles() == ["No layer named “add” fits here."]
    assert view.quick_add.reason.text().startswith("Add needs inputs of the same shape but receives")
    assert view.quick_add.rect().contains(view.quick_add.reason.geometry())
    for _ in range(3):
        key(view, Qt.Key.Key_Backspace)
    assert not view.quick_add.reason.isVisible()
