"""Reads the project's data off the window's thread, and keeps what was read last."""

from concurrent.futures import Future
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal

from core.data import Data, DataError, Dataset, Prepared, prepare
from core.project import facts
from designer.document.changes import Change
from designer.store import Store
from designer.worker import Worker


class Loader(QObject):
    """Follows the store's data. `ready` when it was read and split, `failed` with a sentence when it could not be."""

    ready = Signal(object)  # Prepared
    failed = Signal(str)
    _done = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pool = Worker("data")
        self._wanted: Future[tuple[Data, Prepared]] | None = None
        self._read: tuple[Data, Dataset] | None = None
        self.prepared: Prepared | None = None  # of the data as it is now, or None while it is being read
        self.problem = ""
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)  # even where it was done at once
        store.changed.connect(self._on_changed)
        self.load()

    def load(self) -> None:
        """Prepare the data as the project has it now. What is already read is split and scaled anew, not read again."""
        if self._wanted is not None:
            self._wanted.cancel()  # unless it has begun: what is not wanted any more is not read
        self.prepared, self.problem = None, ""
        self._wanted = self._pool.submit(_load, self._store.project.data, self._read)
        self._wanted.add_done_callback(self._tell)

    def close(self) -> None:
        self._pool.close()

    def _on_changed(self, change: Change) -> None:
        if change.data:
            self.load()

    def _tell(self, future: "Future[tuple[Data, Prepared]]") -> None:
        with suppress(RuntimeError):  # the window is gone
            self._done.emit(future)

    def _on_done(self, future: "Future[tuple[Data, Prepared]]") -> None:
        if future is not self._wanted or future.cancelled():
            return
        if error := future.exception():
            self.problem = _sentence(error)
            self.failed.emit(self.problem)
            return
        data, self.prepared = future.result()
        self._read = data, self.prepared.dataset
        self._store.learn(facts(self.prepared.dataset))
        self.ready.emit(self.prepared)


def _load(data: Data, known: tuple[Data, Dataset] | None) -> tuple[Data, Prepared]:
    """Prepare the data; where only the split or the scaling differs from what is known, without reading it again."""
    same = known is not None and (known[0].source, known[0].seed) == (data.source, data.seed)
    return data, prepare(data, known[1] if known and same else None)


def _sentence(error: BaseException) -> str:
    if isinstance(error, DataError):
        return str(error)
    if isinstance(error, MemoryError):
        return "The data does not fit into memory. Choose a smaller file."
    return f"The data cannot be used: {error}. Choose other data."
