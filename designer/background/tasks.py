"""Tasks on a background thread whose results arrive on the window's thread, so that the window never waits."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from designer.background.executor import DaemonExecutor

Then = Callable[["Future[Any]"], object]


class BackgroundTasks(QObject):
    """Runs one task after another on a thread of its own. The thread starts with the first task."""

    idle = Signal()  # nothing is being done any more, and every result was delivered
    _finished = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is the thread's."""
        super().__init__(parent)
        self._name = name
        self._executor: DaemonExecutor | None = None
        self._closed = False
        self._open = 0  # tasks whose result was not delivered yet
        # Queued even when a task has finished before its callback is added: `then` never runs inside `run`.
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def run(self, then: Then, work: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        """Call `work(*arguments)` on the thread, then `then(future)` on the window's thread.

        The future has a result or an exception. A task that is cancelled before it starts delivers nothing, and so
        does every task once `close` was called.
        """
        if self._executor is None:
            self._executor = DaemonExecutor(self._name)
        self._open += 1
        future = self._executor.submit(work, *arguments)
        future.add_done_callback(lambda done: self._deliver(then, done))
        return future

    @property
    def working(self) -> bool:
        """Whether results are still to come."""
        return bool(self._open)

    def close(self) -> None:
        """Start no more tasks and deliver no more results. Does not wait for the task that is running."""
        self._closed = True
        if self._executor is not None:
            self._executor.close()

    def _deliver(self, then: Then, future: "Future[Any]") -> None:
        with suppress(RuntimeError):  # the window is gone
            self._finished.emit(then, future)

    def _on_finished(self, then: Then, future: "Future[Any]") -> None:
        self._open -= 1
        if not self._closed and not future.cancelled():
            then(future)
        if not self._open:
            self.idle.emit()
