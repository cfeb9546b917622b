"""The gradient norm of every layer."""

from collections.abc import Callable
from dataclasses import replace

from core.messages import message
from core.moments import Moment
from core.training.past import PastHistory
from designer.views.curves import CurveView, cloud_table, curve_table, layer_series
from designer.views.series import Series
from designer.views.table import Table


class GradientView(CurveView):
    """A curve for each layer with weights, on a log scale, in the color of its depth."""

    id = "gradients"
    title = message("Gradients")
    help = message("Shows the gradient norm of each layer during training.")
    reading = message(
        "A line for each layer with weights, in the color of its depth: the norm of the gradient of its weights, "
        "averaged over recent steps, on a log scale. The names at the ends are those of the layers."
    )
    look_for = message(
        "Lines close together: every layer learns at a similar pace. They fan out, the first layers lowest, by powers"
        " of ten: gradients vanish. They shoot up: gradients explode. A line at 0: the layer is dead. All fall slowly"
        " while the loss settles: that is as it should be."
    )
    hands = message(
        "The mouse reads the norm of every layer at an epoch. The chip seeds shows mean and spread of several seeds."
    )
    icon = "gradients"
    needs = ("history", "network")
    chart_name = message("Gradient norm of each layer by epoch")

    def draw(self, moment: Moment) -> None:
        if (cloud := self.cloud_of(moment)) is not None:
            self.draw_cloud(cloud, self._series_of(moment), log=True)
            return
        self.caption.setText("")
        self.show_body(self.chart)
        self.chart.draw(self._series(moment), log=True, smoothed=True)

    def values(self, moment: Moment) -> Table | None:
        if (cloud := self.cloud_of(moment)) is not None:
            return cloud_table(cloud, self._series_of(moment))
        return curve_table(self._series(moment)) if moment.history is not None else None

    def _series_of(self, moment: Moment) -> Callable[[PastHistory], list[Series]]:
        """What gives the curves of another run of the network."""
        return lambda past: self._series(replace(moment, history=past))

    def _series(self, moment: Moment) -> list[Series]:
        history = moment.history
        if history is None:
            return []
        return layer_series(moment, self.theme.dark, lambda layer_id: history.layer(layer_id, "gradient_norm"))
