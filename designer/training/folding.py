"""Trains a model for every fold of the rows, in the background."""

from concurrent.futures import Future
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from core.data import Dataset
from core.data.reading.table import Table
from core.messages import UserError
from core.project import Project
from core.project.folds import CrossValidation, FoldRun, on_fold
from core.training.events import Progress
from core.training.many import RunEvent
from designer.background.tasks import BackgroundTasks
from designer.style.language import again, tr


class Folding(QObject):
    """One cross-validation at a time. Its runs stay until another begins, or `forget`."""

    changed = Signal()
    _shared = Signal(object, float)
    _found = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks = BackgroundTasks("folds", self)
        self._stopped = Event()
        self._task: Future[None] | None = None
        self._project: Project | None = None  # as it was trained, on the first fold
        self.runs: list[FoldRun] = []  # that have ended, by fold
        self.share = 0.0  # of all epochs that are done
        self.problem = ""  # why it failed
        self._shared.connect(self._on_share, Qt.ConnectionType.QueuedConnection)
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)

    @property
    def working(self) -> bool:
        """Whether folds are being trained."""
        return self._task is not None

    def start(self, project: Project, folds: int, loaded: Dataset | Table) -> None:
        """Train the project on every fold of its data, which is loaded."""
        self.forget()
        self._stopped, self._project = Event(), on_fold(project, folds, 1)
        self._task = self.tasks.run(self._on_done, self._work, self._stopped, project, folds, loaded)
        self.changed.emit()

    def stop(self) -> None:
        """Train no further. The runs that have ended stay."""
        self._stopped.set()
        self._task = None
        self.changed.emit()

    def forget(self) -> None:
        """Stop, and forget all runs."""
        self.runs, self.share, self.problem, self._project = [], 0.0, "", None
        self.stop()

    def close(self) -> None:
        """End, and begin no other."""
        self._stopped.set()
        self._task = None
        self.tasks.close()

    def take_over(self, other: "Folding") -> None:
        """Have the runs of another one, in the language of today. What is trained there ends."""
        other.stop()
        self.runs, self.share, self._project = other.runs, other.share, other._project
        self.problem = again(other.problem)
        self.changed.emit()

    def fits(self, project: Project) -> bool:
        """Whether the runs are those of this project, whatever fold it is on."""
        if (before := self._project) is None:
            return False
        folds = getattr(project.data.split, "folds", 0)
        now = on_fold(project, folds, 1) if folds else project
        return (now.graph, now.recipe, now.data) == (before.graph, before.recipe, before.data)

    def _work(self, stopped: Event, project: Project, folds: int, loaded: Dataset | Table) -> None:
        done, last = [0.0] * folds, -1

        def share(event: RunEvent) -> None:
            nonlocal last
            if isinstance(event.event, Progress):
                done[event.number] = min(event.event.epochs_done / project.recipe.epochs, 1.0)
                if (percent := int(100 * sum(done) / folds)) > last:
                    last = percent
                    self._shared.emit(stopped, percent / 100)

        for run in CrossValidation(project, folds, loaded).run(stopped.is_set, share):
            self._found.emit(stopped, run)

    def _on_share(self, stopped: Event, share: float) -> None:
        if stopped is self._stopped and not stopped.is_set():
            self.share = share
            self.changed.emit()

    def _on_found(self, stopped: Event, run: FoldRun) -> None:
        if stopped is self._stopped and not stopped.is_set():
            self.runs = sorted([*self.runs, run], key=lambda one: one.fold)
            self.changed.emit()

    def _on_done(self, future: "Future[None]") -> None:
        if future is not self._task:
            return
        self._task = None
        if error := future.exception():
            known = isinstance(error, (UserError, ValueError, MemoryError))
            self.problem = tr(str(error)) if known else tr("The folds cannot be trained: {error}.", error=error)
        self.changed.emit()
