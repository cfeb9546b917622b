"""The gradient norm of every layer over time, and which batch size the gradients suggest."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from math import isinf

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.messages import message
from core.moments import Computation, Moment
from core.moments.noise_scale import MOST_WEIGHTS, GradientNoise, NoiseScale
from core.training.past import PastHistory
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.curves import CurveView, cloud_table, curve_table, layer_series
from designer.views.heat_strip import HeatStrip, StripKey
from designer.views.over_features import as_of
from designer.views.series import Series
from designer.views.table import Table
from designer.widgets.elided import ElidedLabel
from designer.widgets.turning import Turning

SHARE = 0.4  # of the height, that the strip may take
TALL = 110  # px of the body, in which there is room for the line below the strip
WIDE, BETWEEN = 440, 10  # px in which key and note are beside each other, and between them


class GradientView(CurveView):
    """A curve for each layer with weights, on a log scale, in the color of its depth; below it a strip of heat."""

    id = "gradients"
    title = message("Gradients")
    help = message("Shows the gradient norm of each layer during training.")
    reading = message(
        "A line for each layer with weights, in the color of its depth: the norm of the gradient of its weights, "
        "averaged over recent steps, on a log scale. The names at the ends are those of the layers. The strip below "
        "shows the same norms, each column the mean of its steps: a row for each layer, the first at the bottom; pale "
        "is small, dark or in the dark theme bright is large, amber is 0. The gradient noise scale is the batch size at"
        " which noise and gradient are equally large: tr Σ / |G|², from the gradients of single training rows."
    )
    look_for = message(
        "Lines close together: every layer learns at a similar pace. They fan out, the first layers lowest, by powers"
        " of ten, and the strip grows paler downwards: gradients vanish. They shoot up: gradients explode. A line at "
        "0: the layer is dead. All fall slowly while the loss settles: that is as it should be. A batch much larger "
        "than the noise scale costs time and buys little; a much smaller one takes many steps in wrong directions. The "
        "scale grows in the course of a run."
    )
    hands = message(
        "The mouse reads the norm of every layer at an epoch. The chip strip shows the strip. The chip seeds shows "
        "mean and spread of several seeds."
    )
    icon = "gradients"
    needs = ("history", "network")
    chart_name = message("Gradient norm of each layer by epoch")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.with_strip = self.add_chip(tr("strip"), tr("Show the norms as colors, a row for each layer"), True)
        self.strip = HeatStrip(theme, tr("Gradient norm of each layer by epoch, as colors"))
        self.key = StripKey(theme, self.strip)
        self._said = "", ""  # text and tool tip of the note
        self.note = ElidedLabel("")
        self.note.setProperty("role", "hint")

    @property
    def picture(self) -> QWidget:
        return self._picture

    @cached_property
    def _picture(self) -> QWidget:
        """The chart, the strip below it, and a line below both."""
        made = QWidget()
        foot = Turning(self.key, self.note, spacing=BETWEEN, least=scaled(WIDE))
        foot.row.setStretchFactor(self.key, 0)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.chart, 1)
        column.addWidget(self.strip)
        column.addWidget(foot)
        return made

    def computations(self, moment: Moment) -> Sequence[Computation[NoiseScale]]:
        return (GradientNoise(),)

    def draw(self, moment: Moment) -> None:
        cloud, room = self.cloud_of(moment), self.room.height()
        for part in (self.strip, self.key):
            part.setVisible(cloud is None and self.with_strip.isChecked())
        self.with_strip.setVisible(cloud is None)
        self.note.setVisible(cloud is None and room >= scaled(TALL))
        _ = self.picture  # so that the chart has its place
        if cloud is not None:
            self.draw_cloud(cloud, self._series_of(moment), log=True)
            return
        self.caption.setText("")
        series = self._series(moment)
        self.chart.draw(series, log=True, smoothed=True)
        self.strip.show_series(series, self.chart.span, round(SHARE * room))
        self._show_note(moment)
        self.show_body(self.picture)

    def values(self, moment: Moment) -> Table | None:
        if (cloud := self.cloud_of(moment)) is not None:
            return cloud_table(cloud, self._series_of(moment))
        return curve_table(self._series(moment)) if moment.history is not None else None

    def _show_note(self, moment: Moment) -> None:
        """Say from which batch size on a larger one buys little."""
        result, asked = moment.result(GradientNoise()), GradientNoise()
        if result is None:
            weights = moment.network.lowered.weights if moment.network is not None else 0
            too_many = tr("The noise scale is computed for up to {most} parameters.", most=count(MOST_WEIGHTS))
            self._say(too_many if weights > MOST_WEIGHTS else "", "")
            return
        found: NoiseScale = result.value
        said = [as_of(result, moment, is_idle=not asked.is_possible(moment)), *_sentences(found)]
        if moment.data is not None:
            batch = moment.project.recipe.rows(len(moment.data.train))
            said.append(tr("batch {rows}", rows=count(batch)))
        self._say(" · ".join(filter(None, said)), _explained(found))

    def _say(self, text: str, tip: str) -> None:
        if (text, tip) != self._said:  # a tool tip is laid out, in every drawing
            self._said = text, tip
            self.note.setText(text)
            self.note.setToolTip(tip)

    def _series_of(self, moment: Moment) -> Callable[[PastHistory], list[Series]]:
        """What gives the curves of another run of the network."""
        return lambda past: self._series(replace(moment, history=past))

    def _series(self, moment: Moment) -> list[Series]:
        history = moment.history
        if history is None:
            return []
        return layer_series(moment, self.theme.dark, lambda layer_id: history.layer(layer_id, "gradient_norm"))


def _sentences(found: NoiseScale) -> list[str]:
    """What a noise scale says about the batch size, the advice first."""
    low, high = (_rows(end) for end in (found.low, found.high))
    if found.noise == found.signal == 0:
        return [tr("the gradient of every row is 0")]
    if isinf(found.high) and found.low < found.train:
        return [tr("larger batches than {low} still help", low=low), tr("noise scale above {low}", low=low)]
    if found.scale > found.train:
        return [tr("larger batches help up to all rows"), tr("noise scale {scale}", scale=_rows(found.scale))]
    scale = _rows(found.scale)
    said = tr("a batch beyond {scale} buys little", scale=scale)
    if low == high:
        return [said, tr("noise scale {scale}", scale=scale)]
    return [said, tr("noise scale {low} … {high}", low=low, high=high)]


def _explained(found: NoiseScale) -> str:
    said = [
        tr(
            "The noise scale tr Σ / |G|² is the batch size at which noise and gradient are equally large: the variance "
            "of the gradient from row to row, over the squared norm of the mean gradient."
        ),
        tr("From {rows} of {train:training row|training rows}.", rows=count(found.rows), train=count(found.train)),
    ]
    if found.group > 1:
        said.append(tr("In batches of {rows:row|rows}, which batch norm ties together.", rows=count(found.group)))
    if found.left_out:
        said.append(tr("Left out, because not finite: {count:gradient|gradients}.", count=count(found.left_out)))
    return " ".join(said)


def _rows(scale: float) -> str:
    return "∞" if isinf(scale) else significant(max(scale, 1.0), 2)
