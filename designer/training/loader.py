"""Loads the project's data in the background, and keeps the last data set that was read."""

from collections.abc import Collection
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.data import Data, DataError, Dataset, Prepared, TableFile, prepare, usual_test
from core.data.base import Source
from core.data.inside import Inside
from core.data.memory import TooLargeError
from core.data.points import Points
from core.data.preparation.preparation import Preparation
from core.data.reading.table import Table
from core.data.splits import Automatic
from core.data.stored import is_stored
from core.project import data_spec
from core.project.advice import facts
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
    opened = Signal(object, float)  # Source, read by `open` and ready to become the project's; its share of test rows
    refused = Signal(object, str, object)  # Source that `open` cannot use, why, and a sample of it that fits or None

    def __init__(self, store: Store, parent: QObject | None = None, after: "Loader | None" = None) -> None:
        """With `after`, what that loader has read is not read again; call `announce` once something listens."""
        super().__init__(parent)
        self._store = store
        self._tasks = BackgroundTasks("data", self)
        self._watch_tasks = BackgroundTasks("watch data", self)  # of its own: a check must not wait for a large file
        self._watcher = FileWatcher(self._watch_tasks, self)
        self._watcher.changed.connect(self._on_file_changed)
        self.open_tasks = BackgroundTasks("open data", self)
        self._opening: Future[tuple[LastRead, float]] | None = None
        self._task: Future[tuple[LastRead, Prepared]] | None = None
        self._last_read: LastRead | None = None
        self._blocked: frozenset[str] = frozenset()
        self._kept: tuple[Data, Preparation] | None = None  # that weights of a file were trained with
        self.prepared: Prepared | None = None  # the current data; None while it is being read
        self.problem = ""  # why the data cannot be used
        self.smaller: Source | None = None  # a sample of the data that fits into memory, where all of it does not
        store.edited.connect(self._on_changed)
        if after is None:
            self.load()
        else:
            self._last_read, self._blocked, self._kept = after._last_read, after._blocked, after._kept
            self.prepared, self.problem = after.prepared, after.problem

    @property
    def is_painted(self) -> bool:
        """Whether the rows are painted points: what they lack is said where they are painted."""
        return isinstance(self._store.newest.data.source, Points)

    @property
    def source(self) -> object:
        """Identifies the rows: the project's data settings, and the stamp of its file when it was read."""
        return self._source_of(self._store.newest.data)

    def is_source(self, before: object, data: Data | None = None) -> bool:
        """Whether the rows are still those of an earlier `source`, as far as is known: those of `data`, if given."""
        return before == (self.source if data is None else self._source_of(data))

    def _source_of(self, data: Data) -> object:
        last = self._last_read
        return data, last[2] if last is not None and last[0].source == data.source else None

    def may_follow(self, before: object) -> bool:
        """Whether a run over the rows of an earlier `source` can go on with these: painted points, or rows of which
        other ones are corrected.

        Whether they fit is known once they are read.
        """
        data, earlier = self._store.newest.data, before[0] if isinstance(before, tuple) else None
        if not isinstance(earlier, Data):
            return False
        if before == self._source_of(replace(data, corrections=earlier.corrections)):
            return True
        is_painted = Points in (type(earlier.source), type(data.source))
        return is_painted and replace(data, source=earlier.source) == earlier

    def announce(self) -> None:
        """Say what was taken over: the data, why it cannot be used, or nothing, where it has to be read."""
        if self.prepared is not None and self._last_read is not None:
            self._watcher.watch(_file(self._last_read[0].source), self._last_read[2])
            self.ready.emit(self.prepared)
        elif self.problem:
            self.error.emit(self.problem)
        else:
            self.load()

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
        self._task, self.prepared, self.problem, self.smaller = None, None, "", None
        data = self._store.newest.data
        if blocked := self._blocked.intersection(data.source.files().values()):
            self.problem = tr("{file} is outside the project's folder and has not been read.", file=min(blocked))
            self.error.emit(self.problem)
            return
        kept = self._kept[1] if self._kept is not None and _same_but_place(self._kept[0], data) else None
        self._task = self._tasks.run(self._on_loaded, _load, data, self._last_read, kept)

    def open(self, source: Source) -> None:
        """Read other data, while the project keeps its own. `opened` or `refused` says how it went."""
        data = self._store.newest.data.change(source=source, test=0.0, split=Automatic())
        self._opening = self.open_tasks.run(partial(self._on_opened, source), _open, data)

    def cancel_opening(self) -> None:
        """Forget the data that is being opened."""
        self._opening = None

    def close(self) -> None:
        self.open_tasks.close()
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
            self.problem, self.smaller = _sentence(error), _smaller(self._store.newest.data.source, error)
            if isinstance(points := self._store.newest.data.source, Points):
                self._store.set_spec(data_spec(points.dataset()))
            self.error.emit(self.problem)
            return
        self._last_read, self.prepared = future.result()
        self._watcher.watch(_file(self._last_read[0].source), self._last_read[2])
        self._store.set_spec(data_spec(self.prepared.dataset), facts(self.prepared))
        self.ready.emit(self.prepared)

    def _on_opened(self, source: Source, future: "Future[tuple[LastRead, float]]") -> None:
        if future is not self._opening:
            return
        self._opening = None
        if error := future.exception():
            self.refused.emit(source, _sentence(error), _smaller(source, error))
            return
        self._last_read, test = future.result()  # so that it is not read twice
        self.opened.emit(self._last_read[0].source, test)

    def _on_file_changed(self) -> None:
        path = _file(self._store.newest.data.source)
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


def _smaller(source: Source, error: BaseException) -> Source | None:
    """A random sample of a table that is too large."""
    if isinstance(error, TooLargeError) and error.rows and isinstance(source, TableFile):
        return source.change(dialect=source.dialect.change(sample=error.rows))
    return None


def _open(data: Data) -> tuple[LastRead, float]:
    """Read other data and find out whether it can be used. Also returns the share of test rows that suits it."""
    last, prepared = _load(data, None, None)
    return last, usual_test(prepared.loaded, data)


def _sentence(error: BaseException) -> str:
    if isinstance(error, TooLargeError) and error.rows:
        return tr(error.sentence)
    if isinstance(error, DataError):
        return tr(str(error))
    if isinstance(error, MemoryError):
        return tr("The data does not fit into memory. Choose a smaller file.")
    return tr("The data cannot be used: {error}. Choose other data.", error=error)
