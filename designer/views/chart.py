"""Curves over epochs: hairlines, a raw line under a smoothed one, labels at their ends, and a cross with values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGraphicsView, QHBoxLayout, QWidget

from core.training.curves import Curve
from designer.style.language import grouped, tr
from designer.style.theme import Theme
from designer.views import ticks
from designer.views.axes import Axes
from designer.views.end_labels import EndLabel, EndLabels
from designer.views.hover import HoverLabel, table
from designer.views.qtgraph import Plot, pg
from designer.views.series import Mark, Series, faint, pen
from designer.views.shapes import Area, Dot, Line
from designer.views.smoothing import around, band, quartiles, smooth_to_zero, thin
from designer.views.travel import Travel

BETA = 0.9  # share of the past in the smoothed line
FAINT, BAND = 0.25, 0.2  # opacity of the raw line under it, and of the area of its quartiles where it is dense
AROUND = 0.13  # opacity of the area around a mark
VEIL = 0.65  # opacity of the veil over what follows the step that is looked back at
ROOM = 8  # px above and beside the curves, for the half of a label that stands out


@dataclass(frozen=True)
class CurveItems:
    """The line of a series at full strength, unthinned, in its own units."""

    series: Series
    x: NDArray[Any]
    y: NDArray[Any]

    def said(self, at: int) -> str:
        """The value of a point, of a band with its standard deviation."""
        value = self.series.written(float(self.y[at]))
        if not self.series.banded:
            return value
        return f"{value} ± {self.series.written(float(self.series.curve.greatest[at] - self.y[at]))}"

    def within(self, low: float, high: float) -> "CurveItems":
        """The points between two epochs, and one more at each end; at least two."""
        first = max(int(np.searchsorted(self.x, low)) - 1, 0)
        last = min(int(np.searchsorted(self.x, high, side="right")) + 1, len(self.x))
        first = min(first, max(last - 2, 0))
        curve, part = self.series.curve, slice(first, last)
        cut = Curve(curve.x[part], curve.mean[part], curve.least[part], curve.greatest[part])
        return CurveItems(replace(self.series, curve=cut), self.x[part], self.y[part])


class Chart(QWidget):
    """Draws series, each time on the same items. x counts epochs from 0; values are 0 or greater."""

    resized = Signal()  # the area of the curves has another size: axes and labels must be drawn again

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, travels: bool = False) -> None:
        """`travels` says that the mouse goes through the run, and pans and zooms over its epochs."""
        super().__init__(parent)
        self._theme = theme
        self._drawn: list[CurveItems] = []
        self._smoothed = False  # whether the lines are
        self._mouse: QPoint | None = None
        self._plot: Any = Plot(self)
        # One repaint per drawing: otherwise every label and every item would cause its own.
        self._plot.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self._plot.hideButtons()
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setAccessibleName(name)
        self._view: Any = self._plot.getViewBox()
        self._view.setMouseEnabled(False, False)
        self._view.disableAutoRange()
        self._view.sigResized.connect(self._on_resized)
        self._plot.getPlotItem().setContentsMargins(0, ROOM, 2 * ROOM, 0)
        self._axes = Axes(self._plot, theme)
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._mark = pg.InfiniteLine(angle=0, movable=False)
        self._around = Area()  # the mark
        self._around.setZValue(-2)
        self._around.hide()
        self._plot.addItem(self._around, ignoreBounds=True)
        self._dot = Dot(7)
        for item, z in ((self._mark, 3), (self._cross, 5), (self._dot, 6)):
            item.setZValue(z)
            self._plot.addItem(item, ignoreBounds=True)
        self._cross.hide()
        self._mark.hide()
        self.travel = Travel(self._plot, self) if travels else None
        self._now = pg.InfiniteLine(angle=90, movable=False)
        self._later = Area()
        for item, z in ((self._later, 3), (self._now, 4)):
            item.setZValue(z)
            item.hide()
            self._plot.addItem(item, ignoreBounds=True)
        self._areas: list[Area] = []
        self._raw: list[Line] = []
        self._smooth: list[Line] = []
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
        beside: Sequence[Series] = (),
        now: float | None = None,
        beta: float = BETA,
    ) -> None:
        """Show these series, with a dot (epoch, value) in the color of the last one, and a dashed line at a mark.

        Those `beside` are drawn as lines alone: solid, then dashed. After the epoch `now` everything is faint.
        `beta` is the share of the past in smoothed lines.
        """
        pixels = max(int(self._view.width()), 100)
        series = [line for line in series if len(line.curve)]
        own, series = len(series), [*series, *(line for line in beside if len(line.curve))]
        self._smoothed = smoothed
        self._drawn = [
            CurveItems(line, line.curve.x, smooth_to_zero(line.curve.mean, beta) if smoothed else line.curve.mean)
            for line in series
        ]
        seen = None
        if self.travel is not None and series:
            seen = self.travel.fit(0.0, max(float(line.curve.x[-1]) for line in series) or 1.0)
            self._drawn = [drawn.within(*seen) for drawn in self._drawn]
            series = [drawn.series for drawn in self._drawn]
        walls = [
            around(line.curve) if line.banded else (quartiles if smoothed else band)(line.curve, pixels)
            for line in series
        ]
        extents = [
            line.curve.mean[None] if wall is None else wall[1:] for line, wall in zip(series, walls, strict=True)
        ]
        up = self._axes.fit(series, extents, [drawn.y for drawn in self._drawn], log, mark, seen)
        self._ensure_items(len(series))
        pixel = (up.high - up.low) / max(self._view.height(), 1.0)  # an area is never flatter
        for n, (wall, drawn) in enumerate(zip(walls, self._drawn, strict=True)):
            curve, color = drawn.series.curve, drawn.series.color
            if n >= own:
                self._draw_beside(n, drawn, up, pixels, dashed=n > own)
                continue
            self._areas[n].setVisible(wall is not None)
            self._raw[n].setVisible(wall is None)
            if wall is not None:
                strength = BAND / len(series) ** 0.5 if smoothed or drawn.series.banded else 1.0
                least, greatest = up.place(wall[1:]) + np.array([[-pixel / 2], [pixel / 2]])
                self._areas[n].show_between(wall[0], least, greatest, faint(color, strength))
            else:
                line = pen(color, FAINT if smoothed else 1.0)
                self._raw[n].show_points(curve.x, up.place(curve.mean), line)
            has_line = smoothed or drawn.series.banded
            self._smooth[n].setVisible(has_line)
            self._smooth[n].setZValue(2)
            if has_line:
                x, level = thin(drawn.x, drawn.y, pixels // 2)
                self._smooth[n].show_points(x, up.place(level), pen(color))
        self._show_labels(up, mark)
        self._dot.setVisible(dot is not None)
        if dot is not None:
            self._dot.setPos(dot[0], float(up.place(np.array([dot[1]]))[0]))
            self._dot.setBrush(series[own - 1].color)
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.setValue(float(up.place(np.array([mark.value]))[0]))
        self._show_around(up, mark)
        self._show_now(up, now)
        self._tell()
        self._plot.prepare()
        self._plot.viewport().update()

    def _show_around(self, up: ticks.Scale, mark: Mark | None) -> None:
        """The area around a mark, as far as it is on the axis."""
        around = mark.around if mark is not None else None
        self._around.setVisible(around is not None)
        if around is not None:
            low, high = np.clip(up.place(np.array(around)), up.low, up.high)
            ends = np.array(self._view.viewRange()[0])
            good = self._theme.tokens.color("good", AROUND)
            self._around.show_between(ends, np.full(2, low), np.full(2, high), good)

    @property
    def span(self) -> tuple[float, float]:
        """Where the horizontal axis begins and ends, in px of the chart."""
        area, port = self._view.sceneBoundingRect(), self._plot.viewport()
        left = port.mapTo(self, QPoint(0, 0)).x()
        return left + float(area.left()), left + float(area.right())

    def _show_now(self, up: ticks.Scale, now: float | None) -> None:
        """A line at the epoch that is looked back at, and a veil over what follows."""
        self._now.setVisible(now is not None)
        self._later.setVisible(now is not None)
        if now is not None:
            end = max([now, *(float(line.x[-1]) for line in self._drawn)])
            self._now.setValue(now)
            low, high = np.full(2, up.low), np.full(2, up.high)
            self._later.show_between(np.array([now, end]), low, high, self._theme.tokens.color("panel", VEIL))

    def _draw_beside(self, n: int, drawn: CurveItems, up: ticks.Scale, pixels: int, dashed: bool) -> None:
        x, level = thin(drawn.x, drawn.y, pixels // 2)
        line = pen(drawn.series.color)
        line.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        self._areas[n].setVisible(False)
        self._raw[n].setVisible(False)
        self._smooth[n].setVisible(True)
        self._smooth[n].setZValue(-0.5)
        self._smooth[n].show_points(x, up.place(level), line)

    def restyle(self) -> None:
        """Draw in the colors of the theme."""
        tokens = self._theme.tokens
        self._plot.setBackground(tokens.color("panel"))
        self._axes.restyle()
        self._cross.setPen(pen(tokens.color("third")))
        self._now.setPen(pen(tokens.color("accent")))
        self._dot.setPen(pen(tokens.color("panel"), width=1.5))
        dashed = pen(tokens.color("third"))
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

    def _on_resized(self) -> None:
        self._plot.prepare()
        self.resized.emit()

    def _show_labels(self, up: ticks.Scale, mark: Mark | None) -> None:
        """Write the name of each line, the mark's too, where it ends."""

        area = self._view.sceneBoundingRect()

        def height(value: float) -> int:
            level = float(up.place(np.array([value]))[0])
            return round(float(area.bottom() - (level - up.low) / (up.high - up.low) * area.height()))

        labels = []
        for line in self._drawn:
            y = float(line.y[-1])
            reached = line.series.written(y) if line.series.value is None else line.series.value
            labels.append(EndLabel(line.series.name, reached, line.series.color, height(y)))
        if mark is not None:
            color = self._theme.tokens.color("third")
            labels.append(EndLabel(mark.name, mark.written, color, height(mark.value)))
        self.labels.show_labels(labels, self.width())

    def _ensure_items(self, count: int) -> None:
        """Have an area and two lines for each of `count` series, and hide those of others."""
        while len(self._raw) < count:
            items = Area(), Line(), Line()
            for z, item in enumerate(items):
                item.setZValue(z)
                self._plot.addItem(item, ignoreBounds=True)
            area, raw, smoothed = items
            self._areas.append(area)
            self._raw.append(raw)
            self._smooth.append(smoothed)
        for item in (*self._areas[count:], *self._raw[count:], *self._smooth[count:]):
            item.setVisible(False)

    def _tell(self) -> None:
        """Place the cross at the mouse, and show the values there."""
        inside = self._mouse is not None and self._drawn and self._view.sceneBoundingRect().contains(self._mouse)
        self._cross.setVisible(bool(inside))
        self._label.setVisible(bool(inside))
        if not inside or self._mouse is None:
            return
        x = float(self._view.mapSceneToView(self._mouse).x())
        self._cross.setPos(x)
        rows = [(line.series.color, line.series.name, line.said(nearest(line.x, x))) for line in self._drawn]
        number = grouped(x, ",.2f")
        head = tr("epoch {number}, smoothed", number=number) if self._smoothed else tr("epoch {number}", number=number)
        self._label.show_text(table(head, rows, self._theme.tokens), self._mouse)


def nearest(x: NDArray[Any], value: float) -> int:
    """The index of the x nearest to a value; x ascends."""
    after = int(np.searchsorted(x, value).clip(1, max(len(x) - 1, 1)))
    return after if after < len(x) and x[after] - value < value - x[after - 1] else after - 1
