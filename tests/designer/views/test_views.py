"""The live views: what they draw, when they draw it, and that the field is what the network says."""

from threading import Semaphore

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QPushButton

from core.activations import Linear
from core.data import Data, prepare
from core.data.iris import Iris
from core.data.plane_grid import SIDE, section
from core.layers import Dense, Input, Output
from core.losses import Hinge
from core.network import Predictor, build
from core.network.graph import Graph
from core.project import data_spec
from core.training.history import Curve, History
from core.training.recipe import Recipe
from designer.views import ticks
from designer.views.bands import picture
from designer.views.boundary import TOO_FEW, BoundaryPlot
from designer.views.field import Field, compute, most_informative
from designer.views.gradients import GradientPlot
from designer.views.library import PlotLibrary, library
from designer.views.loss import EMPTY, LossPlot, current, lowest
from designer.views.shades import enlarge, shade
from designer.views.smoothing import band, smooth, thin
from designer.views.worker import FieldWorker, Job

COMPILING = 120_000  # milliseconds that the engine may take to compile, once


@pytest.fixture
def other_mode(theme):
    """Turns dark to light or light to dark."""
    yield lambda: theme.choose(Qt.ColorScheme.Light if theme.dark else Qt.ColorScheme.Dark)
    theme.choose(Qt.ColorScheme.Unknown)


@pytest.fixture(scope="module")
def spiral():
    return prepare(Data())


@pytest.fixture(scope="module")
def iris():
    return prepare(Data(source=Iris()))


def network_for(data):
    layers = {1: Input(), 2: Dense(units=4, name="hidden"), 3: Output()}
    return build(Graph(layers, ((1, 2), (2, 3))), data_spec(data.dataset), Recipe().loss)


@pytest.fixture
def history(spiral):
    """Eight epochs: the loss halves with each half epoch, validation has its minimum at epoch 6."""
    history = History(network_for(spiral))
    x = np.arange(1, 17) / 2
    history.loss.extend(x, 0.5 ** np.arange(16))
    history.score.extend(x, np.linspace(0.5, 0.97, 16))
    history.validation_loss.extend(np.arange(1.0, 9.0), np.array([0.9, 0.7, 0.5, 0.4, 0.3, 0.2, 0.25, 0.3]))
    history.validation_score.extend(np.arange(1.0, 9.0), np.linspace(0.5, 0.9, 8))
    for figures in history.figures.values():
        figures["gradient_norm"].extend(x, 0.1 * np.arange(1, 17))
    return history


def opened(qtbot, plot, width=400, height=250):
    qtbot.addWidget(plot, before_close_func=lambda plot: plot.close_worker())
    plot.resize(width, height)
    with qtbot.waitExposed(plot):
        plot.show()
    return plot


@pytest.fixture
def loss(qtbot, theme):
    return opened(qtbot, LossPlot(theme))


@pytest.fixture
def boundary(qtbot, theme):
    return opened(qtbot, BoundaryPlot(theme))


def press(qtbot, chip):
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)


def drawn(items):
    """y of the items that are seen."""
    return [item.getData()[1] for item in items if item.isVisible()]


def average(y, beta=0.9):
    """The moving average, by its definition."""
    v, averages = 0.0, []
    for t, each in enumerate(y, start=1):
        v = beta * v + (1 - beta) * each
        averages.append(v / (1 - beta**t))
    return np.array(averages)


# The loss


def test_an_empty_loss_plot_says_what_it_will_show(loss):
    loss.show_history(None)
    assert loss.said == EMPTY


def test_what_draws_may_come_after_what_is_to_be_drawn(qtbot, loss, history, monkeypatch):
    here = False
    monkeypatch.setattr(PlotLibrary, "is_there", property(lambda _: here))
    loss.show_history(history)
    assert loss.said == ""
    assert "chart" not in vars(loss)
    here = True
    library.arrived.emit()
    assert loss.chart.isVisible()


def test_curves_show_what_the_history_has(qtbot, loss, history):
    press(qtbot, loss.log)
    loss.show_history(history)
    assert not loss.said
    raw, smoothed = drawn(loss.chart._raw), drawn(loss.chart._smooth)
    np.testing.assert_allclose(raw[0], history.loss.mean)
    np.testing.assert_allclose(raw[1], history.validation_loss.mean)
    np.testing.assert_allclose(smoothed[0], average(history.loss.mean))


