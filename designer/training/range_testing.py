"""Tests learning rates from the step that is shown, in the background."""

from concurrent.futures import Future
from threading import Event

from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.messages import UserError
from core.network import Network, State
from core.project import Project, data_spec
from core.training.checkpoint import Checkpoint
from core.training.range_test import RangeTest, range_test
from core.training.recipe import Recipe
from designer.background.tasks import BackgroundTasks
from designer.style.language import tr

Start = Checkpoint | State | None


class RangeTesting(QObject):
    """One test at a time. The last one stays until another begins, or `forget`."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks = BackgroundTasks("rates", self)
        self._stopped = Event()
        self._task: Future[RangeTest | None] | None = None
        self.found: RangeTest | None = None
        self.step = 0  # that it began from
        self.problem = ""

    @property
    def working(self) -> bool:
        """Whether a test is being made."""
        return self._task is not None

    def start(
        self, project: Project, data: Prepared, network: Network | None, recipe: Recipe, start: Start, step: int
    ) -> None:
        """Test rates from a checkpoint or weights of a network; without one, from new weights of the project."""
        self.forget()
        self._stopped, self.step = Event(), step
        self._task = self.tasks.run(self._on_done, _work, self._stopped, project, data, network, recipe, start)
        self.changed.emit()

    def stop(self) -> None:
        """Test no further."""
        self._stopped.set()
        self._task = None
        self.changed.emit()

    def forget(self) -> None:
        """Stop, and forget what was found."""
        self.found, self.problem = None, ""
        self.stop()

    def close(self) -> None:
        """End, and begin no other."""
        self._stopped.set()
        self._task = None
        self.tasks.close()

    def _on_done(self, future: "Future[RangeTest | None]") -> None:
        if future is not self._task:
            return
        self._task = None
        if error := future.exception():
            known = isinstance(error, (UserError, ValueError, MemoryError))
            self.problem = tr(str(error)) if known else tr("The rates cannot be tested: {error}.", error=error)
        else:
            self.found = future.result()
        self.changed.emit()


def _work(
    stopped: Event, project: Project, data: Prepared, network: Network | None, recipe: Recipe, start: Start
) -> RangeTest | None:
    return range_test(network or project.network(data_spec(data.dataset)), data, recipe, start, stopped=stopped.is_set)
