"""What views of curves share: a chart, an empty state before the first step, curves of layers, and a table of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.messages import Message
from core.moments import Moment
from core.network.graph import LayerId
from core.project.cloud import FEWEST as FEWEST_RUNS
from core.project.cloud import Cloud
from core.training.bands import FEWEST, band_of, by_epoch
from core.training.curves import Curve
from core.training.past import PastHistory
from designer.style.depth import depth_color
from designer.style.language import tr
from designer.style.numbers import count, readout
from designer.views.series import Series
from designer.views.table import Table
from designer.views.titles import TitleChip
from designer.views.view import View

if TYPE_CHECKING:
    from designer.views.chart import Chart


class CurveView(View):
    """A view of curves over epochs. It has content from the first step of a run."""

    chart_name: ClassVar[Message]  # for screen readers
    travels: ClassVar[bool] = False  # whether a drag on the chart goes through the run

    epoch_wanted = Signal(float)  # go to this epoch of the run

    @cached_property
    def seeds(self) -> TitleChip:
        """Whether the runs from several seeds are shown in the place of the run, where there are some."""
        return self.add_chip(tr("seeds"), tr("Show mean and spread of the runs from several seeds"), True)

    def cloud_of(self, moment: Moment) -> Cloud | None:
        """The runs from several seeds that are to be shown, if any."""
        cloud = moment.cloud
        is_there = cloud is not None and len(cloud.finished) >= FEWEST_RUNS
        if is_there or "seeds" in self.__dict__:
            self.seeds.setVisible(is_there)
        return cloud if is_there and self.seeds.isChecked() else None

    def draw_cloud(self, cloud: Cloud, series_of: Callable[[PastHistory], Sequence[Series]], log: bool) -> None:
        """Draw mean and band of every curve of a cloud, and say of how many runs. Of two runs both are drawn."""
        runs = cloud.finished
        lines = [series_of(run.past) for run in runs]
        if len(runs) < FEWEST:
            shown = [
                replace(
                    one,
                    name=tr("{name}, seed {seed}", name=one.name, seed=run.seed),
                    curve=by_epoch(one.curve),
                    value=None,
                )
                for run, of_run in zip(runs, lines, strict=True)
                for one in of_run
            ]
        else:
            shown = [_banded(same) for same in zip(*lines, strict=True)]
        self.show_body(self.picture)
        self.chart.draw(shown, log, smoothed=False)
        number = count(len(runs))
        text = (
            tr("{seeds:seed|seeds}: mean ± standard deviation", seeds=number) if len(runs) >= FEWEST else tr("2 seeds")
        )
        self.caption.setText(text)
        self.caption.setToolTip(
            tr(
                "Every point is the mean over an epoch. The area is one standard deviation, and ends at the least run. "
                "Runs that diverged are left out."
            )
        )

    @cached_property
    def chart(self) -> "Chart":
        from designer.views.chart import Chart

        made = Chart(self.theme, tr(self.chart_name), travels=self.travels)
        if made.travel is not None:
            made.travel.wanted.connect(self.epoch_wanted)
            made.travel.changed.connect(self.wants_drawing)
        made.resized.connect(self.wants_drawing, Qt.ConnectionType.QueuedConnection)  # once it is laid out
        return made

    @property
    def picture(self) -> QWidget:
        """What is shown of a run: the chart, or what it is part of."""
        return self.chart

    def make_ahead(self) -> None:
        _ = self.picture

    def has_content(self, moment: Moment) -> bool:
        return moment.history is not None and len(moment.history.loss) > 0


def _banded(lines: Sequence[Series]) -> Series:
    """The mean of the same curve of several runs, with the area of one standard deviation around it.

    It does not reach below the least run: on a log scale, mean − sd is often 0, where no run is.
    """
    curve, means = band_of([line.curve for line in lines]), [by_epoch(line.curve) for line in lines if len(line.curve)]
    if len(curve):
        least = np.min([np.interp(curve.x, one.x, one.mean) for one in means], axis=0)
        curve = replace(curve, least=np.maximum(curve.least, np.minimum(least, curve.mean)))
    return replace(lines[0], curve=curve, value=None, banded=True)


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


def cloud_table(cloud: Cloud, series_of: Callable[[PastHistory], Sequence[Series]]) -> Table:
    """Rows of curve, seed, epoch, and the mean of the values that each point stands for."""
    rows = [
        (line.name, run.seed, float(x), float(mean))
        for run in cloud.finished
        for line in series_of(run.past)
        for x, mean in zip(line.curve.x, line.curve.mean, strict=True)
    ]
    return Table((tr("curve"), tr("seed"), tr("epoch"), tr("mean")), rows)


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
