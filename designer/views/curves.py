"""What views of curves share: a chart, an empty state before the first step, curves of layers, and a table of them."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal

from core.messages import Message
from core.moments import Moment
from core.network.graph import LayerId
from core.training.curves import Curve
from designer.style.depth import depth_color
from designer.style.language import tr
from designer.style.numbers import readout
from designer.views.series import Series
from designer.views.table import Table
from designer.views.view import View

if TYPE_CHECKING:
    from designer.views.chart import Chart


class CurveView(View):
    """A view of curves over epochs. It has content from the first step of a run."""

    chart_name: ClassVar[Message]  # for screen readers
    travels: ClassVar[bool] = False  # whether a drag on the chart goes through the run

    epoch_wanted = Signal(float)  # go to this epoch of the run

    @cached_property
    def chart(self) -> "Chart":
        from designer.views.chart import Chart

        made = Chart(self.theme, tr(self.chart_name), travels=self.travels)
        if made.travel is not None:
            made.travel.wanted.connect(self.epoch_wanted)
            made.travel.changed.connect(self.wants_drawing)
        made.resized.connect(self.wants_drawing, Qt.ConnectionType.QueuedConnection)  # once it is laid out
        return made

    def make_ahead(self) -> None:
        _ = self.chart

    def has_content(self, moment: Moment) -> bool:
        return moment.history is not None and len(moment.history.loss) > 0


def layer_series(
    moment: Moment, dark: bool, curve_of: Callable[[LayerId], Curve], written: Callable[[float], str] = readout
) -> list[Series]:
    """A series for each layer with weights, with its name, in the color of its depth, from the input on.

    The number at its end is the mean over the last epoch, as on the nodes and in the inspector.
    """
    history, network = moment.history, moment.network
    if history is None or network is None:
        return []
    count, names = len(history.layers), network.graph.names
    found = []
    for number, layer_id in enumerate(history.layers):
        name, color, curve = names.get(layer_id, tr("removed")), depth_color(number, count, dark), curve_of(layer_id)
        found.append(Series(name, color, curve, written(curve.recent()) if len(curve) else "", written))
    return found


def curve_table(series: Sequence[Series]) -> Table:
    """Rows of curve, epoch, and the mean, least and greatest of the values that each point stands for."""
    rows = [
        (line.name, float(x), float(mean), float(least), float(greatest))
        for line in series
        for x, mean, least, greatest in zip(
            line.curve.x, line.curve.mean, line.curve.least, line.curve.greatest, strict=True
        )
    ]
    return Table((tr("curve"), tr("epoch"), tr("mean"), tr("minimum"), tr("maximum")), rows)
