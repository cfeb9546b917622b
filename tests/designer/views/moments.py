"""Moments to draw, and what draws them on a view as the window does, at once."""

import numpy as np
from PySide6.QtCore import QObject, Qt

from core.layers import Dense, Input, Output
from core.moments import Moment
from core.network import build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Snapshot
from core.training.past import PastHistory
from core.training.recipe import Recipe
from designer.background.computations import Computations

COMPILING = 120_000  # milliseconds that the engine may take to compile, once


def network_for(data):
    layers = {1: Input(), 2: Dense(units=4, name="hidden"), 3: Output()}
    return build(Graph(layers, ((1, 2), (2, 3))), data_spec(data.dataset), Recipe().loss)


def trained_on(data, seed=3, network=None, **more):
    """A moment of a network with weights."""
    network = network or network_for(data)
    return Moment(data=data, network=network, snapshot=Snapshot(seed, 0, network.initial(seed)), **more)


def past(history, network=None):
    """A moment with all of a history."""
    return Moment(history=PastHistory(history, 1e9), network=network)


class Drawing(QObject):
    """Draws a moment on a view, again whenever the view wants it or a result arrives."""

    def __init__(self, view):
        super().__init__(view)
        self.view, self.moment, self.computations = view, None, Computations(self)
        view.wants_drawing.connect(self.draw)
        self.computations.arrived.connect(self.draw)

    def show(self, moment):
        self.moment = moment
        self.draw()

    def draw(self):
        if self.moment is not None:
            self.computations.ask(self.view.computations(self.moment), self.moment)
            self.view.show_moment(self.computations.answer(self.moment))

    def settle(self, qtbot, moment):
        """Show a moment, and wait for what the view asks of it."""
        with qtbot.waitSignal(self.computations.arrived, timeout=COMPILING):
            self.show(moment)


def opened(qtbot, view, width=400, height=250):
    """A view on the screen, and what draws on it."""
    drawing = Drawing(view)
    qtbot.addWidget(view, before_close_func=lambda _: drawing.computations.close())
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    return drawing


def press(qtbot, chip):
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)


def drawn(items):
    """y of the items that are seen."""
    return [item.points[1] for item in items if item.isVisible()]


def average(y, beta=0.9):
    """The moving average, by its definition."""
    v, averages = 0.0, []
    for t, value in enumerate(y, start=1):
        v = beta * v + (1 - beta) * value
        averages.append(v / (1 - beta**t))
    return np.array(averages)


def label_values(chart):
    """The value at the end of every line, by the name of the line."""
    return {label.name: label.value for label in chart.labels.labels}