def test_a_metric_may_be_drawn_instead_of_the_loss(qtbot, loss, history):
    shares = {"train": np.linspace(0.4, 0.9, 6), "validation": np.array([0.3, 0.5, 0.7, 0.8, 0.75, 0.72])}
    for split, values in shares.items():
        history.metrics[split]["f1"] = Curve()
        history.metrics[split]["f1"].extend(np.arange(1.0, 7.0), values)
    loss.show_history(history)
    loss.chosen.setFocus()
    qtbot.keyClick(loss.chosen, Qt.Key.Key_Down)
    assert loss.chosen.currentText() == "F1"
    for raw, values in zip(drawn(loss.chart._raw), shares.values(), strict=True):
        np.testing.assert_allclose(raw, values)
    assert [entry.value for entry in loss.legend.entries] == ["90.0 %", "72.0 %"]
    assert not loss.log.isEnabled()  # shares are not drawn by their logarithm
    qtbot.keyClick(loss.chosen, Qt.Key.Key_Up)
    np.testing.assert_allclose(10 ** drawn(loss.chart._raw)[1], history.validation_loss.mean)


def test_the_log_chip_draws_logarithms(qtbot, loss, history):
    loss.show_history(history)
    bottom = loss.chart._view.viewRange()[1][0]
    np.testing.assert_allclose(drawn(loss.chart._raw)[0], np.maximum(np.log10(history.loss.mean), bottom))
    press(qtbot, loss.log)
    np.testing.assert_allclose(drawn(loss.chart._raw)[0], history.loss.mean)


def test_a_loss_of_zero_lies_on_the_bottom_of_a_log_axis(loss, history):
    history.loss.extend(np.array([8.5]), np.array([0.0]))
    loss.show_history(history)
    bottom = loss.chart._view.viewRange()[1][0]
    assert drawn(loss.chart._raw)[0][-1] == pytest.approx(bottom)
    assert np.isfinite(bottom)


def test_without_smoothing_only_the_raw_curve_is_drawn_at_full_strength(qtbot, loss, history):
    loss.show_history(history)
    assert loss.chart._raw[0].opts["pen"].color().alphaF() == pytest.approx(0.25, abs=0.01)
    press(qtbot, loss.smoothing)
    assert drawn(loss.chart._smooth) == []
    assert loss.chart._raw[0].opts["pen"].color().alphaF() == 1.0


def test_chips_are_reached_and_pressed_with_the_keyboard(qtbot, loss, history):
    loss.show_history(history)
    loss.activateWindow()
    loss.log.setFocus()
    qtbot.waitUntil(loss.log.hasFocus)
    qtbot.keyClick(loss.log, Qt.Key.Key_Space)
    assert not loss.log.isChecked()
    qtbot.keyClick(loss.log, Qt.Key.Key_Backtab)
    qtbot.waitUntil(loss.smoothing.hasFocus)


def test_the_legend_tells_where_the_curves_stand(loss, history):
    loss.show_history(history)
    last = 0.5**14 / 2 + 0.5**15 / 2  # the mean over the last epoch
    assert [str(each) for each in loss.legend.entries] == [
        f"train {last:.1e} 95.4 %".replace("e-0", "e-"),
        "validation 0.3000 90.0 %",
    ]
    assert "validation 0.3000" in loss.legend.accessibleDescription()


def test_figures_without_room_in_the_title_row_stand_in_the_corner(qtbot, loss, history):
    loss.show_history(history)
    loss.resize(300, 200)
    qtbot.waitUntil(lambda: "90.0 %" in loss.chart._note.text())
    loss.resize(900, 200)
    qtbot.waitUntil(lambda: loss.chart._note.text() == "")


def test_a_regression_has_no_accuracy(loss, history):
    history.score, history.validation_score = Curve(), Curve()
    loss.show_history(history)
    assert all(not each.extra for each in loss.legend.entries)


