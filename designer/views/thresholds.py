"""ROC and precision–recall curves of one class, and what a threshold costs."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.messages import message
from core.metrics.ranking import Ranking
from core.moments import Computation, Moment, RowScores, ScoreRows
from designer.style.language import tr
from designer.style.numbers import count, fixed, percent, significant
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.output_choice import OutputChoice
from designer.views.over_features import NOT_FINITE, as_of, judged
from designer.views.table import Table
from designer.views.unit_plot import DIAGONAL, UnitCurve, UnitPlot
from designer.views.view import View
from designer.widgets.elided import ElidedCombo, ElidedLabel
from designer.widgets.slider import Slider
from designer.widgets.turning import Turning

PARTS = 1000  # places on the slider
GAP, LOW = 4, 240  # px; the height of the body below which it says only the first figures
COSTS = 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100  # of a miss, in false alarms
NUMBERS = message("The target is a number. Thresholds are for classes.")


class ThresholdView(View):
    """Two curves with a mark at the threshold, and a slider for it."""

    id = "thresholds"
    title = message("Thresholds")
    help = message("Shows ROC and precision–recall curves of a class, and the errors and costs at each threshold.")
    reading = message(
        "A row counts as the class where its probability is at least the threshold. Left: the share of the other rows "
        "that is taken for the class, and the share of its own rows that is found, at every threshold; the dashed line "
        "is guessing. Right: the share found, and how many of those found are right; the dashed line is the share of "
        "the class. The ring is at the threshold of the slider. All on the validation rows."
    )
    look_for = message(
        "With a rare class the left curve looks good although most alarms are false: trust the right one. Where a miss "
        "costs more than a false alarm, the cheapest threshold lies below ½. Curves with large steps are of few rows, "
        "and say little."
    )
    hands = message(
        "The slider moves the threshold, the list beside it says what a miss costs, and Cheapest moves the threshold "
        "to where the costs are lowest. The list in the title chooses the class. The menu saves both curves as CSV."
    )
    icon = "thresholds"
    needs = ("data", "network", "snapshot")
    milliseconds = 100
    narrowest = 300

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.ranking: Ranking | None = None
        self._ends = 0.0, 1.0  # of the slider
        self._cheapest: float | None = None  # the threshold, until the slider is moved: it may lie between two places
        self.choice = OutputChoice(self, tr("class"))
        self.roc = UnitPlot(theme, tr("ROC curve"), tr("false alarms"), tr("found"))
        self.precision = UnitPlot(theme, tr("Precision–recall curve"), tr("found"), tr("right of those found"))
        self.slider = Slider()
        self.slider.setRange(0, PARTS)
        self.slider.setValue(PARTS // 2)
        self.slider.setAccessibleName(tr("Threshold"))
        self.slider.valueChanged.connect(self._on_slid)
        self.cost = ElidedCombo()
        self.cost.setMinimumContentsLength(5)
        self.cost.most = 24
        self.cost.setProperty("role", "chip")
        self.cost.setAccessibleName(tr("What a miss costs"))
        self.cost.setToolTip(tr("What a miss costs, in false alarms"))
        for cost in COSTS:
            self.cost.addItem(tr("a miss costs {count} ×", count=significant(cost, 4)), cost)
        self.cost.setCurrentIndex(COSTS.index(1))
        self.cost.currentIndexChanged.connect(self._show_threshold)
        self.cheapest = QPushButton(tr("Cheapest"))
        self.cheapest.setToolTip(tr("Move the threshold to where the costs are lowest"))
        self.cheapest.clicked.connect(self._go_cheapest)
        self.said = ElidedLabel()
        self.said.setProperty("role", "hint")
        hands = QHBoxLayout()
        hands.setSpacing(GAP)
        hands.addWidget(self.slider, 1)
        hands.addWidget(self.cost)
        hands.addWidget(self.cheapest)
        self._picture = QWidget()
        column = QVBoxLayout(self._picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Turning(self.roc, self.precision, spacing=GAP), 1)
        column.addLayout(hands)
        column.addWidget(self.said)

    def has_content(self, moment: Moment) -> bool:
        return moment.data is not None and bool(moment.data.dataset.classes)

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.choice.offer(None)
        self.ranking = None
        if moment.data is not None and not self.has_content(moment):
            self.show_text(NUMBERS)

    def computations(self, moment: Moment) -> Sequence[Computation[RowScores]]:
        return (ScoreRows(),)

    def draw(self, moment: Moment) -> None:
        result, data = moment.result(ScoreRows()), moment.data
        assert data is not None
        if result is None or not len(result.value.classes):
            self.ranking = None
            self.caption.setText("")
            self.show_text(self.help if result is None else NOT_FINITE)
            return
        self.choice.offer(data)
        found = result.value
        scores = found.scores[:, self.choice.number]
        self.ranking = ranking = Ranking.of(scores, found.classes == self.choice.number)
        self._ends = (0.0, 1.0) if found.are_probabilities else (float(scores.min()), float(scores.max()))
        held = judged(len(found.classes), found.held_back, found.odd)
        self.caption.setText(" · ".join(filter(None, (as_of(result, moment), self._figures(ranking), held))))
        self._show_threshold()
        self.show_body(self._picture)

    def values(self, moment: Moment) -> Table | None:
        """Both curves, by threshold."""
        if (ranking := self.ranking) is None:
            return None
        columns = ranking.thresholds, ranking.false_rate, ranking.recall, ranking.precision
        names = tr("threshold"), tr("false positive rate"), tr("recall"), tr("precision")
        return Table(names, list(zip(*(column.tolist() for column in columns), strict=True)))

    @property
    def threshold(self) -> float:
        """Where the slider stands, or the cheapest one beside it."""
        if self._cheapest is not None:
            return self._cheapest
        low, high = self._ends
        return low + self.slider.value() / PARTS * (high - low)

    def _figures(self, ranking: Ranking) -> str:
        """The areas under both curves, or why there are none."""
        if not ranking.positives:
            return tr("no row is of {name}, so there are no curves", name=self.choice.name)
        if not ranking.negatives:
            return tr("every row is of {name}, so there are no curves", name=self.choice.name)
        area = tr("AUC {area}", area=fixed(ranking.area, 3))
        average = tr("average precision {value}", value=fixed(ranking.average_precision, 3))
        return f"{area} · {average}"

    def _show_threshold(self) -> None:
        if (ranking := self.ranking) is None:
            return
        hits, alarms, misses, right = ranking.at(self.threshold)
        found, wrong = hits / max(ranking.positives, 1), alarms / max(ranking.negatives, 1)
        precision = hits / (hits + alarms) if hits + alarms else 1.0
        base = ranking.positives / max(ranking.positives + ranking.negatives, 1)
        accent, third = self.theme.tokens.color("accent"), self.theme.tokens.color("third")
        guess = UnitCurve(DIAGONAL, DIAGONAL, third, dashed=True)
        self.roc.show_parts([guess, UnitCurve(ranking.false_rate, ranking.recall, accent)], (), (wrong, found))
        share = UnitCurve(DIAGONAL, np.full(2, base), third, dashed=True)
        curve = UnitCurve(ranking.recall, ranking.precision, accent)
        self.precision.show_parts([share, curve], (), (found, precision))
        cost = self.cost.currentData() * misses + alarms
        parts = (
            tr("threshold {value}", value=significant(self.threshold, 3)),
            tr("cost {cost}", cost=significant(cost, 4)),
            tr("found {share}", share=percent(found)),
            tr("right of those {share}", share=percent(precision)),
            tr("hits {hits}, false alarms {alarms}, misses {misses}, rightly left {right}",
               hits=count(hits), alarms=count(alarms), misses=count(misses), right=count(right)),
        )  # fmt: skip
        self.said.setText(" · ".join(parts))
        self.said.setWordWrap(self.room.height() >= scaled(LOW))

    def _on_slid(self) -> None:
        self._cheapest = None
        self._show_threshold()

    def _go_cheapest(self) -> None:
        if (ranking := self.ranking) is None:
            return
        low, high = self._ends
        self._cheapest = wanted = ranking.cheapest(float(self.cost.currentData()), 1.0)
        place = (wanted - low) / (high - low) * PARTS if high > low else 0
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(min(max(place, 0), PARTS)))
        self._show_threshold()
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
