"""Curves over epochs: hairlines, a raw line under a smoothed one, labels at their ends, and a cross with values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGraphicsView, QHBoxLayout, QWidget

from designer.style.language import grouped, tr
from designer.style.theme import Theme
from designer.views import ticks
from designer.views.axes import Axes
from designer.views.end_labels import EndLabel, EndLabels
from designer.views.hover import HoverLabel, table
from designer.views.qtgraph import Plot, pg
from designer.views.series import Mark, Series, faint, pen
from designer.views.shapes import Area, Dot, Line
from designer.views.smoothing import band, smooth_to_zero, thin

BETA = 0.9  # share of the past in the smoothed line
FAINT, BAND = 0.25, 0.11  # opacity of the raw line under it, and of its peaks where they are dense
ROOM = 8  # px above and beside the curves, for the half of a label that stands out


@dataclass(frozen=True)
class CurveItems:
    """The line of a series at full strength, unthinned, in its own units."""

    series: Series
    x: NDArray[Any]
    y: NDArray[Any]


class Chart(QWidget):
    """Draws series, each time on the same items. x counts epochs from 0; values are 0 or greater."""

    resized = Signal()  # the area of the curves has another size: axes and labels must be drawn anew

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawn: list[CurveItems] = []
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
        self._dot = Dot(7)
        for item, z in ((self._mark, 3), (self._cross, 5), (self._dot, 6)):
            item.setZValue(z)
            self._plot.addItem(item, ignoreBounds=True)
        self._cross.hide()
        self._mark.hide()
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
    ) -> None:
        """Show these series, with a dot (epoch, value) in the color of the last one, and a dashed line at a mark."""
        pixels = max(int(self._view.width()), 100)
        series = [line for line in series if len(line.curve)]
        walls = [band(line.curve, pixels) for line in series]
        self._drawn = [
            CurveItems(line, line.curve.x, smooth_to_zero(line.curve.mean, BETA) if smoothed else line.curve.mean)
            for line in series
        ]
        up = self._axes.fit(series, [drawn.y for drawn in self._drawn], log, mark)
        self._ensure_items(len(series))
        pixel = (up.high - up.low) / max(self._view.height(), 1.0)  # an area is never flatter
        for n, (wall, drawn) in enumerate(zip(walls, self._drawn, strict=True)):
            curve, color = drawn.series.curve, drawn.series.color
            self._areas[n].setVisible(wall is not None)
            self._raw[n].setVisible(wall is None)
            if wall is not None:
                strength = BAND / len(series) ** 0.5 if smoothed else 1.0
                least, greatest = up.place(wall[1:]) + np.array([[-pixel / 2], [pixel / 2]])
                self._areas[n].show_between(wall[0], least, greatest, faint(color, strength))
            else:
                line = pen(color, FAINT if smoothed else 1.0)
                self._raw[n].show_points(curve.x, up.place(curve.mean), line)
            self._smooth[n].setVisible(smoothed)
            if smoothed:
                x, level = thin(drawn.x, drawn.y, pixels // 2)
                self._smooth[n].show_points(x, up.place(level), pen(color))
        self._show_labels(up, mark)
        self._dot.setVisible(dot is not None)
        if dot is not None:
            self._dot.setPos(dot[0], float(up.place(np.array([dot[1]]))[0]))
            self._dot.setBrush(series[-1].color)
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.setValue(float(up.place(np.array([mark.value]))[0]))
        self._tell()
        self._plot.prepare()
        self._plot.viewport().update()

    def restyle(self) -> None:
        """Draw in the colors of the theme."""
        tokens = self._theme.tokens
        self._plot.setBackground(tokens.color("panel"))
        self._axes.restyle()
        self._cross.setPen(pen(tokens.color("third")))
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
        rows = [
            (line.series.color, line.series.name, line.series.written(float(line.y[nearest(line.x, x)])))
            for line in self._drawn
        ]
        self._label.tell(table(tr("epoch {number}", number=grouped(x, ",.2f")), rows, self._theme.tokens), self._mouse)


def nearest(x: NDArray[Any], value: float) -> int:
    """The index of the x nearest to a value; x ascends."""
    after = int(np.searchsorted(x, value).clip(1, max(len(x) - 1, 1)))
    return after if after < len(x) and x[after] - value < value - x[after - 1] else after - 1
