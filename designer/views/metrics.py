"""The metrics: how good the network is on each split, class by class, and which classes it takes for which."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.metrics import Report
from core.training import Evaluation
from designer.style.language import grouped, tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.confusion import Matrix
from designer.views.metric_tables import TextTable
from designer.views.panel import PlotPanel
from designer.widgets.elided import ElidedLabel

WIDE = 940  # px from which the classes and the matrix stand side by side
FIGURES_WIDTH, ERRORS_WIDTH, EACH_WIDTH = 248, 310, 380  # px of the tables, the second for a regression
LEFT_OUT = ("auc",)  # of classes, where there is little room


class MetricsView(PlotPanel):
    """Shows the newest reports of a run."""

    seen = Signal()  # somebody looks who did not

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Metrics"), parent)
        self._reports: Evaluation | None = None
        self._pointed = self._how = ""  # what a cell says, and what is said where none is pointed at
        self.hint = ElidedLabel()  # what one cell of the matrix says
        self.hint.setProperty("role", "hint")
        self.legend.hide()
        self._titles.addWidget(self.hint, 1)
        self.matrix_shown = self.add_chip(
            tr("confusion"), tr("Show which classes are taken for which, instead of a row for each class"), False
        )
        self.validation = self.add_chip(
            tr("validation"), tr("Tell classes apart by the validation rows; else by those that teach"), True
        )
        self.figures = TextTable(tr("Metrics of both splits"))
        self.each = TextTable(tr("Metrics of each class or target"))
        self.matrix = Matrix(theme)
        self.matrix.pointed.connect(self._tell)
        self._tables = QWidget()
        row = QHBoxLayout(self._tables)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.each, 1)
        row.addWidget(self.matrix, 1)

    def show_reports(self, reports: Evaluation | None) -> None:
        """Show these; call again when there are newer ones."""
        if reports is not self._reports or reports is None:
            self._reports = reports
            self.changed()

    def redraw(self) -> None:
        reports = self._reports
        self.validation.setVisible(reports is not None and reports.validation is not None)
        if reports is None:
            self.heading.setText(tr("Metrics"))
            self.hint.setText("")
            self.matrix_shown.hide()
            self.say(
                tr(
                    "How good the network is will appear here once you press Train: on the rows that teach it and on "
                    "those that examine it, for every class, and which classes it takes for which."
                )
            )
            return
        self.heading.setText(_when(reports))
        splits = reports.splits
        first = next(iter(splits.values()))
        rows = [(tr(first.label(key)), *(each.written(key) for each in splits.values())) for key in first]
        rows.append((tr("Rows"), *(grouped(each.rows) for each in splits.values())))
        self.figures.show_rows(("", *(tr(split) for split in splits)), rows)
        told = reports.validation if reports.validation and self.validation.isChecked() else reports.train
        wide = self.width() >= scaled(WIDE)
        self._show_each(told, [key for key in told.each if wide or key not in LEFT_OUT])
        self._show_parts(told, wide)
        self.show_body(self._tables)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._reports is not None:
            self.changed()

    def _show_each(self, report: Report, keys: list[str]) -> None:
        """A row for each class, with how many rows are of it; or for each target of a regression."""
        classes = report.confusion is not None
        titles = [tr("Class") if classes else tr("Target"), *(tr(report.label(key)) for key in keys)]
        rows = [(name, *(report.written(key, at) for key in keys)) for at, name in enumerate(report.names)]
        if report.confusion is not None:
            titles.append(tr("Rows"))
            rows = [(*row, grouped(int(count))) for row, count in zip(rows, report.confusion.sum(axis=1), strict=True)]
            self.matrix.show_report(report)
        self.each.show_rows(titles, rows)

    def _show_parts(self, report: Report, wide: bool) -> None:
        """As much beside the figures as there is room for."""
        classes = report.confusion is not None
        matrix = classes and (wide or self.matrix_shown.isChecked())
        self.matrix_shown.setVisible(classes and not wide)
        self.figures.setFixedWidth(scaled(FIGURES_WIDTH if classes else ERRORS_WIDTH))
        self.matrix.setVisible(matrix)
        self.each.setMinimumWidth(scaled(EACH_WIDTH) if wide and classes else 0)
        self.each.setVisible(len(report.names) > 1 and (wide or not matrix))
        if matrix:
            self._how = tr("Down: the class of a row. Across: the class it is taken for.")
        elif not classes:
            self._how = tr("Errors are in the units of the data: {targets}.", targets=", ".join(report.names[:4]))
        else:
            self._how = ""
        self._tell(self._pointed if matrix else "")

    def _tell(self, sentence: str) -> None:
        self._pointed = sentence
        self.hint.setText(sentence or self._how)


def _when(reports: Evaluation) -> str:
    epochs = grouped(reports.epochs_done, ",.0f" if reports.epochs_done == int(reports.epochs_done) else ",.1f")
    return tr("After {epochs} epochs", epochs=epochs) if reports.epochs_done != 1 else tr("After 1 epoch")
