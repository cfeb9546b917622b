"""Where unsaved work is kept: a folder for each running copy of the program, locked by it as long as it lives."""

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
from core.messages import message
from core.messages.system_errors import describe
from designer.background.file_watcher import FileStamp
from designer.files.disk import SaveRequest

LOCK, COPY, ABOUT = "lock", f"project{SUFFIX}", "about.json"
UNLOCKED_SECONDS = 86_400  # a folder so old that has no lock was never one of ours at work


@dataclass(frozen=True)
class About:
    """What a copy is of: the project's file, if it has one, how that was when it was last seen, and when."""

    title: str
    path: Path | None
    seen: FileStamp | None
    when: float  # seconds since 1970

    def text(self) -> bytes:
        """As JSON."""
        path = None if self.path is None else str(self.path)
        return json.dumps({"title": self.title, "path": path, "seen": self.seen, "when": self.when}).encode()


def folder() -> Path:
    """Where every copy of the program keeps its own. Not among temporary files, which others clean up."""
    return user_data_path("layerwright", appauthor=False) / "recovery"


class Slot:
    """One copy's folder. Its lock is held until `close`, or until the process ends, however it ends."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path, self._descriptor = path, descriptor
        self._writing = Lock()

    @property
    def copy(self) -> Path:
        """The unsaved work, a project file."""
        return self.path / COPY

    def write(self, contents: SaveRequest, about: About) -> None:
        """Keep this instead of what was kept before. Raises FormatError. Does nothing once the slot is closed."""
        with self._writing:
            if self._descriptor >= 0:
                atomic.write(self.path / ABOUT, lambda file: file.write(about.text()))
                write(self.copy, contents.project, contents.arrays, contents.kept)

    def about(self) -> About | None:
        """What the copy is of, or None where there is none that can be told of."""
        try:
            found: Any = json.loads((self.path / ABOUT).read_bytes())
            path, seen = found["path"], found["seen"]
            about = About(
                str(found["title"]),
                None if path is None else Path(path),
                None if seen is None else (int(seen[0]), int(seen[1])),
                float(found["when"]),
            )
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            return None
        return about if self.copy.is_file() else None

    def clear(self) -> None:
        """Keep nothing: all is safe elsewhere."""
        with self._writing:
            for name in (COPY, ABOUT):
                with suppress(OSError):
                    (self.path / name).unlink(missing_ok=True)

    def close(self, seconds: float = -1) -> None:
        """Remove the folder. What is being written is waited for, at most so long where that is given."""
        if not self._writing.acquire(timeout=seconds):
            return
        with suppress(OSError):
            os.close(self._descriptor)
        self._descriptor = -1
        self._writing.release()
        shutil.rmtree(self.path, ignore_errors=True)


def take() -> Slot:
    """A new slot of our own. Raises FormatError where there can be none."""
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
    """The slots of copies that have ended and left something, the newest first. They are locked from now on.

    Those with nothing in them are removed; those that are locked belong to somebody who is at work.
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
    return [slot for _, slot in sorted(found, key=lambda each: -each[0])]


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
