"""A run that is disturbed: what is hidden, closed, enlarged, edited or opened meanwhile shows this run and no other."""

import pytest
from PySide6.QtCore import Qt

from core.formats import ProjectFile
from core.formats.examples import examples
from core.project import edits
from designer.files.disk import LoadedProject
from designer.training.phase import Phase
from designer.views import FIRST, VIEWS
from tests.designer.window.test_window import trained

HIDDEN = 2  # a dense layer of the spiral
DRAWN = 10_000  # milliseconds until everything is computed and drawn


@pytest.fixture
def endless(spiral, qtbot):
    """The window with a run that will not end by itself."""
    spiral.store.edit("Longer", edits.change_recipe(spiral.store.project, epochs=1_000_000))
    spiral.session.train()
    qtbot.waitUntil(lambda: spiral.views.views["boundary"].field is not None, timeout=DRAWN)
    yield spiral
    spiral.theme.choose(Qt.ColorScheme.Unknown)
    spiral.session.pause()


def has_maps(window):
    return any(node._live.maps for node in window.canvas.scene().nodes.values())


def is_idle(window):
    """Whether everything that is seen was drawn."""
    return not window.live._turns._timer.isActive()


def is_drawn(view):
    """Whether a view shows its moment, or has nothing to show of it."""
    return view.moment is not None and (not view.shown_text or not view.has_content(view.moment))


def close_views(window):
    """Close all views, whose drawing would have everything else drawn, too."""
    window.store.choose_views(())


def test_the_inspector_shows_the_figures_of_a_run_that_ended_behind_another_tab(spiral, qtbot):
    close_views(spiral)
    spiral.store.select({HIDDEN})
    spiral.tabs.setCurrentWidget(spiral.data_panel)
    trained(spiral, qtbot, epochs=2)
    qtbot.waitUntil(lambda: has_maps(spiral) and is_idle(spiral))
    assert not spiral.inspector.live.isVisible()
    spiral.tabs.setCurrentWidget(spiral.inspector)
    qtbot.waitUntil(spiral.inspector.live.isVisible)


def test_the_canvas_shows_the_heat_maps_of_a_run_that_ended_behind_the_start_page(spiral, qtbot):
    close_views(spiral)
    spiral.show_start_page()
    trained(spiral, qtbot, epochs=2)
    qtbot.waitUntil(lambda: is_idle(spiral))
    assert not has_maps(spiral)
    spiral.show_project()
    qtbot.waitUntil(lambda: has_maps(spiral))


def test_a_layer_that_was_edited_since_shows_no_figures_of_the_one_in_training(spiral, qtbot):
    trained(spiral, qtbot, epochs=2)
    spiral.store.select({HIDDEN})
    qtbot.waitUntil(spiral.inspector.live.isVisible)
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {HIDDEN}, "units", 3))
    assert not spiral.inspector.live.isVisible()
    spiral.store.undo_stack.undo()
    qtbot.waitUntil(spiral.inspector.live.isVisible)


def test_views_are_enlarged_closed_and_recolored_in_the_middle_of_a_run(endless, qtbot):
    errors = []
    endless.live.error.connect(errors.append)
    for number, id in enumerate((*FIRST, *FIRST)):
        endless.theme.choose(Qt.ColorScheme.Dark if number % 2 else Qt.ColorScheme.Light)
        endless.views.enlarge(id)
        endless.actions_by_id["view_metrics"].trigger()
        endless.actions_by_id[f"view_{id}"].trigger()
        endless.resize(900 + 60 * number, 600 + 20 * number)
        qtbot.waitUntil(lambda: any(view.is_seen and not view.shown_text for view in endless.views.views.values()))
    endless.store.choose_views([view.id for view in VIEWS])
    before = endless.session.snapshot.step
    qtbot.waitUntil(lambda: endless.session.snapshot.step > before, timeout=DRAWN)
    for view in endless.views.views.values():
        qtbot.waitUntil(lambda view=view: not view.is_seen or is_drawn(view), timeout=DRAWN)
        assert view.updatesEnabled()
    assert not errors


def test_other_data_in_the_middle_of_a_run_stops_it_and_the_next_run_draws_the_other_data(endless, qtbot):
    boundary, other = endless.views.views["boundary"], examples()["circles"].data
    with qtbot.waitSignal(endless.loader.ready):
        endless.store.edit("Data", edits.change_data(endless.store.project, source=other.source))
    qtbot.waitUntil(lambda: endless.session.phase is Phase.PAUSED, timeout=DRAWN)
    assert endless.session.stale
    endless.session.train()
    data = endless.loader.prepared
    qtbot.waitUntil(lambda: boundary.moment.data is data and boundary.field is not None, timeout=DRAWN)
    result = next(iter(boundary.moment.results.values()))
    assert result.moment.data is data
    assert result.moment.network is endless.session.network


def test_projects_opened_one_after_another_while_results_are_computed_show_none_of_the_last(endless, qtbot):
    errors, session = [], endless.session
    endless.live.error.connect(errors.append)
    for name in ("xor", "iris", "circles", "spiral", "iris"):
        with qtbot.waitSignal(endless.loader.ready):
            endless.files._show(LoadedProject(ProjectFile(examples()[name], {}), None), None)
        session.train()
        qtbot.waitUntil(lambda: session.snapshot is not None, timeout=DRAWN)
    qtbot.waitUntil(lambda: endless.views.views["boundary"].field is not None, timeout=DRAWN)
    for view in endless.views.views.values():
        if view.is_seen:
            qtbot.waitUntil(lambda view=view: view.moment.network is session.network, timeout=DRAWN)
            assert all(result.moment.network is session.network for result in view.moment.results.values())
    assert errors == []
