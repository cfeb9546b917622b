"""Trains the project from several seeds, in the background."""

from concurrent.futures import Future
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from core.data import Prepared
from core.messages import UserError
from core.project import Project, data_spec
from core.project.cloud import Cloud, SeedRun, Seeds
from core.training.events import Progress
from core.training.many import RunEvent
from designer.background.tasks import BackgroundTasks
from designer.style.language import again, tr


class Seeding(QObject):
    """One cloud at a time. Its runs stay until another begins, or `forget`."""

    changed = Signal()
    arrived = Signal()  # the cloud has one run more, or is gone
    done = Signal()  # all runs have ended
    _measured = Signal(object, float)
    _shared = Signal(object, float)
    _found = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks = BackgroundTasks("seeds", self)
        self._stopped = Event()
        self._task: Future[None] | None = None
        self.cloud: Cloud | None = None  # the runs that have ended
        self.count = 0  # of seeds
        self.seconds = 0.0  # that all take; 0 until it is measured
        self.share = 0.0  # of all epochs that are done
        self.problem = ""  # why it failed
        self._measured.connect(self._on_measured, Qt.ConnectionType.QueuedConnection)
        self._shared.connect(self._on_share, Qt.ConnectionType.QueuedConnection)
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)

    @property
    def working(self) -> bool:
        """Whether runs are being trained."""
        return self._task is not None

    def start(self, project: Project, count: int, data: Prepared) -> None:
        """Train the project from `count` seeds on its rows."""
        self.forget()
        self._stopped, self.count = Event(), count
        self._task = self.tasks.run(self._on_done, self._work, self._stopped, project, count, data)
        self.changed.emit()

    def stop(self) -> None:
        """Train no further. The runs that have ended stay."""
        self._stopped.set()
        self._task = None
        self.changed.emit()

    def forget(self) -> None:
        """Stop, and forget all runs."""
        had = self.cloud is not None
        self.cloud, self.count, self.seconds, self.share, self.problem = None, 0, 0.0, 0.0, ""
        self.stop()
        if had:
            self.arrived.emit()

    def close(self) -> None:
        """End, and begin no other."""
        self._stopped.set()
        self._task = None
        self.tasks.close()

    def take_over(self, other: "Seeding") -> None:
        """Have the runs of another one, in the language of today. What is trained there ends."""
        other.stop()
        self.cloud, self.count, self.seconds, self.share = other.cloud, other.count, other.seconds, other.share
        self.problem = again(other.problem)
        self.changed.emit()
        self.arrived.emit()

    def fits(self, project: Project) -> bool:
        """Whether the runs are those of this project."""
        if self.cloud is None:
            return False
        before = self.cloud.project
        return (project.graph, project.recipe, project.data) == (before.graph, before.recipe, before.data)

    def _work(self, stopped: Event, project: Project, count: int, data: Prepared) -> None:
        done, last = [0.0] * count, -1

        def share(event: RunEvent) -> None:
            nonlocal last
            if isinstance(event.event, Progress):
                done[event.number] = min(event.event.epochs_done / project.recipe.epochs, 1.0)
                if (percent := int(100 * sum(done) / count)) > last:
                    last = percent
                    self._shared.emit(stopped, percent / 100)

        made, runs = Seeds(project, count, (data, project.network(data_spec(data.dataset)))), list[SeedRun]()
        self._measured.emit(stopped, made.seconds())
        for run in made.run(stopped.is_set, share):
            runs.append(run)
            self._found.emit(stopped, made.cloud(runs))

    def _is_current(self, stopped: Event) -> bool:
        return stopped is self._stopped and not stopped.is_set()

    def _on_measured(self, stopped: Event, seconds: float) -> None:
        if self._is_current(stopped):
            self.seconds = seconds
            self.changed.emit()

    def _on_share(self, stopped: Event, share: float) -> None:
        if self._is_current(stopped):
            self.share = share
            self.changed.emit()

    def _on_found(self, stopped: Event, cloud: Cloud) -> None:
        if self._is_current(stopped):
            self.cloud = cloud
            self.changed.emit()
            self.arrived.emit()

    def _on_done(self, future: "Future[None]") -> None:
        if future is not self._task:
            return
        self._task = None
        if error := future.exception():
            known = isinstance(error, (UserError, ValueError, MemoryError))
            self.problem = tr(str(error)) if known else tr("The runs cannot be trained: {error}.", error=error)
        self.changed.emit()
        self.done.emit()