def test_a_dot_marks_the_best_validation(qtbot, loss, history):
    press(qtbot, loss.log)
    loss.show_history(history)
    assert lowest(history.validation_loss) == (6.0, 0.2)
    x, y = loss.chart._dot.getData()
    assert (x[0], y[0]) == (6.0, 0.2)


def test_the_mouse_is_told_the_values_under_it(qtbot, loss, history):
    loss.show_history(history)
    port = loss.chart._plot.viewport()
    qtbot.mouseMove(port, QPoint(2, 2))
    qtbot.mouseMove(port, QPoint(200, 100))
    qtbot.waitUntil(loss.chart._label.isVisible)
    at = loss.chart._view.mapSceneToView(QPoint(200, 100)).x()
    nearest = np.abs(history.validation_loss.x - at).argmin()
    assert loss.chart._cross.value() == pytest.approx(at)
    assert ticks.figure(average(history.validation_loss.mean)[nearest]) in loss.chart._label.text()


def test_a_hidden_plot_draws_only_when_it_is_seen(qtbot, theme, history, monkeypatch):
    plot, redrawn = LossPlot(theme), []
    monkeypatch.setattr(plot, "redraw", lambda: redrawn.append(plot._history))
    qtbot.addWidget(plot)
    plot.show_history(None)
    plot.show_history(history)
    theme.changed.emit()
    assert redrawn == []
    with qtbot.waitExposed(plot):
        plot.show()
    assert redrawn == [history]


def test_another_theme_recolours_the_curves(loss, history, theme, other_mode):
    loss.show_history(history)
    other_mode()
    assert loss.chart._smooth[0].opts["pen"].color().name() == theme.tokens.accent
    assert loss.chart._plot.backgroundBrush().color().name() == theme.tokens.panel
    assert loss.legend.entries[1].color.name() == theme.tokens.validation


# Gradients


def test_each_layer_has_its_curve_name_and_colour(qtbot, theme, history):
    plot = opened(qtbot, GradientPlot(theme))
    plot.show_history(history, {2: "hidden", 3: "Output"})
    assert [(e.name, e.color) for e in plot.legend.entries] == [
        ("hidden", theme.layer_color(0)),
        ("Output", theme.layer_color(1)),
    ]
    expected = np.log10(history.figures[2]["gradient_norm"].mean)
    np.testing.assert_allclose(drawn(plot.chart._raw)[0], expected)
    plot.show_history(None, {})
    assert "appear here" in plot.said


def test_a_smaller_network_leaves_no_curve_of_the_last_one(qtbot, theme, history):
    plot = opened(qtbot, GradientPlot(theme))
    plot.show_history(history, {2: "hidden", 3: "Output"})
    history.layers = history.layers[1:]
    plot.show_history(history, {3: "Output"})
    assert len(drawn(plot.chart._raw)) == 1


# Curves and axes


def test_smoothing_is_the_formula_with_bias_correction():
    y = np.random.default_rng(0).exponential(size=4096)
    np.testing.assert_allclose(smooth(y, 0.9), average(y), rtol=1e-9)
    assert smooth(np.array([3.0]), 0.9)[0] == pytest.approx(3.0)


def test_a_band_keeps_every_peak():
    curve = Curve()
    y = np.ones(10_000)
    y[[1234, 7777]] = 50.0, 0.01
    curve.extend(np.arange(10_000.0), y)
    walls = band(curve, 300)
    assert walls.shape == (2, 300)
    assert (np.nanmax(walls), np.nanmin(walls)) == (50.0, 0.01)


def test_a_curve_with_room_for_each_value_is_no_band():
    curve = Curve()
    curve.extend(np.arange(10.0), np.arange(10.0))
    assert band(curve, 300) is None


def test_the_picture_of_bands_is_coloured_between_least_and_greatest_alone():
    walls = np.array([[0.0, 2.0, np.nan], [1.0, 3.0, np.nan]])
    shown = picture([(walls, QColor(200, 100, 0, 128))], 0.0, 4.0, 5)
    assert (shown[:, 0, 3] > 0).tolist() == [True, True, False, False, False]
    assert (shown[:, 1, 3] > 0).tolist() == [False, False, True, True, False]
    assert not shown[:, 2, 3].any()
    assert shown[0, 0].tolist() == pytest.approx([200, 100, 0, 128], abs=1)


