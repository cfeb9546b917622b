"""The update-to-weight ratio of every layer."""

from dataclasses import replace
from functools import partial

from core.messages import message
from core.moments import Moment
from designer.style.language import tr
from designer.style.numbers import scientific
from designer.views.curves import CurveView, curve_table, layer_series
from designer.views.series import Mark, Series
from designer.views.table import Table

USUAL = 1e-3  # a rule of thumb: https://cs231n.github.io/neural-networks-3/#ratio
HEALTHY = 1e-4, 1e-2  # a power of ten below and above it


class UpdateView(CurveView):
    """A curve for each layer with weights, on a log scale, in the color of its depth, and a band of what is usual."""

    id = "updates"
    title = message("Updates")
    help = message(
        "Shows how much a step changes the weights of each layer, relative to their size. "
        "About 1e-3 is usual, much more is unstable, much less learns slowly."
    )
    reading = message(
        "A line for each layer: the norm of the change of its weights in a step, divided by the norm of the weights, "
        "on a log scale. The dashed line is at 1e-3, a rule of thumb; the green band is a power of ten below and above."
    )
    look_for = message(
        "Lines in the band: the rate suits. Far below it, 1e-5 and less: the weights hardly move; raise the learning "
        "rate, or the gradient vanishes. Far above, 1e-1: every step overthrows what was learned; lower the rate. One "
        "layer far from the others: look at its initializer and its gradient."
    )
    hands = message(
        "The mouse reads the ratio of every layer at an epoch. The chip seeds shows mean and spread of several seeds."
    )
    icon = "updates"
    needs = ("history", "network")
    chart_name = message("Update-to-weight ratio of each layer by epoch")

    def draw(self, moment: Moment) -> None:
        if (cloud := self.cloud_of(moment)) is not None:
            self.draw_cloud(cloud, lambda past: self._series(replace(moment, history=past)), log=True)
            return
        self.caption.setText(tr("update / weight"))
        self.caption.setToolTip(tr("Norm of the update of a step, divided by the norm of the weights before it"))
        self.show_body(self.chart)
        self.chart.draw(self._series(moment), log=True, smoothed=True, mark=Mark(tr("usual"), USUAL, "1e-3", HEALTHY))

    def values(self, moment: Moment) -> Table | None:
        return curve_table(self._series(moment)) if moment.history is not None else None

    def _series(self, moment: Moment) -> list[Series]:
        history = moment.history
        return (
            layer_series(moment, self.theme.dark, history.update_ratio, partial(scientific, decimals=1))
            if history is not None
            else []
        )
