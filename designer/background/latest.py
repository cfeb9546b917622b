"""Computes the latest of many requests on a background thread. A newer request replaces one that has not started."""

from collections.abc import Callable
from contextlib import suppress
from threading import Condition, Thread
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

JOIN_SECONDS = 5.0  # the longest that close waits for a request that is being computed

Cancelled = Callable[[], bool]
Work = Callable[[Any, Cancelled], Any]


class LatestRequest(QObject):
    """Calls `work(request, cancelled)` on a daemon thread and emits the outcome on the window's thread.

    `work` runs on one thread at a time, so it may keep state between calls. It may return early when `cancelled()` is
    true; its result is then dropped. The next request starts only after the result of the last one has been delivered,
    so that a busy window is never flooded, and after a pause that keeps the thread within `max_share` of a core.
    """

    ready = Signal(object, object)  # request, result
    failed = Signal(object, object)  # request, exception
    _finished = Signal(object, object, object, object)  # _Worker, request, result, exception

    def __init__(self, work: Work, name: str, max_share: float = 1.0, parent: QObject | None = None) -> None:
        """`name` is the thread's; `max_share` is in (0, 1]."""
        super().__init__(parent)
        self._work, self._name = work, name
        self.max_share = max_share
        self._worker: _Worker | None = None
        self._last_thread: Thread | None = None
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def request(self, request: object) -> None:
        """Compute this next, instead of a request that is still waiting. Starts the thread if there is none."""
        if self._worker is None:
            self._worker = _Worker(self, self._last_thread)
            self._last_thread = self._worker.start(self._name)
        self._worker.submit(request)

    def close(self) -> None:
        """Stop the thread and wait for it, at most JOIN_SECONDS. Nothing is delivered after this.

        A later request starts a new thread.
        """
        worker, self._worker = self._worker, None
        if worker is not None and self._last_thread is not None:
            worker.close()
            self._last_thread.join(JOIN_SECONDS)

    def _on_finished(self, worker: "_Worker", request: object, result: object, error: Exception | None) -> None:
        if worker is not self._worker:
            return  # closed
        worker.acknowledge()
        if error is None:
            self.ready.emit(request, result)
        else:
            self.failed.emit(request, error)


class _Worker:
    """The thread's side: waits for a request, computes it, waits until the result has been delivered."""

    def __init__(self, owner: LatestRequest, previous: Thread | None) -> None:
        self._owner, self._previous = owner, previous
        self._compute = owner._work
        self._condition = Condition()
        self._waiting: tuple[object] | None = None  # a tuple, since None may be a request
        self._in_flight = self._closed = False

    def start(self, name: str) -> Thread:
        thread = Thread(target=self._run, name=name, daemon=True)
        thread.start()
        return thread

    def submit(self, request: object) -> None:
        with self._condition:
            self._waiting = (request,)
            self._condition.notify()

    def acknowledge(self) -> None:
        """The result has been delivered."""
        with self._condition:
            self._in_flight = False
            self._condition.notify()

    def close(self) -> None:
        with self._condition:
            self._closed, self._waiting = True, None
            self._condition.notify()

    def _is_closed(self) -> bool:
        return self._closed

    def _run(self) -> None:
        if self._previous is not None:
            self._previous.join()  # `work` must not run on two threads, even when close gave up waiting
            self._previous = None
        while (waiting := self._next()) is not None:
            started = monotonic()
            result, error = self._outcome(*waiting)
            with suppress(RuntimeError):  # the window is gone
                self._owner._finished.emit(self, *waiting, result, error)
            seconds = monotonic() - started
            with self._condition:
                self._condition.wait_for(self._is_closed, seconds * (1 / self._owner.max_share - 1))

    def _outcome(self, request: object) -> tuple[object, Exception | None]:
        try:
            return self._compute(request, self._is_closed), None
        except Exception as error:  # the thread's last frame; the owner passes it on
            return None, error

    def _next(self) -> tuple[object] | None:
        """Wait for the next request. None when closed."""
        with self._condition:
            self._condition.wait_for(lambda: self._closed or (self._waiting is not None and not self._in_flight))
            if self._closed:
                return None
            waiting, self._waiting, self._in_flight = self._waiting, None, True
            return waiting
