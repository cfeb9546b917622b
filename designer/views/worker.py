"""Computes fields in the background, always that of the latest request."""

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.data.plane_grid import Section
from core.network import Network, Predictor, State
from designer.background.latest import Cancelled, LatestRequest
from designer.style.language import tr
from designer.views.field import Field, compute

MAX_SHARE = 0.5  # of a core, so that neither the window nor training starves


@dataclass(frozen=True, eq=False)
class Job:
    """A field to compute."""

    network: Network
    state: State
    data: Prepared
    section: Section


class FieldWorker(QObject):
    """`ready` brings a field to the window's thread, `error` a sentence."""

    ready = Signal(object, object)  # Job, Field
    error = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._predictor: Predictor | None = None
        self._cells: tuple[Prepared, Section, NDArray[Any]] | None = None
        self._requests = LatestRequest(self._compute, "boundary", MAX_SHARE, self)
        self._requests.ready.connect(self.ready)
        self._requests.failed.connect(self._on_failed)

    def request(self, job: Job) -> None:
        """Compute this field next. An earlier request that has not started is dropped."""
        self._requests.request(job)

    def close(self) -> None:
        """Stop the thread and wait for it. A later request starts another."""
        self._requests.close()

    def _compute(self, job: Job, cancelled: Cancelled) -> Field | None:
        """Called on the background thread. Reuses the arenas of the same network, and the cells of the same section."""
        if self._predictor is None or self._predictor.network is not job.network:
            self._predictor = Predictor(job.network)
        if self._cells is None or self._cells[0] is not job.data or self._cells[1] is not job.section:
            self._cells = job.data, job.section, job.data.scaled(job.section.rows())
        return compute(self._predictor, job.state, self._cells[2], job.section, cancelled)

    def _on_failed(self, _job: object, error: Exception) -> None:
        self.error.emit(tr("The boundary could not be computed: {error}.", error=error))
