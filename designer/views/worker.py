"""Computes fields off the window's thread: one at a time, and always of what was asked last."""

from dataclasses import dataclass
from threading import Condition, Thread
from time import monotonic
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal

from core.data import Prepared
from core.data.plane_grid import Section
from core.network import Network, Predictor, State
from designer.style.language import tr
from designer.views.field import Field, compute

LONGEST_JOIN = 5.0  # seconds; it ends within a strip


@dataclass(frozen=True, eq=False)
class Job:
    """A field to compute."""

    network: Network
    state: State
    data: Prepared
    section: Section


class FieldWorker(QObject):
    """`ready` brings a field to the window's thread.

    The next is begun only once that one has arrived, and after a rest as long as it took, so that neither the
    window nor training starves.
    """

    ready = Signal(object, object)  # Job, Field
    failed = Signal(str)
    _made = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._condition = Condition()
        self._wanted: Job | None = None
        self._in_flight = False
        self._closing = False
        self._thread: Thread | None = None
        self._made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)

    def request(self, job: Job) -> None:
        """Ask for a field; what was asked before and is not begun is forgotten."""
        with self._condition:
            self._wanted = job
            self._condition.notify()
        if self._thread is None:
            self._closing = False
            self._thread = Thread(target=self._work, name="boundary", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the thread and wait for it. A later request begins another."""
        with self._condition:
            self._closing, self._wanted, self._in_flight = True, None, False
            self._condition.notify()
        if self._thread is not None:
            self._thread.join(LONGEST_JOIN)
            self._thread = None

    def _on_made(self, job: Job, made: Field | str) -> None:
        if self._thread is None:
            return
        with self._condition:
            self._in_flight = False
            self._condition.notify()
        if isinstance(made, Field):
            self.ready.emit(job, made)
        else:
            self.failed.emit(made)

    def _work(self) -> None:
        desk = _Desk()
        while (job := self._next()) is not None:
            started = monotonic()
            try:
                made: Field | str | None = desk.compute(job, lambda: self._closing)
            except Exception as error:  # the thread's last frame
                made = tr("The boundary could not be computed: {error}.", error=error)
            if made is None:
                return
            try:
                self._made.emit(job, made)
            except RuntimeError:  # the window is gone
                return
            with self._condition:
                self._condition.wait_for(lambda: self._closing, monotonic() - started)

    def _next(self) -> Job | None:
        """Wait for the next job; None to end."""
        with self._condition:
            self._condition.wait_for(lambda: self._closing or (self._wanted is not None and not self._in_flight))
            if self._closing:
                return None
            job, self._wanted, self._in_flight = self._wanted, None, True
            return job


class _Desk:
    """What one job can take over from the last: arenas of the same network, cells of the same section."""

    def __init__(self) -> None:
        self._predictor: Predictor | None = None
        self._cells: tuple[Prepared, Section, NDArray[Any]] | None = None

    def compute(self, job: Job, stopped: Any) -> Field | None:
        if self._predictor is None or self._predictor.network is not job.network:
            self._predictor = Predictor(job.network)
        if self._cells is None or self._cells[0] is not job.data or self._cells[1] is not job.section:
            self._cells = job.data, job.section, job.data.scaled(job.section.rows())
        return compute(self._predictor, job.state, self._cells[2], job.section, stopped)
