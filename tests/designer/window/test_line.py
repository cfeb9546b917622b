"""The line of a single unit on the boundary: typed, moved and turned as a person does."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.formats.examples import examples
from core.moments.boundary_line import line_of
from designer.training.phase import Phase
from designer.views.line_hand import ends_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def unit(window, qtbot):
    """The perceptron, before any run, with its boundary shown."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["perceptron"])
    boundary = window.views.show_view("boundary")
    qtbot.waitUntil(lambda: boundary.line.isVisible())
    return window


def line(window):
    session = window.session
    return line_of(session.network, session.snapshot.state, session.data)


def boundary(window):
    return window.views.views["boundary"]


def held(window):
    return window.session.phase is Phase.PAUSED and not window.session.starting


def test_a_typed_number_begins_a_paused_run_and_the_figures_answer(unit, qtbot):
    field = boundary(unit).line.fields[2]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0.375")
    qtbot.waitUntil(lambda: held(unit) and line(unit).c == pytest.approx(0.375, abs=1e-6))
    assert unit.session.step == 0
    data, found = unit.session.data, line(unit)
    z = data.dataset.x[data.train].astype(np.float64) @ [found.a, found.b] + found.c
    errors = ((z > 0) != (data.dataset.y[data.train] == 1)).sum()
    text = boundary(unit).line.figures
    qtbot.waitUntil(lambda: text.text().endswith(f"{errors} of {len(data.train)} wrong"))
    assert unit.store.undo_stack.count() == 1


def test_the_middle_moves_the_line_and_an_end_turns_it(unit, qtbot):
    view = boundary(unit)
    for n, value in enumerate((1.0, 1.0, round(-float(np.median(unit.loader.prepared.dataset.x.sum(1))), 3))):
        view.line.fields[n].setFocus()
        view.line.fields[n].selectAll()
        QTest.keyClicks(view.line.fields[n], str(value))

        def answered(n=n, value=value):
            shown = view.line_hand._line
            return held(unit) and (shown.a, shown.b, shown.c)[n] == pytest.approx(value, abs=1e-5)

        qtbot.waitUntil(answered)
    qtbot.waitUntil(lambda: ends_of(view.line_hand._line, view._section) is not None
                    and view.line_hand._line == line(unit))  # fmt: skip
    count = unit.store.undo_stack.count()
    before, where, port = line(unit), view._section, view.plane.port

    def pixel(place):
        share = (np.array(place) - where.low) / (np.array(where.high) - where.low) * port.width()
        return QPoint(round(share[0]), round(port.width() - share[1]))

    first, last = ends_of(before, where)
    middle = pixel((np.array(first) + last) / 2)
    QTest.mousePress(port, LEFT, NONE, middle)
    QTest.mouseMove(port, middle + QPoint(9, 0))
    QTest.mouseMove(port, middle + QPoint(18, 0))
    QTest.mouseRelease(port, LEFT, NONE, middle + QPoint(18, 0))
    qtbot.waitUntil(lambda: line(unit).c != before.c)
    moved = line(unit)
    across = 18 / port.width() * (where.high[0] - where.low[0])
    qtbot.waitUntil(lambda: line(unit).c == pytest.approx(before.c - across * before.a, rel=0.2))
    assert (moved.a, moved.b) == pytest.approx((before.a, before.b), abs=1e-5)
    assert unit.store.undo_stack.count() == count + 1
    qtbot.waitUntil(lambda: view.line_hand._line == line(unit))
    first, last = ends_of(line(unit), where)
    near = pixel(0.12 * np.array(first) + 0.88 * np.array(last))
    QTest.mousePress(port, LEFT, NONE, near)
    QTest.mouseMove(port, near + QPoint(0, 25))
    QTest.mouseRelease(port, LEFT, NONE, near + QPoint(0, 25))
    qtbot.waitUntil(lambda: abs(line(unit).a - moved.a) > 1e-3)
    assert line(unit).length == pytest.approx(moved.length, rel=1e-4)
    assert unit.store.undo_stack.count() == count + 2
