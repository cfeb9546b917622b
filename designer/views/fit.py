"""The fitted curve: the prediction of a regression over one feature, with the rows it learns from."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import message
from core.moments import Computation, Fitted, FittedCurve, Moment, strongest_feature, units
from core.moments.boundary_line import BoundaryLine
from core.moments.regression_line import RegressionLine, errors_of, regression_line, typed_regression
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.key import Key
from designer.views.line_bar import LineBar
from designer.views.over_features import as_of, feature_choice, sample
from designer.views.table import Table
from designer.views.unit_hand import UnitHand
from designer.views.view import View

if TYPE_CHECKING:
    from designer.views.fit_plot import FitPlot
    from designer.views.line_hand import LineHand

IMAGES = message("One pixel says little about an image. The view Pictures shows what the network says of images.")
CLASSES = message("A fitted curve needs a target of numbers, and this data has classes.")


class FitView(View):
    """Shows the rows at once, and the curve over them as soon as there is a network with weights."""

    id = "fit"
    title = message("Fitted curve")
    help = message("Shows the prediction of a regression over one feature, with the rows it learns from.")
    reading = message(
        "One feature across, the target up, all other features at their median. The line is what the network "
        "predicts, dots are training rows, squares validation rows."
    )
    look_for = message(
        "A line that misses a bend: too simple, or not trained long enough. A line through every dot, with bends "
        "between them: it overfits. A line pulled away by a few far dots: outliers; try Huber or mean absolute error."
    )
    hands = message(
        "The mouse reads prediction and value. The list in the title chooses the feature. The line of a linear "
        "regression over one feature can be dragged, or its slope and intercept typed."
    )
    icon = "curve"
    needs = ("data",)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._data: Prepared | None = None  # whose features the choice names
        self._rows: tuple[object, ...] = ()
        self.fitted: Fitted | None = None
        self.unit_hand = UnitHand()
        self.squares = self.add_chip("", tr("Show the validation rows as squares"), True, "ring")
        self.feature = feature_choice(self, tr("feature on the x-axis"))
        self._key = Key()
        theme.changed.connect(self._show_key)

    @cached_property
    def plot(self) -> "FitPlot":
        from designer.views.fit_plot import FitPlot

        made = FitPlot(self.theme, tr("Prediction over one feature"))
        made.pointed.connect(self._on_pointed)
        return made

    @cached_property
    def _picture(self) -> QWidget:
        """The plot over the choice of its feature."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.plot, 1)
        column.addWidget(self.feature, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._key)
        column.addWidget(self.bar)
        return made

    @cached_property
    def bar(self) -> LineBar:
        """The numbers of the line of a linear regression."""
        made = LineBar({tr("slope"): tr("slope of the line"), tr("intercept"): tr("intercept of the line")})
        made.typed.connect(lambda numbers: self._set_line(RegressionLine(*numbers)))
        made.ended.connect(self._end_line)
        made.cancelled.connect(lambda: self._end_line(cancelled=True))
        return made

    @cached_property
    def line_hand(self) -> "LineHand":
        """The line of a linear regression, to drag."""
        from designer.views.line_hand import LineHand

        made = LineHand(self.plot, self)
        made.held.connect(self._end_line)  # what is being typed is another edit
        made.dragged.connect(self._on_dragged)
        made.released.connect(self._end_line)
        return made

    def make_ahead(self) -> None:
        _ = self._picture

    @classmethod
    def suits(cls, data: Prepared) -> bool:
        return not data.dataset.classes and not data.dataset.image

    def has_content(self, moment: Moment) -> bool:
        return moment.data is not None and self.suits(moment.data)

    def shows_run(self, moment: Moment) -> bool:
        return moment.is_trained

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        if moment.data is not None:
            self.show_text(CLASSES if moment.data.dataset.classes else IMAGES)

    def computations(self, moment: Moment) -> Sequence[Computation[Fitted]]:
        data = moment.data
        return (FittedCurve(self._feature(data)),) if data is not None and self.suits(data) else ()

    def draw(self, moment: Moment) -> None:
        data = moment.data
        assert data is not None
        self.show_body(self._picture)
        if data is not self._data:
            self._adopt(data)
        result = moment.result(FittedCurve(self._feature(data))) if moment.is_trained else None
        self.fitted = result.value if result else None
        self.caption.setText(as_of(result, moment))
        self._show_rows(data)
        nothing = np.empty(0)
        self.plot.show_line(*(self.fitted.x, self.fitted.y[:, 0]) if self.fitted else (nothing, nothing))
        self._show_regression(moment, data)

    def _show_regression(self, moment: Moment, data: Prepared) -> None:
        """Draw the line of a linear regression over the only feature, to be typed and dragged."""
        network = self.unit_hand.network(moment)
        line = regression_line(network, self.unit_hand.state(moment, network), data) if network is not None else None
        self.bar.setVisible(line is not None)
        handle = None if line is None else BoundaryLine(line.slope, -1.0, line.intercept)
        self.line_hand.show_line(handle, self.plot.section)
        if line is not None:
            x, y = data.base_features[0], data.dataset.targets[0]
            tip = tr("The line {y} = slope · {x} + intercept. Drag it: its middle moves it, its ends turn it.",
                     x=x, y=y)  # fmt: skip
            error, explained = (significant(figure, 3) for figure in errors_of(line, data))
            figures = tr("RMSE {error} · R² {explained}", error=error, explained=explained)
            self.bar.show_numbers((line.slope, line.intercept), tip, figures)

    def _on_dragged(self, line: BoundaryLine) -> None:
        if line.b:  # one that stands upright is no function of x
            self._set_line(RegressionLine(-line.a / line.b, -line.c / line.b))

    def _set_line(self, line: RegressionLine) -> None:
        moment = self.moment
        network = self.unit_hand.network(moment) if moment is not None else None
        if moment is not None and moment.data is not None and network is not None:
            self.unit_hand.set(moment, network, typed_regression(network, line, moment.data))

    def _end_line(self, cancelled: bool = False) -> None:
        self.unit_hand.end(cancelled)
        self.bar.let_go()
        self.wants_drawing.emit()

    def values(self, moment: Moment) -> Table | None:
        """The predictions at every x of the curve."""
        if self.fitted is None or moment.data is None:
            return None
        names = (moment.data.dataset.features[self._feature(moment.data)], *moment.data.dataset.targets)
        return Table(names, [(float(x), *map(float, y)) for x, y in zip(self.fitted.x, self.fitted.y, strict=True)])

    def _feature(self, data: Prepared) -> int:
        """The feature that is chosen for data of these features, else the one with the strongest correlation."""
        if self._data is not None and data.base_features == self._data.base_features:
            return max(self.feature.currentIndex(), 0)
        return 0 if data.dataset.classes else strongest_feature(data)

    def _adopt(self, data: Prepared) -> None:
        chosen, self._data, self._rows = self._feature(data), data, ()
        with QSignalBlocker(self.feature):
            self.feature.clear()
            self.feature.addItems(list(data.base_features))
            self.feature.setCurrentIndex(chosen)
        self.feature.setVisible(data.base > 1)

    def _show_rows(self, data: Prepared) -> None:
        feature = self._feature(data)
        key = feature, self.squares.isChecked()
        if key != self._rows:
            self._rows = key
            train, validation = sample(data)
            shown = validation if self.squares.isChecked() else validation[:0]
            self.plot.show_rows(_points(data, feature, train), _points(data, feature, shown))
            self._show_key()

    def _show_key(self) -> None:
        """Name the axes, and say what dots, squares and the line are."""
        if self._data is None:
            return
        data, tokens = self._data, self.theme.tokens
        feature = data.base_features[self._feature(data)]
        axes = tr("{target} over {feature}", target=data.dataset.targets[0], feature=feature)
        marks = [(tr("train"), "●", tokens.accent)]
        if self.squares.isChecked() and len(data.validation):
            marks.append((tr("validation"), "□", tokens.validation))
        self._key.show_entries([*marks, (tr("prediction"), "—", tokens.text)], axes)

    def _on_pointed(self, at: tuple[float, float] | None) -> None:
        data, fitted = self._data, self.fitted
        if at is None or data is None or fitted is None:
            self.plot.show_text("")
            return
        tokens, feature, x = self.theme.tokens, self._feature(data), at[0]
        y = float(np.interp(x, fitted.x, fitted.y[:, 0]))
        place = tokens.color("third"), data.dataset.features[feature], significant(x, 3)
        prediction = tokens.color("text"), data.dataset.targets[0], significant(y, 3)
        self.plot.show_text(table("", [place, prediction], tokens))


def _points(data: Prepared, feature: int, rows: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """x and the first target of these rows, in the units of the data."""
    y = data.dataset.y[rows, 0].astype(np.float64) + data.preparation.target_origin[0]
    return units(data, feature, data.dataset.x[rows, feature]), y
