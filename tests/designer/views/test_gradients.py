"""The gradients: a curve for each layer with weights, named and colored as the layer."""

import numpy as np
import pytest

from core.moments import Moment, Workspace
from core.moments.noise_scale import GradientNoise, NoiseScale
from core.training.curves import Curve
from core.training.past import PastHistory
from designer.style.depth import depth_color
from designer.style.numbers import readout
from designer.views.gradients import GradientView, _sentences
from designer.views.heat_strip import by_column, decades, picture
from tests.designer.views.moments import drawn, label_values, network_for, opened, past, press, trained_on


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


def test_the_strip_has_the_norms_of_the_history_in_its_columns(drawing, history, spiral_data):
    drawing.view.resize(700, 320)
    drawing.show(past(history, network_for(spiral_data)))
    drawing.draw()  # the axes have their place by now
    strip, curve = drawing.view.strip, history.figures[2]["gradient_norm"]
    assert [line.name for line in strip.series] == ["Output", "hidden"]
    columns = strip.values.shape[1]
    assert columns > 100
    places = ((np.arange(columns) + 0.5) * 16 / columns).astype(int)  # 16 values, each for half an epoch
    wrong = strip.values[1] != curve.mean[places]
    assert wrong.sum() <= 16  # where a column holds the end of one and the begin of the next
    assert set(strip.values[1]) == set(curve.mean)
    assert strip.decades == (-2, 1)
    assert "0.8" in strip.described(1, columns // 2 - 1)
    assert "epoch 4" in strip.described(1, columns // 2)


def test_a_column_is_the_mean_of_the_values_in_it():
    generator = np.random.default_rng(0)
    x, y = np.arange(1, 1001) / 100, generator.uniform(0, 1, 1000)
    columns = by_column(Curve.of(x, y), 10.0, 50)
    np.testing.assert_allclose(columns, y.reshape(50, 20).mean(axis=1))
    merged = Curve(x, y, y - 1, y + 1)  # points that stand for several values
    np.testing.assert_allclose(by_column(merged, 10.0, 50), columns)
    finer = by_column(Curve.of(x[:10], y[:10]), 0.2, 80)
    np.testing.assert_allclose(finer[:40], np.repeat(y[:10], 4))
    assert np.isnan(finer[41:]).all()


def test_vanishing_gradients_are_pale_large_ones_strong_and_zeros_amber(theme):
    colors = picture(np.array([[1e-6, 1e-3, 1.0, 0.0, np.nan]]), (-6, 0), theme)
    contrast = [abs(colors.pixelColor(n, 0).lightness() - theme.tokens.color("panel").lightness()) for n in range(3)]
    assert contrast == sorted(contrast)
    assert colors.pixelColor(3, 0) == theme.tokens.color("warn")
    assert colors.pixelColor(4, 0).alpha() == 0


def test_the_scale_spans_powers_of_ten():
    assert decades(np.array([[0.02, 3.0, np.nan, 0.0]])) == (-2, 1)
    assert decades(np.array([[0.2, 3.0]])) == (-2, 1)  # three at least
    assert decades(np.array([[1e-30, 1.0]])) == (-12, 0)
    assert decades(np.array([[0.0]])) == (-3, 0)


def test_the_noise_scale_is_said_of_the_step_that_is_shown(drawing, qtbot, history, spiral_data):
    moment = trained_on(spiral_data, history=PastHistory(history, 1e9))
    drawing.view.resize(700, 320)
    drawing.settle(qtbot, moment)
    found = GradientNoise().compute(moment, Workspace(), lambda: False)
    assert found.rows == found.train == 800
    assert f"a batch beyond {found.scale:.2g} buys little" in drawing.view.note.text()
    assert "batch 32" in drawing.view.note.text()
    assert "From 800 of 800 training rows." in " ".join(drawing.view.note.toolTip().split())


def test_the_chip_hides_the_strip(drawing, qtbot, history, spiral_data):
    drawing.view.resize(700, 320)
    drawing.show(past(history, network_for(spiral_data)))
    assert drawing.view.strip.isVisible()
    press(qtbot, drawing.view.with_strip)
    assert not drawing.view.strip.isVisible()
    assert drawing.view.chart.isVisible()


@pytest.mark.parametrize(
    ("noise", "signal", "low", "high", "said"),
    [
        (200.0, 1.0, 200.0, 200.0, "a batch beyond 200 buys little · noise scale 200"),
        (200.0, 1.0, 150.0, 270.0, "a batch beyond 200 buys little · noise scale 150 … 270"),
        (200.0, -0.1, 90.0, np.inf, "larger batches than 90 still help · noise scale above 90"),
        (4000.0, 1.0, 4000.0, 4000.0, "larger batches help up to all rows · noise scale 4,000"),
        (0.0, 0.0, np.inf, np.inf, "the gradient of every row is 0"),
        (0.0, 2.0, 0.0, 0.0, "a batch beyond 1 buys little · noise scale 1"),
    ],
)
def test_a_noise_scale_in_words(noise, signal, low, high, said):
    assert " · ".join(_sentences(NoiseScale(noise, signal, low, high, 500, 1000, 1, 0))) == said
