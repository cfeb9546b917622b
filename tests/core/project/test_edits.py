"""Edits of chains, parts, groups and places, without a window."""

from dataclasses import replace
from itertools import pairwise

import pytest

from core.layers import Add, Dense, Dropout, Input, Output
from core.project import Project, edits
from core.project.annotations import Group, Note
from core.project.layout import ROW_SPACING


def chain(*layers):
    """These layers in a row, each feeding the next."""
    project = Project()
    for number, layer in enumerate(layers):
        project = edits.add(project, layer, (240.0 * number, 0.0))
        if number:
            project = edits.connect(project, number, number + 1)
    return project


@pytest.fixture
def row():
    return chain(Input(), Dense(name="hidden 1"), Dense(name="hidden 2"), Output())


@pytest.fixture
def residual(row):
    """Input → hidden 1 → hidden 2 → Add → Output, with hidden 1 led past hidden 2 as the first input."""
    project = edits.append(row, Add(), 3)
    return edits.make_first_input(edits.connect(project, 2, 5), (2, 5))


def test_a_layer_appended_to_two_joins_them_and_follows_the_last(row):
    joined = edits.append(row, Add(), [3, 2])
    assert set(joined.graph.edges) == {(1, 2), (2, 3), (2, 5), (3, 5), (5, 4)}
    assert joined.places[4][0] >= joined.places[5][0] + edits.SPACING


def test_a_layer_with_one_input_after_two_follows_the_last(row):
    assert set(edits.append(row, Dropout(), [2, 3]).graph.edges) == {(1, 2), (2, 3), (3, 5), (5, 4)}


def test_inputs_keep_their_order_when_a_layer_is_spliced_in_or_removed(residual):
    assert residual.graph.sources(5) == [2, 3]
    spliced = edits.insert(residual, Dropout(), (0.0, 0.0), (2, 5))
    assert spliced.graph.sources(5) == [6, 3]
    assert edits.remove(spliced, [6]).graph.sources(5) == [2, 3]


def test_the_order_of_inputs_can_be_changed(residual):
    assert edits.make_first_input(residual, (3, 5)).graph.sources(5) == [3, 2]


def test_removing_a_merge_keeps_the_longest_way(residual):
    assert set(edits.remove(residual, [5]).graph.edges) == {(1, 2), (2, 3), (3, 4)}


def test_a_detached_layer_stays_and_its_chain_is_reconnected(row):
    taken = edits.detach(row, [3])
    assert set(taken.graph.edges) == {(1, 2), (2, 4)}
    assert 3 in taken.graph.layers


def test_a_part_is_pasted_under_new_ids_and_free_names(row):
    pasted = edits.paste(row, edits.part(row, {2, 3}), (0.0, 500.0))
    assert set(pasted.graph.edges) - set(row.graph.edges) == {(5, 6)}
    assert [pasted.graph.layers[each].name for each in (5, 6)] == ["hidden 3", "hidden 4"]
    assert pasted.places[5] == (0.0, 500.0)
    assert pasted.places[6] == (240.0, 500.0)


def test_a_part_contains_whole_groups_and_its_notes(row):
    project = replace(row, groups=(Group("Both", frozenset({2, 3})),), notes=(Note("look", (240.0, -100.0)),))
    assert edits.part(project, {2}).groups == ()
    pasted = edits.paste(project, edits.part(project, {2, 3}, {0}), (240.0, 300.0))
    assert pasted.groups[1] == Group("Both", frozenset({5, 6}))
    assert pasted.notes[1] == Note("look", (240.0, 200.0))


def test_a_part_is_spliced_in_by_its_ends_and_later_layers_move(row):
    block = edits.part(row, {2, 3})
    wide = edits.insert(row, block, (0.0, 0.0), (3, 4))
    assert set(wide.graph.edges) == {(1, 2), (2, 3), (3, 5), (5, 6), (6, 4)}
    assert wide.places[4] == (0.0, ROW_SPACING)  # the sixth layer begins the second line
    assert edits.append(row, block, 3).graph.edges == wide.graph.edges


def test_a_part_without_ends_does_not_lie_between(row):
    whole = edits.part(row, row.graph.layers)
    with pytest.raises(edits.EditError, match="no input or no output"):
        edits.insert(row, whole, (0.0, 0.0), (2, 3))
    assert edits.append(row, whole, 2).graph.edges == (*row.graph.edges, (5, 6), (6, 7), (7, 8))


def test_groups_lose_removed_layers_and_empty_groups_are_removed(row):
    grouped = edits.group(row, {2, 3})
    assert edits.remove(grouped, {2}).groups[0].layers == {3}
    assert edits.remove(grouped, {2, 3}).groups == ()


def test_a_layer_is_in_one_group(row):
    grouped = edits.group(edits.group(row, {2, 3}), {3, 4})
    assert [group.layers for group in grouped.groups] == [{2}, {3, 4}]
    assert [group.title for group in grouped.groups] == ["Block 1", "Block 2"]


def test_layers_after_a_collapsed_group_close_the_gap_and_move_back(row):
    grouped = edits.group(row, {2, 3})
    closed = edits.collapse(grouped, 0, True)
    assert closed.places[4] == (480.0, 0.0)
    assert edits.collapse(closed, 0, False) == grouped
    assert edits.ungroup(closed, [0]) == row


def test_layers_are_aligned_and_spread_evenly(row):
    crooked = edits.move(row, {2: (250.0, 40.0), 3: (300.0, -60.0)})
    assert {y for _, y in edits.align_row(crooked, {2, 3}).places.values()} == {0.0, 40.0}
    assert edits.align_column(crooked, {2, 3}).places[2][0] == 300.0
    spread = edits.distribute(crooked, row.graph.layers, 0)
    assert [spread.places[each][0] for each in (1, 2, 3, 4)] == [0.0, 240.0, 480.0, 720.0]


def test_tidying_puts_columns_in_the_order_of_the_data(residual):
    heap = edits.move(residual, dict.fromkeys(residual.graph.layers, (0.0, 0.0)))
    laid = edits.tidy(heap, heap.graph.layers)
    across = {each: laid.places[each][0] for each in laid.places}
    assert all(across[a] < across[b] for a, b in laid.graph.edges)
    assert len(set(laid.places.values())) == len(laid.places)


def test_tidied_branches_lie_below_one_another():
    project = chain(Input(), Dense())
    for _ in range(3):
        project = edits.connect(edits.add(project, Dense(), (0.0, 0.0)), 1, project.next_id)
    laid = edits.tidy(project, project.graph.layers)
    branches = sorted(laid.places[each] for each in (2, 3, 4, 5))
    assert len({x for x, _ in branches}) == 1
    assert all(b[1] - a[1] >= 200 for a, b in pairwise(branches))


def test_a_loop_is_tidied_too(row):
    looped = replace(row, graph=replace(row.graph, edges=((2, 3), (3, 2))))
    assert len(set(edits.tidy(looped, row.graph.layers).places.values())) == 4
