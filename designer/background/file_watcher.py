"""Notices that another program has changed a file, by checking it regularly in the background.

QFileSystemWatcher is no alternative: it reports no changes of files on network drives.
"""

import os
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from designer.background.tasks import BackgroundTasks

FileStamp = tuple[int, int]  # time of the last write in ns, size in bytes
INTERVAL_MILLISECONDS = 2000


def file_stamp(path: Path) -> FileStamp | None:
    """The stamp of a file, which differs once the file has changed. None if there is no such file."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


class FileWatcher(QObject):
    """Watches one file. Emits `changed` once per change; `known` is the stamp that the next check compares with."""

    changed = Signal()

    def __init__(self, tasks: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._path: Path | None = None
        self.known: FileStamp | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MILLISECONDS)
        self._timer.timeout.connect(self.check)

    def watch(self, path: Path | None, known: FileStamp | None) -> None:
        """Watch this file, whose last known stamp is `known`. With None, watch nothing."""
        self._path, self.known = path, known
        if path is None:
            self._timer.stop()
        else:
            self._timer.start()

    def check(self) -> None:
        """Check the file now."""
        if (path := self._path) is not None:
            known = self.known
            self._tasks.run(lambda future: self._on_checked(path, known, future), file_stamp, path)

    def _on_checked(self, path: Path, known: FileStamp | None, future: "Future[FileStamp | None]") -> None:
        if path == self._path and known == self.known and (stamp := future.result()) != known:
            self.known = stamp
            self.changed.emit()
