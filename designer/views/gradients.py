"""How long the gradient of each layer is."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.messages import message
from core.network.graph import LayerId
from core.training.history import History
from designer.style.language import tr
from designer.style.theme import Theme
from designer.views.legend import Entry
from designer.views.panel import PlotPanel
from designer.views.series import Series

if TYPE_CHECKING:
    from designer.views.chart import Chart

EMPTY = message("The length of each layer's gradient will appear here once you press Train.")


class GradientPlot(PlotPanel):
    """A curve for each layer with weights, always on a log scale, in the colour it has on its node."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Gradient norms"), parent)
        self._history: History | None = None
        self._names: Mapping[LayerId, str] = {}

    @cached_property
    def chart(self) -> "Chart":
        from designer.views.chart import Chart

        return Chart(self.theme, tr("Gradient norm of each layer by epoch"))

    def make_ahead(self) -> None:
        _ = self.chart

    def show_history(self, history: History | None, names: Mapping[LayerId, str]) -> None:
        """Show this history as it is now, with its layers' names."""
        self._history, self._names = history, names
        self.changed()

    def redraw(self) -> None:
        history = self._history
        if history is None or not len(history.loss):
            self.legend.show_entries(())
            self.say(tr(EMPTY))
            return
        if not self.can_draw():
            return
        series = [
            Series(
                self._names.get(each, "removed"),
                self.theme.layer_color(n),
                history.figures[each]["gradient_norm"],
            )
            for n, each in enumerate(history.layers)
        ]
        self.show_body(self.chart)
        self.chart.draw(series, log=True, smoothed=True)
        self.legend.show_entries([Entry(each.name, each.color) for each in series])
