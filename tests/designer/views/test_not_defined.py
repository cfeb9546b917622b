"""Views of predictions at their limits: outputs that overflow, one row, one class; and as little room as they have."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear
from core.data import Data, Diabetes, prepare
from core.layers import Input, Output
from core.losses import MSE
from core.network import State, build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Snapshot
from designer.style.scale import scaled
from designer.views.calibration import CalibrationView
from designer.views.importance import ImportanceView
from designer.views.residuals import ResidualView
from designer.views.rows import SHORTEST
from designer.views.thresholds import ThresholdView
from tests.designer.views.moments import opened, press, trained_on

TOO_LARGE = "The outputs of this network are too large to be numbers. Reset it, or go back to an earlier step."


@pytest.fixture(scope="module")
def diabetes():
    return prepare(Data(source=Diabetes()))


@pytest.fixture(scope="module")
def spiral():
    return prepare(Data())


def linear(data):
    return build(Graph({1: Input(), 2: Output(activation=Linear())}, ((1, 2),)), data_spec(data.dataset), MSE())


def with_weights(moment, value):
    """The moment with these weights."""
    weights = np.full_like(moment.snapshot.state.weights, value)
    return replace(moment, snapshot=Snapshot(1, 0, State(weights, moment.snapshot.state.buffers)))


@pytest.mark.parametrize("kind", [ImportanceView, ResidualView])
def test_outputs_of_a_regression_that_are_no_numbers(qtbot, theme, diabetes, kind):
    view = kind(theme)
    opened(qtbot, view).settle(qtbot, with_weights(trained_on(diabetes, network=linear(diabetes)), np.nan))
    qtbot.waitUntil(lambda: view.shown_text == TOO_LARGE)


@pytest.mark.parametrize("kind", [ImportanceView, ThresholdView, CalibrationView])
def test_outputs_of_classes_that_are_no_numbers(qtbot, theme, spiral, kind):
    view = kind(theme)
    opened(qtbot, view).settle(qtbot, with_weights(trained_on(spiral), np.nan))
    qtbot.waitUntil(lambda: view.shown_text == TOO_LARGE)


def test_residuals_count_the_rows_that_overflow_and_say_of_how_many_they_are(qtbot, theme, diabetes, monkeypatch):
    moment = trained_on(diabetes, network=linear(diabetes))
    weights = np.zeros_like(moment.snapshot.state.weights)
    weights[0] = 2e38
    moment = replace(moment, snapshot=Snapshot(1, 0, State(weights, moment.snapshot.state.buffers)))
    with np.errstate(over="ignore"):
        odd, odd_validation = (
            int(np.isinf(diabetes.x(part)[:, 0] * np.float32(2e38)).sum())
            for part in (diabetes.train, diabetes.validation)
        )
    view = ResidualView(theme)
    opened(qtbot, view).settle(qtbot, moment)
    assert odd > 1
    assert view.caption.text().endswith(f"not finite: {odd + odd_validation} rows")
    press(qtbot, view.squares)
    qtbot.waitUntil(lambda: view.caption.text().endswith(f"not finite: {odd} rows"))
    monkeypatch.setattr("core.moments.residuals.MOST", 50)
    view = ResidualView(theme)
    opened(qtbot, view).settle(qtbot, trained_on(diabetes, network=linear(diabetes)))
    assert f" of 50 of {len(diabetes.train)} rows" in view.caption.text()
    assert f" of 50 of {len(diabetes.validation)} rows" in view.caption.text()


def test_r2_of_one_row_is_not_drawn(qtbot, theme, diabetes):
    one = replace(diabetes, validation=diabetes.validation[:1])
    view = ImportanceView(theme)
    opened(qtbot, view).settle(qtbot, trained_on(one, network=linear(one)))
    assert view.shown_text == "R² needs at least two rows. Hold out more rows for the validation."


def test_rows_of_one_class_have_no_curves(qtbot, theme, spiral):
    first, second = spiral.dataset.classes
    of_one = spiral.validation[spiral.dataset.y[spiral.validation] == 0]
    view = ThresholdView(theme)
    opened(qtbot, view, 700).settle(qtbot, trained_on(replace(spiral, validation=of_one)))
    assert view.caption.text().startswith(f"no row is of {second}, so there are no curves · ")
    view.choice.combo.setCurrentIndex(0)
    qtbot.waitUntil(lambda: view.caption.text().startswith(f"every row is of {first}, so there are no curves · "))


@pytest.mark.parametrize("kind", [ImportanceView, ThresholdView, CalibrationView, ResidualView])
def test_nothing_is_cut_in_the_smallest_view(qtbot, theme, spiral, diabetes, kind):
    """A sentence has one line there, with all of it in its tool tip."""
    data = diabetes if kind is ResidualView else spiral
    view = kind(theme)
    drawing = opened(qtbot, view, scaled(kind.narrowest), scaled(SHORTEST))
    drawing.settle(qtbot, trained_on(data, network=linear(data) if kind is ResidualView else None))
    needs, room = view._body.currentWidget().minimumSizeHint(), view.room
    assert view.shown_text == ""
    assert needs.width() <= room.width()
    assert needs.height() <= room.height()


def test_a_choice_is_as_wide_as_its_texts_where_there_is_room(qtbot, theme, spiral):
    view = CalibrationView(theme)
    drawing = opened(qtbot, view, 600, 300)
    drawing.settle(qtbot, trained_on(spiral))
    assert view.choice.combo.shown() != ""
    view.choice.combo.setCurrentIndex(0)
    assert view.choice.combo.shown() == "predicted class"
    view.resize(scaled(view.narrowest), scaled(SHORTEST))
    qtbot.waitUntil(lambda: view.width() == scaled(view.narrowest))
    assert view.titles.geometry().right() <= view.width()
    assert view.more.geometry().right() <= view.width()
