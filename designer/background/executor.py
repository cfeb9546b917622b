"""One thread that does what it is given, one thing after the other, and never keeps the program from ending."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any

Job = tuple["Future[Any]", Callable[..., Any], tuple[Any, ...]]


class DaemonExecutor:
    """As an executor of one thread, but a daemon: Python's own is waited for when the program ends."""

    def __init__(self, name: str) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        Thread(target=self._work, name=name, daemon=True).start()

    def submit(self, do: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        """Have it done after what was given before. The result, or the error, is in the future."""
        future: Future[Any] = Future()
        self._jobs.put((future, do, arguments))
        return future

    def close(self) -> None:
        """Take nothing more. What is being done now is not waited for."""
        self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            future, do, arguments = job
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(do(*arguments))
                except BaseException as error:  # the thread's last frame; whoever asked is told
                    future.set_exception(error)
