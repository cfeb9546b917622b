"""Loads the project's data in the background, and keeps the last data set that was read."""

from collections.abc import Collection
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.data import Data, DataError, Dataset, Prepared, TableFile, prepare
from core.data.base import Source
from core.data.inside import Inside
from core.data.preparation.preparation import Preparation
from core.data.reading.table import Table
from core.data.stored import is_stored
from core.project import data_spec
from core.project.advice import magnitude
from designer.background.file_watcher import FileStamp, FileWatcher, file_stamp
from designer.background.tasks import BackgroundTasks
from designer.document.changes import Change
from designer.store import Store
from designer.style.language import tr

LastRead = tuple[Data, Dataset | Table, FileStamp | None]  # the stamp of its file when it was read


class Loader(QObject):
    """Follows the store's data: `ready` when it was read and split, `error` when it cannot be used."""

    ready = Signal(object)  # Prepared
    error = Signal(str)
    changed_on_disk = Signal(str)  # name of the file, which another program has written
    opened = Signal(object)  # Source, read by `open` and ready to become the project's
    refused = Signal(object, str)  # Source that `open` cannot use, and why

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = BackgroundTasks("data", self)
        self._watch_tasks = BackgroundTasks("watch data", self)  # of its own: a check must not wait for a large file
        self._watcher = FileWatcher(self._watch_tasks, self)
        self._watcher.changed.connect(self._on_file_changed)
        self._open_tasks = BackgroundTasks("open data", self)
        self._opening: Future[tuple[LastRead, Prepared]] | None = None
        self._task: Future[tuple[LastRead, Prepared]] | None = None
        self._last_read: LastRead | None = None
        self._blocked: frozenset[str] = frozenset()
        self._kept: tuple[Data, Preparation] | None = None  # that weights of a file were trained with
        self.prepared: Prepared | None = None  # the current data; None while it is being read
        self.problem = ""  # why the data cannot be used
        store.changed.connect(self._on_changed)
        self.load()

    @property
    def source(self) -> object:
        """Identifies the rows: the project's data settings, and the stamp of its file when it was read."""
        data, last = self._store.project.data, self._last_read
        return data, last[2] if last is not None and last[0].source == data.source else None

    def is_source(self, before: object) -> bool:
        """Whether the rows are still those of an earlier `source`, as far as is known."""
        return before == self.source

    def keep(self, data: Data, preparation: Preparation | None) -> None:
        """Read and prepare this data as the weights of a file need it, until other data is chosen or `release`."""
        self._kept = None if preparation is None else (data, preparation)

    def release(self) -> None:
        """Read the data again, and fit the preparation on its rows as they are now."""
        self._kept = None
        self.reload()

    def block(self, files: Collection[str]) -> None:
        """Do not read these files until `unblock`: a project from somebody else names them."""
        self._blocked = frozenset(files)

    def unblock(self) -> None:
        """Read every file that the project names."""
        self._blocked = frozenset()
        self.load()

    def reload(self) -> None:
        """Read the data again, even if its file has not changed."""
        self._last_read = None
        self.load()

    def load(self) -> None:
        """Prepare the project's current data. Data that was read before is split and scaled, but not read again."""
        if self._task is not None:
            self._task.cancel()  # unless it has started
        self._task, self.prepared, self.problem = None, None, ""
        data = self._store.project.data
        if blocked := self._blocked.intersection(data.source.files().values()):
            self.problem = tr("{file} is outside the project's folder and has not been read.", file=min(blocked))
            self.error.emit(self.problem)
            return
        kept = self._kept[1] if self._kept is not None and _same_but_place(self._kept[0], data) else None
        self._task = self._tasks.run(self._on_loaded, _load, data, self._last_read, kept)

    def open(self, source: Source) -> None:
        """Read other data, while the project keeps its own. `opened` or `refused` says how it went."""
        data = self._store.project.data.change(source=source)
        self._opening = self._open_tasks.run(partial(self._on_opened, source), _load, data, None, None)

    def cancel_opening(self) -> None:
        """Forget the data that is being opened."""
        self._opening = None

    def close(self) -> None:
        self._open_tasks.close()
        self._watcher.watch(None, None)
        self._watch_tasks.close()
        self._tasks.close()

    def _on_changed(self, change: Change) -> None:
        if change.data:
            self.load()

    def _on_loaded(self, future: "Future[tuple[LastRead, Prepared]]") -> None:
        if future is not self._task:
            return
        if error := future.exception():
            self.problem = _sentence(error)
            self.error.emit(self.problem)
            return
        self._last_read, self.prepared = future.result()
        self._watcher.watch(_file(self._last_read[0].source), self._last_read[2])
        self._store.set_spec(data_spec(self.prepared.dataset), magnitude(self.prepared))
        self.ready.emit(self.prepared)

    def _on_opened(self, source: Source, future: "Future[tuple[LastRead, Prepared]]") -> None:
        if future is not self._opening:
            return
        self._opening = None
        if error := future.exception():
            self.refused.emit(source, _sentence(error))
            return
        self._last_read = future.result()[0]  # so that it is not read twice
        self.opened.emit(self._last_read[0].source)

    def _on_file_changed(self) -> None:
        path = _file(self._store.project.data.source)
        if path is not None and self._watcher.known is not None:  # a missing file may be about to be written
            self.changed_on_disk.emit(path.name)


def _same_but_place(a: Data, b: Data) -> bool:
    """Whether two settings of data differ at most in where their table is."""
    if isinstance(a.source, TableFile) and isinstance(b.source, TableFile):
        b = replace(b, source=replace(b.source, path=a.source.path))
    return a == b


def _file(source: Source) -> Path | None:
    """The file or folder to watch. None if there is none: the project's own file changes with every save."""
    if isinstance(source, Inside):
        return None
    return next((Path(path) for path in source.files().values() if not is_stored(path)), None)


def _load(data: Data, last: LastRead | None, kept: Preparation | None) -> tuple[LastRead, Prepared]:
    """Prepare the data. Does not read it again if only its split or scaling differs from the last."""
    if kept is None and last is not None and (last[0].source, last[0].seed) == (data.source, data.seed):
        prepared = prepare(data, last[1])
        return (data, prepared.loaded, last[2]), prepared
    path = _file(data.source)
    stamp = file_stamp(path) if path is not None else None  # taken before reading, so that no change is missed
    prepared = prepare(data, kept=kept)
    return (data, prepared.loaded, stamp), prepared


def _sentence(error: BaseException) -> str:
    if isinstance(error, DataError):
        return tr(str(error))
    if isinstance(error, MemoryError):
        return tr("The data does not fit into memory. Choose a smaller file.")
    return tr("The data cannot be used: {error}. Choose other data.", error=error)
