"""The gradients: a curve for each layer with weights, named and colored as the layer."""

import numpy as np
import pytest

from core.moments import Moment
from designer.style.depth import depth_color
from designer.style.numbers import readout
from designer.views.gradients import GradientView
from tests.designer.views.moments import drawn, label_values, network_for, opened, past


@pytest.fixture
def drawing(qtbot, theme):
    return opened(qtbot, GradientView(theme))


def test_each_layer_has_its_curve_name_and_color(drawing, theme, history, spiral_data):
    view = drawing.view
    drawing.show(past(history, network_for(spiral_data)))
    colors = {label.name: label.color for label in view.chart.labels.labels}
    assert colors == {"hidden": depth_color(0, 2, theme.dark), "Output": depth_color(1, 2, theme.dark)}
    expected = np.log10(history.figures[2]["gradient_norm"].mean)
    np.testing.assert_allclose(drawn(view.chart._raw)[0], expected)
    drawing.show(Moment())
    assert view.shown_text == GradientView.help


def test_the_labels_say_the_values_where_the_lines_end(drawing, history, spiral_data):
    drawing.view.resize(700, 300)
    drawing.show(past(history, network_for(spiral_data)))
    end = readout((1.5 + 1.6) / 2)  # the two points of the last epoch
    assert label_values(drawing.view.chart) == {"hidden": end, "Output": end}


def test_a_smaller_network_leaves_no_curve_of_the_last_one(drawing, history, spiral_data):
    network = network_for(spiral_data)
    drawing.show(past(history, network))
    history.layers = history.layers[1:]
    drawing.show(past(history, network))
    assert len(drawn(drawing.view.chart._raw)) == 1
    assert list(label_values(drawing.view.chart)) == ["Output"]


def test_another_theme_recolors_the_layers(drawing, theme, history, spiral_data, other_mode):
    drawing.show(past(history, network_for(spiral_data)))
    other_mode()
    colors = {label.name: label.color for label in drawing.view.chart.labels.labels}
    assert colors["hidden"] == depth_color(0, 2, theme.dark)


def test_the_values_for_export_name_the_layers(drawing, history, spiral_data):
    moment = past(history, network_for(spiral_data))
    drawing.show(moment)
    table = drawing.view.values(moment)
    assert table.columns == ("curve", "epoch", "mean", "minimum", "maximum")
    norms = [row[2] for row in table.rows if row[0] == "hidden"]
    assert norms == history.figures[2]["gradient_norm"].mean.tolist()
    assert {row[0] for row in table.rows} == {"hidden", "Output"}
