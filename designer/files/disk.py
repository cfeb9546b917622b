"""Reading and writing project files, for the background thread; and the list of recent files."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings

from core.data.preparation.preparation import Preparation
from core.formats import FormatError, ProjectFile, read, write
from core.formats.data_paths import outside
from core.formats.past_tensors import with_past, without_past
from core.formats.project_file import Arrays
from core.network import State
from core.project import Project
from core.training import Evaluation
from core.training.saved_run import SavedRun
from core.training.timeline import Timeline
from designer.background.file_watcher import FileStamp, file_stamp
from designer.training.saved_state import OtherRun
from designer.training.stored_runs import number_of

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
    evaluation: Evaluation | None = None  # of the weights, where it is known
    number: int = 1  # of the run
    timeline: Timeline | None = None  # the past of the run, which the journal leaves out
    others: Mapping[int, OtherRun] = field(default_factory=dict)  # the other runs by number
    kept: Mapping[int, SavedRun] = field(default_factory=dict)  # others over other rows, as they were read
    unchanged: frozenset[int] = frozenset()  # numbers of others that are in the file at `holder` as they are
    holder: tuple[Path, FileStamp] | None = None


@dataclass(frozen=True)
class LoadedProject:
    """A project that was read, the stamp of its file, and the data files outside its folder that it names."""

    file: ProjectFile
    stamp: FileStamp | None = None
    outside_files: tuple[str, ...] = ()


class ChangedError(Exception):
    """Another program has changed the file since it was last read or written here."""


def load(path: Path, folder: Path, runs_of: Path | None = None) -> LoadedProject:
    """Read a project whose folder is `folder`, with the runs of another file that it lacks. Raises FormatError.

    A recovery copy has one run only: the others are in the project's file.
    """
    stamp = file_stamp(path)  # taken before reading, so that no change is missed
    file = read(path)
    if runs_of is not None:
        file = replace(file, runs=_runs_beside(file, runs_of))
    return LoadedProject(file, stamp, tuple(outside(file.project, folder)))


def _runs_beside(copy: ProjectFile, path: Path) -> Mapping[int, SavedRun]:
    """The runs of a file but the present one of its copy."""
    with suppress(FormatError):  # then there is none left to lose
        file = read(path)
        present = {} if file.saved_run is None else {number_of(file.saved_run, file.runs): file.saved_run}
        number = 0 if copy.saved_run is None else number_of(copy.saved_run, {})
        return {n: run for n, run in {**file.runs, **present}.items() if n != number}
    return copy.runs


def save(path: Path, request: SaveRequest, expected: FileStamp | None) -> FileStamp | None:
    """Save, and return the new stamp of the file.

    Raises ChangedError if the file exists with another stamp than `expected`, and FormatError.
    """
    if expected is not None and file_stamp(path) not in (expected, None):
        raise ChangedError
    keep, saved = request.project.keep_past, request.saved_run
    if saved is not None and request.timeline is not None:
        saved = with_past(without_past(saved), request.timeline, keep)
    write(
        path,
        request.project,
        request.arrays,
        saved,
        preparation=request.preparation,
        runs=_other_runs(request) if path.suffix != ".json" else {},
    )
    return file_stamp(path)


def _other_runs(request: SaveRequest) -> dict[int, SavedRun | Path]:
    """The other runs for a file. Those that have not changed are copied from the file that holds them."""
    holder, stamp = request.holder if request.holder is not None else (None, None)
    copied = request.unchanged if holder is not None and file_stamp(holder) == stamp else frozenset()
    found: dict[int, SavedRun | Path] = dict(request.kept)
    for number, other in request.others.items():
        if number in copied and holder is not None:
            found[number] = holder
        elif (saved := other.saved(request.project.keep_past)) is not None:
            found[number] = saved
    return found


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

    def forget(self, paths: Iterable[Path]) -> None:
        """Take projects off the list."""
        gone = set(paths)
        self._settings.setValue("recent", [str(path) for path in self.recent() if path not in gone])

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
