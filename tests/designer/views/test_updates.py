"""The updates: a curve of update norm over weight norm for each layer with weights, and a line at the usual ratio."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint

from core.moments import Moment
from core.training.history import History
from designer.style.depth import depth_color
from designer.views.updates import UpdateView
from tests.core.training.histories import record
from tests.designer.views.moments import drawn, label_values, network_for, opened, past

X = np.arange(1, 17) / 2


@pytest.fixture
def drawing(qtbot, theme):
    return opened(qtbot, UpdateView(theme), 600, 300)


@pytest.fixture
def history(spiral_data):
    return History(network_for(spiral_data))


@pytest.fixture
def moment(history, spiral_data):
    """The hidden layer always moves by 2e-3 of its weights, the output layer by 4e-5."""
    weights = {layer_id: layer_id * X for layer_id in history.layers}
    ratios = dict(zip(history.layers, (2e-3, 4e-5), strict=True))
    updates = {layer_id: ratio * weights[layer_id] for layer_id, ratio in ratios.items()}
    record(history, X, {"weight_norm": weights, "update_norm": updates}, loss=1 / X)
    return past(history, network_for(spiral_data))


def test_each_layer_has_its_curve_name_value_and_color(drawing, theme, moment):
    chart = drawing.view.chart
    drawing.show(moment)
    np.testing.assert_allclose(drawn(chart._raw), np.log10([[2e-3] * 16, [4e-5] * 16]))
    colors = {label.name: label.color for label in chart.labels.labels}
    assert (colors["hidden"], colors["Output"]) == (depth_color(0, 2, theme.dark), depth_color(1, 2, theme.dark))
    assert label_values(chart) == {"hidden": "2.0e-3", "usual": "1e-3", "Output": "4.0e-5"}
    assert [label.name for label in chart.labels.labels] == ["hidden", "usual", "Output"]  # from the top
    assert drawing.view.caption.text() == "update / weight"
    assert "divided by" in drawing.view.caption.toolTip()
    drawing.show(Moment())
    assert drawing.view.shown_text == UpdateView.help
    assert drawing.view.caption.text() == ""


@pytest.mark.parametrize("ratio", [1e-9, 0.5])
def test_a_line_marks_the_usual_ratio_also_where_every_curve_is_far_from_it(drawing, history, spiral_data, ratio):
    record(history, X, {"weight_norm": np.ones(16), "update_norm": np.full(16, ratio)}, loss=1 / X)
    drawing.show(past(history, network_for(spiral_data)))
    chart = drawing.view.chart
    low, high = chart._view.viewRange()[1]
    assert low <= chart._mark.value() <= high
    assert chart._mark.value() == pytest.approx(-3)
    assert chart._mark.isVisible()


def test_steps_at_which_all_weights_are_0_have_no_ratio(drawing, moment, history):
    record(history, X + 8, {"update_norm": np.ones(16), "weight_norm": np.zeros(16)}, loss=1 / X)
    drawing.show(past(history, moment.network))
    np.testing.assert_allclose(drawn(drawing.view.chart._raw), np.log10([[2e-3] * 16, [4e-5] * 16]))


def test_the_values_for_export_are_the_ratios(drawing, moment):
    drawing.show(moment)
    table = drawing.view.values(moment)
    assert table.columns == ("curve", "epoch", "mean", "minimum", "maximum")
    assert {row[0] for row in table.rows} == {"hidden", "Output"}
    np.testing.assert_allclose([row[2:] for row in table.rows if row[0] == "hidden"], np.full((16, 3), 2e-3))


def test_the_mouse_is_said_the_ratios_under_it_as_the_labels_write_them(qtbot, drawing, moment):
    drawing.show(moment)
    chart = drawing.view.chart
    for x in (2, 200):
        qtbot.mouseMove(chart._plot.viewport(), QPoint(x, 100))
    qtbot.waitUntil(chart._label.isVisible)
    assert "2.0e-3" in chart._label.text()
    assert "4.0e-5" in chart._label.text()


def test_the_healthy_band_lies_behind_the_curves_a_power_of_ten_around_the_mark(drawing, moment):
    drawing.show(moment)
    chart = drawing.view.chart
    low, high = chart._view.viewRange()[1]
    area = chart._around.path().boundingRect()
    assert chart._around.isVisible()
    assert area.top() == pytest.approx(max(-4, low))
    assert area.bottom() == pytest.approx(min(-2, high))
