"""The project file, `.layerwright`: a zip of project.json and, once trained, its weights and where its training stood.

A bare project.json opens too, so that examples and assignments can be read and compared. Opening a file runs nothing of
it and checks every size before it allocates.
"""

import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from core.data.sources import SUFFIXES
from core.formats import archive, atomic, tensors
from core.formats.errors import FormatError
from core.formats.project_json import parsed, to_json
from core.formats.tensors import Arrays
from core.messages import EMPTY, Message, message
from core.messages.system_errors import describe
from core.project import Project
from core.training.saved_run import SavedRun

SUFFIX = ".layerwright"
PROJECT, WEIGHTS, TRAINING = "project.json", "weights.safetensors", "training.safetensors"
LARGEST_JSON = 16 * 2**20
LIMITS = {PROJECT: LARGEST_JSON, WEIGHTS: tensors.LARGEST, TRAINING: tensors.LARGEST}  # bytes


@dataclass(frozen=True)
class ProjectFile:
    """What a project file held: the project, the weights by name, empty where it was not trained, and the training.

    `newer` is a sentence where a newer Layerwright wrote the file, whose parts may then not all be here: it must not
    be written over.
    """

    project: Project
    arrays: Arrays
    kept: SavedRun | None = None
    newer: Message = EMPTY


def write(
    path: Path, project: Project, arrays: Arrays, kept: SavedRun | None = None, keep_previous: bool = False
) -> None:
    """Save to a zip, or to bare JSON without what was learned where the name ends in .json. Raises FormatError.

    Data that lies in the project's folder, or below it, is named from there, so that both can be moved together.
    With `keep_previous` the version before stays beside the file, its name ending in ~.
    """
    text = to_json(move_data(project, lambda data: relative(data, path.parent)))

    def verify(written: Path) -> None:
        opened = _read(written)
        if opened.newer or to_json(opened.project) != text or opened.arrays.keys() != arrays.keys():
            raise FormatError(
                message("{file} did not read back as it was written. The old file is untouched.", file=path.name)
            )

    def fill(file: BinaryIO) -> None:
        if path.suffix == ".json":
            file.write(text.encode())
            return
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr(PROJECT, text)
            if arrays:
                tensors.write(parts, WEIGHTS, arrays, {})
            if kept is not None:
                tensors.write(parts, TRAINING, kept.arrays, kept.texts)

    if path.suffix == ".json":
        arrays = {}
    atomic.write(path, fill, verify, keep_previous)


def read(path: Path) -> ProjectFile:
    """Open a project. Data is looked for beside it. Raises FormatError, which names the part and the reason."""
    try:
        opened = _read(path)
    except FormatError as error:
        if path.is_file() and path.name.lower().endswith(tuple(SUFFIXES)):
            raise FormatError(
                message(
                    "{file} holds data, and no project. Open it in the window with Open data…, or in Python with fit.",
                    file=path.name,
                )
            ) from error
        raise
    return replace(opened, project=move_data(opened.project, lambda data: str(path.absolute().parent / data)))


def relative(data: str, folder: Path) -> str:
    """How to name a file from a folder that it lies in or below; elsewhere, its whole name."""
    inside = Path(data).absolute()
    return inside.relative_to(folder.absolute()).as_posix() if inside.is_relative_to(folder.absolute()) else data


def outside(project: Project, folder: Path) -> list[str]:
    """The files that the data is read from and that lie elsewhere than in the folder or below it.

    A stranger may have written the project: a name on the network is not even looked at, lest it give us away.
    """
    root = os.path.normpath(folder.absolute())
    return [path for path in project.data.source.files().values() if not _within(os.path.normpath(path), root)]


def _within(path: str, root: str) -> bool:
    return _below(path, root) and _below(os.path.realpath(path), os.path.realpath(root))


def _below(path: str, root: str) -> bool:
    return not path.startswith(("\\\\", "//")) and Path(path).is_relative_to(root)


def move_data(project: Project, moved: Callable[[str], str]) -> Project:
    """With other names for the files that the data is read from."""
    source = project.data.source
    values = {name: moved(path) for name, path in source.files().items()}
    return replace(project, data=project.data.change(source=source.change(**values))) if values else project


def _read(path: Path) -> ProjectFile:
    try:
        with path.open("rb") as file:
            if file.read(2) != b"PK":
                file.seek(0)
                project, newer = parsed(_text(file, path.name), path.name)
                return ProjectFile(project, {}, newer=_newer(path.name) if newer else EMPTY)
            file.seek(0)
            return _read_zip(file, path.name)
    except OSError as error:
        raise FormatError(
            message(
                "{path} cannot be opened: {why}. Check its name and that you may read it.",
                path=path,
                why=describe(error),
            )
        ) from error
    except MemoryError as error:
        raise FormatError(
            message("{file} does not fit into memory. Close other programs and open it again.", file=path.name)
        ) from error


def _text(file: Any, name: str) -> bytes:
    text: bytes = file.read(LARGEST_JSON + 1)
    if len(text) > LARGEST_JSON:
        raise FormatError(
            message("{name} is larger than any project could be ({most} MB).", name=name, most=LARGEST_JSON // 2**20)
        )
    return text


def _read_zip(file: Any, name: str) -> ProjectFile:
    with archive.opened(file, name, LIMITS) as parts:
        if PROJECT not in parts.namelist():
            raise FormatError(
                message("{name} has no {part} in it, so it is not a Layerwright project.", name=name, part=PROJECT)
            )
        project, newer = parsed(parts.read(PROJECT), message("{part} in {name}", part=PROJECT, name=name))
        if not newer and (strange := archive.unknown(parts, LIMITS)):
            raise archive.stranger(strange[0], name)
        arrays: Arrays = {}
        kept = None
        if WEIGHTS in parts.namelist():
            arrays, _ = tensors.read(parts, WEIGHTS, name)
        if TRAINING in parts.namelist():
            kept = SavedRun(*tensors.read(parts, TRAINING, name))
        return ProjectFile(project, arrays, kept, _newer(name) if newer else EMPTY)


def _newer(name: str) -> Message:
    return message(
        "A newer Layerwright wrote {name}, so it is open to be read: parts that this version does not know are left "
        "out. To change it, save it under another name.",
        name=name,
    )
