"""A strip of heat: a row for each curve, time across, the value as a color on a log scale."""

from collections.abc import Sequence
from math import ceil, floor, log10

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.training.curves import Curve
from designer.style.language import grouped, tr
from designer.style.numbers import axis, readout
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font
from designer.views.hover import HoverLabel, table
from designer.views.series import Series
from designer.views.shades import magnitudes

FEWEST, MOST = 3, 12  # decades of the scale
ROW, LEAST = 18, 5  # px of a row: where there is room, and at least
NAMED = 11  # px of a row that has room for a name
SWATCH = 4  # px wide, at the left of a row, in the color of its layer
BAR, KEY = 72, 14  # px: the colors of the key, and how high it is

Values = NDArray[np.float64]


class HeatStrip(QWidget):
    """The rows from the first curve at the bottom to the last at the top, on the time axis of a chart above it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.series: tuple[Series, ...] = ()
        self.values: Values = np.empty((0, 0))  # (rows, columns): one column a pixel; NaN before the first value
        self.decades = -FEWEST, 0  # the ends of the scale, as powers of ten
        self._end, self._span = 1.0, (0.0, 1.0)
        self._image: QImage | None = None
        self._label = HoverLabel(self)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        theme.changed.connect(self._forget_image)

    def show_series(self, series: Sequence[Series], span: tuple[float, float], room: int) -> None:
        """Show these between two x in px, in at most `room` px of height."""
        self.series, self._span = tuple(reversed([line for line in series if len(line.curve)])), span
        columns = max(round(span[1] - span[0]), 1)
        self._end = max((float(line.curve.x[-1]) for line in self.series), default=1.0)
        self.values = np.array([by_column(line.curve, self._end, columns) for line in self.series])
        self.decades = decades(self.values)
        rows = len(self.series)
        self.setFixedHeight(max(min(scaled(ROW) * rows, room), min(scaled(LEAST) * rows, room)))
        self.setAccessibleDescription(" ".join(map(_spoken, self.series)))
        self._forget_image()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.series:
            return
        painter, (left, right) = QPainter(self), self._span
        rows = len(self.series)
        image = self._image = self._image or self._made()
        high = self.height() / rows
        gap = 1 if high >= LEAST else 0
        for n, line in enumerate(self.series):
            top = round(n * high)
            tall = round((n + 1) * high) - top - gap
            painter.drawImage(QRectF(left, top, right - left, tall), image, QRectF(0, n, image.width(), 1))
            painter.fillRect(QRectF(left - SWATCH - 3, top, SWATCH, tall), line.color)
            if high >= scaled(NAMED):
                painter.setFont(text_font(scaled(11)))
                painter.setPen(line.color)
                room = QRectF(right + 6, top, self.width() - right - 6, tall)
                name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, int(room.width()))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        row, column = int(at.y() * len(self.series) / max(self.height(), 1)), int(at.x() - self._span[0])
        if not (0 <= row < len(self.series) and 0 <= column < self.values.shape[1]):
            self._label.hide()
            return
        self._label.show_text(self.described(row, column), at.toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._label.hide()

    def described(self, row: int, column: int) -> str:
        """Rich text about a row at a column: its epoch and its value there."""
        line, value = self.series[row], self.values[row, column]
        epoch = tr("epoch {number}", number=grouped((column + 0.5) / self.values.shape[1] * self._end, ",.2f"))
        written = line.written(float(value)) if np.isfinite(value) else "–"
        return table(epoch, [(line.color, line.name, written)], self._theme.tokens)

    def _made(self) -> QImage:
        return picture(self.values, self.decades, self._theme)

    def _forget_image(self) -> None:
        self._image = None
        self.update()


class StripKey(QWidget):
    """The colors of a strip between the ends of its scale."""

    def __init__(self, theme: Theme, strip: HeatStrip) -> None:
        super().__init__()
        self._theme, self._strip = theme, strip
        self.setFixedHeight(scaled(KEY))
        self.setAccessibleName(tr("Legend"))
        self.setToolTip(tr("From the smallest to the largest values; 0 has the color of warnings"))

    def sizeHint(self) -> QSize:
        return QSize(BAR + 2 * scaled(36), scaled(KEY))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setFont(number_font(scaled(10)))
        painter.setPen(tokens.color("third"))
        middle = Qt.AlignmentFlag.AlignVCenter
        low, high = (axis(10.0**end) for end in self._strip.decades)
        wide = painter.fontMetrics().horizontalAdvance(low)
        painter.drawText(QRectF(0, 0, wide, self.height()), middle, low)
        colors = np.ascontiguousarray(magnitudes(tokens)[None])
        image = QImage(colors.data, 256, 1, 1024, QImage.Format.Format_RGBA8888)
        painter.drawImage(QRectF(wide + 4, (self.height() - 8) / 2, BAR, 8), image)
        painter.drawText(QRectF(wide + BAR + 8, 0, self.width(), self.height()), middle, high)


def by_column(curve: Curve, end: float, columns: int) -> Values:
    """A value for each of so many parts of the time from 0 to `end`, float64 (columns,).

    The mean of the points in a part; where there is none, the next point, which stands for the time until it. NaN after
    the last.
    """
    places = np.searchsorted(curve.x, np.linspace(0.0, end, columns + 1), side="right")
    places[0] = 0
    counts, values = np.diff(places), np.append(curve.mean, np.nan)[places[1:]]
    filled = np.flatnonzero(counts)
    if filled.size:
        # Each is added up by itself: differences of a running sum lose small values after large ones.
        values[filled] = np.add.reduceat(curve.mean[: places[-1]], places[filled]) / counts[filled]
    return np.asarray(values)


def decades(values: Values) -> tuple[int, int]:
    """Powers of ten around the positive ones of these, from FEWEST to MOST apart."""
    positive = values[np.isfinite(values) & (values > 0)]
    if not positive.size:
        return -FEWEST, 0
    top = ceil(log10(float(positive.max())) - 1e-9)
    low = floor(log10(float(positive.min())) + 1e-9)
    return int(np.clip(low, top - MOST, top - FEWEST)), top


def picture(values: Values, ends: tuple[int, int], theme: Theme) -> QImage:
    """A pixel for each of the values (rows, columns). 0 has the color of warnings, NaN none."""
    low, high = ends
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.clip((np.log10(values) - low) / (high - low), 0.0, 1.0)
    colors = magnitudes(theme.tokens)[np.rint(np.nan_to_num(share) * 255).astype(np.uint8)]
    warn = theme.tokens.color("warn")
    colors[values == 0] = warn.red(), warn.green(), warn.blue(), 255
    colors[np.isnan(values)] = 0
    rows, columns = values.shape
    return QImage(colors.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


def _spoken(line: Series) -> str:
    """A row as a sentence, for screen readers."""
    return tr(
        "{name}: {first} at first, {last} at last.",
        name=line.name, first=readout(float(line.curve.mean[0])), last=readout(float(line.curve.mean[-1])),
    )  # fmt: skip
