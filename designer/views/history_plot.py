"""Draws distributions in the course of a run: a row for each layer, time across, values up, lines at the quantiles."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPolygonF, QResizeEvent

from core.moments.histogram import BINS, QUANTILES, ZERO, Histogram, places
from designer.style.language import grouped, tr
from designer.style.numbers import axis as written
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views import ticks
from designer.views.bin_axis import BinAxis
from designer.views.layer_rows import FAINT, FOOT, LINE, NAMES, LayerRows, Named, bin_table
from designer.views.series import faint
from designer.views.shades import magnitudes

VALUES, RIGHT, GAP = 40, 8, 3  # px: numbers at the left of the rows, the right edge, between two rows
LABEL = 12  # px of a number beside a row
SOFT = 0.6  # of the scale of magnitudes is used, so that lines are seen on it
TICK = 52  # px between two epochs, at least


@dataclass(frozen=True, eq=False)
class HistoryRow:
    """The histograms of a layer at the steps of the plot, None where it was not there, and a note on each step.

    They are drawn on the part of `axis` between the shares `low` and `high`: a side of 0 without values takes no room.
    """

    named: Named
    histograms: tuple[Histogram | None, ...]
    notes: tuple[str, ...]
    axis: BinAxis
    low: float
    high: float

    @classmethod
    def of(cls, named: Named, histograms: Sequence[Histogram | None], notes: Sequence[str], log: bool) -> "HistoryRow":
        """A row with the axis that suits its values."""
        there = [one for one in histograms if one is not None]
        counts = sum((one.counts for one in there), np.zeros(BINS, np.int64))
        low, high = -float(counts[:ZERO].any()), float(counts[ZERO + 1 :].any())
        return cls(named, tuple(histograms), tuple(notes), BinAxis.of(there, log), low, high if low < 0 else 1.0)

    def profile(self, one: Histogram, pixels: int) -> NDArray[np.float64]:
        """How many values lie in each of so many equal parts of the row, float64 (pixels,) from the lowest."""
        if self.low < 0 < self.high:
            return self.axis.profile(one.counts, pixels)
        whole = self.axis.profile(one.counts, 2 * pixels)
        below, above = whole[:pixels], whole[pixels:]  # both with half of the bin of 0
        if self.high > 0:
            above[0] += below.sum()
            return above
        below[-1] += above.sum()
        return below


class HistoryPlot(LayerRows):
    """The darker or, in the dark theme, brighter a place, the more values: by the root of the counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Distribution of each layer in the course of the run"))
        self.rows: tuple[HistoryRow, ...] = ()
        self.epochs: NDArray[np.float64] = np.zeros(0)
        self._left = VALUES  # px of what is at the left of the rows
        self._named = False
        self._images: dict[int, QImage] = {}  # by row, of this size
        self._lines: dict[tuple[int, int], list[QPolygonF]] = {}  # by row and quantile
        theme.changed.connect(self._forget_images)

    def show_rows(self, rows: Sequence[HistoryRow], epochs: Sequence[float], named: bool) -> None:
        """Show these rows at epochs that ascend; with names at the left if `named`."""
        self.rows, self.epochs = tuple(rows), np.asarray(epochs, np.float64)
        self._named, self._left = named, scaled(VALUES) + (scaled(NAMES) if named else 0)
        self.show_names(tuple(row.named for row in rows))
        self.setAccessibleDescription(" ".join(map(_spoken, self.rows)))
        self._forget_images()

    def across(self, epoch: float) -> float:
        """The x of an epoch, in pixels."""
        first, last = float(self.epochs[0]), float(self.epochs[-1])
        return self._left + (epoch - first) / max(last - first, 1e-12) * self._wide

    def up(self, number: int, share: float) -> float:
        """The y of a share of the axis in a row, in pixels."""
        row, (top, height) = self.rows[number], self.row(number)
        return top + (row.high - min(max(share, row.low), row.high)) / (row.high - row.low) * (height - GAP)

    def column_at(self, x: float) -> int | None:
        """The step that is drawn at an x in pixels."""
        if not self._left <= x <= self._left + self._wide:
            return None
        first, last = float(self.epochs[0]), float(self.epochs[-1])
        return int(np.searchsorted(self._ends, first + (x - self._left) / self._wide * (last - first)))

    def described_at(self, number: int, at: QPoint) -> str:
        column = self.column_at(at.x())
        one = self.rows[number].histograms[column] if column is not None else None
        return "" if column is None or one is None else self.described(number, column, at.y())

    def described(self, number: int, column: int, y: float) -> str:
        """Rich text about a row at a step: the bin at this y in pixels, the quantiles, and the note."""
        row, (top, height) = self.rows[number], self.row(number)
        one = row.histograms[column]
        assert one is not None
        share = row.high - (row.high - row.low) * (y - top) / max(height - GAP, 1.0)
        bin = int(np.abs(row.axis.shares(np.arange(BINS) + 0.5) - share).argmin())
        epoch = tr("epoch {number}", number=grouped(float(self.epochs[column]), ",.2f"))
        head = " · ".join(filter(None, (row.named.name, epoch, row.notes[column])))
        return bin_table(head, one, bin, self._theme.tokens)

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self.epochs) < 2:
            return
        painter, tokens = QPainter(self), self._theme.tokens
        if self._named:
            self.paint_names(painter)
        painter.setFont(number_font(scaled(10)))
        for number, row in enumerate(self.rows):
            top, height = self.row(number)
            field = QRectF(self._left, top, self._wide, height - GAP)
            if number not in self._images:
                self._images[number] = self._made(row, max(round(field.width()), 1), max(round(field.height()), 1))
            painter.drawImage(field, self._images[number])
            self._paint_values(painter, number)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for n, share in enumerate(QUANTILES):
                painter.setPen(faint(tokens.color("text"), LINE.get(share, FAINT)))
                if (number, n) not in self._lines:
                    self._lines[number, n] = self.line(number, n)
                for line in self._lines[number, n]:
                    painter.drawPolyline(line)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_epochs(painter)

    def line(self, number: int, quantile: int) -> list[QPolygonF]:
        """The line of a quantile, by its number, in a row: parted where the layer was not there."""
        row = self.rows[number]
        values = [float(one.quantiles[quantile]) if one is not None else np.nan for one in row.histograms]
        shares = row.axis.shares(places(np.array(values))).tolist()
        lines, points = [], list[QPointF]()
        for epoch, value, share in zip(self.epochs.tolist(), values, shares, strict=True):
            if np.isfinite(value):
                points.append(QPointF(self.across(epoch), self.up(number, share)))
            elif points:
                lines.append(QPolygonF(points))
                points = []
        return [*lines, QPolygonF(points)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_images()

    def _made(self, row: HistoryRow, wide: int, high: int) -> QImage:
        """A picture of a row: a column holds the step that is nearest to it."""
        counts = np.zeros((high, len(row.histograms)))
        for column, one in enumerate(row.histograms):
            if one is not None and one.size:
                counts[:, column] = row.profile(one, high)[::-1] / one.size
        share = np.sqrt(counts / max(float(counts.max()), 1e-12))
        first, last = float(self.epochs[0]), float(self.epochs[-1])
        columns = np.searchsorted(self._ends, first + (np.arange(wide) + 0.5) / wide * (last - first))
        table = magnitudes(self._theme.tokens).view(np.uint32)[:, 0]  # four bytes are looked up at once
        colors = table.take(np.rint(share * SOFT * 255).astype(np.uint8)[:, columns])
        return QImage(colors.tobytes(), wide, high, 4 * wide, QImage.Format.Format_RGBA8888).copy()

    def _paint_values(self, painter: QPainter, number: int) -> None:
        """The ends of the axis beside a row, and 0 where there is room."""
        row, (top, height) = self.rows[number], self.row(number)
        line = scaled(LABEL)
        painter.setPen(self._theme.tokens.color("third"))
        shares = {row.high, row.low} | ({0.0} if height >= 3.5 * line else set())
        for share in shares:
            text = written(share * row.axis.top, 2) if share else "0"
            y = min(max(self.up(number, share) - line / 2, top), top + height - GAP - line)
            room = QRectF(self._left - scaled(VALUES), y, scaled(VALUES) - 5, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_epochs(self, painter: QPainter) -> None:
        """Epochs below the rows, as many as have room."""
        bottom, taken = sum(self.row(len(self.rows) - 1)), -np.inf
        painter.setPen(self._theme.tokens.color("second"))
        for epoch, text in ticks.between(float(self.epochs[0]), float(self.epochs[-1])):
            x = self.across(epoch)
            if x - taken >= scaled(TICK):
                taken = x
                room = QRectF(min(max(x - 30, 0), self.width() - 60), bottom, 60, scaled(FOOT))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    @property
    def _ends(self) -> NDArray[np.float64]:
        """The epochs half-way between two steps."""
        return (self.epochs[1:] + self.epochs[:-1]) / 2

    @property
    def _wide(self) -> float:
        return max(self.width() - self._left - RIGHT, 1)

    def _forget_images(self) -> None:
        self._images.clear()
        self._lines.clear()
        self.update()


def _spoken(row: HistoryRow) -> str:
    """A row as a sentence, for screen readers."""
    there = [one for one in row.histograms if one is not None and one.size]
    if not there:
        return ""
    first, last = (written(float(one.quantiles[2]), 3) for one in (there[0], there[-1]))
    return tr("{name}: median {first} at first, {last} at last.", name=row.named.name, first=first, last=last)
