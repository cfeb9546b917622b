"""The landscape of a moment: computed when the run rests, with what the plane explains and the true losses."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt

from designer.views.landscape import WAITS, LandscapeView
from tests.designer.views.moments import opened, trained_on


def test_it_shows_the_plane_of_the_moment_and_waits_for_a_run_at_work(qtbot, theme, spiral_data):
    drawing = opened(qtbot, LandscapeView(theme), 400, 320)
    view, moment = drawing.view, trained_on(spiral_data)
    drawing.show(replace(moment, training=True))
    assert view.shown_text == WAITS
    drawing.settle(qtbot, moment)
    assert view.plot.ground.values is view.plane.values
    assert view.plane.values.shape == (25, 25)
    assert "random directions" in view.caption.text()
    assert "no path yet" in view.caption.toolTip()
    assert str(min(len(spiral_data.train), 256)) in view.caption.toolTip()
    ((place, text),) = view.plot.notes
    assert place == (0, 0)
    assert np.isclose(float(text), view.plane.losses[0], rtol=0.05)
    drawing.show(replace(moment, training=True))
    assert not view.shown_text
    assert "as of step" in view.caption.text()
    before = view.plane
    with qtbot.waitSignal(drawing.computations.arrived, timeout=120_000):
        drawing.show(moment)
        qtbot.mouseClick(view.along, Qt.MouseButton.LeftButton)
    assert view.plane is not before
    assert "no path yet" not in view.caption.toolTip()
