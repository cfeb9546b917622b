"""Curves over epochs: hairlines, a raw line under a smoothed one, labels at their ends, and a cross with values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPen
from PySide6.QtWidgets import QGraphicsView, QHBoxLayout, QWidget

from designer.style.language import grouped, tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views import ticks
from designer.views.bands import Band, picture
from designer.views.end_labels import EndLabel, EndLabels
from designer.views.hover import HoverLabel, table
from designer.views.qtgraph import pg
from designer.views.series import Mark, Series
from designer.views.smoothing import band, smooth, thin

BETA = 0.9  # how much of the smoothed line is its past
FAINT, BAND = 0.25, 0.11  # opacity of the raw line under it, and of its peaks where they are dense
DEEPEST = 30.0  # a log axis reaches so many times below the least of the smoothed lines
LABEL = 14  # px from one label of an axis to the next above, at the least
CHARACTER, BESIDE = 6, 10  # px of a digit, and between two labels
ROOM = 8  # px above and beside the curves, for the half of a label that stands out


@dataclass(frozen=True)
class CurveItems:
    """The line of a series at full strength, unthinned, in its own units."""

    series: Series
    x: NDArray[Any]
    y: NDArray[Any]


class Chart(QWidget):
    """Draws series again and again on one set of items. x counts epochs from 0; values are at or above 0."""

    resized = Signal()  # the room for the curves is another: axes and labels must be drawn for it

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawn: list[CurveItems] = []
        self._scales: tuple[ticks.Scale, ticks.Scale, int, int] | None = None  # across, up, every how many labels
        self._mouse: QPoint | None = None
        self._plot: Any = pg.PlotWidget(self, enableMenu=False)
        # One picture a drawing: left to itself, each label and each item would have its own.
        self._plot.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self._plot.hideButtons()
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setAccessibleName(name)
        self._view: Any = self._plot.getViewBox()
        self._view.setMouseEnabled(False, False)
        self._view.disableAutoRange()
        self._view.sigResized.connect(lambda _: self.resized.emit())
        self._plot.getPlotItem().setContentsMargins(0, ROOM, 2 * ROOM, 0)
        self._lines = pg.PlotCurveItem(connect="pairs", antialias=False)
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._mark = pg.InfiniteLine(angle=0, movable=False)
        self._dot = pg.ScatterPlotItem(size=7, pxMode=True)
        self._bands: Any = pg.ImageItem(axisOrder="row-major")
        for item, z in ((self._lines, -1), (self._bands, 0), (self._mark, 3), (self._cross, 5), (self._dot, 6)):
            item.setZValue(z)
            self._plot.addItem(item, ignoreBounds=True)
        self._cross.hide()
        self._mark.hide()
        self._raw: list[Any] = []
        self._smooth: list[Any] = []
        self._label = HoverLabel(self)
        self.labels = EndLabels(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._plot, 1)
        row.addWidget(self.labels)
        self._plot.viewport().installEventFilter(self)
        self.restyle()
        theme.changed.connect(self.restyle)

    def draw(
        self,
        series: Sequence[Series],
        log: bool,
        smoothed: bool,
        dot: tuple[float, float] | None = None,
        mark: Mark | None = None,
    ) -> None:
        """Show these series, with a dot (epoch, value) in the color of the last one, and a dashed line at a mark."""
        pixels = max(int(self._view.width()), 100)
        series = [line for line in series if len(line.curve)]
        walls = [band(line.curve, pixels) for line in series]
        self._drawn = [
            CurveItems(line, line.curve.x, smooth(line.curve.mean, BETA) if smoothed else line.curve.mean)
            for line in series
        ]
        up = self._set_scales(series, log, mark)
        self._ensure_items(len(series))
        bands: list[Band] = []
        for n, (wall, drawn) in enumerate(zip(walls, self._drawn, strict=True)):
            curve, color = drawn.series.curve, drawn.series.color
            self._raw[n].setVisible(wall is None)
            if wall is not None:
                strength = BAND / len(series) ** 0.5 if smoothed else 1.0
                bands.append((_place(wall, log, up.low), _faint(color, strength)))
            else:
                pen = _pen(color, FAINT if smoothed else 1.0)
                self._raw[n].setData(curve.x, _place(curve.mean, log, up.low), skipFiniteCheck=True, pen=pen)
            self._smooth[n].setVisible(smoothed)
            if smoothed:
                x, level = thin(drawn.x, drawn.y, pixels // 2)
                self._smooth[n].setData(x, _place(level, log, up.low), skipFiniteCheck=True, pen=_pen(color, 1.0))
        self._show_bands(bands, series, up)
        self._show_labels(log, up, mark)
        self._dot.setVisible(dot is not None)
        if dot is not None:
            self._dot.setData([dot[0]], _place(np.array([dot[1]]), log, up.low))
            self._dot.setBrush(series[-1].color)
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.setValue(float(_place(np.array([mark.value]), log, up.low)[0]))
        self._tell()
        self._plot.viewport().update()

    def restyle(self) -> None:
        tokens = self._theme.tokens
        self._plot.setBackground(tokens.color("panel"))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTextPen(tokens.color("third"))
            axis.setTickFont(number_font(scaled(10)))
            axis.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False, tickAlpha=0)
        self._plot.getAxis("bottom").setHeight(scaled(20))
        self._lines.setPen(_pen(tokens.color("line"), 1.0))
        self._cross.setPen(_pen(tokens.color("third"), 1.0))
        self._dot.setPen(_pen(tokens.color("panel"), 1.0, 1.5))
        dashed = _pen(tokens.color("third"), 1.0)
        dashed.setStyle(Qt.PenStyle.DashLine)
        self._mark.setPen(dashed)
        self._plot.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._mouse = event.position().toPoint()
            self._tell()
            self._plot.viewport().update()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            self._mouse = None
            self._tell()
            self._plot.viewport().update()
        return super().eventFilter(watched, event)

    def _show_labels(self, log: bool, up: ticks.Scale, mark: Mark | None) -> None:
        """Write the name of each line, the mark's too, where it ends."""

        def height(x: float, value: float) -> int:
            level = float(_place(np.array([value]), log, up.low)[0])
            return round(float(self._view.mapViewToScene(QPointF(x, level)).y()))

        labels = []
        for line in self._drawn:
            x, y = float(line.x[-1]), float(line.y[-1])
            reached = line.series.written(y) if line.series.value is None else line.series.value
            labels.append(EndLabel(line.series.name, reached, line.series.color, height(x, y)))
        if mark is not None:
            color = self._theme.tokens.color("third")
            labels.append(EndLabel(mark.name, mark.written, color, height(0.0, mark.value)))
        self.labels.show_labels(labels, self.width())

    def _show_bands(self, bands: list[Band], series: Sequence[Series], up: ticks.Scale) -> None:
        """Lay the picture of the peaks under the lines."""
        self._bands.setVisible(bool(bands))
        if bands:
            rows = max(int(self._view.height()), 50)
            self._bands.setImage(picture(bands, up.low, up.high, rows), autoLevels=False)
            end = max(float(line.curve.x[-1]) for line in series)
            self._bands.setRect(QRectF(0, up.low, end, up.high - up.low))

    def _set_scales(self, series: Sequence[Series], log: bool, mark: Mark | None) -> ticks.Scale:
        """Fit both axes to the curves and the mark, and return the vertical one.

        A few tiny values of many do not press the rest of a log axis together.
        """
        end = max((float(line.curve.x[-1]) for line in series), default=1.0)
        high = max((float(line.curve.greatest.max()) for line in series), default=1.0)
        least = [line.curve.least for line in series]
        low = min((float(y.min(where=y > 0, initial=high if log else 0.0)) for y in least), default=0.0)
        if log:
            mean = min((float(line.y.min(where=line.y > 0, initial=high)) for line in self._drawn), default=low)
            low = max(low, mean / DEEPEST)
        if mark is not None:
            low, high = min(low, mark.value), max(high, mark.value)
        vertical = ticks.logarithmic(*ticks.positive_range(low, high)) if log else ticks.linear(min(low, 0.0), high)
        scales = ticks.counting(end), vertical
        known = *scales, self._every(scales[0]), self._spacing(len(vertical.ticks))
        if known != self._scales:
            self._scales = known
            self._apply(*known)
        return vertical

    def _apply(self, across: ticks.Scale, up: ticks.Scale, every: int, spacing: int) -> None:
        self._view.setRange(xRange=(across.low, across.high), yRange=(up.low, up.high), padding=0)
        left = self._plot.getAxis("left")
        left.setWidth(14 + scaled(CHARACTER) * max(4, *(len(label) for _, label in up.ticks)))
        left.setTicks([up.ticks[::spacing]])
        self._plot.getAxis("bottom").setTicks([across.ticks[::every]])
        levels = np.repeat([at for at, _ in up.ticks], 2)
        self._lines.setData(np.tile([across.low, across.high], len(up.ticks)), levels)

    def _every(self, across: ticks.Scale) -> int:
        """Which labels are written below, where not all have room beside one another."""
        widest = max((len(label) for _, label in across.ticks), default=1)
        most = max(int(self._view.width() / (scaled(CHARACTER) * widest + BESIDE)), 1)
        return -(-len(across.ticks) // most)

    def _spacing(self, labels: int) -> int:
        """Which of so many labels are written where not all have room: each, every second, every third."""
        most = max(int(self._view.height() / scaled(LABEL)), 1)
        return -(-labels // most)

    def _ensure_items(self, count: int) -> None:
        for items, z in ((self._raw, 1), (self._smooth, 2)):
            while len(items) < count:
                item = pg.PlotCurveItem()
                item.setZValue(z)
                self._plot.addItem(item, ignoreBounds=True)
                items.append(item)
            for unused in items[count:]:
                unused.setVisible(False)
            for used in items[:count]:
                used.setVisible(True)

    def _tell(self) -> None:
        """Put the cross under the mouse and say the values there."""
        inside = self._mouse is not None and self._drawn and self._view.sceneBoundingRect().contains(self._mouse)
        self._cross.setVisible(bool(inside))
        self._label.setVisible(bool(inside))
        if not inside or self._mouse is None:
            return
        x = float(self._view.mapSceneToView(self._mouse).x())
        self._cross.setPos(x)
        rows = [
            (line.series.color, line.series.name, line.series.written(float(line.y[nearest(line.x, x)])))
            for line in self._drawn
        ]
        self._label.tell(table(tr("epoch {number}", number=grouped(x, ",.2f")), rows, self._theme.tokens), self._mouse)


def nearest(x: NDArray[Any], value: float) -> int:
    """Which of the rising x is nearest to a value."""
    after = int(np.searchsorted(x, value).clip(1, max(len(x) - 1, 1)))
    return after if after < len(x) and x[after] - value < value - x[after - 1] else after - 1


def _place(y: NDArray[Any], log: bool, floor: float) -> NDArray[Any]:
    """Where values lie on the axis. On a log axis, those below its floor, 0 too, lie on its bottom line."""
    placed: NDArray[Any] = np.log10(np.maximum(y, 10.0**floor)) if log else y
    return placed


def _faint(color: QColor, opacity: float) -> QColor:
    faint = QColor(color)
    faint.setAlphaF(opacity)
    return faint


def _pen(color: QColor, opacity: float, width: float = 1.0) -> QPen:
    """Wider pens than 1 px cost fifty times as much."""
    pen = QPen(_faint(color, opacity), width)
    pen.setCosmetic(True)
    return pen
