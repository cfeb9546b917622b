"""Reading and writing project files, for the background thread; and the list of recent files."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings

from core.data.preparation.preparation import Preparation
from core.formats import ProjectFile, read, write
from core.formats.data_paths import outside
from core.formats.project_file import Arrays
from core.network import State
from core.project import Project
from core.training.saved_run import SavedRun
from designer.background.file_watcher import FileStamp, file_stamp

MAX_RECENT = 10
MAX_TRUSTED = 200


@dataclass(frozen=True)
class SaveRequest:
    """Everything to save of the open project."""

    project: Project
    arrays: Arrays
    saved_run: SavedRun | None
    state: State | None  # that of the arrays, if it is the session's
    stale: bool  # the weights do not fit the network any more, so they are not saved
    preparation: Preparation | None = None  # that the weights were trained with


@dataclass(frozen=True)
class LoadedProject:
    """A project that was read, the stamp of its file, and the data files outside its folder that it names."""

    file: ProjectFile
    stamp: FileStamp | None = None
    outside_files: tuple[str, ...] = ()


class ChangedError(Exception):
    """Another program has changed the file since it was last read or written here."""


def load(path: Path, folder: Path) -> LoadedProject:
    """Read a project whose folder is `folder`. Raises FormatError."""
    stamp = file_stamp(path)  # taken before reading, so that no change is missed
    file = read(path)
    return LoadedProject(file, stamp, tuple(outside(file.project, folder)))


def save(path: Path, request: SaveRequest, expected: FileStamp | None) -> FileStamp | None:
    """Save, and return the new stamp of the file.

    Raises ChangedError if the file exists with another stamp than `expected`, and FormatError.
    """
    if expected is not None and file_stamp(path) not in (expected, None):
        raise ChangedError
    write(
        path,
        request.project,
        request.arrays,
        request.saved_run,
        keep_previous=True,
        preparation=request.preparation,
    )
    return file_stamp(path)


def free_name(path: Path) -> Path:
    """The path with the first number after its name that no file has."""
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in range(2, 10_000))
    return next(candidate for candidate in numbered if not candidate.exists())


class RecentFiles:
    """Settings about files: the projects that were opened last, and the data files that may be read."""

    def __init__(self) -> None:
        self._settings = QSettings()

    def recent(self) -> list[Path]:
        """The projects that were opened last and still exist, the newest first."""
        return [path for path in map(Path, self._list("recent")) if path.is_file()]

    def remember(self, path: Path) -> None:
        """Put this project first in the list."""
        paths = [path.absolute(), *(other for other in self.recent() if other != path.absolute())]
        self._settings.setValue("recent", [str(path) for path in paths[:MAX_RECENT]])

    def trusts(self, file: str) -> bool:
        """Whether the person has allowed this data file to be read before."""
        return file in self._list("trusted")

    def trust(self, files: Iterable[str]) -> None:
        """Remember that the person has allowed these data files to be read."""
        trusted = self._list("trusted")
        if new := [file for file in files if file not in trusted]:
            self._settings.setValue("trusted", [*new, *trusted][:MAX_TRUSTED])

    def _list(self, name: str) -> list[str]:
        return cast(list[str], self._settings.value(name, [], list))
