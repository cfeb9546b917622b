"""The paths of data files in a project: relative in its file, absolute in memory, or files inside the project file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from core.data import stored
from core.data.base import DataError, Source
from core.data.inside import Inside
from core.data.within import is_within
from core.formats.errors import FormatError
from core.messages import message
from core.messages.system_errors import describe
from core.project import Project


def relative(project: Project, folder: Path, files: Mapping[str, str]) -> Project:
    """The project as its file in this folder says it. `files` are stored in the project file, by fields."""
    project = _moved(project, lambda path: _relative_path(path, folder))
    return _with_paths(project, {field: stored.INSIDE + Path(file).name for field, file in files.items()})


def resolved(project: Project, path: Path) -> Project:
    """The project of this file with absolute paths. Raises FormatError if one cannot be a path."""
    files = project.data.source.files()
    inside = {field: name for field, name in files.items() if name.startswith(stored.INSIDE) and field in stored.FIELDS}
    try:
        paths = {field: stored.through(path, field, name.removeprefix(stored.INSIDE)) for field, name in inside.items()}
    except DataError as error:
        raise FormatError(
            message("{where} cannot be opened. {reason}", where=path.name, reason=describe(error))
        ) from error
    return _with_paths(_moved(project, lambda data: str(path.absolute().parent / data)), paths)


def files_to_store(source: Source, by_reference: bool, with_data: bool) -> dict[str, str]:
    """The data files that go into the project file: those that are in one, or all if that is wanted, by their fields.

    Raises DataError if one is missing, or if all are wanted and one is a folder.
    """
    if with_data and source.files():
        if not stored.can_store(source):
            raise DataError(
                message("A project file cannot hold a folder of pictures. Save without data, and copy the folder too.")
            )
        return source.stored_files()
    if by_reference:
        return {}
    return {field: file for field, file in source.files().items() if stored.is_stored(file)}


def _relative_path(data: str, folder: Path) -> str:
    """The path relative to the folder if the file is in it or below it, otherwise the path unchanged."""
    inside = Path(data).absolute()
    return inside.relative_to(folder.absolute()).as_posix() if inside.is_relative_to(folder.absolute()) else data


def data_files(project: Project) -> tuple[str, ...]:
    """The paths of the files that hold the rows of a project, which nothing that is written may replace.

    Those that are stored in the project file are left out: saving the project copies them.
    """
    source = project.data.source
    return () if isinstance(source, Inside) else tuple(f for f in source.files().values() if not stored.is_stored(f))


def outside(project: Project, folder: Path) -> list[str]:
    """The data files of a project that are not in the folder or below it.

    The project may come from an attacker, so a network path is never accessed: that alone could leak credentials.
    Pictures that a table names are not listed: a file leads only into its own folder, see `core.data.images.in_table`.
    """
    return [path for path in project.data.source.files().values() if not is_within(path, str(folder))]


def _moved(project: Project, moved: Callable[[str], str]) -> Project:
    """The project with every path of a data file replaced by `moved(path)`."""
    return _with_paths(project, {field: moved(path) for field, path in project.data.source.files().items()})


def _with_paths(project: Project, paths: Mapping[str, str]) -> Project:
    """The project with other paths of data files, by the fields that hold them."""
    source = project.data.source
    return replace(project, data=project.data.change(source=source.change(**paths))) if paths else project
