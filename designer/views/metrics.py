"""The metrics on the training, the validation and the judged test rows, by class, and the confusion matrix."""

import weakref
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.help import page_id
from core.messages import message
from core.metrics import MEASURED, Report
from core.metrics.spread import worded
from core.moments import Computation, EvaluateWeights, Moment, evaluated
from core.project.cloud import Cloud
from core.project.judgement import Judgement, counted, optimism
from core.project.judging import judgements, weights_hash
from core.training import Evaluation
from designer.style.language import grouped, tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.confusion import Matrix
from designer.views.metric_tables import TextTable
from designer.views.table import Table
from designer.views.view import CHIP, View
from designer.widgets.help_topic import set_topic

GAP = 14  # px between the tables
ROWS = "rows"  # the column that is no metric
LEFT_OUT = ("auc", ROWS, "recall", "precision")  # columns of the classes that narrow views omit, in this order
BESIDE = LEFT_OUT[:2]  # those of them without which classes and matrix stand side by side


class MetricsView(View):
    """Shows the newest evaluation of a run, or of weights that were loaded from a file."""

    id = "metrics"
    title = message("Metrics")
    help = message(
        "Shows the metrics on the training and validation rows, the metrics of each class, and the confusion matrix "
        "during training."
    )
    reading = message(
        "Every metric on the training and the validation rows, once judged on the test rows, too; beside them a row "
        "for each class or target, and the confusion matrix: a row for each true class, a column for each predicted "
        "one."
    )
    look_for = message(
        "Training far better than validation: it overfits. Compare the accuracy with that of always choosing the most"
        " frequent class, which stands below it. One class with a low recall: it is taken for others; the matrix says"
        " for which. Under seeds, a range wider than a difference between two networks: it may be chance."
    )
    hands = message(
        "A double-click on a cell of the matrix, or Return, shows its rows under the microscope. Chips: confusion and"
        " validation choose the tables, judge measures on the test rows, which is counted, seeds shows the spread "
        "over several seeds."
    )
    icon = "metrics"
    milliseconds = 100
    narrowest = 600
    shortcut = "Alt+5"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pointed = self._how = ""  # the sentence of the cell under the mouse; that of the table
        self._split = ""  # whose rows the tables beside the figures are of
        self.hint = self.caption
        self.matrix_shown = self.add_chip(
            tr("confusion"), tr("Show the confusion matrix instead of a row for each class"), False
        )
        self.validation = self.add_chip(
            tr("validation"), tr("Show the classes of the validation rows instead of the training rows"), True
        )
        self.seeds = self.add_chip(tr("seeds"), tr("Show the spread over the runs from several seeds"), True)
        self.seeds.hide()
        self.judge = QPushButton(tr("judge"))
        self.judge.setProperty("role", "chip")
        self.judge.setFixedHeight(scaled(CHIP))
        self.judge.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.judge.setToolTip(tr("Judge on the test rows"))
        self.judge.setAccessibleName(tr("Judge on the test rows"))
        self.titles.insertWidget(self.titles.indexOf(self.more), self.judge)
        self._hashed: tuple[weakref.ref[Any], str] | None = None
        self.figures = TextTable(tr("Metrics of all parts"))
        set_topic(self.figures, self._metric_topic)
        self.by_class = TextTable(tr("Metrics of each class or target"))
        self.matrix = Matrix(theme)
        self.matrix.pointed.connect(self._tell)
        self.matrix.activated.connect(self._follow_cell)
        self._matrix_of = "train"  # the split
        self.counted, self.optimism = QLabel(), QLabel()
        for label, role in ((self.counted, "second"), (self.optimism, "warn")):
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.hide()
        self._tables = QWidget()
        column, row = QVBoxLayout(self._tables), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row, 1)
        column.addWidget(self.counted)
        column.addWidget(self.optimism)
        row.setSpacing(GAP)
        for table in (self.figures, self.by_class, self.matrix):
            row.addWidget(table)
        row.addStretch(1)

    def computations(self, moment: Moment) -> Sequence[Computation[Evaluation]]:
        return (EvaluateWeights(),)

    def has_content(self, moment: Moment) -> bool:
        return evaluated(moment).evaluation is not None

    def show_empty(self, moment: Moment) -> None:
        self.heading.setText(tr("Metrics"))
        self.matrix_shown.hide()
        self.validation.hide()
        self.judge.hide()
        self.seeds.hide()
        super().show_empty(moment)

    def draw(self, moment: Moment) -> None:
        evaluation = evaluated(moment).evaluation
        assert evaluation is not None
        self.judge.setVisible(moment.data is not None and len(moment.data.test) > 0)
        self.seeds.setVisible(moment.cloud is not None and bool(moment.cloud.spreads))
        if (cloud := self._cloud(moment)) is not None:
            self._show_judgement(moment)
            self._show_cloud(cloud)
            return
        self._show(evaluation, self._show_judgement(moment))

    def _cloud(self, moment: Moment) -> Cloud | None:
        """The runs from several seeds whose spread is shown, if any."""
        is_shown = moment.cloud is not None and bool(moment.cloud.spreads) and self.seeds.isChecked()
        return moment.cloud if is_shown else None

    def _show_cloud(self, cloud: Cloud) -> None:
        """Show mean ± standard deviation, median and range of every figure over the runs from several seeds."""
        self.matrix_shown.hide()
        self.validation.setVisible("validation" in cloud.spreads)
        self._split = "validation" if "validation" in cloud.spreads and self.validation.isChecked() else "train"
        runs = cloud.finished
        reports = [run.reports[self._split] for run in runs]
        rows = []
        for key, one in cloud.spreads[self._split].items():
            rows.append((tr(reports[0].label(key)), *map(tr, worded(reports, key, one))))
        titles = ["", tr("mean ± sd"), tr("median"), tr("range")]
        self.heading.setText(tr("{seeds:seed|seeds}", seeds=grouped(len(runs))))
        self.figures.show_rows(titles, rows)
        self.figures.setFixedWidth(min(self.figures.whole_width(titles, rows), self.room.width()))
        self.by_class.hide()
        self.matrix.hide()
        self._split = tr(self._split)
        self._how = tr("Runs that diverged are left out: {count}.", count=grouped(len(cloud.runs) - len(runs)))
        self._tell("")
        self.show_body(self._tables)

    def values(self, moment: Moment) -> Table | None:
        """Every metric on every part, as a whole and by class or target. On the test rows as they were judged last.

        Of several seeds, every metric of every run on every part.
        """
        if (cloud := self._cloud(moment)) is not None:
            figures = [
                (split, run.seed, key, value)
                for run in cloud.finished
                for split, report in run.reports.items()
                for key, value in report.items()
            ]
            return Table((tr("split"), tr("seed"), tr("metric"), tr("value")), figures)
        evaluation = evaluated(moment).evaluation
        if evaluation is None:
            return None
        rows: list[tuple[object, ...]] = []
        for split, report in evaluation.splits.items():
            rows += [(split, "", key, report[key]) for key in report]
            rows += [
                (split, name, key, float(report.per_class[key][at]))
                for at, name in enumerate(report.names)
                for key in report.per_class
            ]
        if found := judgements(moment.project):
            report, split = found[-1].report, "test" if self._is_of(found[-1], moment) else "test then"
            rows += [(split, "", key, report[key]) for key in report]
        return Table((tr("split"), tr("class or target"), tr("metric"), tr("value")), rows)

    def _metric_topic(self) -> str:
        """The page of the metric in the row of the table that was chosen."""
        name = str(self.figures.model().index(self.figures.currentIndex().row(), 0).data() or "")
        return next((page_id(type(metric)) for metric in MEASURED if tr(metric.label) == name), "")

    def _follow_cell(self, index: QModelIndex) -> None:
        """Follow the rows of a cell of the confusion matrix through the network."""
        self.cell_wanted.emit(self._matrix_of, index.row(), index.column())

    def _show_judgement(self, moment: Moment) -> tuple[str, Report] | None:
        """Say how often the test rows were judged. Returns the title and the figures of the last time."""
        found = judgements(moment.project)
        said = tr(counted(found[-1], len(found))) if found else ""
        if found and not self._is_of(found[-1], moment):
            said += " " + tr("Judged then: the weights after {epochs:epoch|epochs}.", epochs=grouped(found[-1].epochs))
        self.counted.setText(said)
        self.counted.setVisible(bool(found))
        self.optimism.setText(" ".join(map(tr, optimism(len(found)))))
        self.optimism.setVisible(len(found) > 1)
        if not found:
            return None
        title = tr("test") if self._is_of(found[-1], moment) else tr("test then")
        return title, found[-1].report

    def _is_of(self, judgement: Judgement, moment: Moment) -> bool:
        """Whether a judgement is of the weights of the moment."""
        if moment.snapshot is None or judgement.step != moment.step:
            return False
        state = moment.snapshot.state
        if self._hashed is None or self._hashed[0]() is not state.weights:
            self._hashed = weakref.ref(state.weights), weights_hash(state)
        return self._hashed[1] == judgement.weights

    def _show(self, evaluation: Evaluation, judged: tuple[str, Report] | None) -> None:
        self.validation.setVisible(evaluation.validation is not None)
        self.heading.setText(_when(evaluation))
        splits = evaluation.splits
        columns = [report.lines() for report in splits.values()]
        rows = [(row[0][0], *(tr(value) for _, value in row)) for row in zip(*columns, strict=True)]
        titles = ["", *(tr(split) for split in splits)]
        if judged is not None:
            titles.append(judged[0])
            tested = {str(label): tr(value) for label, value in judged[1].lines()}
            rows = [(*row, tested.get(row[0], "–")) for row in rows]
        translated = [(tr(label), *values) for label, *values in rows]
        self.figures.show_rows(titles, translated)
        self._matrix_of = "validation" if evaluation.validation and self.validation.isChecked() else "train"
        shown = evaluation.splits[self._matrix_of]
        self._split = tr(self._matrix_of)
        width = self.room.width()
        figures = min(self.figures.whole_width(titles, translated), width)
        self.figures.setFixedWidth(figures)
        self._show_parts(shown, width - figures - GAP)
        self.show_body(self._tables)

    def _show_parts(self, report: Report, room: int) -> None:
        """Show beside the figures what fits the room in pixels: the classes, or targets, and the confusion matrix."""
        several, height = len(report.names) > 1, self.room.height() - self._said_height()
        matrix = both = False
        if report.confusion is not None:
            self.matrix.show_report(report)
            least = self.matrix.least_width() + GAP
            both = several and self._show_classes(report, room - least, BESIDE)
            matrix = both or self.matrix_shown.isChecked()
            self._how = tr("Rows: the true class. Columns: the predicted class.") if matrix else ""
        else:
            self._how = tr("Errors are in the units of the data: {targets}.", targets=", ".join(report.names[:4]))
        if not both:
            self._show_classes(report, room, LEFT_OUT)
        self.by_class.setVisible(several and (both or not matrix))
        self.matrix_shown.setVisible(report.confusion is not None and not both)
        if matrix:
            rest = room - (self.by_class.width() + GAP if both else 0)
            self.matrix.setFixedWidth(max(min(self.matrix.whole_width(height), rest), 0))
        self.matrix.setVisible(matrix)
        self._tell(self._pointed if matrix else "")

    def _said_height(self) -> int:
        """The height of what is said about judging below the tables, in pixels."""
        said = [label for label in (self.counted, self.optimism) if not label.isHidden()]
        return sum(label.heightForWidth(self.room.width()) + 4 for label in said)

    def _show_classes(self, report: Report, room: int, optional: tuple[str, ...]) -> bool:
        """Show a row for each class or target, without as many of the optional columns as the room in pixels needs.

        Returns whether it has room then. Where it has not, the table scrolls.
        """
        for count in range(len(optional) + 1):
            titles, rows = _classes(report, optional[:count])
            width = self.by_class.whole_width(titles, rows)
            if width <= room:
                break
        self.by_class.show_rows(titles, rows)
        self.by_class.setFixedWidth(max(min(width, room), 0))
        return width <= room

    def _tell(self, sentence: str) -> None:
        self._pointed = sentence
        self.hint.setText(" · ".join(filter(None, (self._split, sentence or self._how))))


def _classes(report: Report, left_out: Sequence[str]) -> tuple[list[str], list[tuple[str, ...]]]:
    """The titles and rows of the classes, with their numbers of rows; or of the targets of a regression."""
    columns = {
        tr(report.label(key)): [tr(report.formatted(key, at)) for at in range(len(report.names))]
        for key in report.per_class
        if key not in left_out
    }
    if report.confusion is not None and ROWS not in left_out:
        columns[tr("Rows")] = [grouped(int(count)) for count in report.confusion.sum(axis=1)]
    titles = [tr("Target") if report.confusion is None else tr("Class"), *columns]
    return titles, list(zip(report.names, *columns.values(), strict=True))


def _when(evaluation: Evaluation) -> str:
    epochs = grouped(
        evaluation.epochs_done, ",.0f" if evaluation.epochs_done == int(evaluation.epochs_done) else ",.1f"
    )
    return tr("After {epochs:epoch|epochs}", epochs=epochs)
