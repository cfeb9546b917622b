"""The residuals of a regression over its predictions: what the network has not learned."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.data.spaced import spaced
from core.messages import message
from core.moments import Computation, Moment
from core.moments.residuals import ResidualRows, Residuals
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.key import Key
from designer.views.output_choice import OutputChoice
from designer.views.over_features import NOT_FINITE, POINTS, as_of, left_out
from designer.views.table import Table
from designer.views.view import View

if TYPE_CHECKING:
    from designer.views.fit_plot import FitPlot

CLASSES = message("Residuals need a target of numbers, and this data has classes.")
NEAR = 0.04  # of the width and the height, in which a row is under the mouse


class ResidualView(View):
    """Rows as points: the prediction across, what is left to the target up."""

    id = "residuals"
    title = message("Residuals")
    help = message("Shows what is left between the targets of a regression and its predictions.")
    reading = message(
        "Across: the prediction. Up: the target minus the prediction, both in the unit of the target. Dots are "
        "training rows, squares validation rows. On the line the prediction is exact."
    )
    look_for = message(
        "A band of the same height around the line: only noise is left. A bend: the network is too simple, or a "
        "feature is missing. A fan that opens to one side: the noise grows with the target; take its logarithm. "
        "A few points far away: outliers; look at them, or try Huber. Squares farther from the line than dots: it "
        "overfits."
    )
    hands = message(
        "The mouse reads a row, a double-click follows it through the network. The list in the title chooses a target. "
        "The menu saves all rows as CSV."
    )
    icon = "residuals"
    needs = ("data", "network", "snapshot")
    milliseconds = 100
    narrowest = 200

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.found: tuple[Residuals, Residuals] | None = None
        self.choice = OutputChoice(self, tr("target"))
        self.squares = self.add_chip("", tr("Show the validation rows as squares"), True, "ring")
        self._key = Key()

    @cached_property
    def plot(self) -> "FitPlot":
        from designer.views.fit_plot import FitPlot

        made = FitPlot(self.theme, tr("Residual over prediction"))
        made.pointed.connect(self._on_pointed)
        made.double_clicked.connect(self._follow)
        return made

    @cached_property
    def _picture(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.plot, 1)
        column.addWidget(self._key)
        return made

    def make_ahead(self) -> None:
        _ = self._picture

    @classmethod
    def suits(cls, data: Prepared) -> bool:
        return not data.dataset.classes

    def has_content(self, moment: Moment) -> bool:
        return moment.data is not None and self.suits(moment.data)

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.choice.offer(None)
        self.found = None
        if moment.data is not None and not self.has_content(moment):
            self.show_text(CLASSES)

    def computations(self, moment: Moment) -> Sequence[Computation[tuple[Residuals, Residuals]]]:
        return (ResidualRows(),)

    def draw(self, moment: Moment) -> None:
        result, data = moment.result(ResidualRows()), moment.data
        assert data is not None
        self.found, targets = None if result is None else result.value, data.dataset.targets
        if result is None or not any(len(part.rows) for part in self._parts):
            self.found = None
            self.caption.setText("")
            self.show_text(self.help if result is None else NOT_FINITE)
            return
        self.choice.offer(data)
        shown = [self._points(part) for part in self._parts]
        self.show_body(self._picture)
        self.plot.show_rows(shown[0], shown[1])
        ends = np.concatenate([x for x, _ in shown])
        self.plot.show_line(np.array([ends.min(), ends.max()]), np.zeros(2))
        self._show_key(targets[self._target])
        figures = [
            _figure(name, part, self._target)
            for name, part in zip((tr("train"), tr("validation")), self._parts, strict=True)
            if len(part.rows)
        ]
        odd = left_out(sum(part.odd for part in self._parts))
        self.caption.setText(" · ".join(filter(None, (as_of(result, moment), *figures, odd))))

    def values(self, moment: Moment) -> Table | None:
        """Every row with its targets, predictions and residuals."""
        if self.found is None or moment.data is None:
            return None
        names = moment.data.dataset.targets
        rows = [
            (split, int(row) + 1, *map(float, target), *map(float, predicted), *map(float, left))
            for split, part in zip(("train", "validation"), self.found, strict=True)
            for row, target, predicted, left in zip(part.rows, part.targets, part.predicted, part.left, strict=True)
        ]
        heads = [tr("{name}: prediction", name=name) for name in names]
        heads += [tr("{name}: residual", name=name) for name in names]
        return Table((tr("split"), tr("row"), *names, *heads), rows)

    @property
    def _target(self) -> int:
        return max(self.choice.number, 0)

    @property
    def _parts(self) -> tuple[Residuals, Residuals]:
        """Training and validation rows, the latter empty where they are not to be shown."""
        assert self.found is not None
        train, validation = self.found
        if self.squares.isChecked():
            return train, validation
        none = slice(0, 0)
        rows, predicted, targets = validation.rows[none], validation.predicted[none], validation.targets[none]
        return train, Residuals(rows, predicted, targets)

    def _points(self, part: Residuals) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """At most POINTS rows: prediction and residual."""
        at = spaced(np.arange(len(part.rows)), POINTS)
        return part.predicted[at, self._target], part.left[at, self._target]

    def _show_key(self, target: str) -> None:
        tokens = self.theme.tokens
        axes = tr("target − prediction over the prediction of {target}", target=target)
        marks = [(tr("train"), "●", tokens.accent), (tr("validation"), "□", tokens.validation)]
        self._key.show_entries(marks if len(self._parts[1].rows) else marks[:1], axes)

    def _nearest(self, at: tuple[float, float]) -> tuple[Residuals, int] | None:
        """The row under the mouse."""
        best: tuple[float, Residuals, int] | None = None
        x, y = (np.concatenate(values) for values in zip(*map(self._points, self._parts), strict=True))
        wide, high = max(float(np.ptp(x)), 1e-12), max(float(np.ptp(y)), 1e-12)
        for part in self._parts:
            if len(part.rows):
                across, up = part.predicted[:, self._target] - at[0], part.left[:, self._target] - at[1]
                away = np.hypot(across / wide, up / high)
                nearest = int(np.argmin(away))
                if away[nearest] < NEAR and (best is None or away[nearest] < best[0]):
                    best = float(away[nearest]), part, nearest
        return best[1:] if best is not None else None

    def _on_pointed(self, at: tuple[float, float] | None) -> None:
        found = self._nearest(at) if at is not None and self.found is not None else None
        if found is None:
            self.plot.show_text("")
            return
        (part, row), third = found, self.theme.tokens.color("third")
        lines = [
            (third, name, significant(float(values[row, self._target]), 4))
            for name, values in (
                (tr("target"), part.targets), (tr("prediction"), part.predicted), (tr("residual"), part.left)
            )
        ]  # fmt: skip
        self.plot.show_text(table(tr("Row {row}", row=count(int(part.rows[row]) + 1)), lines, self.theme.tokens))

    def _follow(self, at: tuple[float, float]) -> None:
        if self.found is not None and (found := self._nearest(at)) is not None:
            self.row_wanted.emit(int(found[0].rows[found[1]]))


def _figure(split: str, part: Residuals, target: int) -> str:
    """The RMSE of a part, and of how many rows it is where these are not all."""
    value = significant(float(np.sqrt((part.left[:, target] ** 2).mean())), 4)
    if len(part.rows) + part.odd == part.all:
        return tr("{split} RMSE {value}", split=split, value=value)
    rows, all_rows = count(len(part.rows)), count(part.all)
    return tr("{split} RMSE {value} of {rows} of {all:row|rows}", split=split, value=value, rows=rows, all=all_rows)
