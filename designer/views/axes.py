"""The axes of a chart: their ends, their hairlines, and as many labels as there is room for."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views import ticks
from designer.views.series import Mark, Series, pen
from designer.views.shapes import Hairlines

DEEPEST = 30.0  # a log axis reaches this many times below the lowest of the smoothed lines
LABEL = 14  # px from one label of the vertical axis to the next, at least
CHARACTER, BESIDE = 6, 10  # px of a digit, and between two labels


class Axes:
    """Fits the axes of a plot to its curves. The horizontal one counts epochs from 0."""

    def __init__(self, plot: Any, theme: Theme) -> None:
        self._plot, self._view, self._theme = plot, plot.getViewBox(), theme
        self._lines = Hairlines()
        self._lines.setZValue(-1)
        plot.addItem(self._lines, ignoreBounds=True)
        self._shown: tuple[ticks.Scale, ticks.Scale, int, int] | None = None  # across, up, every how many labels

    def fit(
        self,
        series: Sequence[Series],
        extents: Sequence[NDArray[Any]],
        lines: Sequence[NDArray[Any]],
        log: bool,
        mark: Mark | None,
        seen: tuple[float, float] | None = None,
    ) -> ticks.Scale:
        """Fit both axes to the curves and the mark, and return the vertical one.

        `lines` are the values drawn at full strength, and `extents` those drawn under them.
        A few tiny values among many do not compress the rest of a log axis. `seen` are the epochs
        to show; all of the series where it is None.
        """
        end = max((float(line.curve.x[-1]) for line in series), default=1.0)
        drawn = [*extents, *lines]
        high = max((float(y.max()) for y in drawn), default=1.0)
        low = min((float(y.min(where=y > 0, initial=high if log else 0.0)) for y in drawn), default=0.0)
        if log:
            lowest = min((float(y.min(where=y > 0, initial=high)) for y in lines), default=low)
            low = max(min(low, lowest), lowest / DEEPEST)
        if mark is not None:
            low, high = min(low, mark.value), max(high, mark.value)
        up = ticks.logarithmic(*ticks.positive_range(low, high)) if log else ticks.linear(min(low, 0.0), high)
        if log and any((y == 0).any() for y in drawn):
            up = ticks.with_zero(up)
        across = ticks.counting(end)
        if seen is not None:
            across = ticks.Scale(*seen, ticks.between(*seen))
        shown = across, up, self._every(across), self._spacing(len(up.ticks))
        if shown != self._shown:
            self._shown = shown
            self._apply(*shown)
        return up

    def restyle(self) -> None:
        """Draw in the colors of the theme."""
        tokens = self._theme.tokens
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setTextPen(tokens.color("third"))
            axis.setTickFont(number_font(scaled(10)))
        self._plot.getAxis("bottom").setHeight(scaled(20))
        self._lines.setPen(pen(tokens.color("line")))

    def _apply(self, across: ticks.Scale, up: ticks.Scale, every: int, spacing: int) -> None:
        self._view.setRange(xRange=(across.low, across.high), yRange=(up.low, up.high), padding=0)
        left = self._plot.getAxis("left")
        left.setWidth(14 + scaled(CHARACTER) * max(4, *(len(label) for _, label in up.ticks)))
        left.show_labels(up.ticks[::spacing])
        self._plot.getAxis("bottom").show_labels(across.ticks[::every])
        self._lines.show_levels(across.low, across.high, np.array([at for at, _ in up.ticks]))

    def _every(self, across: ticks.Scale) -> int:
        """Every how many labels of the horizontal axis are written: all where there is room."""
        widest = max((len(label) for _, label in across.ticks), default=1)
        most = max(int(self._view.width() / (scaled(CHARACTER) * widest + BESIDE)), 1)
        return -(-len(across.ticks) // most)

    def _spacing(self, labels: int) -> int:
        """Every how many of the labels of the vertical axis are written: all where there is room."""
        most = max(int(self._view.height() / scaled(LABEL)), 1)
        return -(-labels // most)
