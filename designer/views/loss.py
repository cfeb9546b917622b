"""The loss, or a metric instead, of training and validation."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from core.messages import message
from core.metrics import MEASURED
from core.training.history import Curve, History
from designer.style.language import tr
from designer.style.theme import Theme, text_font
from designer.views.legend import DIGITS, Entry
from designer.views.panel import PlotPanel
from designer.views.series import Series
from designer.views.ticks import figure, percent

if TYPE_CHECKING:
    from designer.views.chart import Chart

EMPTY = message("The training and validation loss will appear here once you press Train.")
TITLES = {"value": "loss", "extra": "accuracy"}
BY_KEY = {metric.key: metric for metric in MEASURED}


class LossPlot(PlotPanel):
    """Loss by epoch, or the metric that is chosen in its title. Of the loss the figures are the mean over the last
    epoch of training, and the last validation; of a metric, what was measured last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Loss"), parent)
        self._history: History | None = None
        self.chosen = QComboBox()
        self.chosen.setProperty("role", "chip")
        self.chosen.setAccessibleName(tr("Which curve"))
        self.chosen.setToolTip(tr("Which curve: the loss, or one of the metrics"))
        self.chosen.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chosen.setMinimumContentsLength(5)
        self.chosen.currentIndexChanged.connect(self.changed)
        self._titles.replaceWidget(self.heading, self.chosen)
        self.heading.hide()
        self._offer(None)
        self.smoothing = self.add_chip(
            "β 0.9", tr("Smooth the curves: each point is 0.9 of the average so far and 0.1 of what is new"), True
        )
        self.log = self.add_chip("log", tr("Log scale: equal distances are equal ratios"), True)

    @cached_property
    def chart(self) -> "Chart":
        from designer.views.chart import Chart

        return Chart(self.theme, tr("Loss by epoch"))

    def make_ahead(self) -> None:
        _ = self.chart

    def show_history(self, history: History | None) -> None:
        """Show this history as it is now; call again when it has grown."""
        self._history = history
        self.changed()

    def redraw(self) -> None:
        history, tokens = self._history, self.theme.tokens
        self._offer(history)
        if history is None or not len(history.loss):
            self.legend.show_entries(())
            self.say(tr(EMPTY))
            return
        if not self.can_draw():
            return
        train, validation = tokens.color("accent"), tokens.color("validation")
        metric = BY_KEY.get(self.chosen.currentData())
        every = (history.score, history.validation_score)
        if metric is None:
            curves, scores = (history.loss, history.validation_loss), every
        elif metric.key == "accuracy":  # which every step tells, more often than it is measured
            curves, scores = every, (Curve(), Curve())
        else:
            curves = (history.metrics["train"][metric.key], history.metrics["validation"].get(metric.key, Curve()))
            scores = Curve(), Curve()
        series = (Series(tr("train"), train, curves[0]), Series(tr("validation"), validation, curves[1]))
        log = self.log.isChecked() and (metric is None or not metric.higher_is_better)
        self.log.setEnabled(metric is None or not metric.higher_is_better)
        self.show_body(self.chart)
        best = highest if metric is not None and metric.higher_is_better else lowest
        self.chart.draw(series, log, self.smoothing.isChecked(), best(curves[1]))
        written = percent if metric is not None and metric.share else figure
        stands = current if metric is None or curves is every else last
        self.legend.show_entries(
            [
                Entry(each.name, each.color, _written(written, stands(each.curve)), _written(percent, current(score)))
                for each, score in zip(series, scores, strict=True)
                if len(each.curve)
            ]
        )
        self._note_figures()

    def _offer(self, history: History | None) -> None:
        """The loss, and the metrics that this history has."""
        keys = ["loss", *(history.metrics["train"] if history else ())]
        if keys == [self.chosen.itemData(row) for row in range(self.chosen.count())]:
            return
        chosen = self.chosen.currentData()
        with QSignalBlocker(self.chosen):
            self.chosen.clear()
            for key in keys:
                self.chosen.addItem(tr(BY_KEY[key].label if key in BY_KEY else "Loss"), key)
            self.chosen.setCurrentIndex(max(keys.index(chosen) if chosen in keys else 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.legend.entries:
            self._note_figures()

    def _title(self, field: str) -> str:
        metric = BY_KEY.get(self.chosen.currentData())
        return tr(metric.label if metric is not None and field == "value" else TITLES[field])

    def _note_figures(self) -> None:
        """What the title row has no room for stands above the curves."""
        entries, color = self.legend.entries, self.theme.tokens.third
        words = f"font-family:'{text_font().family()}'"
        rows = [
            f'<tr><td style="color:{color};{words}">{self._title(field)}</td>{_cells(entries, field)}</tr>'
            for field in self.legend.left_out
            if any(getattr(each, field) for each in entries)
        ]
        if rows and self.legend.names_left_out:
            names = "".join(
                f'<td align="right" style="color:{each.color.name()};{words}">&nbsp;{each.name}</td>'
                for each in entries
            )
            rows.insert(0, f"<tr><td></td>{names}</tr>")
        self.chart.note(f'<table cellspacing="0">{"".join(rows)}</table>' if rows else "")


def current(curve: Curve) -> float | None:
    """Where a curve stands: the mean over its last epoch, which of a curve by epoch is its last value."""
    if not len(curve):
        return None
    recent = np.searchsorted(curve.x, curve.x[-1] - 1 + 1e-9, side="right")
    return float(curve.mean[recent:].mean())


def last(curve: Curve) -> float | None:
    """The last value of a curve."""
    return float(curve.mean[-1]) if len(curve) else None


def lowest(curve: Curve) -> tuple[float, float] | None:
    """Where a curve was lowest: epoch and value."""
    if not len(curve):
        return None
    at = int(curve.mean.argmin())
    return float(curve.x[at]), float(curve.mean[at])


def highest(curve: Curve) -> tuple[float, float] | None:
    """Where a curve was highest: epoch and value."""
    if not len(curve):
        return None
    at = int(curve.mean.argmax())
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
