"""Distributions in the window: the bins that are drawn are those of the weights of the step that is shown."""

import numpy as np

from core.formats.examples import examples
from core.moments.distributions import ACTIVATIONS
from core.moments.histogram import QUANTILES, ZERO, edges, place
from core.project import edits
from designer.training.phase import Phase


def test_the_bins_of_the_step_that_is_shown_add_up_to_its_weights(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["moons"])
    window.store.edit("short", edits.change_recipe(window.store.project, epochs=2))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    view = window.views.show_view("distributions")
    window.views.show_large("distributions")
    qtbot.waitUntil(lambda: len(view.plot.rows) == 2)
    hidden = view.plot.rows[0].histogram
    assert [row.histogram.size for row in view.plot.rows] == [24, 9]
    weights = window.session.snapshot.state.weights
    first = sorted(window.session.network.weights, key=lambda weight: weight.start)[:2]
    values = np.concatenate([weights[one.start : one.start + one.size] for one in first])
    np.testing.assert_allclose(hidden.quantiles, np.quantile(values.astype(float), QUANTILES))
    assert "hidden: 24 values" in view.plot.described(0, view.plot.across(place(float(values[0]))))
    assert view.plot.across(0) < view.plot.across(ZERO + 0.5) < view.plot.across(len(edges()) - 1)
    view.chosen.setCurrentIndex(view.chosen.findData(ACTIVATIONS))
    qtbot.waitUntil(lambda: "on 256 training rows" in view.caption.text())
    assert len(view.plot.rows) == 3
    qtbot.waitUntil(lambda: len(view.course.rows) == 3 and view.course.isVisible())
    assert view.course.epochs[-1] == 2
    assert "% saturated" in view.course.rows[1].notes[-1]
    before = hidden.counts
    window.time_machine.go_to(1)
    view.chosen.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(view.plot.rows) == 2 and (view.plot.rows[0].histogram.counts != before).any())
    assert view.plot.rows[0].histogram.size == 24
    qtbot.waitUntil(lambda: [one.step for one in view._history.counted] == [0, 1])
    assert [one.size for one in view.course.rows[0].histograms] == [24, 24]
    table = view.values(view.moment)
    assert sum(row[4] for row in table.rows if row[1] == "bin of the past") == 66
    assert sum(row[4] for row in table.rows if row[1] == "bin") == 33
