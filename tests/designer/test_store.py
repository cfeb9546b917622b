"""The store: edits, undo, merging, and the signal that describes what changed."""

from dataclasses import replace

from core.layers import Dense, Dropout
from core.project import edits
from designer.store import Store


def units(store, each=2):
    return store.project.graph.layers[each].units


def change_units(store, value, merge=None):
    store.edit("Change units", edits.change_layers(store.project, {2}, "units", value), merge)


def test_an_edit_replaces_the_project_and_undo_restores_it(store):
    before = store.project
    change_units(store, 5)
    assert units(store) == 5
    store.undo_stack.undo()
    assert store.project is before
    store.undo_stack.redo()
    assert units(store) == 5


def test_consecutive_edits_of_one_field_undo_as_one(store):
    for value in (9, 10, 11):
        change_units(store, value, merge=("units", 2))
    assert store.undo_stack.count() == 1
    store.undo_stack.undo()
    assert units(store) == 16


def test_edits_of_two_fields_undo_separately(store):
    change_units(store, 9, merge=("units", 2))
    store.edit("Rename", edits.change_layers(store.project, {2}, "name", "first"), ("name", 2))
    assert store.undo_stack.count() == 2


def test_an_edit_without_a_change_adds_no_undo_step(store):
    change_units(store, 16)
    assert store.undo_stack.count() == 0


def test_the_signal_says_what_was_added(store, qtbot):
    with qtbot.waitSignal(store.changed) as said:
        store.edit("Add", edits.add(store.project, Dense(), (0, 0)))
    change = said.args[0]
    assert change.added == {5}
    assert not change.removed
    assert not change.altered


def test_the_signal_says_which_layer_was_altered(store, qtbot):
    with qtbot.waitSignal(store.changed) as said:
        change_units(store, 3)
    assert said.args[0].altered == {2}
    assert said.args[0].network


def test_moving_a_node_does_not_change_the_network(store, qtbot):
    with qtbot.waitSignal(store.changed) as said:
        store.edit("Move", edits.move(store.project, {2: (1.0, 2.0)}))
    assert said.args[0].moved == {2}
    assert not said.args[0].network


def test_removed_layers_are_deselected(store):
    store.select((2, 3))
    store.edit("Remove", edits.remove(store.project, {2}))
    assert store.selection == {3}


def test_opening_another_project_clears_the_undo_stack(store, project):
    change_units(store, 3)
    store.open(project, None)
    assert store.undo_stack.count() == 0
    assert store.undo_stack.isClean()


def test_removing_a_layer_of_a_chain_reconnects_its_neighbors(store):
    assert edits.remove(store.project, {2}).graph.edges == ((1, 3), (3, 4))


def test_removing_two_adjacent_layers_reconnects_their_neighbors(store):
    assert edits.remove(store.project, {2, 3}).graph.edges == ((1, 4),)


def test_a_layer_inserted_on_an_edge_is_connected_to_its_ends(store):
    spliced = edits.insert(store.project, Dropout(), (360, 0), (2, 3))
    assert set(spliced.graph.edges) == {(1, 2), (2, 5), (5, 3), (3, 4)}


def test_layers_after_an_inserted_one_move(store):
    places = edits.insert(store.project, Dropout(), (360, 0), (2, 3)).places
    assert places[5] == (480, 0)
    assert places[3][0] - places[5][0] == edits.SPACING
    assert places[4][0] - places[3][0] == edits.SPACING


def test_appending_puts_the_new_layer_between_the_selected_one_and_the_next(store):
    after = edits.append(store.project, Dropout(), 2)
    assert set(after.graph.edges) == {(1, 2), (2, 5), (5, 3), (3, 4)}


def test_appending_to_the_output_puts_the_layer_before_it(store):
    after = edits.append(store.project, Dropout(), 4)
    assert set(after.graph.edges) == {(1, 2), (2, 3), (3, 5), (5, 4)}


def test_an_impossible_connection_is_a_sentence(store):
    refusal = edits.refusal
    project = edits.add(store.project, Dense(), (0, 0))
    assert refusal(project, 2, 2) == "hidden 1 cannot be connected to itself."
    assert refusal(project, 2, 1) == "Input accepts no input: it receives the data."
    assert refusal(project, 4, 5) == "Output is the last layer. No layer can follow it."
    assert refusal(project, 1, 2) == "Input and hidden 1 are already connected."
    assert refusal(project, 1, 3) == "hidden 2 already has an input. Remove that wire first."
    assert refusal(edits.disconnect(project, (1, 2)), 3, 2) == "This connection would create a loop."
    assert refusal(project, 3, 5) == ""


def test_new_layers_get_different_names(store):
    project = edits.add(edits.add(store.project, Dense(), (0, 0)), Dense(), (0, 0))
    assert [project.graph.layers[i].name for i in (5, 6)] == ["Dense 1", "Dense 2"]


def test_edits_of_one_field_undo_separately_after_a_pause(store, monkeypatch):
    times = iter([0.0, 10.0])
    monkeypatch.setattr("designer.store.monotonic", lambda: next(times))
    for value in (9, 10):
        change_units(store, value, merge=("units", 2))
    assert store.undo_stack.count() == 2


def test_the_choice_of_views_belongs_to_the_project_and_is_not_undone(store, qtbot):
    before = store.project
    change_units(store, 5)
    with qtbot.waitSignal(store.views_changed), qtbot.assertNotEmitted(store.changed):
        store.choose_views(["loss", "metrics"])
    assert store.project.views == ("loss", "metrics")
    assert store.undo_stack.count() == 1
    with qtbot.assertNotEmitted(store.views_changed):
        store.undo_stack.undo()
    assert units(store) == 16
    assert store.project == replace(before, views=("loss", "metrics"))
    store.choose_views([])
    store.undo_stack.redo()
    assert units(store) == 5
    assert store.project.views == ()


def test_another_project_shows_its_own_views(store, project, qtbot):
    store.choose_views(["loss"])
    with qtbot.waitSignal(store.views_changed):
        store.open(replace(project, views=("metrics",)), None)
    assert store.project.views == ("metrics",)
    with qtbot.waitSignal(store.views_changed):
        store.open(project, None)
    assert store.project.views is None


def test_another_store_selects_nothing_that_only_an_earlier_step_has(store):
    project = store.project
    fewer = edits.remove(project, {2})
    store.edit("Remove", fewer)
    store.look_back(project.graph, project.recipe)
    store.select({2})
    other = Store(fewer)
    other.take_over(store)
    assert other.selection == frozenset()
    store.select(edge=next(edge for edge in project.graph.edges if edge not in fewer.graph.edges))
    other.take_over(store)
    assert other.edge is None
