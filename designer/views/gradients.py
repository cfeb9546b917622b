"""The gradient norm of every layer."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.messages import message
from core.moments import Moment
from designer.style.depth import depth_color
from designer.style.language import tr
from designer.views.curves import curve_table
from designer.views.series import Series
from designer.views.table import Table
from designer.views.view import View

if TYPE_CHECKING:
    from designer.views.chart import Chart


class GradientView(View):
    """A curve for each layer with weights, on a log scale, in the color of its depth."""

    id = "gradients"
    title = message("Gradients")
    help = message("Shows the length of each layer's gradient, once training runs.")
    icon = "gradients"
    needs = ("history", "network")

    @cached_property
    def chart(self) -> "Chart":
        from designer.views.chart import Chart

        made = Chart(self.theme, tr("Gradient norm of each layer by epoch"))
        made.resized.connect(self.wants_drawing, Qt.ConnectionType.QueuedConnection)  # once it is laid out
        return made

    def make_ahead(self) -> None:
        _ = self.chart

    def has_content(self, moment: Moment) -> bool:
        return moment.history is not None and len(moment.history.loss) > 0

    def draw(self, moment: Moment) -> None:
        self.show_body(self.chart)
        self.chart.draw(self._series(moment), log=True, smoothed=True)

    def values(self, moment: Moment) -> Table | None:
        return curve_table(self._series(moment)) if moment.history is not None else None

    def _series(self, moment: Moment) -> list[Series]:
        history, network = moment.history, moment.network
        if history is None or network is None:
            return []
        count, dark, names = len(history.layers), self.theme.dark, network.graph.names
        series = []
        for number, layer_id in enumerate(history.layers):
            curve = history.layer(layer_id, "gradient_norm")
            series.append(Series(names.get(layer_id, tr("removed")), depth_color(number, count, dark), curve))
        return series