def test_a_thinned_line_ends_where_the_line_does():
    x, y = thin(np.arange(1000.0), np.arange(1000.0), 300)
    assert x[-1] == y[-1] == 999
    assert len(x) <= 400


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.7), (0.0, 1e-7), (0, 12_345), (0.5, 0.5), (0.0, 1e9)])
def test_linear_axes_have_three_to_six_hairlines_around_the_values(low, high):
    scale = ticks.linear(low, high)
    assert scale.low <= low <= high <= scale.high
    assert 2 <= len(scale.ticks) <= 6


@pytest.mark.parametrize(("low", "high"), [(0.01, 1.0), (0.5, 0.6), (0.02, 0.9), (1e-12, 3.0), (1.0, 1.0), (9, 11)])
def test_log_axes_have_two_to_six_hairlines_around_the_values(low, high):
    scale = ticks.logarithmic(low, high)
    assert scale.low <= np.log10(low) + 1e-9
    assert np.log10(high) - 1e-9 <= scale.high
    assert 2 <= len(scale.ticks) <= 6


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0.0000"), (0.01234, "0.0123"), (12.3456, "12.346"), (123_456.0, "1.2e5"), (1.2e-5, "1.2e-5")],
)
def test_figures_keep_to_six_characters(value, text):
    assert ticks.figure(value) == text


def test_a_curve_stands_at_the_mean_of_its_last_epoch():
    curve = Curve()
    curve.extend(np.array([0.5, 1.0, 1.5, 2.0]), np.array([9.0, 8.0, 2.0, 1.0]))
    assert current(curve) == 1.5
    assert current(Curve()) is None


# The boundary


def test_the_data_is_seen_before_any_training(boundary, spiral):
    boundary.show_state(None, None, spiral)
    assert not boundary.said
    assert len(boundary.plane.points.points) == 1000
    assert boundary.field is None
    assert [each.name for each in boundary.legend.entries] == list(spiral.dataset.classes)


def test_validation_rows_are_rings_that_a_chip_hides(qtbot, boundary, spiral):
    boundary.show_state(None, None, spiral)
    assert sum(point.ring for point in boundary.plane.points.points) == len(spiral.validation)
    press(qtbot, boundary.rings)
    assert not any(point.ring for point in boundary.plane.points.points)


def test_points_have_the_colour_of_their_class(boundary, spiral, theme):
    boundary.show_state(None, None, spiral)
    colors = {point.color.name() for point in boundary.plane.points.points}
    assert colors == {theme.tokens.low, theme.tokens.high}


def settled(qtbot, boundary, *given):
    with qtbot.waitSignal(boundary.worker.ready, timeout=COMPILING):
        boundary.show_state(*given)
    return boundary.field


def test_the_field_is_what_the_network_says_on_the_grid(qtbot, boundary, spiral):
    network = network_for(spiral)
    state = network.initial(3)
    field = settled(qtbot, boundary, network, state, spiral)
    rows = field.section.rows()
    expected = Predictor(network).predict(state, spiral.scaled(rows))
    np.testing.assert_allclose(field.outputs.reshape(SIDE * SIDE, -1), expected, rtol=1e-6)
    for row in (0, 99, 5050, 9999):
        np.testing.assert_allclose(field.at(*rows[row]), expected[row], rtol=1e-6)
    assert boundary.plane.image.image.shape == (SIDE, SIDE, 4)


def test_the_first_row_of_a_picture_is_drawn_at_the_bottom(boundary, spiral):
    boundary.show_state(None, None, spiral)
    boundary.plane.points.show_points([])
    picture = np.full((4, 4, 4), 255, np.uint8)
    picture[:2, :, :3] = 10, 20, 30
    picture[:, :2, 0] = 90
    boundary.plane.show_field(picture)
    shown = boundary.plane.grab().toImage()
    bottom, right = shown.height() - 12, shown.width() - 12
    assert shown.pixelColor(12, bottom).getRgb()[:3] == (90, 20, 30)
    assert shown.pixelColor(right, bottom).getRgb()[:3] == (10, 20, 30)
    assert shown.pixelColor(12, 12).getRgb()[:3] == (90, 255, 255)


