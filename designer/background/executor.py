"""An executor with one daemon thread, which never keeps the program from ending."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any

Job = tuple["Future[Any]", Callable[..., Any], tuple[Any, ...]]


class DaemonExecutor:
    """Like ThreadPoolExecutor(max_workers=1), except that the interpreter does not wait for it at exit."""

    def __init__(self, name: str) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        Thread(target=self._run, name=name, daemon=True).start()

    def submit(self, work: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        """Call `work` after everything that was submitted before. The future holds its result or exception."""
        future: Future[Any] = Future()
        self._jobs.put((future, work, arguments))
        return future

    def close(self) -> None:
        """Ignore what is submitted from now on. Does not wait for the job that is running."""
        self._jobs.put(None)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            future, work, arguments = job
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(work(*arguments))
                except BaseException as error:  # the thread's last frame; the future passes it on
                    future.set_exception(error)
