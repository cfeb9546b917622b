"""Trains a model for every fold of the rows, in the background."""

from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from core.data import Dataset
from core.data.reading.table import Table
from core.project import Project
from core.project.folds import CrossValidation, FoldRun, on_fold
from designer.style.language import tr
from designer.training.long_task import ManyRuns


class Folding(ManyRuns):
    """One cross-validation at a time. Its runs stay until another begins, or `forget`."""

    _found = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__("folds", parent)
        self._project: Project | None = None  # as it was trained, on the first fold
        self.runs: list[FoldRun] = []  # that have ended, by fold
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)

    def start(self, project: Project, folds: int, loaded: Dataset | Table) -> None:
        """Train the project on every fold of its data, which is loaded."""
        self.forget()
        self._project = on_fold(project, folds, 1)
        self._begin(self._work, project, folds, loaded)

    def forget(self) -> None:
        """Stop, and forget all runs."""
        self.runs, self.share, self.problem, self._project = [], 0.0, "", None
        self.stop()

    def fits(self, project: Project) -> bool:
        """Whether the runs are those of this project, whatever fold it is on."""
        if (before := self._project) is None:
            return False
        folds = getattr(project.data.split, "folds", 0)
        now = on_fold(project, folds, 1) if folds else project
        return (now.graph, now.recipe, now.data) == (before.graph, before.recipe, before.data)

    def _work(self, stopped: Event, project: Project, folds: int, loaded: Dataset | Table) -> None:
        share = self._progress(stopped, folds, project.recipe.epochs)
        for run in CrossValidation(project, folds, loaded).run(stopped.is_set, share):
            self._found.emit(stopped, run)

    def _on_found(self, stopped: Event, run: FoldRun) -> None:
        if self._is_current(stopped):
            self.runs = sorted([*self.runs, run], key=lambda one: one.fold)
            self.changed.emit()

    def _failure(self, error: BaseException) -> str:
        return tr("The folds cannot be trained: {error}.", error=error)