def test_features_that_are_not_shown_stand_at_their_median(iris):
    where = section(iris, 2, 3)
    rows = where.rows(5)
    np.testing.assert_array_equal(rows[:, :2], np.tile(np.median(iris.dataset.x[:, :2], axis=0), (25, 1)))
    assert where.low[0] < iris.dataset.x[:, 2].min() < iris.dataset.x[:, 2].max() < where.high[0]
    assert rows[0, 2] == pytest.approx(where.low[0] + (where.high[0] - where.low[0]) / 10)
    assert rows[4, 2] > rows[0, 2]
    assert rows[5, 3] > rows[0, 3]


def test_of_many_features_the_two_that_tell_most_are_shown_first(boundary, iris):
    boundary.show_state(None, None, iris)
    assert most_informative(iris) == (2, 3)
    assert boundary.across.currentText() == "petal length"
    assert boundary.across.isVisible()


def test_another_feature_gives_another_field(qtbot, boundary, iris):
    network = network_for(iris)
    first = settled(qtbot, boundary, network, network.initial(1), iris)
    with qtbot.waitSignal(boundary.worker.ready, timeout=COMPILING):
        qtbot.keyClick(boundary.across, Qt.Key.Key_Up)
    assert boundary.field is not first
    assert boundary.field.section.features == (1, 3)


def test_the_chip_for_sharp_edges_leaves_two_colours(qtbot, boundary, spiral):
    network = network_for(spiral)
    settled(qtbot, boundary, network, network.initial(3), spiral)
    soft = len(np.unique(boundary.plane.image.image.reshape(-1, 4), axis=0))
    press(qtbot, boundary.sharp)
    sharp = len(np.unique(boundary.plane.image.image.reshape(-1, 4), axis=0))
    assert sharp <= 2 < soft


def test_another_theme_recolours_field_and_points_without_computing(qtbot, boundary, spiral, theme, other_mode):
    network = network_for(spiral)
    field = settled(qtbot, boundary, network, network.initial(3), spiral)
    before = boundary.plane.image.image.copy()
    other_mode()
    assert boundary.field is field
    assert (boundary.plane.image.image != before).any()
    assert {point.color.name() for point in boundary.plane.points.points} == {
        theme.tokens.low,
        theme.tokens.high,
    }


def test_the_mouse_is_told_the_answer_under_it(qtbot, boundary, spiral):
    network = network_for(spiral)
    settled(qtbot, boundary, network, network.initial(3), spiral)
    port = boundary.plane._graphics.viewport()
    qtbot.mouseMove(port, QPoint(2, 2))
    qtbot.mouseMove(port, QPoint(150, 90))
    qtbot.waitUntil(boundary.plane._label.isVisible)
    assert any(name in boundary.plane._label.text() for name in spiral.dataset.classes)


def test_a_hidden_boundary_asks_for_nothing_until_it_is_seen(qtbot, theme, spiral):
    plot = BoundaryPlot(theme)
    network = network_for(spiral)
    plot.show_state(network, network.initial(1), spiral)
    assert plot.worker._requests._last_thread is None
    with qtbot.waitSignal(plot.worker.ready, timeout=COMPILING):
        opened(qtbot, plot)
    assert plot.field is not None


def test_a_reset_takes_the_field_away(qtbot, boundary, spiral):
    network = network_for(spiral)
    settled(qtbot, boundary, network, network.initial(1), spiral)
    boundary.show_state(None, None, spiral)
    assert boundary.field is None
    assert boundary.plane.image.image is None


def test_one_feature_has_no_boundary(boundary, spiral):
    from dataclasses import replace

    narrow = replace(spiral.dataset, x=spiral.dataset.x[:, :1].copy(), features=("x1",))
    boundary.show_state(None, None, replace(spiral, dataset=narrow))
    assert boundary.said == TOO_FEW


