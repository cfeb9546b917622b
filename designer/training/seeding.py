"""Trains the project from several seeds, in the background."""

from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from core.data import Prepared
from core.project import Project, data_spec
from core.project.cloud import Cloud, SeedRun, Seeds
from designer.style.language import tr
from designer.training.long_task import ManyRuns


class Seeding(ManyRuns):
    """One cloud at a time. Its runs stay until another begins, or `forget`."""

    arrived = Signal()  # the cloud has one run more, or is gone
    _measured = Signal(object, float)
    _found = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__("seeds", parent)
        self.cloud: Cloud | None = None  # the runs that have ended
        self.count = 0  # of seeds
        self.seconds = 0.0  # that all take; 0 until it is measured
        self._measured.connect(self._on_measured, Qt.ConnectionType.QueuedConnection)
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)

    def start(self, project: Project, count: int, data: Prepared) -> None:
        """Train the project from `count` seeds on its rows."""
        self.forget()
        self.count = count
        self._begin(self._work, project, count, data)

    def forget(self) -> None:
        """Stop, and forget all runs."""
        had = self.cloud is not None
        self.cloud, self.count, self.seconds, self.share, self.problem = None, 0, 0.0, 0.0, ""
        self.stop()
        if had:
            self.arrived.emit()

    def fits(self, project: Project) -> bool:
        """Whether the runs are those of this project."""
        if self.cloud is None:
            return False
        before = self.cloud.project
        return (project.graph, project.recipe, project.data) == (before.graph, before.recipe, before.data)

    def _work(self, stopped: Event, project: Project, count: int, data: Prepared) -> None:
        share = self._progress(stopped, count, project.recipe.epochs)
        made, runs = Seeds(project, count, (data, project.network(data_spec(data.dataset)))), list[SeedRun]()
        self._measured.emit(stopped, made.seconds())
        for run in made.run(stopped.is_set, share):
            runs.append(run)
            self._found.emit(stopped, made.cloud(runs))

    def _on_measured(self, stopped: Event, seconds: float) -> None:
        if self._is_current(stopped):
            self.seconds = seconds
            self.changed.emit()

    def _on_found(self, stopped: Event, cloud: Cloud) -> None:
        if self._is_current(stopped):
            self.cloud = cloud
            self.changed.emit()
            self.arrived.emit()

    def _failure(self, error: BaseException) -> str:
        return tr("The runs cannot be trained: {error}.", error=error)
