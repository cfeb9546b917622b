"""The plot of a fitted curve: rows as points, and a line over them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.data.plane_grid import Section
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views import ticks
from designer.views.hover import PointedWidget
from designer.views.qtgraph import Plot, pg
from designer.views.series import pen
from designer.views.shapes import Hairlines, Line

DOT = 5.5  # px
CHARACTER = 6  # px of a digit

Values = NDArray[Any]  # float64 (n,)


class FitPlot(PointedWidget):
    """Shows points and a line."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plot: Any = Plot(self)
        self._plot.hideButtons()
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setAccessibleName(name)
        self._view: Any = self._plot.getViewBox()
        self._view.setMouseEnabled(False, False)
        self._view.disableAutoRange()
        self._view.sigResized.connect(self._plot.prepare)
        self._plot.getPlotItem().setContentsMargins(0, 8, 16, 0)
        self._levels = Hairlines()
        self.train: Any = pg.ScatterPlotItem(size=DOT, pxMode=True)
        self.validation: Any = pg.ScatterPlotItem(size=DOT - 1, pxMode=True, symbol="s")
        self.line, self._halo, self.handle = Line(), Line(), Line()
        for z, item in enumerate((self._levels, self.train, self.validation, self._halo, self.line, self.handle)):
            item.setZValue(z)
            self._plot.addItem(item, ignoreBounds=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._plot)
        self.follow(self._plot, self._view)
        self.restyle()
        theme.changed.connect(self.restyle)

    def show_rows(self, train: tuple[Values, Values], validation: tuple[Values, Values]) -> None:
        """Show rows of training as dots and rows of validation as squares, and fit the axes to them."""
        self.train.setData(*train)
        self.validation.setData(*validation)
        x, y = (np.concatenate(part) for part in zip(train, validation, strict=True))
        across = ticks.linear(float(x.min()), float(x.max()))
        up = ticks.linear(float(y.min()), float(y.max()))
        self._view.setRange(xRange=(across.low, across.high), yRange=(up.low, up.high), padding=0)
        left, bottom = self._plot.getAxis("left"), self._plot.getAxis("bottom")
        left.setWidth(14 + scaled(CHARACTER) * max(4, *(len(label) for _, label in up.ticks)))
        left.show_labels(up.ticks)
        bottom.show_labels(across.ticks)
        self._levels.show_levels(across.low, across.high, np.array([at for at, _ in up.ticks]))
        self._plot.prepare()

    @property
    def port(self) -> QWidget:
        """What receives the mouse."""
        port: QWidget = self._plot.viewport()
        return port

    @property
    def area(self) -> QRectF:
        """Where the points are drawn in the port, in pixels."""
        area: QRectF = self._view.sceneBoundingRect()
        return area

    @property
    def section(self) -> Section:
        """What is seen: x across and y up, in the units of the data."""
        (left, right), (bottom, top) = self._view.viewRange()
        return Section((0, 1), (left, bottom), (right, top), np.zeros(2, np.float32))

    def show_handle(self, ends: tuple[tuple[float, float], tuple[float, float]] | None) -> None:
        """Draw a line that can be dragged between two points, or none."""
        x, y = np.array(ends if ends is not None else np.empty((0, 2))).reshape(-1, 2).T
        self.handle.show_points(x, y, pen(self._theme.tokens.color("accent"), 1.0, 2.5))

    def show_line(self, x: Values, y: Values) -> None:
        """Show a curve over the rows; none where x is empty."""
        tokens = self._theme.tokens
        self._halo.show_points(x, y, pen(tokens.color("panel"), 0.7, 4))
        self.line.show_points(x, y, pen(tokens.color("text"), 1.0, 2))

    def restyle(self) -> None:
        """Draw in the colors of the theme."""
        tokens = self._theme.tokens
        self._plot.setBackground(tokens.color("panel"))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setTextPen(tokens.color("third"))
            axis.setTickFont(number_font(scaled(10)))
        self._plot.getAxis("bottom").setHeight(scaled(20))
        self._levels.setPen(pen(tokens.color("line")))
        self.train.setBrush(tokens.color("accent", 0.55))
        self.train.setPen(None)
        self.validation.setBrush(tokens.color("panel"))
        self.validation.setPen(pen(tokens.color("validation"), 1.0, 1.3))
        self.show_line(*self.line.points)
        self.handle.setPen(pen(tokens.color("accent"), 1.0, 2.5))
