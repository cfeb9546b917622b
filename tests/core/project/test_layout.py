"""The automatic layout: one definition for models, templates and the window."""

from dataclasses import replace
from itertools import pairwise

import pytest

from core.layers import Add, Dense, Input, Output
from core.network.graph import Graph
from core.project import Project, edits
from core.project.layout import (
    CLEARANCE,
    COLUMNS,
    ROW_SPACING,
    SIDE_CLEARANCE,
    SPACING,
    chain,
    columns_of,
    places,
    with_ends,
)

RESIDUAL = Graph({1: Input(), 2: Dense(), 3: Dense(), 4: Add(), 5: Output()}, ((1, 2), (1, 3), (2, 4), (3, 4), (4, 5)))


def test_a_chain_lies_in_one_row():
    graph = chain(*with_ends([Dense(), Dense()]))
    assert [type(layer) for layer in graph.layers.values()] == [Input, Dense, Dense, Output]
    assert dict(places(graph)) == {1: (0, 0), 2: (SPACING, 0), 3: (2 * SPACING, 0), 4: (3 * SPACING, 0)}


def test_branches_lie_a_row_apart_with_their_neighbors_between_them():
    place = places(RESIDUAL)
    assert place[2][0] == place[3][0] == SPACING
    assert (place[2][1], place[3][1]) == (0, ROW_SPACING)
    assert place[1][1] == place[4][1] == place[5][1] == ROW_SPACING / 2


def test_the_window_lays_out_as_models_do():
    project = Project(RESIDUAL, places(RESIDUAL))
    assert edits.tidy(project, RESIDUAL.layers).places == project.places


def test_layers_on_a_loop_have_places_of_their_own():
    graph = Graph({1: Input(), 2: Dense(), 3: Dense()}, ((1, 2), (2, 3), (3, 2)))
    assert len(set(places(graph).values())) == 3


def test_a_long_chain_is_read_in_lines_as_text_is():
    graph = chain(*with_ends([Dense()] * (2 * COLUMNS)))
    ordered = [places(graph)[layer_id] for layer_id in graph.layers]
    for number, (x, y) in enumerate(ordered):
        assert (x, y) == (number % COLUMNS * SPACING, number // COLUMNS * ROW_SPACING)


@pytest.mark.parametrize("columns", range(2, 9))
def test_no_line_is_longer_than_the_canvas_and_no_two_layers_overlap(columns):
    layers = {number: Add() if number % 3 == 1 else Dense() for number in range(1, 30)}
    edges = [(a, b) for a, b in pairwise(layers)] + [(a, a + 3) for a in range(1, 27, 3)]
    laid_out = places(Graph(layers, tuple(edges)), columns=columns)
    assert max(x for x, _ in laid_out.values()) == (columns - 1) * SPACING
    assert len(set(laid_out.values())) == len(layers)


def test_a_line_does_not_end_within_a_residual_block():
    graph = Graph(
        {1: Input(), 2: Dense(), 3: Dense(), 4: Dense(), 5: Dense(), 6: Add(), 7: Output()},
        ((1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (4, 6), (6, 7)),
    )
    assert [layer_id for layer_id, (x, _) in places(graph, columns=5).items() if x == 0] == [1, 4]
    assert [layer_id for layer_id, (x, _) in places(graph, columns=6).items() if x == 0] == [1, 7]


def test_a_layout_that_a_person_changed_is_nobody_elses():
    graph = chain(*with_ends([Dense()] * 9))
    for columns in range(2, 9):
        assert (
            columns_of(graph, {i: (x + 60, y - 20) for i, (x, y) in places(graph, columns=columns).items()}) == columns
        )
    assert columns_of(graph, {**places(graph), 4: (500.0, 40.0)}) is None


def test_an_automatic_layout_stays_one_while_layers_come_and_go():
    graph = chain(*with_ends([Dense()] * 3))
    project = Project(graph, places(graph))
    longer = edits.append(project, Dense(), 4)
    assert longer.places == places(longer.graph)
    inserted = edits.insert(longer, Dense(), (3.0, 700.0), (1, 2))
    assert inserted.places == places(inserted.graph)
    assert edits.remove(inserted, [3, 4]).places == places(edits.remove(inserted, [3, 4]).graph)


def test_a_layout_of_ones_own_is_left_alone():
    graph = chain(*with_ends([Dense()] * 3))
    project = Project(graph, places(graph))
    own = replace(project, places={**project.places, 3: (480.0, 100.0)})
    assert edits.append(own, Dense(), 4).places[3] == (480.0, 100.0)
    assert edits.remove(own, [2]).places[3] == (480.0, 100.0)


def test_an_unconnected_layer_covers_no_other():
    graph = chain(*with_ends([Dense()] * 2))
    loose = edits.add(
        Project(graph, places(graph)), Dense(), edits.free_place(Project(graph, places(graph)), (30.0, 0.0))
    )
    longer = edits.append(loose, Dense(), 5)
    for project, new in ((loose, 5), (longer, 6)):
        x, y = project.places[new]
        others = [place for layer_id, place in project.places.items() if layer_id != new]
        assert all(abs(x - a) >= SIDE_CLEARANCE or abs(y - b) >= CLEARANCE for a, b in others)
