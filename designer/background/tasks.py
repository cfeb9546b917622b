"""Things done on a thread of their own, whose end is told on the window's thread: files are never waited for."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from designer.background.executor import DaemonExecutor

Then = Callable[["Future[Any]"], object]


class BackgroundTasks(QObject):
    """Does one errand after the other."""

    _ended = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = DaemonExecutor(name)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def run(self, then: Then, do: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        """Have `do` called with the arguments. `then` is given the future of its result, on the window's thread."""
        future = self._worker.submit(do, *arguments)
        future.add_done_callback(lambda done: self._tell(then, done))
        return future

    def close(self) -> None:
        """Take nothing more. What is being done now is not waited for."""
        self._worker.close()

    def _tell(self, then: Then, future: "Future[Any]") -> None:
        with suppress(RuntimeError):  # the window is gone
            self._ended.emit(then, future)

    def _on_ended(self, then: Then, future: "Future[Any]") -> None:
        then(future)
