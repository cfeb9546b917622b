"""The view of the sharpness, in the window."""

import numpy as np
import pytest

from core.formats.examples import examples
from core.moments import Workspace
from core.moments.sharpness import SharpnessOverTime
from core.optimizers import LBFGS, SGD
from core.project import edits
from designer.training.phase import Phase
from designer.views import sharpness


def trained(window, qtbot, **recipe):
    """The view after a short training of the moons."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["moons"])
    window.store.edit("Short", edits.change_recipe(window.store.project, **({"epochs": 5} | recipe)))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    view = window.views.show_view("sharpness")
    window.views.show_large("sharpness")
    return view


def test_it_shows_what_is_computed_and_up_to_which_rate_steps_are_stable(window, qtbot):
    view = trained(window, qtbot, optimizer=SGD(learning_rate=0.05))
    qtbot.waitUntil(lambda: view.found is not None)
    found = SharpnessOverTime().compute(view.moment, Workspace(), lambda: False)
    np.testing.assert_allclose(view.found.values, found.values, rtol=1e-6)
    assert [series.name for series in view._series(found)] == ["sharpness", "stable below"]
    assert f"stable up to a learning rate of {2 / found.values[-1]:.2g}" in view.caption.text()
    assert "a guide" in view.caption.text()
    table = view.values(view.moment)
    assert [row[2] for row in table.rows] == view.found.values.tolist()
    assert all(row[3] == pytest.approx(40.0) for row in table.rows)


def test_looking_back_shows_it_as_far_as_that_step(window, qtbot):
    view = trained(window, qtbot, optimizer=SGD(learning_rate=0.05))
    qtbot.waitUntil(lambda: view.found is not None)
    window.time_machine.go_to(view.moment.step // 2)
    qtbot.waitUntil(lambda: window.time_machine.is_exact)
    qtbot.waitUntil(lambda: view.found is not None and view.found.steps[-1] == window.time_machine.step)


def test_no_limit_is_drawn_where_none_is_known(window, qtbot):
    view = trained(window, qtbot, optimizer=LBFGS(), epochs=2)
    qtbot.waitUntil(lambda: view.found is not None)
    assert [series.name for series in view._series(view.found)] == ["sharpness"]
    assert "no limit is known for L-BFGS" in view.caption.text()


def test_a_network_that_is_too_large_says_so(window, qtbot, monkeypatch):
    monkeypatch.setattr(sharpness, "MOST_WEIGHTS", 3)
    view = trained(window, qtbot)
    qtbot.waitUntil(lambda: "up to 3 weights" in view.shown_text)
    assert view.found is None
