"""Draws histograms with logarithmic bins, one below the other: a row for each layer, all on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.moments.histogram import BINS, QUANTILES, ZERO, Histogram, edges, place
from designer.style.language import tr
from designer.style.numbers import axis, count, percent, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.hover import HoverLabel, table
from designer.views.series import faint

NAMES, FOOT = 78, 18  # px: at the left of the rows, below them
LEAST, MOST = 34, 96  # px of a row
TICK = 46  # px between two numbers of the axis, at least
LINE = 0.9  # opacity of the median; other quantiles have less


@dataclass(frozen=True, eq=False)
class Row:
    """The histogram of a layer, with its name."""

    name: str
    histogram: Histogram


class DistributionPlot(QWidget):
    """Negative values at the left in the low color, positive ones at the right; heights by the root of the counts.

    A line crosses every row at its median, and fainter ones at 5, 25, 75 and 95 %.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: tuple[Row, ...] = ()
        self._label = HoverLabel(self)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Distribution of each layer"))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows on an axis that holds all of their values."""
        self.rows = tuple(rows)
        used = [np.flatnonzero(row.histogram.counts) for row in rows if row.histogram.size]
        all_used = np.concatenate(used) if used else np.array([ZERO])
        reach = max(int(np.abs(all_used - ZERO).max()), 4)
        outside = all_used[all_used != ZERO]
        nearest = int(np.abs(outside - ZERO).min()) if len(outside) else 0
        self.reach, self.nearest = reach, max(nearest - 1, 0)  # bins between 0 and the smallest value take no room
        self.setMinimumHeight(scaled(LEAST) * max(len(rows), 1) + scaled(FOOT))
        self.setAccessibleDescription(" ".join(map(_quantiles_of, self.rows)))
        self.update()

    reach, nearest = ZERO, 0

    def across(self, at: float) -> float:
        """The x of a place on the axis of bins, in pixels."""
        away, middle = at - ZERO - 0.5, self._middle
        shown = self.reach - self.nearest + 0.5
        size = min(max(abs(away) - 0.5 - self.nearest, 0.0) + min(abs(away), 0.5), shown)
        return middle + (1 if away >= 0 else -1) * size / shown * self._half

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(number_font(scaled(10)))
        self._paint_axis(painter)
        for number, row in enumerate(self.rows):
            top, height = self._row(number)
            painter.setPen(tokens.color("second"))
            name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, scaled(NAMES) - 8)
            painter.drawText(QRectF(0, top, scaled(NAMES) - 8, height), Qt.AlignmentFlag.AlignVCenter, name)
            self._paint_row(painter, row.histogram, top + 3, height - 3)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, rows = event.position().toPoint(), len(self.rows)
        number = next((n for n in range(rows) if self._row(n)[0] <= at.y() < sum(self._row(n))), None)
        if number is None or at.x() < scaled(NAMES):
            self._label.hide()
            return
        self._label.show_text(self.described(number, at.x()), at)

    def described(self, number: int, x: float) -> str:
        """Rich text about a row at this x in pixels: its bin there, and its quantiles."""
        row, tokens = self.rows[number], self._theme.tokens
        bin = min(range(BINS), key=lambda one: abs(self.across(one + 0.5) - x))
        low, high = edges()[bin], edges()[bin + 1]
        share = row.histogram.counts[bin] / max(row.histogram.size, 1)
        third, size = tokens.color("third"), row.histogram.size
        lines = [
            (
                self._color(bin),
                f"{significant(low, 3)} … {significant(high, 3)}",
                f"{count(int(row.histogram.counts[bin]))}",
            ),
            (third, tr("share"), percent(float(share))),
            *(
                (third, percent(q, 0), significant(v, 3))
                for q, v in zip(QUANTILES, row.histogram.quantiles, strict=True)
            ),
        ]
        if row.histogram.odd:
            lines.append((tokens.color("bad"), tr("not finite"), count(row.histogram.odd)))
        return table(tr("{name}: {count:value|values}", name=row.name, count=count(size)), lines, tokens)

    def leaveEvent(self, event: QEvent) -> None:
        self._label.hide()

    def _paint_row(self, painter: QPainter, histogram: Histogram, top: float, height: float) -> None:
        tokens, bottom = self._theme.tokens, top + height
        tallest = float(np.sqrt(histogram.counts.max())) if histogram.size else 1.0
        painter.setPen(tokens.color("line"))
        painter.drawLine(QPointF(scaled(NAMES), bottom), QPointF(self.width(), bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        for bin in np.flatnonzero(histogram.counts).tolist():
            left, right = self.across(bin), self.across(bin + 1)
            tall = float(np.sqrt(histogram.counts[bin])) / tallest * (height - 2)
            painter.setBrush(faint(self._color(bin), 0.75))
            painter.drawRect(QRectF(left, bottom - tall, max(right - left, 1.0), tall))
        for share, value in zip(QUANTILES, histogram.quantiles.tolist(), strict=True):
            if np.isfinite(value):
                strength = LINE if share == 0.5 else 0.55 if share in (0.25, 0.75) else 0.3
                painter.setPen(faint(tokens.color("text"), strength))
                x = self.across(place(value))
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_axis(self, painter: QPainter) -> None:
        """Powers of ten on both sides of 0, as many as have room."""
        tokens, foot = self._theme.tokens, self.height() - scaled(FOOT)
        ends, taken = edges(), list[float]()
        low, high = ends[min(ZERO + 1 + self.nearest, BINS - 1)], ends[min(ZERO + self.reach, BINS - 1)]
        powers = range(floor(log10(high)), floor(log10(max(low, 1e-30))) - 1, -1)
        values = [0.0, *(sign * 10.0**power for power in powers for sign in (1, -1))]
        for value in values:
            x = self.across(place(value))
            if any(abs(x - other) < scaled(TICK) for other in taken):
                continue
            taken.append(x)
            painter.setPen(faint(tokens.color("line"), 0.8))
            painter.drawLine(QPointF(x, 0), QPointF(x, foot))
            painter.setPen(tokens.color("second"))
            room = QRectF(min(max(x - 30, 0), self.width() - 60), foot, 60, scaled(FOOT))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, axis(value))

    def _row(self, number: int) -> tuple[float, float]:
        """The top and the height of a row, in pixels."""
        room = self.height() - scaled(FOOT)
        height = min(max(room / max(len(self.rows), 1), scaled(LEAST)), scaled(MOST))
        return number * height, height

    def _color(self, bin: int) -> QColor:
        name = "low" if bin < ZERO else "high" if bin > ZERO else "third"
        return self._theme.tokens.color(name)

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
        name=row.name, count=count(row.histogram.size), median=middle, low=low, high=high,
    )  # fmt: skip
