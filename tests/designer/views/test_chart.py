"""Charts: smoothing, bands, thinning, axes, and the labels at the ends of the lines."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from core.training.curves import EMPTY_CURVE, Curve
from designer.style.numbers import readout, scientific
from designer.views import ticks
from designer.views.chart import Chart
from designer.views.end_labels import SHARE, EndLabel, EndLabels, _apart
from designer.views.loss import LossView
from designer.views.series import Series
from designer.views.shapes import Area
from designer.views.smoothing import band, quartiles, smooth, smooth_to_zero, thin
from tests.designer.views.moments import average, opened, past

RED = QColor(200, 0, 0)


def label(name, y, value="0.1234"):
    return EndLabel(name, value, RED, y)


def test_smoothing_is_the_formula_with_bias_correction():
    y = np.random.default_rng(0).exponential(size=4096)
    np.testing.assert_allclose(smooth(y, 0.9), average(y), rtol=1e-9)
    assert smooth(np.array([3.0]), 0.9)[0] == pytest.approx(3.0)


def test_a_band_keeps_every_peak():
    y = np.ones(10_000)
    y[[1234, 7777]] = 50.0, 0.01
    curve = Curve.of(np.arange(10_000.0), y)
    x, least, greatest = band(curve, 300)
    assert len(x) == 300
    assert (greatest.max(), least.min()) == (50.0, 0.01)
    assert x[greatest.argmax()] == pytest.approx(1234, abs=10_000 / 300)
    assert x[least.argmin()] == pytest.approx(7777, abs=10_000 / 300)
    assert (np.diff(x) > 0).all()
    assert (x[0], x[-1]) == (curve.x[0], curve.x[-1])


def test_a_curve_with_room_for_each_value_is_no_band():
    curve = Curve.of(np.arange(10.0), np.arange(10.0))
    assert band(curve, 300) is None


@pytest.mark.parametrize("count", [401, 2000, 4096])
def test_quartiles_are_those_of_numpy_and_follow_a_change(count):
    y = np.random.default_rng(2).exponential(size=count)
    y[count // 2 :] += 10
    x, lower, upper = quartiles(Curve.of(np.arange(float(count)), y), 300)
    assert (x[0], x[-1]) == (0, count - 1)
    assert (np.diff(x) > 0).all()
    assert len(x) <= 300 / 6 + 1
    size = max(8, -(-count * 6 // 300))
    np.testing.assert_allclose([lower[-1], upper[-1]], np.percentile(y[-size:], [25, 75]))
    np.testing.assert_allclose([lower[-3], upper[-3]], np.percentile(y[-3 * size : -2 * size], [25, 75]))
    assert upper[0] < 10 < lower[-1]


def test_a_curve_with_room_for_a_line_has_no_quartiles():
    assert quartiles(Curve.of(np.arange(90.0), np.arange(90.0)), 300) is None


def test_peaks_of_a_long_run_do_not_hide_the_smoothed_line(qtbot, theme):
    """Raw values over three decades are a slab over the whole height; their quartiles are a band around the line."""
    chart = Chart(theme, "chart")
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show()
    y = 10 ** np.random.default_rng(1).normal(-1, 0.5, 4000)
    y[::50] = 1e3  # peaks
    chart.draw([Series("hidden", RED, Curve.of(np.arange(4000.0), y), None, scientific)], log=True, smoothed=True)
    (area,), scale = chart._areas, chart._axes._shown[1]
    _, line = chart._smooth[0].points
    assert area.isVisible()
    assert area.path().boundingRect().height() < 1.5  # decades
    assert scale.low <= line.min() < line.max() <= scale.high
    chart.draw([Series("hidden", RED, Curve.of(np.arange(4000.0), y), None, scientific)], log=True, smoothed=False)
    assert area.path().boundingRect().height() > 3  # not smoothed, every peak is drawn


def zeros_from(start, count=400):
    y = 10 ** np.random.default_rng(1).uniform(-3, 0, count)
    y[start:] = 0.0
    return y


def test_smoothing_ends_at_zero_where_the_values_do():
    y = smooth_to_zero(zeros_from(100), 0.9)
    np.testing.assert_array_equal(y[:100], smooth(zeros_from(100), 0.9)[:100])
    assert (y[300:] == 0).all()
    assert (smooth_to_zero(np.zeros(50), 0.9) == 0).all()


@pytest.mark.parametrize("smoothed", [True, False])
def test_zero_lies_in_a_lane_below_a_log_axis(qtbot, theme, smoothed):
    chart = Chart(theme, "chart")
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show()
    x = np.arange(1, 161.0)
    living = Series("living", RED, Curve.of(x, zeros_from(160, 160)), None, scientific)
    dead = Series("dead", RED, Curve.of(x, zeros_from(40, 160)), None, scientific)
    chart.draw([living, dead], log=True, smoothed=smoothed)
    (zero, label), (lowest, _), *_ = chart._axes._shown[1].ticks
    assert label == "0"
    lines = chart._smooth if smoothed else chart._raw
    for line, is_dead in zip(lines, (False, True), strict=False):
        end = line.points[1][-1]
        assert (end == zero) if is_dead else (end >= lowest)
    assert zero < lowest
    assert chart._view.viewRange()[1][0] < zero  # the line at 0 is seen as a whole
    chart.draw([living], log=True, smoothed=smoothed)
    assert chart._axes._shown[1].zero is None
    chart.draw([dead], log=False, smoothed=smoothed)
    assert chart._axes._shown[1].zero is None  # 0 is a value like others there


def test_a_line_between_zeros_and_values_is_within_the_axis(qtbot, theme):
    chart = Chart(theme, "chart")
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show()
    y = np.where(np.arange(400) % 8 == 0, 2.0, 0.0)  # as the perceptron rule: mostly right, then a step
    chart.draw([Series("Output", RED, Curve.of(np.arange(1, 401.0), y), None, scientific)], True, True)
    drawn, scale = chart._smooth[0].points[1], chart._axes._shown[1]
    np.testing.assert_allclose(drawn[-1], np.log10(smooth(y, 0.9)[-1]))
    assert scale.floor <= drawn.min()


def test_an_area_fills_what_lies_between_least_and_greatest_alone(qapp):
    area = Area()
    area.show_between(np.array([0.0, 1.0, 2.0]), np.array([0.0, 2.0, 0.0]), np.array([1.0, 3.0, 1.0]), RED)
    inside, outside = ((0.5, 1.5), (1.0, 2.5), (1.5, 1.5)), ((0.5, 0.5), (1.0, 1.5), (0.5, 2.5), (2.5, 0.5))
    assert all(area.path().contains(QPointF(*point)) for point in inside)
    assert not any(area.path().contains(QPointF(*point)) for point in outside)
    assert area.brush().color() == RED


def test_an_area_is_not_flatter_than_a_pixel(chart):
    flat = Curve.of(np.arange(10_000.0), np.ones(10_000))
    chart.draw([Series("flat", RED, flat, "1")], log=False, smoothed=False)
    (area,) = chart._areas
    assert chart._view.mapRectFromItem(area, area.boundingRect()).height() >= 1.0 - 1e-6


def test_a_thinned_line_ends_where_the_line_does():
    x, y = thin(np.arange(1000.0), np.arange(1000.0), 300)
    assert x[-1] == y[-1] == 999
    assert len(x) <= 400


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.7), (0.0, 1e-7), (0, 12_345), (0.5, 0.5), (0.0, 1e9)])
def test_linear_axes_have_three_to_six_hairlines_around_the_values(low, high):
    scale = ticks.linear(low, high)
    assert scale.low <= low <= high <= scale.high
    assert 2 <= len(scale.ticks) <= 6


@pytest.mark.parametrize(("low", "high"), [(0.748123456, 0.748123457), (1e6, 1e6 + 3), (-1.0, 2.0)])
def test_no_two_hairlines_have_the_same_label(low, high):
    labels = [text for _, text in ticks.between(low, high)]
    assert len(labels) == len({*labels}) >= 2


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
    assert readout(value) == text


def test_scientific_figures_are_written_as_a_log_axis_writes_them():
    assert [scientific(value, 1) for value in (0.001, 0.0234, 1.26, 5e-12, 4e9)] == [
        "1.0e-3",
        "2.3e-2",
        "1.3e0",
        "5.0e-12",
        "4.0e9",
    ]


# The labels at the ends of the lines


@pytest.fixture
def chart(qtbot, theme):
    box = QWidget()
    qtbot.addWidget(box)
    chart = Chart(theme, "Chart", box)
    chart.resize(500, 300)
    box.resize(500, 300)
    with qtbot.waitExposed(box):
        box.show()
    yield chart
    box.close()


@pytest.fixture
def labels(qtbot, theme):
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(800, 200)
    labels = EndLabels(theme, box)
    labels.resize(100, 200)
    box.show()
    yield labels
    box.close()


def series(**ends):
    """Lines of two epochs that end at these values."""
    made = []
    for name, end in ends.items():
        curve = Curve.of([1.0, 2.0], [1.0, end])
        made.append(Series(name, RED, curve, readout(end)))
    return made


def off(chart):
    """How many px the labels are away from the ends of their lines, at most."""
    lines = {line.series.name: line for line in chart._drawn}
    return max(
        abs(each.y - chart._view.mapViewToScene(QPointF(lines[each.name].x[-1], lines[each.name].y[-1])).y())
        for each in chart.labels.labels
    )


def test_a_label_is_where_its_line_ends(qtbot, chart):
    lines = series(low=0.2, high=0.9, middle=0.5)
    chart.draw(lines, log=False, smoothed=False)
    chart.resized.connect(lambda: chart.draw(lines, log=False, smoothed=False), Qt.ConnectionType.QueuedConnection)
    assert [each.name for each in chart.labels.labels] == ["high", "middle", "low"]  # from the top
    assert [each.value for each in chart.labels.labels] == ["0.9000", "0.5000", "0.2000"]
    qtbot.waitUntil(lambda: off(chart) < 1)


def test_labels_follow_their_lines_when_the_size_changes_and_no_moment_follows(qtbot, theme, history):
    drawing = opened(qtbot, LossView(theme), 500, 200)
    drawing.view.log.setChecked(False)
    drawing.view.smoothing.setChecked(False)
    drawing.show(past(history))
    chart = drawing.view.chart
    qtbot.waitUntil(lambda: off(chart) < 1)
    drawing.view.resize(700, 500)
    qtbot.waitUntil(lambda: chart.height() > 400)
    qtbot.waitUntil(lambda: off(chart) < 1)


def test_the_axes_have_as_many_labels_as_the_size_has_room_for(qtbot, theme, history):
    drawing = opened(qtbot, LossView(theme), 600, 500)
    drawing.show(past(history))
    chart = drawing.view.chart

    def written():
        return [len(chart._plot.getAxis(side)._labels) for side in ("left", "bottom")]

    qtbot.waitUntil(lambda: written() == [len(scale.ticks) for scale in reversed(chart._axes._shown[:2])])
    many = written()
    drawing.view.resize(180, 120)
    qtbot.waitUntil(lambda: all(few < all for few, all in zip(written(), many, strict=True)))


def test_a_line_without_points_has_no_label(chart):
    chart.draw([*series(one=0.5), Series("none", RED, EMPTY_CURVE)], log=False, smoothed=False)
    assert [each.name for each in chart.labels.labels] == ["one"]
    chart.draw([], log=False, smoothed=False)
    assert chart.labels.labels == ()
    assert chart.labels.width() == 0


def test_labels_keep_apart_in_the_order_of_their_lines_and_inside():
    random = np.random.default_rng(0)
    for count in range(1, 11):
        tops = sorted(random.uniform(-30, 230, size=count).tolist())
        placed = _apart(list(tops), 20.0, 200.0)
        assert placed[0] >= -1e-9
        assert placed[-1] <= 180.0 + 1e-9
        assert all(b - a >= 20.0 - 1e-9 for a, b in pairwise(placed))


def test_labels_with_room_stay_where_their_lines_end():
    assert _apart([10.0, 60.0, 120.0], 20.0, 200.0) == [10.0, 60.0, 120.0]


def test_where_labels_have_no_room_values_go_first_and_then_names_are_elided(labels):
    shown = [label("train", 20.0), label("validation", 90.0)]
    labels.show_labels(shown, 800)
    assert labels._values
    whole = labels.width()
    assert whole <= 800 * SHARE
    labels.show_labels(shown, int(0.9 * whole / SHARE))
    assert not labels._values
    assert labels.width() < 0.9 * whole
    labels.show_labels(shown, 100)
    assert labels.width() == round(100 * SHARE)
    assert labels.accessibleDescription() == "train 0.1234, validation 0.1234"
    labels.show_labels(shown, 800)
    assert labels._values
    assert labels.width() == whole


def test_labels_keep_to_their_share_when_the_chart_becomes_narrower(labels):
    shown = [label("a name of some length", 20.0)]
    labels.show_labels(shown, 300)
    labels.show_labels(shown, 200)
    assert labels.width() == round(200 * SHARE)


def test_of_more_lines_than_fit_every_second_or_third_has_a_label(labels):
    many = [label(f"layer {n}", 2.0 * n) for n in range(100)]
    labels.show_labels(many, 600)
    shown = labels._shown(labels._text.height())
    step = int(shown[1].name.split()[1])
    assert step > 1
    assert [each.name for each in shown] == [f"layer {n}" for n in range(0, 100, step)]
    assert len(shown) * labels._text.height() <= labels.height()
    assert "layer 99 0.1234" in labels.accessibleDescription()  # which always names all


def test_labels_are_painted_in_the_colors_of_their_lines(qtbot, labels):
    labels.show_labels([EndLabel("validation", "", RED, 100.0)], 800)
    qtbot.waitUntil(lambda: labels.width() > 30)
    image = labels.grab().toImage()
    reddest = max(
        (image.pixelColor(x, y) for x in range(image.width()) for y in range(80, 120)),
        key=lambda color: color.red() - color.green(),
    )
    assert reddest.red() - reddest.green() > 100


def test_there_is_room_for_half_a_label_beside_an_axis(chart):
    for side, margin in (("left", "top"), ("bottom", "left")):
        axis = chart._plot.getAxis(side)
        own, drawn = axis.mapRectFromParent(axis.geometry()), axis.boundingRect()
        assert getattr(own, margin)() - getattr(drawn, margin)() >= 8


def test_a_curve_of_one_point_is_a_dot(qtbot, theme):
    chart = Chart(theme, "loss")
    qtbot.addWidget(chart)
    chart.resize(400, 200)
    with qtbot.waitExposed(chart):
        chart.show()
    line = Series("train", RED, Curve.of(np.array([0.0125]), np.array([1e7])))
    chart.draw([line], log=True, smoothed=True)
    drawn = chart._plot.grab().toImage()
    seen = [
        (x, y)
        for x in range(drawn.width())
        for y in range(drawn.height())
        if (color := drawn.pixelColor(x, y)).red() > color.green() + 80
    ]
    assert len({y for _, y in seen}) >= 4
    assert len({x for x, _ in seen}) >= 2  # half of it lies beyond the last epoch
