"""Reads the project's data off the window's thread, and keeps what was read last."""

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal

from core.data import Data, DataError, Dataset, Prepared, prepare
from core.project import facts
from designer.document.changes import Change
from designer.store import Store


class Loader(QObject):
    """Follows the store's data. `ready` when it was read and split, `failed` with a sentence when it could not be."""

    ready = Signal(object)  # Prepared
    failed = Signal(str)
    _done = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="data")
        self._wanted: Data | None = None
        self._read: tuple[Data, Dataset] | None = None
        self.prepared: Prepared | None = None  # of the data as it is now, or None while it is being read
        self.problem = ""
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)  # even where it was done at once
        store.changed.connect(self._on_changed)
        self.load()

    def load(self) -> None:
        """Read the data again, even if nothing about it changed."""
        data = self._store.project.data
        self._wanted, self.prepared, self.problem = data, None, ""
        self._pool.submit(_load, data, self._read).add_done_callback(self._done.emit)

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _on_changed(self, change: Change) -> None:
        if change.data:
            self.load()

    def _on_done(self, future: "Future[tuple[Data, Prepared]]") -> None:
        if future.cancelled():
            return
        error = future.exception()
        if isinstance(error, (DataError, MemoryError)):
            self.problem = str(error) or "The data does not fit into memory. Choose a smaller file."
            self.failed.emit(self.problem)
            return
        data, prepared = future.result()
        self._read = data, prepared.dataset
        if data == self._wanted:
            self.prepared = prepared
            self._store.learn(facts(prepared.dataset))
            self.ready.emit(prepared)


def _load(data: Data, known: tuple[Data, Dataset] | None) -> tuple[Data, Prepared]:
    """Prepare the data; where only the split or the scaling differs from what is known, without reading it again."""
    same = known is not None and (known[0].source, known[0].seed) == (data.source, data.seed)
    return data, prepare(data, known[1] if known and same else None)
