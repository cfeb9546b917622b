"""The sharpness of the loss over time, and the line beyond which the learning rate is not stable."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QWidget

from core.messages import message
from core.moments import Computation, Moment
from core.moments.pasts import POINTS
from core.moments.sharpness import MOST_WEIGHTS, Sharpness, SharpnessOverTime
from core.training.curves import Curve
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.theme import Theme
from designer.views.curves import CurveView
from designer.views.over_features import NOT_FINITE, WAITS, as_of
from designer.views.series import Series
from designer.views.table import Table


class SharpnessView(CurveView):
    """Two curves on a log scale: the sharpness, and the largest that is stable at the learning rate."""

    id = "sharpness"
    title = message("Sharpness")
    help = message(
        "Shows the largest curvature of the loss during training, and beyond which the learning rate is not stable."
    )
    reading = message(
        "The sharpness is the largest eigenvalue of the Hessian, the matrix of the second derivatives of the loss with "
        "penalties: the curvature in the steepest direction. It is computed at {points:step|steps} of the run from "
        "products of the Hessian with vectors, in double precision. The other line is the largest that is stable: 2/η "
        "for SGD, (2 + 2β)/η with momentum. RMSprop, AdaGrad and Adam divide the gradient of every weight by a number "
        "of its own; the Hessian is divided by the same numbers, and the limit of Adam is 38/η with β₁ = 0.9.",
        points=POINTS,
    )
    look_for = message(
        "Below the line: steps settle; the rate may be raised. The sharpness rises to the line and stays there: "
        "training is at the edge of stability, as is usual with large batches; the loss jumps and falls "
        "nevertheless. Far above the line: steps overshoot and grow, and the loss rises; lower the rate. The limit "
        "holds for steps along the gradient of all rows. With small batches it is a guide: noise keeps the sharpness "
        "lower."
    )
    hands = message("The mouse reads both values at an epoch. The menu saves them as CSV.")
    icon = "sharpness"
    needs = ("data", "network", "snapshot", "timeline")
    milliseconds = 100
    chart_name = message("Sharpness and its stable limit by epoch")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.found: Sharpness | None = None

    def has_content(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None and moment.timeline is not None and moment.step > 0

    def computations(self, moment: Moment) -> Sequence[Computation[Sharpness]]:
        return (SharpnessOverTime(),)

    def draw(self, moment: Moment) -> None:
        network, result = moment.network, moment.result(SharpnessOverTime())
        assert network is not None
        if network.lowered.weights > MOST_WEIGHTS:
            self._show_reason(tr("The sharpness is computed for networks of up to {most:weight|weights}.",
                                 most=count(MOST_WEIGHTS)))  # fmt: skip
            return
        if result is None:
            self._show_reason(tr(WAITS) if moment.training else tr("The run is being looked through…"))
            return
        found = self.found = result.value
        if not len(found.steps):
            self._show_reason(tr(NOT_FINITE))
            return
        self.caption.setText(
            " · ".join(filter(None, (as_of(result, moment, is_idle=True), *self._said(found, moment))))
        )
        self.caption.setToolTip(self.caption.text())
        self.show_body(self.picture)
        self.chart.labels.what = tr("Newest value")
        self.chart.draw(self._series(found), log=True, smoothed=False)

    def values(self, moment: Moment) -> Table | None:
        """A row for each step that was looked at."""
        found = self.found
        if found is None:
            return None
        columns = found.steps, found.epochs, found.values, found.limits, found.rates
        names = tr("step"), tr("epoch"), tr("sharpness"), tr("largest that is stable"), tr("learning rate")
        rows = [
            (int(step), float(epoch), float(value), None if np.isnan(limit) else float(limit), float(rate))
            for step, epoch, value, limit, rate in zip(*columns, strict=True)
        ]
        return Table(names, rows)

    def _show_reason(self, text: str) -> None:
        self.found = None
        self.caption.setText("")
        self.show_text(text)

    def _series(self, found: Sharpness) -> list[Series]:
        tokens = self.theme.tokens
        lines = [(tr("sharpness"), tokens.color("accent"), found.values)]
        if not np.isnan(found.limits).all():
            lines.append((tr("stable below"), tokens.color("warn"), found.limits))
        return [
            Series(name, color, Curve.of(found.epochs, values), significant(float(values[-1]), 3), _written)
            for name, color, values in lines
        ]

    def _said(self, found: Sharpness, moment: Moment) -> list[str]:
        """Up to which rate training is stable, from which rows this is known, and how far it can be relied on."""
        rate, optimizer = found.largest_rate, moment.project.recipe.optimizer
        if np.isnan(rate):
            said = [tr("no limit is known for {optimizer}", optimizer=tr(optimizer.title))]
        elif np.isinf(rate):
            said = [tr("the loss curves nowhere upwards")]
        else:
            said = [tr("stable up to a learning rate of {rate}", rate=significant(rate, 2))]
        batch = moment.project.recipe.rows(found.train)
        if batch < found.train and not np.isnan(rate):
            said.append(tr("a guide, with {rows:row|rows} a step", rows=count(batch)))
        rows = tr("{rows} of {train:training row|training rows}", rows=count(found.rows), train=count(found.train))
        left = tr("left out: {steps:step|steps}", steps=count(found.left_out)) if found.left_out else ""
        return [*said, rows, *([left] if left else [])]


def _written(value: float) -> str:
    return significant(value, 3)
