"""What is read from and written to disk for the window, on a thread of its own; and what is remembered of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings

from core.formats import ProjectFile, read, write
from core.formats.project_file import Arrays, outside
from core.network import State
from core.project import Project
from core.training.saved_run import SavedRun
from designer.background.file_watcher import FileStamp, file_stamp

MOST_RECENT = 10
MOST_TRUSTED = 200


@dataclass(frozen=True)
class SaveRequest:
    """All there is to save of what is open."""

    project: Project
    arrays: Arrays
    kept: SavedRun | None
    state: State | None  # that of the arrays, where it is in the session
    stale: bool  # the network is not that of the weights any more, so they are left out


@dataclass(frozen=True)
class LoadedProject:
    """What was read from a file, how the file was then, and the files elsewhere that it wants to read."""

    opened: ProjectFile
    seen: FileStamp | None = None
    strange: tuple[str, ...] = ()


class ChangedError(Exception):
    """The file is not as it was when it was last read or written: another program has changed it."""


def fetch(path: Path, folder: Path) -> LoadedProject:
    """Read a project that is at home in the folder. Raises FormatError."""
    seen = file_stamp(path)  # before it is read: what changes meanwhile is noticed
    opened = read(path)
    return LoadedProject(opened, seen, tuple(outside(opened.project, folder)))


def store(path: Path, contents: SaveRequest, expected: FileStamp | None) -> FileStamp | None:
    """Save, unless the file is there and not as it was expected to be. Raises ChangedError, FormatError."""
    if expected is not None and file_stamp(path) not in (expected, None):
        raise ChangedError
    write(path, contents.project, contents.arrays, contents.kept, keep_previous=True)
    return file_stamp(path)


def free_name(path: Path) -> Path:
    """The name with the first number behind it that no file has."""
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in range(2, 10_000))
    return next(each for each in numbered if not each.exists())


class RecentFiles:
    """What is remembered from one time to the next: the files that were open of late, and the data that may be read."""

    def __init__(self) -> None:
        self._settings = QSettings()

    def recent(self) -> list[Path]:
        """The files that were open of late and are still there, the newest first."""
        return [path for path in map(Path, self._list("recent")) if path.is_file()]

    def remember(self, path: Path) -> None:
        """This file is open now."""
        kept = [path.absolute(), *(other for other in self.recent() if other != path.absolute())]
        self._settings.setValue("recent", [str(each) for each in kept[:MOST_RECENT]])

    def trusts(self, file: str) -> bool:
        """Whether the person has chosen to read this file before."""
        return file in self._list("trusted")

    def trust(self, files: Iterable[str]) -> None:
        """The person has chosen to read these files."""
        trusted = self._list("trusted")
        if fresh := [file for file in files if file not in trusted]:
            self._settings.setValue("trusted", [*fresh, *trusted][:MOST_TRUSTED])

    def _list(self, name: str) -> list[str]:
        return cast(list[str], self._settings.value(name, [], list))
