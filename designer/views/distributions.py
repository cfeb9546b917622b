"""The distribution of weights, gradients, activations or pre-activations in every layer, at the step that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QWidget

from core.messages import Message, message
from core.moments import Computation, Moment
from core.moments.distributions import ACTIVATIONS, GRADIENTS, KINDS, SUMS, WEIGHTS, Distributions, LayerHistograms
from core.moments.histogram import QUANTILES, edges
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.theme import Theme
from designer.views.distribution_plot import DistributionPlot, Row
from designer.views.over_features import as_of
from designer.views.table import Table
from designer.views.view import View

TITLES: dict[str, Message] = {
    WEIGHTS: message("Weights"),
    GRADIENTS: message("Gradients"),
    ACTIVATIONS: message("Activations"),
    SUMS: message("Pre-activations"),
}


class DistributionView(View):
    """A row for each layer, on bins that are the same at every step, so that steps can be compared."""

    id = "distributions"
    title = message("Distributions")
    help = message("Shows how the weights, gradients and activations of each layer are distributed.")
    reading = message(
        "A row for each layer. Negative values lie at the left of 0, positive ones at the right, on an axis of powers"
        " of ten with four bins for every doubling, the same at every step. The height of a bar is the square root of"
        " how many values it holds, so that rare ones are seen. The strong line is the median, the fainter ones are "
        "at 5, 25, 75 and 95 %. A normal distribution has two humps on such an axis, one on each side of 0."
    )
    look_for = message(
        "Weights: a penalty moves all toward 0; L1 leaves many at 0. Gradients: from layer to layer further toward 0 "
        "means that they vanish. Activations: tanh and sigmoid at their ends are saturated; ReLU with nothing but 0 "
        "is dead. Pre-activations: far from 0 they drive sigmoid and tanh into saturation."
    )
    hands = message(
        "The list in the title chooses what is counted. The mouse reads the bin, its share and the quantiles. In the "
        "past of the run, it shows the step that is looked at. The menu saves all bins as CSV."
    )
    icon = "distributions"
    needs = ("network", "snapshot")
    milliseconds = 100
    narrowest = 240

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._result: LayerHistograms | None = None
        self.chosen = QComboBox()
        self.chosen.setProperty("role", "chip")
        self.chosen.setAccessibleName(tr("Values"))
        self.chosen.setToolTip(tr("The values to show"))
        for kind in KINDS:
            self.chosen.addItem(tr(TITLES[kind]), kind)
        self.chosen.currentIndexChanged.connect(self.wants_drawing)
        self.titles.insertWidget(1, self.chosen)
        self.plot = DistributionPlot(theme)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.plot)

    def computations(self, moment: Moment) -> Sequence[Computation[LayerHistograms]]:
        return (self._asked,)

    def draw(self, moment: Moment) -> None:
        result, network = moment.result(self._asked), moment.network
        if result is None or network is None:
            self.show_text(tr("The values are being counted…"))
            return
        found: LayerHistograms = result.value
        self._result = found
        names = network.graph.names
        rows = [Row(names[layer], one) for layer, one in found.layers.items() if layer in names and one.size + one.odd]
        if not rows:
            self.show_text(tr("No layer has such values."))
            return
        self.plot.show_rows(rows)
        of_rows = tr("on {rows:training row|training rows}", rows=count(found.rows)) if found.rows else ""
        self.caption.setText(" · ".join(filter(None, (of_rows, as_of(result, moment)))))
        self.show_body(self._scroll)

    def show_empty(self, moment: Moment) -> None:
        self._result = None
        super().show_empty(moment)

    def values(self, moment: Moment) -> Table | None:
        """The bins that hold values, by layer, with their ends and counts; then the quantiles."""
        if self._result is None or moment.network is None:
            return None
        names, ends = moment.network.graph.names, edges().tolist()
        bin_of, quantile = tr("bin"), tr("quantile")
        rows: list[tuple[object, ...]] = []
        for layer, one in self._result.layers.items():
            name = names.get(layer, tr("removed"))
            rows += [(name, bin_of, ends[n], ends[n + 1], int(c)) for n, c in enumerate(one.counts) if c]
            rows += [(name, quantile, q, v, "") for q, v in zip(QUANTILES, one.quantiles.tolist(), strict=True)]
        return Table((tr("layer"), tr("what"), tr("from"), tr("to"), tr("count")), rows)

    @property
    def _asked(self) -> Distributions:
        return Distributions(self.chosen.currentData())
