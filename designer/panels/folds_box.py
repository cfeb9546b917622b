"""The folds of a split: a button that trains a model for each of them, their figures, and a button to keep one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.data.splits import KFold, Split
from core.metrics import Report
from core.metrics.spread import formatted, spreads
from core.project.folds import FoldRun
from designer.panels.boxes import button, label
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled

FIRST = "accuracy", "r2"  # the figure beside the loss: the first that there is
HIGH = 100  # pixels of the list of folds, at most: it scrolls
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FoldsBox(QWidget):
    """Shown while the rows are split into folds. It trains nothing: it says what is wanted."""

    wanted = Signal()
    stopped = Signal()
    kept = Signal(int)  # the fold whose model is to become the project's

    def __init__(self) -> None:
        super().__init__()
        self._working, self._folds = False, 0
        self.button = button("")
        self.state, self.mean = label("", "second", wrap=True), label("", wrap=True)
        self.keep: dict[int, QWidget] = {}
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWidget(self._rows)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        for widget in (self.mean, self._list, self.state):
            column.addWidget(widget)
        self.button.clicked.connect(self._on_clicked)
        self.hide()

    def show_split(self, split: Split) -> None:
        """Be there for folds only."""
        self._folds = split.folds if isinstance(split, KFold) else 0
        self.setVisible(bool(self._folds))
        self._name_button()

    def show_runs(self, runs: Sequence[FoldRun], working: bool, share: float, problem: str, fits: bool) -> None:
        """Show the runs that have ended, how far the others are, and whether they are those of the project."""
        self._working = working
        self._name_button()
        self._fill(runs, fits and not working)
        done = bool(runs) and not working and len(runs) == runs[0].folds
        self.mean.setText(_mean([run.report for run in runs]) if done else "")
        self.mean.setVisible(done)
        state = tr("{share} of the epochs are done.", share=count(100 * share) + "\u00a0%") if working else problem
        if runs and not working and not problem:
            state = "" if fits else tr("The project has changed since. Train the folds again to keep a model.")
            state = state or ("" if done else tr("The folds were stopped."))
        self.state.setText(state)
        self.state.setVisible(bool(state))

    def _name_button(self) -> None:
        train = tr("Train all {folds:fold|folds}", folds=count(self._folds))
        self.button.setText(tr("Stop the folds") if self._working else train)

    def _fill(self, runs: Sequence[FoldRun], may_keep: bool) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.keep = {}
        self._list.setVisible(bool(runs))
        known = next((run.report for run in runs if run.report is not None), None)
        if known is not None:
            keys = [*_first(known), "loss"]
            for place, text in enumerate((tr("Fold"), *(tr(known.label(key)) for key in keys))):
                self._put(label(text, "second"), 0, place)
        for row, run in enumerate(runs, 1):
            self._put(label(count(run.fold)), row, 0)
            if run.report is None:
                self._put(label(tr("diverged"), "bad"), row, 1)
                continue
            for place, key in enumerate([*_first(run.report), "loss"], 1):
                self._put(label(run.report.formatted(key), "number"), row, place)
            made = button(tr("Keep"), tr("Makes the model of this fold the one of the project."))
            made.setAccessibleName(tr("Keep the model of fold {fold}", fold=run.fold))
            made.setEnabled(may_keep)
            made.clicked.connect(partial(self.kept.emit, run.fold))
            self.keep[run.fold] = made
            self._grid.addWidget(made, row, 3, RIGHT)
        self._grid.setColumnStretch(3, 1)
        each = self.button.sizeHint().height() + self._grid.verticalSpacing()  # those of the rows are not yet shown
        self._list.setFixedHeight(min((len(runs) + 1) * each, scaled(HIGH)))

    def _put(self, made: QLabel, row: int, place: int) -> None:
        self._grid.addWidget(made, row, place, RIGHT if row and place else Qt.AlignmentFlag.AlignVCenter)

    def _on_clicked(self) -> None:
        (self.stopped if self._working else self.wanted).emit()


def _first(report: Report) -> list[str]:
    return [key for key in FIRST if key in report][:1]


def _mean(reports: Sequence[Report | None]) -> str:
    """Mean and standard deviation in a sentence."""
    found = spreads(reports)
    parts = []
    for key in (*FIRST, "loss"):
        if key in found:
            name = next(tr(one.label(key)) for one in reports if one is not None)
            spread = (formatted(reports, key, value) for value in (found[key].mean, found[key].sd))
            parts.append(f"{name} {' ± '.join(spread)}")
    text = tr(
        "Mean ± standard deviation of {folds:fold|folds}: {figures}", folds=len(reports), figures=", ".join(parts)
    )
    return text if parts else tr("Every run diverged.")
