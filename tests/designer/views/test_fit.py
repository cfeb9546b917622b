"""The fitted curve: rows at once, the curve of the newest weights, and what is shown at the mouse."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from core.activations import Linear
from core.data import Data, Line, TiltedPlane, prepare
from core.layers import Input, Output
from core.losses import MSE
from core.moments import Moment
from core.network import build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Snapshot
from designer.views.fit import CLASSES, FitView
from tests.designer.views.moments import opened, press


@pytest.fixture(scope="module")
def line():
    return prepare(Data(source=Line(rows=100)))


@pytest.fixture
def drawing(qtbot, theme):
    return opened(qtbot, FitView(theme))


def trained(data):
    graph = Graph({1: Input(), 2: Output(activation=Linear())}, ((1, 2),))
    network = build(graph, data_spec(data.dataset), MSE())
    return Moment(data=data, network=network, snapshot=Snapshot(0, 0, network.initial(5)))


def test_rows_are_seen_before_any_training(drawing, line):
    drawing.show(Moment(data=line))
    view = drawing.view
    x, y = view.plot.train.getData()
    np.testing.assert_allclose(sorted(x), sorted(line.dataset.x[line.train, 0]))
    np.testing.assert_allclose(sorted(y), sorted(line.dataset.y[line.train, 0]))
    assert len(view.plot.validation.getData()[0]) == len(line.validation)
    assert len(view.plot.line.points[0]) == 0
    assert not view.feature.isVisible()  # there is only one


def test_the_curve_is_drawn_over_the_rows(qtbot, drawing, line):
    drawing.settle(qtbot, trained(line))
    fitted = drawing.view.fitted
    np.testing.assert_array_equal(drawing.view.plot.line.points[0], fitted.x)
    np.testing.assert_array_equal(drawing.view.plot.line.points[1], fitted.y[:, 0])
    table = drawing.view.values(drawing.moment)
    assert table.columns == ("x", "y")
    np.testing.assert_array_equal([row[1] for row in table.rows], fitted.y[:, 0])


def test_another_feature_is_chosen_with_the_keyboard(qtbot, drawing):
    drawing.settle(qtbot, trained(prepare(Data(source=TiltedPlane()))))
    view, before = drawing.view, drawing.view.fitted
    other = 1 - view.feature.currentIndex()
    view.feature.setFocus()
    qtbot.keyClick(view.feature, Qt.Key.Key_Down if other else Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: view.fitted is not None and view.fitted is not before)
    assert view.feature.currentText() == ("x1", "x2")[other]
    assert view.values(drawing.moment).columns[0] == ("x1", "x2")[other]


def test_a_chip_hides_the_validation_rows(qtbot, drawing, line):
    drawing.show(Moment(data=line))
    press(qtbot, drawing.view.squares)
    assert len(drawing.view.plot.validation.getData()[0]) == 0


def test_classes_are_refused_in_a_sentence(drawing, spiral_data):
    drawing.show(Moment())
    assert drawing.view.shown_text == FitView.help
    drawing.show(Moment(data=spiral_data))
    assert drawing.view.shown_text == CLASSES


def test_the_mouse_is_said_the_prediction_under_it(qtbot, drawing, line):
    drawing.settle(qtbot, trained(line))
    view = drawing.view
    qtbot.mouseMove(view.plot._plot.viewport(), QPoint(2, 2))
    qtbot.mouseMove(view.plot._plot.viewport(), QPoint(200, 60))
    at = view.plot._view.mapSceneToView(QPoint(200, 60)).x()
    expected = np.interp(at, view.fitted.x, view.fitted.y[:, 0])
    qtbot.waitUntil(lambda: f"{expected:.3g}".replace("-", "−") in view.plot._label.text())
    assert view.plot._label.isVisible()


def test_the_key_names_the_axes_the_rows_and_the_line(qtbot, drawing, line):
    drawing.show(Moment(data=line))
    view = drawing.view
    assert view._key.accessibleDescription() == "y over x, train, validation, prediction"
    press(qtbot, view.squares)
    assert view._key.accessibleDescription() == "y over x, train, prediction"
