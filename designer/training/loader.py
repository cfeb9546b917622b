"""Reads the project's data off the window's thread, and keeps what was read last."""

from collections.abc import Collection
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from core.data import Data, DataError, Dataset, Prepared, prepare
from core.data.base import Source
from core.project import data_spec
from designer.background.executor import DaemonExecutor
from designer.background.file_watcher import FileStamp, FileWatcher, file_stamp
from designer.background.tasks import BackgroundTasks
from designer.document.changes import Change
from designer.store import Store
from designer.style.language import tr

Known = tuple[Data, Dataset, FileStamp | None]  # what was read, and how its file was then


class Loader(QObject):
    """Follows the store's data. `ready` when it was read and split, `failed` with a sentence when it could not be."""

    ready = Signal(object)  # Prepared
    failed = Signal(str)
    changed_on_disk = Signal(str)  # the name of the file, which another program has written
    _done = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pool = DaemonExecutor("data")
        self._errands = BackgroundTasks("watch data", self)
        self._watch = FileWatcher(self._errands, self)
        self._watch.changed.connect(self._on_file_changed)
        self._wanted: Future[tuple[Known, Prepared]] | None = None
        self._read: Known | None = None
        self._barred: frozenset[str] = frozenset()
        self.prepared: Prepared | None = None  # of the data as it is now, or None while it is being read
        self.problem = ""
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)  # even where it was done at once
        store.changed.connect(self._on_changed)
        self.load()

    @property
    def source(self) -> object:
        """What tells rows from other rows: the project's data, and how its file was when it was read."""
        data = self._store.project.data
        return data, self._read[2] if self._read is not None and self._read[0].source == data.source else None

    def is_source(self, before: object) -> bool:
        """Whether the data is what `source` was, as far as is known."""
        return before == self.source

    def bar(self, files: Collection[str]) -> None:
        """Do not read these files until `allow`: somebody else's project names them."""
        self._barred = frozenset(files)

    def allow(self) -> None:
        """Read every file that the project names."""
        self._barred = frozenset()
        self.load()

    def read_again(self) -> None:
        """Read the data anew, whether its file has changed or not."""
        self._read = None
        self.load()

    def load(self) -> None:
        """Prepare the data as the project has it now. What is already read is split and scaled anew, not read again."""
        if self._wanted is not None:
            self._wanted.cancel()  # unless it has begun: what is not wanted any more is not read
        self._wanted, self.prepared, self.problem = None, None, ""
        data = self._store.project.data
        if barred := self._barred.intersection(data.source.files().values()):
            self.problem = tr("{file} lies outside the project's folder and has not been read.", file=min(barred))
            self.failed.emit(self.problem)
            return
        self._wanted = self._pool.submit(_load, data, self._read)
        self._wanted.add_done_callback(self._tell)

    def close(self) -> None:
        self._watch.follow(None, None)
        self._errands.close()
        self._pool.close()

    def _on_changed(self, change: Change) -> None:
        if change.data:
            self.load()

    def _tell(self, future: "Future[tuple[Known, Prepared]]") -> None:
        with suppress(RuntimeError):  # the window is gone
            self._done.emit(future)

    def _on_done(self, future: "Future[tuple[Known, Prepared]]") -> None:
        if future is not self._wanted or future.cancelled():
            return
        if error := future.exception():
            self.problem = _sentence(error)
            self.failed.emit(self.problem)
            return
        self._read, self.prepared = future.result()
        self._watch.follow(_file(self._read[0].source), self._read[2])
        self._store.learn(data_spec(self.prepared.dataset))
        self.ready.emit(self.prepared)

    def _on_file_changed(self) -> None:
        path = _file(self._store.project.data.source)
        if path is not None and self._watch.known is not None:  # gone is not changed: it may be being written
            self.changed_on_disk.emit(path.name)


def _file(source: Source) -> Path | None:
    """The file, or the folder, that a source reads, or None."""
    return next((Path(path) for path in source.files().values()), None)


def _load(data: Data, known: Known | None) -> tuple[Known, Prepared]:
    """Prepare the data; where only the split or the scaling differs from what is known, without reading it again."""
    if known is not None and (known[0].source, known[0].seed) == (data.source, data.seed):
        prepared = prepare(data, known[1])
        return (data, prepared.dataset, known[2]), prepared
    path = _file(data.source)
    seen = file_stamp(path) if path is not None else None  # before it is read: what changes meanwhile is noticed
    prepared = prepare(data)
    return (data, prepared.dataset, seen), prepared


def _sentence(error: BaseException) -> str:
    if isinstance(error, DataError):
        return tr(str(error))
    if isinstance(error, MemoryError):
        return tr("The data does not fit into memory. Choose a smaller file.")
    return tr("The data cannot be used: {error}. Choose other data.", error=error)
