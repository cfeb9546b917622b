"""The loss, or a metric instead, on training and validation rows."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from core.messages import message
from core.metrics import MEASURED
from core.moments import Moment
from core.training.curves import Curve
from core.training.past import PastHistory
from designer.style.language import grouped, tr
from designer.style.theme import Theme
from designer.views.curves import CurveView, curve_table
from designer.views.series import Series
from designer.views.table import Table
from designer.views.ticks import figure, percent

BY_KEY = {metric.key: metric for metric in MEASURED}


class LossView(CurveView):
    """Loss by epoch, or the metric that is chosen in its title.

    The loss at the end of a line is the mean over the last epoch of training, and the last validation; of a metric it
    is the newest value. Where the weights of an earlier epoch were restored, these are the values of that epoch, which
    has the dot and is named in the title row.
    """

    id = "loss"
    title = message("Loss")
    help = message("Shows the loss on the training and validation rows during training.")
    icon = "loss"
    needs = ("history",)
    chart_name = message("Loss by epoch")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.chosen = QComboBox()
        self.chosen.setProperty("role", "chip")
        self.chosen.setAccessibleName(tr("Curve"))
        self.chosen.setToolTip(tr("The curve to show: the loss or a metric"))
        self.chosen.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chosen.setMinimumContentsLength(5)
        self.chosen.currentIndexChanged.connect(self.wants_drawing)
        self.titles.insertWidget(1, self.chosen)
        self.chosen.hide()
        self._offer(("loss",))
        self.smoothing = self.add_chip(
            "β 0.9", tr("Smooth the curves with an exponential moving average (β = 0.9)"), True
        )
        self.log = self.add_chip("log", tr("Logarithmic scale"), True)

    def show_empty(self, moment: Moment) -> None:
        self._offer(("loss",))
        super().show_empty(moment)

    def draw(self, moment: Moment) -> None:
        history = moment.history
        assert history is not None
        self._offer(("loss", *history.metric_keys))
        metric = BY_KEY.get(self.chosen.currentData())
        rises = metric is not None and metric.higher_is_better
        restored = moment.snapshot.restored if moment.snapshot is not None else 0
        series = self._series(history, restored)
        self.log.setEnabled(not rises)
        self.show_body(self.chart)
        self.chart.draw(
            series,
            self.log.isChecked() and not rises,
            self.smoothing.isChecked(),
            best(series[1].curve, rises, restored),
        )
        self._show_accuracy(history if metric is None else None, restored)

    def values(self, moment: Moment) -> Table | None:
        return curve_table(self._series(moment.history)) if moment.history is not None else None

    def _series(self, history: PastHistory, restored: int = 0) -> tuple[Series, Series]:
        """The training and the validation curve of what is chosen, and the values of the epoch that was restored."""
        metric = BY_KEY.get(self.chosen.currentData())
        by_step = metric is None or metric.key == "accuracy"  # every step measures these, others are evaluated rarely
        if metric is None:
            curves = history.loss, history.validation_loss
        elif metric.key == "accuracy":
            curves = history.score, history.validation_score
        else:
            curves = history.metric("train", metric.key), history.metric("validation", metric.key)
        written = percent if metric is not None and metric.share else figure
        value = current if by_step else last
        reached = [_written(written, value(_until(curve, restored))) for curve in curves]
        tokens = self.theme.tokens
        return (
            Series(tr("train"), tokens.color("accent"), curves[0], reached[0], written),
            Series(tr("validation"), tokens.color("validation"), curves[1], reached[1], written),
        )

    def _show_accuracy(self, history: PastHistory | None, restored: int) -> None:
        """Say the accuracy in the title row, on the validation rows where there are any, and what was restored."""
        curves = (history.score, history.validation_score) if history is not None else ()
        names = tr("train"), tr("validation")
        scores = [_until(curve, restored) for curve in curves]
        known = [(name, current(curve)) for name, curve in zip(names, scores, strict=False) if len(curve)]
        texts = [f"{name} {percent(value)}" for name, value in known if value is not None]
        parts = [tr("epoch {number} restored", number=grouped(restored))] if restored else []
        parts += [tr("accuracy {value}", value=percent(known[-1][1] or 0.0))] if known else []
        self.caption.setText(" · ".join(parts))
        self.caption.setToolTip(tr("Accuracy: {values}", values=", ".join(texts)) if texts else "")

    def _offer(self, keys: tuple[str, ...]) -> None:
        """Let the person choose among these curves; a single one is named in the title."""
        if keys == tuple(self.chosen.itemData(row) for row in range(self.chosen.count())):
            return
        chosen = self.chosen.currentData()
        with QSignalBlocker(self.chosen):
            self.chosen.clear()
            for key in keys:
                self.chosen.addItem(tr(BY_KEY[key].label if key in BY_KEY else "Loss"), key)
            self.chosen.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
        self.chosen.setVisible(len(keys) > 1)
        self.heading.setVisible(len(keys) == 1)


def current(curve: Curve) -> float | None:
    """The mean of a curve over its last epoch. For a curve by epoch that is its last value."""
    if not len(curve):
        return None
    recent = np.searchsorted(curve.x, curve.x[-1] - 1 + 1e-9, side="right")
    return float(curve.mean[recent:].mean())


def last(curve: Curve) -> float | None:
    """The last value of a curve."""
    return float(curve.mean[-1]) if len(curve) else None


def best(curve: Curve, rises: bool = False, restored: int = 0) -> tuple[float, float] | None:
    """Epoch and value where a curve is lowest, or highest where higher is better; or at the epoch that was restored."""
    if not len(curve):
        return None
    at = int(curve.mean.argmax() if rises else curve.mean.argmin())
    if restored:
        at = min(int(np.searchsorted(curve.x, restored - 1e-9)), len(curve) - 1)
    return float(curve.x[at]), float(curve.mean[at])


def _until(curve: Curve, restored: int) -> Curve:
    """The curve until the epoch that was restored, if one was."""
    return curve.up_to(restored + 1e-9) if restored else curve


def _written(how: Callable[[float], str], value: float | None) -> str:
    return "" if value is None else how(value)
