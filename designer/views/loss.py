"""The loss, or a metric instead, on training and validation rows."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from core.messages import message
from core.metrics import MEASURED
from core.moments import Beside, Moment
from core.training.curves import Curve
from core.training.past import PastHistory
from designer.style.language import grouped, tr
from designer.style.numbers import percent, readout, significant
from designer.style.theme import Theme
from designer.views.curves import CurveView, cloud_table, curve_table
from designer.views.series import Series
from designer.views.table import Table
from designer.widgets.help_topic import set_topic

BETA, BETAS = 0.9, (0.5, 0.8, 0.9, 0.95, 0.98, 0.99)  # of smoothing: at first, and to choose from
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
    reading = message(
        "Epochs run to the right. Blue is the loss on the training rows, by step; orange that on the validation rows,"
        " by epoch. The strong line is a moving average of the faint one, or of the area that holds half of the "
        "values. The number at its end is the mean over the last epoch, and the dot marks the best epoch. On a log "
        "scale, a straight line falls by the same factor in every epoch."
    )
    look_for = message(
        "Both lines fall: it learns. Training falls and validation rises: it overfits from there on. Both stay high: "
        "the network is too simple, the rate too low, or no gradient arrives. The line jumps up and down: the rate is"
        " too high, or the batch small. It stands still, then falls: a plateau."
    )
    hands = message(
        "The mouse reads all values at an epoch. A press or a drag on the chart goes back to that step in every view."
        " The wheel zooms, Shift and a drag pans, a double-click shows all again. Chips: β smooths, log chooses the "
        "scale, seeds shows mean and spread of several seeds. The list in the title chooses a metric instead."
    )
    icon = "loss"
    needs = ("history",)
    chart_name = message("Loss by epoch")
    travels = True

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
        self.beta = BETA
        self.smoothing = self.add_chip("", tr("Smooth the curves with an exponential moving average"), True)
        self.smoothing.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.smoothing.customContextMenuRequested.connect(self._offer_betas)
        set_topic(self.smoothing, "idea/ewma")
        self._show_beta()
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
        self.log.setEnabled(not rises)
        if (cloud := self.cloud_of(moment)) is not None:
            self.draw_cloud(cloud, self._series, self.log.isChecked() and not rises)
            return
        self.caption.setToolTip("")
        series = self._series(history, restored)
        now = None
        if moment.whole is not None:  # the lines of the whole run, with the values of the step that is shown
            now, whole = history.epochs_done, self._series(moment.whole)
            series = tuple(replace(line, value=cut.value) for line, cut in zip(whole, series, strict=True))
        self.show_body(self.chart)
        self.chart.draw(
            series,
            self.log.isChecked() and not rises,
            self.smoothing.isChecked(),
            best(series[1].curve, rises, restored),
            beside=self._beside(moment),
            now=now,
            beta=self.beta,
        )
        by_step = metric is None or metric.key == "accuracy"
        self.chart.labels.what = tr("Mean over the last epoch") if by_step else tr("Newest value")
        self._show_accuracy(history if metric is None else None, restored)
        own = tr(_own_loss(moment)) if metric is None else ""
        reasons = [reason for other in moment.beside if (reason := self._reason(other, moment))]
        said = [*reasons, self.caption.text(), own]  # the name may be cut
        self.caption.setText(" · ".join(filter(None, said)))
        self.caption.setToolTip("\n".join(filter(None, [*reasons, self.caption.toolTip()])))

    def values(self, moment: Moment) -> Table | None:
        if (cloud := self.cloud_of(moment)) is not None:
            return cloud_table(cloud, self._series)
        if moment.history is None:
            return None
        return curve_table((*self._series(moment.history), *self._beside(moment)))

    def _beside(self, moment: Moment) -> list[Series]:
        """The curves of pinned runs: on the validation rows, else on the training rows."""
        grey, found = self.theme.tokens.color("third"), []
        for other in moment.beside:
            if self._reason(other, moment):
                continue
            train, validation = self._series(other.history)
            shown = validation if len(validation.curve) else train
            found.append(Series(other.name, grey, shown.curve, shown.value, shown.written))
        return found

    def _reason(self, other: Beside, moment: Moment) -> str:
        """Why the curve of a pinned run is not drawn: it cannot be compared with. Empty where it can."""
        if not other.has_same_rows:
            return tr("{run} is not drawn: it has other data", run=other.name)
        measures_loss = self.chosen.currentData() in (None, "loss")
        ours, theirs = moment.network, other.network
        if measures_loss and ours is not None and theirs is not None and ours.loss != theirs.loss:
            return tr("{run} is not drawn: it has another loss", run=other.name)
        return ""

    def _series(self, history: PastHistory, restored: int = 0) -> tuple[Series, ...]:
        """The training and the validation curve of what is chosen, and the values of the epoch that was restored."""
        metric = BY_KEY.get(self.chosen.currentData())
        by_step = metric is None or metric.key == "accuracy"  # every step measures these, others are evaluated rarely
        if metric is None:
            curves = history.loss, history.validation_loss
        elif metric.key == "accuracy":
            curves = history.score, history.validation_score
        else:
            curves = history.metric("train", metric.key), history.metric("validation", metric.key)
        written = percent if metric is not None and metric.share else readout
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
        if known:
            value = percent(known[-1][1] or 0.0)
            is_judged = len(known) > 1
            parts += [
                tr("accuracy {value}", value=value) if is_judged else tr("training accuracy {value}", value=value)
            ]
        self.caption.setText(" · ".join(parts))
        self.caption.setToolTip(tr("Accuracy: {values}", values=", ".join(texts)) if texts else "")

    def _show_beta(self) -> None:
        self.smoothing.setText(f"β {significant(self.beta, 3)}")
        self.smoothing.setToolTip(
            tr("Smooth the curves with an exponential moving average. A right-click chooses another β, F1 explains it.")
        )

    def _offer_betas(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for beta in BETAS:
            action = menu.addAction(f"β {significant(beta, 3)}", partial(self._choose_beta, beta))
            action.setCheckable(True)
            action.setChecked(beta == self.beta)
        menu.popup(self.smoothing.mapToGlobal(at))

    def _choose_beta(self, beta: float) -> None:
        self.beta = beta
        self._show_beta()
        self.smoothing.setChecked(True)
        self.wants_drawing.emit()

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


def _own_loss(moment: Moment) -> str:
    """The name of the loss that the optimizer brings, because the recipe names another; else empty."""
    own = moment.project.recipe.optimizer.loss
    return own.title if own is not None and moment.network is not None and moment.network.loss == own else ""


def current(curve: Curve) -> float | None:
    """The mean of a curve over its last epoch; None where it is empty."""
    return curve.recent() if len(curve) else None


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
