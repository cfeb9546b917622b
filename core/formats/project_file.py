"""The project file, `.layerwright`: a zip of project.json and, once trained, weights.safetensors.

A bare project.json opens too, so that examples and assignments can be read and compared. Opening a file runs nothing of
it and checks every size before it allocates.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from core.formats import atomic
from core.formats.errors import FormatError
from core.formats.project_json import from_json, to_json
from core.project import Project

SUFFIX = ".layerwright"
PROJECT, WEIGHTS = "project.json", "weights.safetensors"
LARGEST_JSON = 16 * 2**20
LARGEST_WEIGHTS = 4 * 2**30
Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class Opened:
    """What a project file held: the project, and the weights by name, empty where it was not trained."""

    project: Project
    arrays: Arrays


def write(path: Path, project: Project, arrays: Arrays) -> None:
    """Save to a zip, or to bare JSON without the weights where the name ends in .json. Raises FormatError.

    Data that lies in the project's folder, or below it, is named from there, so that both can be moved together.
    """
    project = move_data(project, lambda data: relative(data, path.parent))
    if path.suffix == ".json":
        atomic.write(path, to_json(project).encode(), _read)
        return
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(PROJECT, to_json(project))
        if arrays:
            from safetensors.numpy import save

            weights = save(dict(arrays), metadata={"format": "pt"})
            archive.writestr(zipfile.ZipInfo(WEIGHTS), weights, zipfile.ZIP_STORED)
    atomic.write(path, content.getvalue(), _read)


def read(path: Path) -> Opened:
    """Open a project. Data is looked for beside it. Raises FormatError, which names the part and the reason."""
    opened = _read(path)
    return replace(opened, project=move_data(opened.project, lambda data: str(path.absolute().parent / data)))


def relative(data: str, folder: Path) -> str:
    """How to name a file from a folder that it lies in or below; elsewhere, its whole name."""
    inside = Path(data).absolute()
    return inside.relative_to(folder.absolute()).as_posix() if inside.is_relative_to(folder.absolute()) else data


def move_data(project: Project, moved: Callable[[str], str]) -> Project:
    """With other names for the files that the data is read from."""
    source = project.data.source
    names = {name: getattr(source, name) for name, shown in source.params().items() if shown.role == "file"}
    values = {name: moved(value) for name, value in names.items() if value}
    return replace(project, data=project.data.change(source=source.change(**values))) if values else project


def _read(path: Path) -> Opened:
    try:
        with path.open("rb") as file:
            if file.read(2) != b"PK":
                file.seek(0)
                return Opened(from_json(_text(file, path.name), path.name), {})
            file.seek(0)
            return _read_zip(file, path.name)
    except OSError as error:
        why = error.strerror or str(error)
        raise FormatError(f"{path} cannot be opened: {why}. Check its name and that you may read it.") from error
    except MemoryError as error:
        raise FormatError(f"{path.name} does not fit into memory. Close other programs and open it again.") from error


def _text(file: Any, name: str) -> bytes:
    text: bytes = file.read(LARGEST_JSON + 1)
    if len(text) > LARGEST_JSON:
        raise FormatError(f"{name} is larger than any project could be ({LARGEST_JSON // 2**20} MB).")
    return text


def _read_zip(file: Any, name: str) -> Opened:
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _check_members(members, name)
            project = from_json(archive.read(PROJECT), f"{PROJECT} in {name}")
            arrays = _arrays(archive.read(WEIGHTS), name) if WEIGHTS in archive.namelist() else {}
            return Opened(project, arrays)
    except (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, EOFError, ValueError) as error:
        if isinstance(error, FormatError):
            raise
        raise FormatError(f"{name} is damaged and cannot be opened: {error}. Open an older copy.") from error


def _check_members(members: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse what no Layerwright wrote, before a byte of it is unpacked."""
    limits = {PROJECT: LARGEST_JSON, WEIGHTS: LARGEST_WEIGHTS}
    names = [member.filename for member in members]
    if PROJECT not in names:
        raise FormatError(f"{name} has no {PROJECT} in it, so it is not a Layerwright project.")
    for member in members:
        if member.filename not in limits or names.count(member.filename) > 1:
            raise FormatError(f"{name} has a part called {member.filename!r:.60}, which does not belong in a project.")
        if member.file_size > limits[member.filename]:
            raise FormatError(
                f"{member.filename} in {name} says it is {member.file_size / 2**20:,.0f} MB, which is too large."
            )
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise FormatError(f"{member.filename} in {name} is compressed in a way that no project is.")
        if member.file_size > 1000 + 200 * member.compress_size:
            raise FormatError(f"{member.filename} in {name} unpacks to far more than it should.")
        if member.flag_bits & 1 or stat.S_ISLNK(member.external_attr >> 16):
            raise FormatError(f"{member.filename} in {name} is encrypted or a link, which no project is.")


def _arrays(content: bytes, name: str) -> Arrays:
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        return load(content)
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise FormatError(f"{WEIGHTS} in {name} is damaged: {error}.") from error
