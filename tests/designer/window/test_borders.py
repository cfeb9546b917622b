"""The border between two classes of a softmax regression, and the line of a linear regression: typed and dragged."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.activations import Linear
from core.data import Blobs, Data, Line
from core.formats.examples import examples
from core.layers import Input, Output
from core.losses import MSE
from core.moments.boundary_line import line_of
from core.moments.regression_line import regression_line
from core.network import Predictor
from core.project import Project
from core.project.layout import chain, places
from designer.training.phase import Phase
from designer.views.line_hand import ends_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def opened(window, qtbot, project, view):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(project)
    return window.views.show_view(view)


@pytest.fixture
def softmax(window, qtbot):
    """A softmax regression over three blobs, before any run."""
    graph = chain(Input(), Output())
    recipe = examples()["spiral"].recipe
    project = Project(graph, places(graph), Data(source=Blobs(rows=300)), recipe, views=("boundary",))
    view = opened(window, qtbot, project, "boundary")
    qtbot.waitUntil(lambda: view.line.isVisible())
    return window


@pytest.fixture
def regression(window, qtbot):
    """A linear regression over one feature, before any run."""
    graph = chain(Input(), Output(activation=Linear()))
    recipe = examples()["spiral"].recipe.change(loss=MSE())
    project = Project(graph, places(graph), Data(source=Line(rows=100)), recipe, views=("fit",))
    view = opened(window, qtbot, project, "fit")
    qtbot.waitUntil(lambda: view.bar.isVisible())
    return window


def held(window):
    return window.session.phase is Phase.PAUSED and not window.session.starting


def typed(qtbot, window, field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: held(window))


def dragged(port, start, by):
    QTest.mousePress(port, LEFT, NONE, start)
    QTest.mouseMove(port, start + by / 2)
    QTest.mouseMove(port, start + by)
    QTest.mouseRelease(port, LEFT, NONE, start + by)


def pixel(hand, place):
    """The pixel of a place of the plot."""
    area, low, high = hand._plane.area, np.array(hand._where.low), np.array(hand._where.high)
    share = (np.array(place) - low) / (high - low)
    return QPoint(round(area.left() + share[0] * area.width()), round(area.bottom() - share[1] * area.height()))


def test_the_border_of_two_chosen_classes_is_typed_and_dragged(softmax, qtbot):
    view, session = softmax.views.views["boundary"], softmax.session
    bar, names = view.line, softmax.loader.prepared.dataset.classes
    assert [bar.pairs.itemText(n) for n in range(3)] == [
        f"{names[a]} | {names[b]}" for a, b in ((0, 1), (0, 2), (1, 2))
    ]
    bar.pairs.setCurrentIndex(2)

    def line():
        return line_of(session.network, session.snapshot.state, session.data, (1, 2))

    assert session.network is None
    for n, text in enumerate(("1", "-1.5", "0.25")):
        typed(qtbot, softmax, bar.fields[n], text)

        def answered(n=n, text=text):
            shown = view.line_hand._line
            return (shown.a, shown.b, shown.c)[n] == pytest.approx(float(text), abs=1e-5)

        qtbot.waitUntil(answered)
    qtbot.waitUntil(lambda: (line().a, line().b, line().c) == pytest.approx((1, -1.5, 0.25), abs=1e-5))
    data = session.data
    outputs = Predictor(session.network).predict(session.snapshot.state, data.x(data.train))
    y = data.dataset.y[data.train]
    of_pair = np.isin(y, (1, 2))
    wrong = int(((outputs[:, 2] > outputs[:, 1]) != (y == 2))[of_pair].sum())
    qtbot.waitUntil(lambda: bar.figures.text().endswith(f"{wrong} of {of_pair.sum()} wrong"))
    assert softmax.session.step == 0
    qtbot.waitUntil(lambda: view.line_hand._line == line() and ends_of(line(), view._section) is not None)
    count, then = softmax.store.undo_stack.count(), line()
    first, last = ends_of(then, view._section)
    middle = pixel(view.line_hand, (np.array(first) + last) / 2)
    dragged(view.plane.port, middle, QPoint(16, 0))
    qtbot.waitUntil(lambda: abs(line().c - then.c) > 1e-3)
    assert (line().a, line().b) == pytest.approx((then.a, then.b), abs=1e-5)
    assert softmax.store.undo_stack.count() == count + 1


def test_slope_and_intercept_are_typed_and_the_line_is_turned_by_its_end(regression, qtbot):
    view, session = regression.views.views["fit"], regression.session

    def line():
        return regression_line(session.network, session.snapshot.state, session.data)

    hand = view.line_hand
    for field, text in zip(view.bar.fields, ("0.25", "-0.125"), strict=True):  # faster than the run answers
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: held(regression))
    qtbot.waitUntil(lambda: (line().slope, line().intercept) == pytest.approx((0.25, -0.125), abs=1e-5))
    data = session.data
    predicted = data.unscaled_targets(Predictor(session.network).predict(session.snapshot.state, data.x(data.train)))
    error = float(np.sqrt(((predicted[:, 0] - data.dataset.y[data.train, 0]) ** 2).mean()))
    shown = view.bar.figures
    qtbot.waitUntil(lambda: shown.text().startswith(f"RMSE {error:.3g}"))
    qtbot.waitUntil(lambda: hand._line is not None and hand._line.a == line().slope)
    first, last = sorted(ends_of(hand._line, hand._where))
    near = pixel(hand, 0.1 * np.array(first) + 0.9 * np.array(last))
    count = regression.store.undo_stack.count()
    dragged(view.plot.port, near, QPoint(0, -24))
    qtbot.waitUntil(lambda: line().slope > 0.3)
    middle = (np.array(first) + last) / 2
    assert line().at(middle[0]) == pytest.approx(middle[1], abs=0.02)  # it turns about its middle
    assert regression.store.undo_stack.count() == count + 1
    regression.store.undo_stack.undo()
    qtbot.waitUntil(lambda: held(regression) and line().slope == pytest.approx(0.25, abs=1e-5))
