"""Which columns the network relies on, and how its answer depends on one of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import message
from core.moments import Computation, Moment
from core.moments.dependence import ROWS, Dependence, PartialDependence
from core.moments.importance import REPEATS, Importance, Importances, fits
from designer.style.language import tr
from designer.style.numbers import count, percent, significant
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.bars import Bar, Bars, scrolled
from designer.views.dependence_plot import DependencePlot
from designer.views.output_choice import OutputChoice
from designer.views.over_features import NOT_FINITE, WAITS, as_of, judged
from designer.views.table import Table
from designer.views.view import View
from designer.widgets.elided import ElidedLabel
from designer.widgets.turning import Turning

IMAGES = message("One pixel says little about an image. The view Pictures shows what the network says of images.")
MANY = message("The data has too many columns to shuffle each of them.")
FEW = message("R² needs at least two rows. Hold out more rows for the validation.")
MOST_PAIRS = 2  # of columns that go together, that are named
BETWEEN, LOW = 12, 240  # px; the height of the body below which the note has one line


class ImportanceView(View):
    """Bars for the columns, the most important first, and the dependence on the one that is chosen."""

    id = "importance"
    title = message("Importance")
    help = message("Shows which columns the network relies on, and how its answer depends on each.")
    reading = message(
        "A bar for each column of the data: how much the accuracy, or R², falls once the column is shuffled over the "
        "validation rows, as the mean of {shuffles:shuffle|shuffles}, with a line from the least to the greatest. "
        "Features that come from one column are shuffled together. Beside them: the mean prediction with the chosen "
        "column at every value, the others as they are in {rows:row|rows}, between the quantiles of 10 and 90 %.",
        shuffles=REPEATS,
        rows=ROWS,
    )
    look_for = message(
        "One column that carries nearly everything may know the target already: a leak. A column at 0 can go. Two "
        "columns that say the same look less important than they are, because shuffling one leaves the other. A flat "
        "line: the answer does not depend on the column. An area much wider than the line moves: what the column does "
        "depends on the others."
    )
    hands = message(
        "A click, ↑ and ↓ choose a column, the list in the title a class or a target. The mouse reads the mean and "
        "the quantiles. The menu saves every shuffle as CSV."
    )
    icon = "importance"
    needs = ("data", "network", "snapshot")
    milliseconds = 100
    narrowest = 300

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._found: Importances | None = None
        self._column: str | None = None  # that was chosen; else the most important one
        self.choice = OutputChoice(self, tr("class or target"))
        self.bars = Bars(theme, tr("Importance of each column"))
        self.bars.chosen.connect(self._choose)
        self.plot = DependencePlot(theme, tr("Mean prediction over the column"))
        self.note = ElidedLabel()
        self.note.setProperty("role", "hint")
        scroll = scrolled(self.bars)
        self.axes = ElidedLabel("")
        self.axes.setProperty("role", "hint")
        left, right = QWidget(), QWidget()
        for part, *widgets in ((left, scroll, self.note), (right, self.axes, self.plot)):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            for widget in widgets:
                column.addWidget(widget, int(widget in (scroll, self.plot)))
        self._picture = Turning(left, right, spacing=BETWEEN)

    @classmethod
    def suits(cls, data: Prepared) -> bool:
        return not data.dataset.image

    def has_content(self, moment: Moment) -> bool:
        return fits(moment.data)

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.choice.offer(None)
        self._found = None
        if moment.data is not None and not fits(moment.data):
            self.show_text(IMAGES if moment.data.dataset.image else MANY)

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        chosen = self._number(self._found)
        return (Importance(),) if chosen is None else (Importance(), PartialDependence(chosen))

    def draw(self, moment: Moment) -> None:
        result, data = moment.result(Importance()), moment.data
        assert data is not None
        if result is None:
            self._found = None
            self.caption.setText("")
            self.show_text(WAITS if moment.training else tr("The columns are being shuffled…"))
            return
        if not result.value.is_defined:
            self._found = None
            self.caption.setText("")
            self.show_text(FEW if result.value.rows < 2 else NOT_FINITE)
            return
        is_first = self._found is None
        self._found = found = result.value
        self.choice.offer(data)
        self._show_bars(found)
        number = self._number(found)
        assert number is not None
        beside = moment.result(PartialDependence(number))
        self._show_dependence(beside.value if beside is not None else None, data, found.columns[number])
        old = as_of(result, moment, is_idle=True)
        held = judged(found.rows, found.held_back)
        score = tr("{metric} {value}", metric=tr(found.metric.label), value=_written(found, found.score))
        self.caption.setText(" · ".join(filter(None, (old, score, held))))
        self.show_body(self._picture)
        if is_first:  # what it depends on is known only now
            self.wants_drawing.emit()

    def values(self, moment: Moment) -> Table | None:
        """What every shuffle of every column took away."""
        found = self._found
        if found is None:
            return None
        rows = [
            (found.columns[at], repeat, float(drop))
            for at in found.order.tolist()
            for repeat, drop in enumerate(found.drops[at], 1)
        ]
        return Table((tr("column"), tr("shuffle"), tr("fall of the {metric}", metric=tr(found.metric.label))), rows)

    def _number(self, found: Importances | None) -> int | None:
        """The number of the column that is chosen."""
        if found is None:
            return None
        return found.columns.index(self._column) if self._column in found.columns else int(found.order[0])

    def _choose(self, place: int) -> None:
        assert self._found is not None
        self._column = self._found.columns[self._found.order[place]]
        self.wants_drawing.emit()

    def _show_bars(self, found: Importances) -> None:
        bars = [
            Bar(found.columns[at], float(drops.mean()), float(drops.min()), float(drops.max()),
                _written(found, float(drops.mean())))
            for at, drops in ((at, found.drops[at]) for at in found.order.tolist())
        ]  # fmt: skip
        self.bars.show_bars(bars, found.order.tolist().index(self._number(found)))
        pairs = [
            tr("{first} and {second} go together (|r| = {r}), so both look less important.",
               first=found.columns[first], second=found.columns[second], r=significant(r, 2))
            for first, second, r in found.together[:MOST_PAIRS]
        ]  # fmt: skip
        if (more := len(found.together) - MOST_PAIRS) > 0:
            pairs.append(tr("Further pairs like these: {count}.", count=count(more)))
        self.note.setText(" ".join(pairs))
        self.note.setWordWrap(self.room.height() >= scaled(LOW))
        self.note.setVisible(bool(pairs))

    def _show_dependence(self, found: Dependence | None, data: Prepared, column: str) -> None:
        moment, output = self.moment, max(self.choice.number, 0)
        gives_shares = moment is not None and moment.network is not None and moment.network.gives_probabilities
        axes = tr("{target} over {feature}", target=self.choice.name, feature=column)
        odd = found.odd if found is not None else 0
        values = tr("not finite: {count:value|values}", count=count(odd)) if odd else ""
        self.axes.setText(" · ".join(filter(None, (axes, values))))
        self.plot.show_dependence(found, output, column, bool(data.dataset.classes) and gives_shares)


def _written(found: Importances, value: float) -> str:
    return percent(value) if found.metric.share else significant(value, 2)