def test_the_worker_skips_all_but_the_latest_request(qtbot, spiral):
    worker, network, where = FieldWorker(), network_for(spiral), section(spiral, 0, 1)
    arrived = []
    worker.ready.connect(lambda job, field: arrived.append(job))
    jobs = [Job(network, network.initial(seed), spiral, where) for seed in range(20)]
    for job in jobs:
        worker.request(job)
    qtbot.waitUntil(lambda: jobs[-1] in arrived, timeout=COMPILING)
    assert len(arrived) <= 2  # the one begun before the others came, and the last
    worker.close()


def test_no_field_is_begun_before_the_last_has_arrived(qtbot, spiral, monkeypatch):
    worker, network, where = FieldWorker(), network_for(spiral), section(spiral, 0, 1)
    begun = Semaphore(0)

    def compute_at_once(*given):
        begun.release()
        return Field(where, np.zeros((2, 2, 2), np.float32))

    monkeypatch.setattr("designer.views.worker.compute", compute_at_once)
    jobs = [Job(network, network.initial(seed), spiral, where) for seed in (1, 2)]
    worker.request(jobs[0])
    assert begun.acquire(timeout=10)
    worker.request(jobs[1])
    assert not begun.acquire(timeout=0.3)  # the window is busy: nothing arrives
    with qtbot.waitSignals([worker.ready, worker.ready]):
        pass
    assert begun.acquire(timeout=10)
    worker.close()


def test_the_worker_ends_when_closed_and_begins_again_when_asked(qtbot, spiral):
    worker, network, where = FieldWorker(), network_for(spiral), section(spiral, 0, 1)
    job = Job(network, network.initial(1), spiral, where)
    with qtbot.waitSignal(worker.ready, timeout=COMPILING):
        worker.request(job)
    thread = worker._requests._last_thread
    worker.close()
    assert not thread.is_alive()
    with qtbot.waitSignal(worker.ready, timeout=COMPILING):
        worker.request(job)
    worker.close()


def test_weights_of_another_network_are_a_sentence_not_a_crash(qtbot, boundary, spiral, iris):
    with qtbot.waitSignal(boundary.worker.error, timeout=COMPILING):
        boundary.show_state(network_for(spiral), network_for(iris).initial(1), spiral)
    assert boundary.said.startswith("The boundary could not be computed")


def test_a_field_that_is_told_to_stop_is_none(spiral):
    network, where = network_for(spiral), section(spiral, 0, 1)
    assert compute(Predictor(network), network.initial(1), where.rows(), where, lambda: True) is None


def test_a_sure_class_has_its_colour_and_an_even_vote_the_middle(theme, iris):
    outputs = np.array([[[1, 0, 0], [1 / 3, 1 / 3, 1 / 3]]], np.float32)
    picture = shade(outputs, iris, theme, sharp=False)
    assert tuple(picture[0, 1, :3]) == pytest.approx(theme.tokens.color("middle").getRgb()[:3], abs=1)
    assert tuple(picture[0, 0, :3]) != tuple(picture[0, 1, :3])


def test_an_enlarged_field_goes_straight_between_its_cells():
    values = np.array([[[0.0], [1.0]], [[0.0], [1.0]]], np.float32)
    np.testing.assert_allclose(enlarge(values, 4)[0, :, 0], [0.0, 0.25, 0.75, 1.0])


def test_everything_that_can_be_used_has_a_name(qtbot, theme):
    for plot in (LossPlot(theme), GradientPlot(theme), BoundaryPlot(theme)):
        qtbot.addWidget(plot)
        for kind in (QPushButton, QComboBox):
            for each in plot.findChildren(kind):
                assert each.accessibleName()
                assert each.toolTip()
                assert each.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_where_the_sign_of_the_output_tells_the_boundary_lies_at_zero(spiral):
    layers = {1: Input(), 2: Dense(units=4), 3: Output(activation=Linear())}
    network = build(Graph(layers, ((1, 2), (2, 3))), data_spec(spiral.dataset), Hinge())
    where = section(spiral, 0, 1)
    predictor, state = Predictor(network), network.initial(1)
    cells = spiral.scaled(where.rows())
    field = compute(predictor, state, cells, where, lambda: False)
    plain = predictor.predict(state, cells)[:, 0].reshape(field.outputs.shape[:2])
    assert (plain < 0).any()
    np.testing.assert_array_equal(field.outputs[..., 0] > 0.5, plain > 0)
