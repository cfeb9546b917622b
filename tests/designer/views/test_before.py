"""Before training in the window: another seed is shown, and used only where the person asks."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.formats.examples import examples
from core.initializers import Zeros
from core.moments import Moment, Workspace
from core.moments.first_signal import FirstSignal, Start
from core.project import edits
from designer.style.language import tr


def opened(window, qtbot, name="spiral"):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()[name])
    view = window.views.show_view("before")
    window.views.show_large("before")
    qtbot.waitUntil(lambda: len(view.plot.lines) == 2)
    return view


def computed(window, seed):
    project, data = window.store.project, window.loader.prepared
    return FirstSignal(Start(project, data), seed).compute(Moment(project, data), Workspace(), lambda: False)


def test_another_seed_is_shown_and_not_used_until_it_is_asked_for(window, qtbot):
    view = opened(window, qtbot)
    own = window.store.project.recipe.seed
    np.testing.assert_array_equal(view.plot.lines[0].values, computed(window, own).signal)
    np.testing.assert_array_equal(view.plot.lines[1].values, computed(window, own).gradient)
    assert view.plot.names == ("Input", "hidden 1", "hidden 2", "Output")
    assert not view.use.isVisible()
    qtbot.mouseClick(view.roll, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.plot.lines) == 4)
    assert [line.pale for line in view.plot.lines] == [True, True, False, False]
    np.testing.assert_array_equal(view.plot.lines[2].values, computed(window, own + 1).signal)
    assert window.store.project.recipe.seed == own
    assert window.session.snapshot is None
    qtbot.waitUntil(view.use.isVisible)
    assert view.use.text() == f"Use seed {own + 1}"
    qtbot.mouseClick(view.use, Qt.MouseButton.LeftButton)
    assert window.store.project.recipe.seed == own + 1
    qtbot.waitUntil(lambda: len(view.plot.lines) == 2 and not view.use.isVisible())
    window.store.undo_stack.undo()
    assert window.store.project.recipe.seed == own


def test_a_change_of_an_initializer_is_followed(window, qtbot):
    view = opened(window, qtbot)
    before = view.plot.lines[0].values
    layer = next(id for id, one in window.store.project.graph.layers.items() if one.name == "hidden 1")
    window.store.edit("zero", edits.change_layers(window.store.project, {layer}, "initializer", Zeros()))
    qtbot.waitUntil(lambda: (view.plot.lines[0].values != before).any())
    assert view.plot.lines[0].values[1] == 0
    assert "0" in [text for _, text in view.plot._scale.ticks]
    assert tr(Zeros.title) in view.plot.described(1)


def test_a_problem_is_said_and_the_view_comes_back(window, qtbot):
    view = opened(window, qtbot)
    graph = window.store.project.graph
    window.store.edit("cut", edits.disconnect(window.store.project, graph.edges[1]))
    qtbot.waitUntil(lambda: "problem" in view.shown_text)
    window.store.undo_stack.undo()
    qtbot.waitUntil(lambda: not view.shown_text)


def test_points_lie_at_the_figures_on_a_log_scale(window, qtbot):
    view = opened(window, qtbot)
    plot = view.plot
    ends = [10.0**end for end in (plot._scale.low, plot._scale.high)]
    middle = (ends[0] * ends[1]) ** 0.5
    assert plot.up(middle) == pytest.approx((plot.up(ends[0]) + plot.up(ends[1])) / 2)
    (part,) = plot.parts(plot.lines[0])
    assert [point.y() for point in part] == [plot.up(value) for value in plot.lines[0].values]
    (back,) = (part for part in plot.parts(plot.lines[1]) if part)
    assert len(back) == 3  # none at the input
    table = view.values(view.moment)
    assert [row[2] for row in table.rows] == plot.lines[0].values.tolist()
