"""The automatic layout: one definition for models, templates and the window."""

from core.layers import Add, Dense, Input, Output
from core.network.graph import Graph
from core.project import Project, edits
from core.project.layout import ROW_SPACING, SPACING, chain, places, with_ends

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
