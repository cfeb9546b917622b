"""Distributions over time: the axis shares out every value, and lines lie at the quantiles."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint

from core.moments.histogram import BINS, QUANTILES, ZERO, Histogram, edges
from designer.views.bin_axis import BinAxis
from designer.views.history_plot import HistoryPlot, HistoryRow
from designer.views.layer_rows import Named

GENERATOR = np.random.default_rng(0)
VALUES = [GENERATOR.normal(0, 1 + step, 500) for step in range(5)]


@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize("pixels", [1, 37, 200])
def test_the_parts_of_an_axis_hold_all_values(log, pixels):
    values = np.concatenate([*VALUES, np.zeros(40), [1e9, -1e9, 1e-12]])
    one = Histogram.of(values)
    assert BinAxis.of([one], log).profile(one.counts, pixels).sum() == pytest.approx(len(values))


def test_a_linear_axis_has_the_density_of_the_values():
    values = GENERATOR.uniform(-4, 4, 400_000)
    axis = BinAxis.of([Histogram.of(values)], log=False)
    found = axis.profile(Histogram.of(values).counts, 40)
    wanted = np.histogram(values, bins=40, range=(-axis.top, axis.top))[0]
    np.testing.assert_allclose(found, wanted, rtol=0.05)


@pytest.mark.parametrize("log", [True, False])
def test_shares_ascend_from_end_to_end_with_0_in_the_middle(log):
    axis = BinAxis.of([Histogram.of(VALUES[0])], log)
    shares = axis.shares(np.arange(BINS + 1))
    assert (np.diff(shares) >= 0).all()
    assert (shares[0], shares[-1]) == (-1, 1)
    assert axis.share(0.0) == 0
    assert axis.share(-1.0) == pytest.approx(-axis.share(1.0))
    assert all(-1 <= share <= 1 for share, _ in axis.ticks())
    if not log:
        assert axis.share(axis.top / 2) == pytest.approx(0.5)


@pytest.fixture
def plot(qtbot, theme):
    made = HistoryPlot(theme)
    qtbot.addWidget(made)
    made.resize(500, 200)
    found = tuple(map(Histogram.of, VALUES))
    rows = [
        HistoryRow.of(Named("hidden"), found, ["5 % dead"] * 5, log=False),
        HistoryRow.of(Named("new"), [None, None, *found[2:]], [""] * 5, log=False),
    ]
    made.show_rows(rows, range(5), named=True)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_lines_lie_at_the_quantiles_of_every_step(plot):
    for n, share in enumerate(QUANTILES):
        (line,) = plot.line(0, n)
        wanted = [
            plot.up(0, np.quantile(values.astype(np.float32), share) / plot.rows[0].axis.top) for values in VALUES
        ]
        np.testing.assert_allclose([point.y() for point in line], wanted, atol=0.01)
        np.testing.assert_allclose([point.x() for point in line], [plot.across(epoch) for epoch in range(5)])
    assert len(plot.line(1, 2)[0]) == 3  # the layer was inserted at the third


def test_a_column_has_the_color_of_the_counts_of_its_step(plot):
    """The first, which is narrow, is empty far from 0, where the last has values."""
    image = plot._made(plot.rows[0], 100, 80)
    first, last = ([image.pixelColor(x, y).name() for y in range(80)] for x in (0, 99))
    empty = first[0]
    assert first.count(empty) > 3 * last.count(empty)
    assert image.pixelColor(0, 40).name() != empty


def test_the_mouse_reads_bin_and_quantiles_of_a_step(plot):
    text = plot.described(0, 4, plot.up(0, 0.0))
    assert "hidden" in text
    assert "epoch 4.00" in text
    assert "5 % dead" in text
    left, right = (round(plot.across(epoch)) for epoch in (0, 4))
    assert (plot.column_at(left + 1), plot.column_at(right - 1)) == (0, 4)
    assert plot.column_at(left - 5) is None
    assert plot.described_at(1, QPoint(left + 1, round(plot.up(1, 0.0)))) == ""  # it was not there yet
    counts = Histogram.of(VALUES[4]).counts
    low = int(np.argmax(counts))
    middle = float(edges()[low : low + 2].mean())
    assert str(int(counts[low])) in plot.described(0, 4, plot.up(0, plot.rows[0].axis.share(middle)))
    assert low != ZERO


@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize(("sign", "ends"), [(1, (0, 1)), (-1, (-1, 0))])
def test_a_side_without_values_takes_no_room(log, sign, ends):
    """As after ReLU: half of the values are 0."""
    one = Histogram.of(sign * np.maximum(VALUES[0], 0))
    row = HistoryRow.of(Named("relu"), [one, None], ["", ""], log)
    assert (row.low, row.high) == ends
    parts = row.profile(one, 30)
    assert parts.sum() == pytest.approx(500)
    assert parts[0 if sign > 0 else -1] >= one.counts[ZERO]


def test_nothing_but_zeros_has_an_axis():
    row = HistoryRow.of(Named("dead"), [Histogram.of(np.zeros(7))], [""], log=False)
    assert (row.low, row.high) == (0, 1)
    parts = row.profile(row.histograms[0], 10)
    assert parts.sum() == pytest.approx(7)
    assert parts.argmax() == 0
