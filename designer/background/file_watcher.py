"""Notices that another program has changed a file: looked for now and then, off the window's thread.

What the system could tell by itself, it does not tell of files on the network.
"""

import os
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from designer.background.tasks import BackgroundTasks

FileStamp = tuple[int, int]
EVERY_MILLISECONDS = 2000


def file_stamp(path: Path) -> FileStamp | None:
    """What changes when the file does: when it was written, in ns, and its size. None where there is no such file."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


class FileWatcher(QObject):
    """Follows one file. `changed` is said once for each change; what it is then is what it is compared with next."""

    changed = Signal()

    def __init__(self, errands: BackgroundTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._path: Path | None = None
        self.known: FileStamp | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def follow(self, path: Path | None, known: FileStamp | None) -> None:
        """Follow this file, which was last seen with this stamp; no file with None."""
        self._path, self.known = path, known
        if path is None:
            self._timer.stop()
        else:
            self._timer.start()

    def look(self) -> None:
        """Look now."""
        if (path := self._path) is not None:
            known = self.known
            self._errands.run(lambda future: self._on_seen(path, known, future), file_stamp, path)

    def _on_seen(self, path: Path, known: FileStamp | None, future: "Future[FileStamp | None]") -> None:
        if path == self._path and known == self.known and (seen := future.result()) != known:
            self.known = seen
            self.changed.emit()
