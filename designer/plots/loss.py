"""The loss, of training and validation."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.training.history import Curve, History
from designer.plots.chart import Chart, Series
from designer.plots.legend import DIGITS, Entry
from designer.plots.panel import PlotPanel
from designer.plots.ticks import figure, percent
from designer.theme import Theme

EMPTY = "The training and validation loss will appear here once you press Train."
TITLES = {"value": "loss", "extra": "accuracy"}


class LossPlot(PlotPanel):
    """Loss by epoch. Its figures are the mean over the last epoch of training, and the last validation."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Loss", parent)
        self._history: History | None = None
        self.chart = Chart(theme, "Loss by epoch")
        self.set_body(self.chart)
        self.smoothing = self.add_chip(
            "β 0.9", "Smooth the curves: each point is 0.9 of the average so far and 0.1 of what is new", True
        )
        self.log = self.add_chip("log", "Log scale: equal distances are equal ratios", True)

    def show_history(self, history: History | None) -> None:
        """Show this history as it is now; call again when it has grown."""
        self._history = history
        self.changed()

    def redraw(self) -> None:
        history, tokens = self._history, self.theme.tokens
        if history is None or not len(history.loss):
            self.legend.show_entries(())
            self.say(EMPTY)
            return
        train, validation = tokens.color("accent"), tokens.color("validation")
        series = (
            Series("train", train, history.loss),
            Series("validation", validation, history.validation_loss),
        )
        self.show_body()
        self.chart.draw(series, self.log.isChecked(), self.smoothing.isChecked(), lowest(history.validation_loss))
        self.legend.show_entries(
            [
                Entry(
                    each.name,
                    each.color,
                    _written(figure, current(each.curve)),
                    _written(percent, current(score)),
                )
                for each, score in zip(series, (history.score, history.validation_score), strict=True)
                if len(each.curve)
            ]
        )
        self._note_figures()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._note_figures()

    def _note_figures(self) -> None:
        """Figures that the title row has no room for stand in the corner above the curves."""
        entries, color = self.legend.entries, self.theme.tokens.third
        rows = [
            f'<tr><td style="color:{color}">{TITLES[field]}</td>{_cells(entries, field)}</tr>'
            for field in self.legend.left_out
            if any(getattr(each, field) for each in entries)
        ]
        self.chart.note(f'<table cellspacing="0">{"".join(rows)}</table>' if rows else "")


def current(curve: Curve) -> float | None:
    """Where a curve stands: the mean over its last epoch, which of a curve by epoch is its last value."""
    if not len(curve):
        return None
    recent = np.searchsorted(curve.x, curve.x[-1] - 1 + 1e-9, side="right")
    return float(curve.mean[recent:].mean())


def lowest(curve: Curve) -> tuple[float, float] | None:
    """Where a curve was lowest: epoch and value."""
    if not len(curve):
        return None
    at = int(curve.mean.argmin())
    return float(curve.x[at]), float(curve.mean[at])


def _written(how: Callable[[float], str], value: float | None) -> str:
    return "" if value is None else how(value)


def _cells(entries: Sequence[Entry], field: str) -> str:
    """Cells of a table, each as wide as its figure may become."""
    return "".join(
        f'<td align="right" style="color:{each.color.name()}">'
        f"{'&nbsp;' * (DIGITS[field] + 1 - len(getattr(each, field)))}{getattr(each, field)}</td>"
        for each in entries
    )
