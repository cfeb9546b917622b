"""The loss, of training and validation."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.training.history import Curve, History
from designer.plots.chart import Chart, Series
from designer.plots.legend import Entry
from designer.plots.panel import PlotPanel
from designer.plots.ticks import figure, percent
from designer.theme import Theme

EMPTY = "The training and validation loss will appear here once you press Train."


class LossPlot(PlotPanel):
    """Loss by epoch. The figures are the mean over the last epoch of training, and the last validation."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Loss", parent)
        self._history: History | None = None
        self.chart = Chart(theme, "Loss by epoch")
        self.set_body(self.chart)
        self.smoothing = self.add_chip("β 0.9", "Smooth the curves: each point is 0.9 of the last and 0.1 of what is new", True)
        self.log = self.add_chip("log", "Log scale: equal distances are equal ratios", True)

    def show(self, history: History | None = None) -> None:  # type: ignore[override]
        self._history = history
        self.changed()

    def redraw(self) -> None:
        history, tokens = self._history, self.theme.tokens
        if history is None or not len(history.loss):
            self.legend.show_entries(())
            self.say(EMPTY)
            return
        series = [
            Series("train", tokens.color("accent"), history.loss),
            Series("validation", tokens.color("validation"), history.validation_loss),
        ]
        self.show_body()
        self.chart.draw(series, self.log.isChecked(), self.smoothing.isChecked(), best(history.validation_loss))
        scores = history.score, history.validation_score
        self.legend.show_entries(
            [
                Entry(each.name, each.color, *(f(v) if (v := _current(c)) is not None else "" for f, c in columns))
                for each, score in zip(series, scores, strict=True)
                for columns in [((figure, each.curve), (percent, score))]
            ]
        )
        self._note_accuracy()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._note_accuracy()
