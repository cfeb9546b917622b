"""The plane of a single unit over three features: turned by mouse and keys, and typed as a person does."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.activations import Sigmoid
from core.data import Data, TableFile
from core.layers import Input, Output
from core.losses import BCE
from core.moments.boundary_plane import plane_of
from core.project import Project
from core.project.layout import chain
from core.training import Recipe
from designer.training.phase import Phase

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def unit(window, qtbot, tmp_path):
    """A logistic regression over three features, before any run, with its plane shown."""
    x = np.random.default_rng(4).normal(size=(60, 3))
    lines = [f"{a:.4f},{b:.4f},{c:.4f},{'yes' if a + b - c > 0 else 'no'}" for a, b, c in x]
    path = tmp_path / "three.csv"
    path.write_text("\n".join(["a,b,c,kind", *lines]), encoding="utf-8")
    project = Project(
        chain(Input(), Output(activation=Sigmoid())),
        data=Data(source=TableFile(path=str(path))),
        recipe=Recipe(loss=BCE()),
    )
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(project)
    view = window.views.show_view("space")
    qtbot.waitUntil(lambda: view.bar.isVisible())
    return window, view


def test_typed_numbers_move_the_plane_and_the_mouse_turns_it(unit, qtbot):
    window, view = unit
    before = view.plane
    field = view.bar.fields[3]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0.375")

    def answered():
        session = window.session
        held = session.phase is Phase.PAUSED and not session.starting
        return held and plane_of(session.network, session.snapshot.state, session.data).b == pytest.approx(
            0.375, abs=1e-5
        )

    qtbot.waitUntil(answered)
    qtbot.waitUntil(lambda: view.plane.b == pytest.approx(0.375, abs=1e-5))
    assert (view.plane.w1, view.plane.w2, view.plane.w3) == pytest.approx((before.w1, before.w2, before.w3), abs=1e-5)
    assert window.store.undo_stack.count() == 1
    data = window.session.data
    z = view.plane.values(data.dataset.x[data.train])
    errors = ((z > 0) != (data.dataset.y[data.train] == 1)).sum()
    assert view.bar.figures.text().endswith(f"{errors} of {len(data.train)} wrong")
    assert "b 0.375" in view.plot.accessibleDescription()

    turn, pitch = view.plot.turn, view.plot.pitch
    middle = QPoint(view.plot.width() // 2, view.plot.height() // 2)
    QTest.mousePress(view.plot, LEFT, NONE, middle)
    QTest.mouseMove(view.plot, middle + QPoint(20, 10))
    QTest.mouseRelease(view.plot, LEFT, NONE, middle + QPoint(20, 10))
    assert (view.plot.turn, view.plot.pitch) == pytest.approx((turn + 8, pitch + 4))
    view.plot.setFocus()
    qtbot.keyClick(view.plot, Qt.Key.Key_Left)
    assert view.plot.turn == pytest.approx(turn + 3)
    qtbot.keyClick(view.plot, Qt.Key.Key_Home)
    assert (view.plot.turn, view.plot.pitch) == (turn, pitch)


def test_the_projection_keeps_lines_straight_and_the_middle_in_the_middle(unit):
    plot = unit[1].plot
    low, high = plot._low, plot._high
    pixels, depth = plot.projected(np.array([(low + high) / 2, low, (3 * low + high) / 4, high]))
    np.testing.assert_allclose(pixels[0], (plot.width() / 2, plot.height() / 2))
    a, b = pixels[2] - pixels[1], pixels[3] - pixels[1]
    assert abs(a[0] * b[1] - a[1] * b[0]) < 1e-6
    above, below = plot.projected(np.array([[*low[:2], high[2]], low]))[0]
    assert above[1] < below[1]
    assert (depth > 0).all()
