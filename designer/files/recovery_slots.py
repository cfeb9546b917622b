"""Recovery slots: one folder per running copy of the program, locked by that copy while it runs."""

import json
import os
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

from platformdirs import user_data_path

from core.formats import SUFFIX, FormatError, atomic, write
from core.formats.locking import lock
from core.formats.past_tensors import without_past
from core.messages import message
from core.messages.system_errors import describe
from designer.background.file_watcher import FileStamp
from designer.files.disk import SaveRequest

LOCK, COPY, ABOUT = "lock", f"project{SUFFIX}", "about.json"
UNLOCKED_SECONDS = 86_400  # a copy that is just starting has no lock yet; after this long it is not starting


@dataclass(frozen=True)
class About:
    """Describes a recovery copy: title and file of the project, the file's stamp at that time, and the time."""

    title: str
    path: Path | None
    stamp: FileStamp | None
    when: float  # seconds since 1970

    def text(self) -> bytes:
        """As JSON."""
        path = None if self.path is None else str(self.path)
        return json.dumps({"title": self.title, "path": path, "seen": self.stamp, "when": self.when}).encode()


def folder() -> Path:
    """The folder of all slots. Not a temporary folder, which the system cleans up."""
    return user_data_path("layerwright", appauthor=False) / "recovery"


class Slot:
    """The folder of one copy of the program, locked until `close` or the end of the process, even by a crash."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path, self._descriptor = path, descriptor
        self._writing = Lock()

    @property
    def copy(self) -> Path:
        """The unsaved work, a project file."""
        return self.path / COPY

    def write(self, request: SaveRequest, about: About) -> None:
        """Replace the contents of the slot. Raises FormatError. Does nothing once the slot is closed."""
        with self._writing:
            if self._descriptor >= 0:
                atomic.write(self.path / ABOUT, lambda file: file.write(about.text()))
                write(
                    self.copy,
                    request.project,
                    request.arrays,
                    request.saved_run and without_past(request.saved_run),
                    keep_previous=False,
                    preparation=request.preparation,
                    by_reference=True,
                )

    def about(self) -> About | None:
        """The description of the copy. None if there is no copy or its description is damaged."""
        try:
            found: Any = json.loads((self.path / ABOUT).read_bytes())
            path, stamp = found["path"], found["seen"]
            about = About(
                str(found["title"]),
                None if path is None else Path(path),
                None if stamp is None else (int(stamp[0]), int(stamp[1])),
                float(found["when"]),
            )
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            return None
        return about if self.copy.is_file() else None

    def clear(self) -> None:
        """Remove the copy: the work is saved elsewhere."""
        with self._writing:
            for name in (COPY, ABOUT):
                with suppress(OSError):
                    (self.path / name).unlink(missing_ok=True)

    def close(self, seconds: float = -1) -> None:
        """Remove the folder, after waiting at most `seconds` for a write to finish. Negative: without limit."""
        if not self._writing.acquire(timeout=seconds):
            return
        with suppress(OSError):
            os.close(self._descriptor)
        self._descriptor = -1
        self._writing.release()
        shutil.rmtree(self.path, ignore_errors=True)


def create() -> Slot:
    """Create and lock a new slot. Raises FormatError if that is impossible."""
    root = folder()
    while True:
        path = root / uuid4().hex
        try:
            root.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.mkdir(mode=0o700)
        except OSError as error:
            raise FormatError(
                message("Unsaved work cannot be kept in {folder}: {why}.", folder=root, why=describe(error))
            ) from error
        if slot := _locked(path, os.O_CREAT):
            return slot


def left() -> list[Slot]:
    """Lock and return the slots that crashed copies of the program have left, the newest first.

    Removes empty slots. Skips locked ones, whose copies are still running.
    """
    found: list[tuple[float, Slot]] = []
    with suppress(OSError):
        for path in folder().iterdir():
            if slot := _locked(path):
                about = slot.about()
                if about is None:
                    slot.close()
                else:
                    found.append((about.when, slot))
            elif not (path / LOCK).exists() and _age(path) > UNLOCKED_SECONDS:
                shutil.rmtree(path, ignore_errors=True)
    return [slot for _, slot in sorted(found, key=lambda entry: -entry[0])]


def _locked(path: Path, flags: int = 0) -> Slot | None:
    try:
        descriptor = os.open(path / LOCK, os.O_RDWR | flags, 0o600)
    except OSError:
        return None
    if lock(descriptor):
        return Slot(path, descriptor)
    os.close(descriptor)
    return None


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0
