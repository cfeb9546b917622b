"""Draws histograms, one below the other: a row for each layer, all on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from core.moments.histogram import BINS, QUANTILES, ZERO, Histogram, place
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.bin_axis import BinAxis
from designer.views.layer_rows import FAINT, FOOT, LINE, NAMES, LayerRows, Named, bin_color, bin_table
from designer.views.series import faint

TICK = 46  # px between two numbers of the axis, at least


@dataclass(frozen=True, eq=False)
class Row:
    """The histogram of a layer, with its name and what is said below it."""

    named: Named
    histogram: Histogram


class DistributionPlot(LayerRows):
    """Negative values at the left in the low color, positive ones at the right; heights by the root of the counts.

    A line crosses every row at its median, and fainter ones at 5, 25, 75 and 95 %.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Distribution of each layer"))
        self.rows: tuple[Row, ...] = ()
        self.axis = BinAxis(ZERO, 0, log=True)

    def show_rows(self, rows: Sequence[Row], axis: BinAxis) -> None:
        """Show these rows on an axis."""
        self.rows, self.axis = tuple(rows), axis
        self.show_names(tuple(row.named for row in rows))
        self.setAccessibleDescription(" ".join(map(_quantiles_of, self.rows)))
        self.update()

    def across(self, at: float) -> float:
        """The x of a place on the axis of bins, in pixels."""
        return self._x(float(self.axis.shares(at)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        self.paint_names(painter)
        for number, row in enumerate(self.rows):
            top, height = self.row(number)
            self._paint_row(painter, row.histogram, top + 3, height - 3)

    def described_at(self, number: int, at: QPoint) -> str:
        return self.described(number, at.x()) if at.x() >= scaled(NAMES) else ""

    def described(self, number: int, x: float) -> str:
        """Rich text about a row at this x in pixels: its bin there, and its quantiles."""
        row = self.rows[number]
        bin = int(np.abs(self.axis.shares(np.arange(BINS) + 0.5) - self._share(x)).argmin())
        head = tr("{name}: {count:value|values}", name=row.named.name, count=count(row.histogram.size))
        return bin_table(head, row.histogram, bin, self._theme.tokens)

    def _paint_row(self, painter: QPainter, histogram: Histogram, top: float, height: float) -> None:
        tokens, bottom = self._theme.tokens, top + height
        painter.setPen(tokens.color("line"))
        painter.drawLine(QPointF(scaled(NAMES), bottom), QPointF(self.width(), bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        pixels = max(round(2 * self._half), 1)
        tall = np.sqrt(self.axis.profile(histogram.counts, pixels))
        tall *= (height - 2) / max(float(tall.max()), 1e-12)
        starts = np.flatnonzero(np.diff(tall, prepend=-1.0))  # neighbors of one height are one rectangle
        ends = np.append(starts[1:], pixels)
        zero = [self.across(ZERO), self.across(ZERO + 1)]
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if tall[start] > 0:
                left, right = (self._middle - self._half + at for at in (start, end))
                middle = (left + right) / 2
                bin = ZERO - 1 if middle < zero[0] else ZERO + 1 if middle > zero[1] else ZERO
                painter.setBrush(faint(tokens.color(bin_color(bin)), 0.75))
                painter.drawRect(QRectF(left, bottom - tall[start], right - left, tall[start]))
        for share, value in zip(QUANTILES, histogram.quantiles.tolist(), strict=True):
            if np.isfinite(value):
                painter.setPen(faint(tokens.color("text"), LINE.get(share, FAINT)))
                x = self.across(place(value))
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_axis(self, painter: QPainter) -> None:
        """Numbers on both sides of 0, as many as have room."""
        tokens, foot = self._theme.tokens, self.height() - scaled(FOOT)
        painter.setFont(number_font(scaled(10)))
        taken = list[float]()
        for share, text in self.axis.ticks():
            x = self._x(share)
            if any(abs(x - other) < scaled(TICK) for other in taken):
                continue
            taken.append(x)
            painter.setPen(faint(tokens.color("line"), 0.8))
            painter.drawLine(QPointF(x, 0), QPointF(x, foot))
            painter.setPen(tokens.color("second"))
            room = QRectF(min(max(x - 30, 0), self.width() - 60), foot, 60, scaled(FOOT))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _x(self, share: float) -> float:
        return self._middle + share * self._half

    def _share(self, x: float) -> float:
        return (x - self._middle) / max(self._half, 1.0)

    @property
    def _middle(self) -> float:
        return (self.width() + scaled(NAMES)) / 2

    @property
    def _half(self) -> float:
        return (self.width() - scaled(NAMES)) / 2 - 2


def _quantiles_of(row: Row) -> str:
    """A row as a sentence, for screen readers."""
    low, _, middle, _, high = (significant(value, 3) for value in row.histogram.quantiles)
    return tr(
        "{name}: {count:value|values}, median {median}, 90 % of them from {low} to {high}.",
        name=row.named.name, count=count(row.histogram.size), median=middle, low=low, high=high,
    )  # fmt: skip
