"""Accuracy or error in the groups of a column, with intervals: whom does the network serve badly?"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import Message, message
from core.messages.numbers import Number
from core.moments import Computation, Moment, RowScores, ScoreRows
from core.moments.groups import FEW, Group, accuracies, errors, group_columns, groups_of
from core.moments.residuals import ResidualRows, Residuals
from designer.style.language import formatter, tr
from designer.style.numbers import count, percent, significant
from designer.style.theme import Theme
from designer.views.bars import Bar, Bars, scrolled
from designer.views.output_choice import OutputChoice
from designer.views.over_features import as_of, feature_choice, judged
from designer.views.table import Table
from designer.views.view import View


class GroupView(View):
    """A bar for each group of the column that is chosen, and a line at the figure of all rows."""

    id = "groups"
    title = message("Groups")
    help = message("Shows how well the network does in each group of a column, such as each country or age.")
    reading = message(
        "A bar for each text of the column, or for each quarter of its numbers: the accuracy on the validation rows of "
        "the group, or the mean absolute error of a regression. The thin line is its 95 % interval, by Wilson for an "
        "accuracy; the dashed line is the figure of all rows. Groups of fewer than {few:row|rows} are faint.",
        few=FEW,
    )
    look_for = message(
        "A group whose interval does not reach the dashed line: the network serves it worse, or better, than the "
        "others. It often has few training rows, or other features than most. Of twenty intervals, one misses the "
        "truth by chance. A faint group says little either way: it needs more rows."
    )
    hands = message(
        "The list in the title chooses the column; of several targets, another list chooses one. The menu saves the "
        "figures as CSV."
    )
    icon = "groups"
    needs = ("data", "network", "snapshot")
    milliseconds = 100
    narrowest = 240

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.groups: list[Group] = []
        self.column = feature_choice(self, tr("column"))
        self.titles.insertWidget(1, self.column)
        self.column.hide()
        self.target = OutputChoice(self, tr("target"))
        self.bars = Bars(theme, tr("Figures of each group"))
        self.note = QLabel()
        self.note.setProperty("role", "hint")
        self.note.setWordWrap(True)
        scroll = scrolled(self.bars)
        self._picture = QWidget()
        column = QVBoxLayout(self._picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addWidget(self.note)

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.groups = []
        self.column.hide()
        self.target.offer(None)

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        if moment.data is None:
            return ()
        return (ScoreRows(),) if moment.data.dataset.classes else (ResidualRows(),)

    def draw(self, moment: Moment) -> None:
        data, wanted = moment.data, self.computations(moment)
        assert data is not None
        result = moment.result(wanted[0])
        if result is None:
            self.groups = []
            self.caption.setText("")
            self.show_text(self.help)
            return
        self._offer(data)
        self.target.offer(None if data.dataset.classes else data)
        name, found = self.column.currentText(), result.value
        if isinstance(found, RowScores):
            held_back, odd, rows = found.held_back, found.odd, found.rows
            names, codes = groups_of(data, name, rows)
            right = found.said == found.classes
            self.groups = accuracies(names, codes, right)
            whole = float(right.mean()) if len(right) else 0.0
        else:
            part, held_back = _held_back(found)
            odd, rows = 0, part.rows
            names, codes = groups_of(data, name, rows)
            left = part.left[:, max(self.target.number, 0)] if len(rows) else np.zeros(0)
            self.groups = errors(names, codes, left)
            whole = float(np.abs(left).mean()) if len(left) else 0.0
        self._show(whole, bool(data.dataset.classes))
        self.caption.setText(" · ".join(filter(None, (as_of(result, moment), judged(len(rows), held_back, odd)))))
        self.show_body(self._picture)

    def values(self, moment: Moment) -> Table | None:
        """Every group with its rows, its figure and the ends of its interval."""
        if not self.groups or moment.data is None:
            return None
        figure = tr("accuracy") if moment.data.dataset.classes else tr("mean absolute error")
        rows = [(_named(one.name), one.rows, one.value, one.low, one.high) for one in self.groups]
        return Table((self.column.currentText(), tr("rows"), figure, tr("from"), tr("up to")), rows)

    def _offer(self, data: Prepared) -> None:
        """Offer the columns; the target is chosen first."""
        columns = group_columns(data)
        if [self.column.itemText(at) for at in range(self.column.count())] != list(columns):
            with QSignalBlocker(self.column):
                self.column.clear()
                self.column.addItems(list(columns))
                self.column.setCurrentIndex(columns.index(data.dataset.targets[0]))
        self.column.show()

    def _show(self, whole: float, shares: bool) -> None:
        written = percent if shares else lambda value: significant(value, 3)
        bars = [
            Bar(
                tr("{name} ({rows:row|rows})", name=_named(one.name), rows=count(one.rows)),
                one.value, one.low, one.high, written(one.value), one.few,
            )
            for one in self.groups
        ]  # fmt: skip
        self.bars.show_bars(bars, -1, whole)
        few = sum(one.few for one in self.groups)
        all_rows = tr("All rows: {value}.", value=written(whole))
        faint = tr(
            "Fewer than {few:row|rows}, so that they say little: {count:group|groups}.", few=FEW, count=count(few)
        )
        self.note.setText(" ".join(filter(None, (all_rows, faint if few else ""))))


def _held_back(found: tuple[Residuals, Residuals]) -> tuple[Residuals, bool]:
    """The residuals of the validation rows; of the training rows where there are no others."""
    return (found[1], True) if len(found[1].rows) else (found[0], False)


def _named(name: Message | str) -> str:
    """The name of a group: a sentence of ours, a number, or a text of the data as it is."""
    return tr(name) if isinstance(name, Message) else formatter().local(name) if isinstance(name, Number) else name
