"""The distribution of weights, gradients, activations or pre-activations in every layer, now and over time."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QWidget

from core.messages import Message, message
from core.moments import Computation, Moment
from core.moments.distribution_history import Counted, DistributionHistory, LayerHistory
from core.moments.distributions import ACTIVATIONS, GRADIENTS, KINDS, SUMS, WEIGHTS, Distributions, LayerHistograms
from core.moments.histogram import QUANTILES, edges
from core.network.graph import LayerId
from designer.style.language import tr
from designer.style.numbers import count, percent
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.bin_axis import BinAxis
from designer.views.distribution_plot import DistributionPlot, Row
from designer.views.history_plot import HistoryPlot, HistoryRow
from designer.views.layer_rows import Named
from designer.views.over_features import as_of
from designer.views.table import Table
from designer.views.view import View

TITLES: dict[str, Message] = {
    WEIGHTS: message("Weights"),
    GRADIENTS: message("Gradients"),
    ACTIVATIONS: message("Activations"),
    SUMS: message("Pre-activations"),
}
WIDE, BETWEEN = 420, 6  # px in which both plots are beside each other, and between them
MANY = 0.4  # of the units or outputs of a layer: so many dead or saturated ones are worth a warning


class DistributionView(View):
    """A row for each layer, on bins that are the same at every step, so that steps can be compared."""

    id = "distributions"
    title = message("Distributions")
    help = message("Shows how the weights, gradients and activations of each layer are distributed.")
    reading = message(
        "A row for each layer. Negative values lie at the left of 0, positive ones at the right. The height of a bar is"
        " the square root of how many values it holds, so that rare ones are seen; the ends hold what lies beyond. The "
        "strong line is the median, the fainter ones are at 5, 25, 75 and 95 %. Beside it, or in its place, is the "
        "course of the run: time across, values up, the stronger the color the more values, and the same five lines. "
        "Values are counted in four bins for every doubling, the same at every step. On the axis of powers of ten, a "
        "normal distribution has two humps, one on each side of 0. Below the name is the share of dead units, which "
        "are 0 on every row looked at, or of saturated outputs, which are at an end of sigmoid or tanh."
    )
    look_for = message(
        "Weights: a penalty moves all toward 0; L1 leaves many at 0. Gradients: from layer to layer further toward 0 "
        "means that they vanish. Activations: tanh and sigmoid at their ends are saturated; ReLU with nothing but 0 "
        "is dead. Pre-activations: far from 0 they drive sigmoid and tanh into saturation. Over time: lines that "
        "spread apart without end, a band that moves away from 0, or a sudden jump, after which nothing moves."
    )
    hands = message(
        "The list in the title chooses what is counted. The chip time shows the course of the run, the chip log turns "
        "the axes from plain values to powers of ten. The mouse reads the bin, its share and the quantiles. In the past"
        " of the run, it ends at the step that is looked at. The menu saves all bins as CSV."
    )
    icon = "distributions"
    needs = ("network", "snapshot")
    milliseconds = 100
    narrowest = 240

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._result: LayerHistograms | None = None
        self._history: LayerHistory | None = None  # as far as it is shown
        self._drawn: tuple[object, ...] = ()
        self.chosen = QComboBox()
        self.chosen.setProperty("role", "chip")
        self.chosen.setAccessibleName(tr("Values"))
        self.chosen.setToolTip(tr("The values to show"))
        for kind in KINDS:
            self.chosen.addItem(tr(TITLES[kind]), kind)
        self.chosen.currentIndexChanged.connect(self.wants_drawing)
        self.titles.insertWidget(1, self.chosen)
        self.over_time = self.add_chip(tr("time"), tr("Show the course of the run"), True)
        self.log = self.add_chip(tr("log"), tr("Axes of powers of ten"), False)
        self.plot, self.course = DistributionPlot(theme), HistoryPlot(theme)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self.plot, 1)
        row.addWidget(self.course, 1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(both)

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        kind = self.chosen.currentData()
        return (
            (Distributions(kind), DistributionHistory(kind)) if self.over_time.isChecked() else (Distributions(kind),)
        )

    def draw(self, moment: Moment) -> None:
        kind, network = self.chosen.currentData(), moment.network
        result, past = moment.result(Distributions(kind)), moment.result(DistributionHistory(kind))
        if result is None or network is None:
            self.show_text(tr("The values are being counted…"))
            return
        found: LayerHistograms = result.value
        names = network.graph.names
        layers = [layer for layer, one in found.layers.items() if layer in names and one.size + one.odd]
        if not layers:
            self.show_text(tr("No layer has such values."))
            return
        history = past.value.until(moment.step) if past is not None and self.over_time.isChecked() else None
        if history is not None and len(history.counted) < 2:
            history = None
        is_wide = self.room.width() >= scaled(WIDE)
        key = (
            found,
            history.counted if history is not None else (),
            self.log.isChecked(),
            is_wide,
            tuple(names.values()),
        )
        if key != self._drawn:
            self._show(found, layers, names, history, is_wide)
            self._drawn = key
        of_rows = tr("on {rows:training row|training rows}", rows=count(found.rows)) if found.rows else ""
        old = as_of(result, moment)
        if history is not None and past is not None and not old:
            old = as_of(past, moment, is_idle=not DistributionHistory(kind).is_possible(moment))
        steps = tr("{steps:step|steps}", steps=count(len(history.counted))) if history is not None else ""
        self.caption.setText(" · ".join(filter(None, (of_rows, old, steps))))
        self.show_body(self._scroll)

    def show_empty(self, moment: Moment) -> None:
        self._result = self._history = None
        self._drawn = ()
        super().show_empty(moment)

    def values(self, moment: Moment) -> Table | None:
        """The bins that hold values, by layer, with their ends and counts; the quantiles; then those of the past."""
        if self._result is None or moment.network is None:
            return None
        names, ends = moment.network.graph.names, edges().tolist()
        bin_of, quantile = tr("bin"), tr("quantile")
        rows: list[tuple[object, ...]] = []
        for layer, one in self._result.layers.items():
            name = names.get(layer, tr("removed"))
            rows += [(name, bin_of, ends[n], ends[n + 1], int(c), "") for n, c in enumerate(one.counts) if c]
            rows += [(name, quantile, q, v, "", "") for q, v in zip(QUANTILES, one.quantiles.tolist(), strict=True)]
        for past in self._history.counted if self._history is not None else ():
            for layer, one in past.layers.items():
                name = names.get(layer, tr("removed"))
                bins = [(ends[n], ends[n + 1], int(c)) for n, c in enumerate(one.counts) if c]
                rows += [(name, tr("bin of the past"), *bin, past.step) for bin in bins]
        return Table((tr("layer"), tr("what"), tr("from"), tr("to"), tr("count"), tr("step")), rows)

    def _show(
        self,
        found: LayerHistograms,
        layers: Sequence[LayerId],
        names: Mapping[LayerId, str],
        history: LayerHistory | None,
        is_wide: bool,
    ) -> None:
        self._result, self._history = found, history
        counted = history.counted if history is not None else ()
        last = counted[-1] if counted else None
        named = [Named(names[layer], *_note(last, layer)) for layer in layers]
        axis = BinAxis.of([found.layers[layer] for layer in layers], self.log.isChecked())
        rows = zip(named, layers, strict=True)
        self.plot.show_rows([Row(name, found.layers[layer]) for name, layer in rows], axis)
        self.plot.setVisible(is_wide or history is None)
        self.course.setVisible(history is not None)
        if history is None:
            return
        course = [
            HistoryRow.of(
                name,
                [one.layers.get(layer) for one in counted],
                [_note(one, layer)[0] for one in counted],
                self.log.isChecked(),
            )
            for name, layer in zip(named, layers, strict=True)
        ]
        self.course.show_rows(course, [one.epochs for one in counted], named=not is_wide)


def _note(one: Counted | None, layer: LayerId) -> tuple[str, bool]:
    """Which share of a layer is dead or saturated at a step, and whether it is large."""
    if one is not None and layer in one.dead:
        share = one.dead[layer]
        return tr("{share} dead", share=percent(share, 0)), share >= MANY
    if one is not None and layer in one.saturated:
        share = one.saturated[layer]
        return tr("{share} saturated", share=percent(share, 0)), share >= MANY
    return "", False
