"""A long task in the background that can be stopped, and its kind that trains many runs."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Event
from typing import Any, Self

from PySide6.QtCore import QObject, Qt, Signal

from core.messages import UserError
from core.training.events import Progress
from core.training.many import RunEvent
from designer.background.tasks import BackgroundTasks
from designer.style.language import again, tr

SAID = UserError, ValueError, MemoryError  # errors whose texts are sentences


class LongTask(QObject):
    """One task at a time; another one ends it. A subclass starts it by `_begin`, and takes what comes of it.

    Signals that the task emits carry the event that stops it, by which `_is_current` knows whether they still count.
    """

    changed = Signal()
    done = Signal()  # it has ended by itself, or failed

    def __init__(self, name: str, parent: QObject) -> None:
        """`name` is the thread's."""
        super().__init__(parent)
        self.tasks = BackgroundTasks(name, self)
        self.problem = ""  # why the last one failed
        self._stopped = Event()
        self._task: Future[Any] | None = None

    @property
    def working(self) -> bool:
        """Whether the task is being done."""
        return self._task is not None

    def stop(self) -> None:
        """End the task. What has come of it so far stays."""
        self._stopped.set()
        self._task = None
        self.changed.emit()

    def hand_over(self, parent: QObject) -> Self:
        """Go on in a new window, whose part is `parent`, in the language of today."""
        self.setParent(parent)
        self.problem = again(self.problem)
        return self

    def close(self) -> None:
        """End the task, and begin no other."""
        self._stopped.set()
        self._task = None
        self.tasks.close()

    def _begin(self, work: Callable[..., Any], *arguments: Any) -> None:
        """Call `work(stopped, *arguments)` in the background."""
        self._stopped = Event()
        self._task = self.tasks.run(self._on_done, work, self._stopped, *arguments)
        self.changed.emit()

    def _is_current(self, stopped: Event) -> bool:
        return stopped is self._stopped and not stopped.is_set()

    def _on_done(self, future: "Future[Any]") -> None:
        if future is not self._task:
            return
        self._task = None
        if error := future.exception():
            self._fail(tr(str(error)) if isinstance(error, SAID) else self._failure(error))
        else:
            self._take(future.result())
        self.changed.emit()
        self.done.emit()

    def _failure(self, error: BaseException) -> str:
        """The sentence about an error whose text is none."""
        raise NotImplementedError

    def _fail(self, sentence: str) -> None:
        self.problem = sentence

    def _take(self, result: Any) -> None:
        """Take the result of the task that has ended."""


class ManyRuns(LongTask):
    """A task that trains many runs at once, and says which share of all their epochs is done."""

    _shared = Signal(object, float)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(name, parent)
        self.share = 0.0  # of all epochs that are done
        self._shared.connect(self._on_share, Qt.ConnectionType.QueuedConnection)

    def _progress(self, stopped: Event, runs: int, epochs: int) -> Callable[[RunEvent], None]:
        """What is called with the events of the runs, from their thread; each has `epochs`."""
        done, last = [0.0] * runs, -1

        def share(event: RunEvent) -> None:
            nonlocal last
            if isinstance(event.event, Progress):
                done[event.number] = min(event.event.epochs_done / epochs, 1.0)
                if (percent := int(100 * sum(done) / runs)) > last:
                    last = percent
                    self._shared.emit(stopped, percent / 100)

        return share

    def _on_share(self, stopped: Event, share: float) -> None:
        if self._is_current(stopped):
            self.share = share
            self.changed.emit()
