"""The metrics on the training and the validation rows, class by class, and the confusion matrix."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.messages import message
from core.metrics import Report
from core.moments import Computation, EvaluateWeights, Moment
from core.training import Evaluation
from designer.style.language import grouped, tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.confusion import Matrix
from designer.views.metric_tables import TextTable
from designer.views.table import Table
from designer.views.view import View

WIDE = 940  # px from which classes and matrix are shown side by side
FIGURES_WIDTH, ERRORS_WIDTH, CLASSES_WIDTH = 248, 310, 380  # px of the tables; the second is for regression
LEFT_OUT = ("auc",)  # columns of the classes that narrow views omit


class MetricsView(View):
    """Shows the newest evaluation of a run, or of weights that were loaded from a file."""

    id = "metrics"
    title = message("Metrics")
    help = message(
        "Shows the metrics on the training and validation rows, the metrics of each class, and the confusion matrix "
        "during training."
    )
    icon = "metrics"
    milliseconds = 100
    narrowest = 520
    shortcut = "Alt+5"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pointed = self._how = ""  # the sentence of the cell under the mouse; that of the table
        self.hint = self.caption
        self.matrix_shown = self.add_chip(
            tr("confusion"), tr("Show the confusion matrix instead of a row for each class"), False
        )
        self.validation = self.add_chip(
            tr("validation"), tr("Show the classes of the validation rows instead of the training rows"), True
        )
        self.figures = TextTable(tr("Metrics of both splits"))
        self.by_class = TextTable(tr("Metrics of each class or target"))
        self.matrix = Matrix(theme)
        self.matrix.pointed.connect(self._tell)
        self._tables = QWidget()
        row = QHBoxLayout(self._tables)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.by_class, 1)
        row.addWidget(self.matrix, 1)

    def computations(self, moment: Moment) -> Sequence[Computation[Evaluation]]:
        return (EvaluateWeights(),)

    def has_content(self, moment: Moment) -> bool:
        return _evaluation(moment) is not None

    def show_empty(self, moment: Moment) -> None:
        self.heading.setText(tr("Metrics"))
        self.matrix_shown.hide()
        self.validation.hide()
        super().show_empty(moment)

    def draw(self, moment: Moment) -> None:
        evaluation = _evaluation(moment)
        assert evaluation is not None
        self._show(evaluation)

    def values(self, moment: Moment) -> Table | None:
        """Every metric on both splits, as a whole and by class or target."""
        evaluation = _evaluation(moment)
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
        return Table((tr("split"), tr("class or target"), tr("metric"), tr("value")), rows)

    def _show(self, evaluation: Evaluation) -> None:
        self.validation.setVisible(evaluation.validation is not None)
        self.heading.setText(_when(evaluation))
        splits = evaluation.splits
        columns = [report.lines() for report in splits.values()]
        rows = [(tr(row[0][0]), *(tr(value) for _, value in row)) for row in zip(*columns, strict=True)]
        self.figures.show_rows(("", *(tr(split) for split in splits)), rows)
        shown = evaluation.validation if evaluation.validation and self.validation.isChecked() else evaluation.train
        wide = self.width() >= scaled(WIDE)
        self._show_classes(shown, [key for key in shown.per_class if wide or key not in LEFT_OUT])
        self._show_parts(shown, wide)
        self.show_body(self._tables)

    def _show_classes(self, report: Report, keys: list[str]) -> None:
        """A row for each class, with its number of rows; or for each target of a regression."""
        classes = report.confusion is not None
        titles = [tr("Class") if classes else tr("Target"), *(tr(report.label(key)) for key in keys)]
        rows = [(name, *(report.formatted(key, at) for key in keys)) for at, name in enumerate(report.names)]
        if report.confusion is not None:
            titles.append(tr("Rows"))
            rows = [(*row, grouped(int(count))) for row, count in zip(rows, report.confusion.sum(axis=1), strict=True)]
            self.matrix.show_report(report)
        self.by_class.show_rows(titles, rows)

    def _show_parts(self, report: Report, wide: bool) -> None:
        """Show beside the figures what fits the width."""
        classes = report.confusion is not None
        matrix = classes and (wide or self.matrix_shown.isChecked())
        self.matrix_shown.setVisible(classes and not wide)
        self.figures.setFixedWidth(scaled(FIGURES_WIDTH if classes else ERRORS_WIDTH))
        self.matrix.setVisible(matrix)
        self.by_class.setMinimumWidth(scaled(CLASSES_WIDTH) if wide and classes else 0)
        self.by_class.setVisible(len(report.names) > 1 and (wide or not matrix))
        if matrix:
            self._how = tr("Rows: the true class. Columns: the predicted class.")
        elif not classes:
            self._how = tr("Errors are in the units of the data: {targets}.", targets=", ".join(report.names[:4]))
        else:
            self._how = ""
        self._tell(self._pointed if matrix else "")

    def _tell(self, sentence: str) -> None:
        self._pointed = sentence
        self.hint.setText(sentence or self._how)


def _evaluation(moment: Moment) -> Evaluation | None:
    """The last evaluation of the run; otherwise the one computed for these weights."""
    if moment.evaluation is not None:
        return moment.evaluation
    result = moment.result(EvaluateWeights())
    return result.value if result is not None and result.is_of(moment) else None


def _when(evaluation: Evaluation) -> str:
    epochs = grouped(
        evaluation.epochs_done, ",.0f" if evaluation.epochs_done == int(evaluation.epochs_done) else ",.1f"
    )
    return tr("After {epochs} epochs", epochs=epochs) if evaluation.epochs_done != 1 else tr("After 1 epoch")
