"""Calibration: whether a probability of 80 % is right in 80 of 100 rows, and the temperature that mends it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.messages import message
from core.metrics.calibration import Calibration, cross_entropy, log_shares, logs_of
from core.moments import BestTemperature, Computation, Moment, RowScores, ScoreRows
from designer.style.language import tr
from designer.style.numbers import count, percent, significant
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.output_choice import OutputChoice
from designer.views.over_features import NOT_FINITE, SCORES, as_of, judged
from designer.views.table import Table
from designer.views.unit_plot import DIAGONAL, UnitCurve, UnitPlot, UnitPoints
from designer.views.view import View
from designer.widgets.elided import ElidedLabel

NUMBERS = message("The target is a number. Calibration is about the probabilities of classes.")
MEND = message("Show the bins after the best temperature")
NO_MEND = message("A temperature needs a network that ends with softmax, or with one sigmoid.")
PREDICTED = -1
LOW = 150  # px, the height of the body below which the figures have one line


class CalibrationView(View):
    """Bins of rows: the mean probability, and the share that is right, with its interval."""

    id = "calibration"
    title = message("Calibration")
    help = message("Shows whether the probabilities can be believed: how often rows of each probability are right.")
    reading = message(
        "The validation rows in bins of about equal size, by their probability. Across: the mean probability of a bin. "
        "Up: the share of its rows that is of the class, with Wilson's 95 % interval. On the dashed line the "
        "probabilities are true. ECE is the mean distance from it, weighted by rows; the Brier score is the mean "
        "squared error of the probabilities."
    )
    look_for = message(
        "Bins below the line at the right: the network is too sure, as overfitted networks are. Bins that follow an S "
        "around the line: a temperature mends it. Long intervals: there are too few rows to tell."
    )
    hands = message(
        "The list in the title chooses what is judged: the predicted class, or one class. The chip T divides the "
        "inputs of the softmax or sigmoid by the temperature with the lowest cross-entropy on these rows, and shows "
        "the bins after it; no predicted class changes. The mouse reads a bin. The menu saves the bins as CSV."
    )
    icon = "calibration"
    needs = ("data", "network", "snapshot")
    milliseconds = 100
    narrowest = 220

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.choice = OutputChoice(self, tr("class"), [tr("predicted class")])
        self.after = self.add_chip("T", tr(MEND), False)
        self.plot = UnitPlot(theme, tr("Calibration"), tr("probability"), tr("share that is right"))
        self.plot.described = self._described
        self.before: Calibration | None = None
        self.cooled: Calibration | None = None
        self.said = ElidedLabel()
        self.said.setProperty("role", "hint")
        self._picture = QWidget()
        column = QVBoxLayout(self._picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.plot, 1)
        column.addWidget(self.said)

    def has_content(self, moment: Moment) -> bool:
        gives = moment.network is None or moment.network.gives_probabilities
        return moment.data is not None and bool(moment.data.dataset.classes) and gives

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.choice.offer(None)
        self.before = self.cooled = None
        if moment.data is not None and not self.has_content(moment):
            self.show_text(SCORES if moment.data.dataset.classes else NUMBERS)

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        return (ScoreRows(), BestTemperature()) if self.after.isChecked() else (ScoreRows(),)

    def draw(self, moment: Moment) -> None:
        result, data = moment.result(ScoreRows()), moment.data
        assert data is not None
        if result is None or not len(result.value.classes):
            self.before = self.cooled = None
            self.caption.setText("")
            self.show_text(self.help if result is None else NOT_FINITE)
            return
        found, tokens = result.value, self.theme.tokens
        self.choice.offer(data)
        self.before = self._of(found.scores, found)
        points = [_points(self.before, tokens.color("accent"))]
        logits, best = found.logits, moment.result(BestTemperature())
        logs = logs_of(found.scores) if logits is None else log_shares(logits)
        said = [_figures(self.before, cross_entropy(logs, found.classes))]
        self.cooled = None
        self.after.setEnabled(logits is not None)
        self.after.setToolTip(tr(MEND if logits is not None else NO_MEND))
        if self.after.isChecked() and logits is not None and best is not None:
            logs = log_shares(logits, best.value)
            self.cooled = self._of(np.exp(logs), found)
            points.append(_points(self.cooled, tokens.color("validation")))
            figures = _figures(self.cooled, cross_entropy(logs, found.classes))
            value = significant(best.value, 3)
            said.append(tr("With T = {temperature}: {figures}", temperature=value, figures=figures))
        self.plot.show_parts([UnitCurve(DIAGONAL, DIAGONAL, tokens.color("third"), dashed=True)], points)
        self.said.setText(". ".join(said))
        self.said.setWordWrap(self.room.height() >= scaled(LOW))
        held = judged(len(found.classes), found.held_back, found.odd)
        self.caption.setText(" · ".join(filter(None, (as_of(result, moment), held))))
        self.show_body(self._picture)

    def values(self, moment: Moment) -> Table | None:
        """The bins, before and, where it is shown, after the temperature."""
        if self.before is None:
            return None
        shown = [(tr("before"), self.before)] + ([(tr("after"), self.cooled)] if self.cooled is not None else [])
        rows = [
            (name, int(n), float(said), float(found), float(low), float(high))
            for name, one in shown
            for n, said, found, low, high in zip(one.rows, one.said, one.found, one.low, one.high, strict=True)
        ]
        heads = tr("temperature"), tr("rows"), tr("probability"), tr("share that is right"), tr("from"), tr("to")
        return Table(heads, rows)

    def _of(self, shares: NDArray[np.float64], found: RowScores) -> Calibration:
        """The calibration of what is chosen."""
        if self.choice.number == PREDICTED:
            said = shares.argmax(axis=1)
            return Calibration.of(shares.max(axis=1), said == found.classes)
        return Calibration.of(shares[:, self.choice.number], found.classes == self.choice.number)

    def _described(self, x: float, y: float) -> str:
        if (one := self.before) is None:
            return ""
        at, third = int(np.argmin(np.abs(one.said - x))), self.theme.tokens.color("third")
        ends = f"{percent(float(one.low[at]))} … {percent(float(one.high[at]))}"
        lines = [
            (third, tr("probability"), percent(float(one.said[at]))),
            (self.theme.tokens.color("accent"), tr("right"), percent(float(one.found[at]))),
            (third, tr("95 % interval"), ends),
        ]
        return table(tr("{count:row|rows}", count=count(int(one.rows[at]))), lines, self.theme.tokens)


def _points(one: Calibration, color: QColor) -> UnitPoints:
    return UnitPoints(one.said, one.found, color, one.low, one.high)


def _figures(one: Calibration, entropy: float) -> str:
    return tr(
        "ECE {error}, Brier score {brier}, cross-entropy {entropy}",
        error=percent(one.error), brier=significant(one.brier, 3), entropy=significant(entropy, 3),
    )  # fmt: skip
