"""The project file, `.layerwright`: a zip of project.json and, after training, the weights and the saved run.

A bare project.json can be opened too, so that people can read and compare examples and assignments. Reading never
executes anything from the file, and checks every size before it allocates memory.
"""

import os
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from core.data import inside, stored
from core.data.base import DataError, Dataset
from core.data.inside import Inside
from core.data.preparation.preparation import Preparation
from core.data.sources import SUFFIXES
from core.data.stored import SUFFIX
from core.data.tables.source import TableFile
from core.formats import archive, atomic, preparation_json, runs_json, tensors
from core.formats.data_paths import data_files, files_to_store, relative, resolved
from core.formats.errors import FormatError
from core.formats.project_json import parse, to_json
from core.formats.tensors import Arrays
from core.messages import EMPTY, Message, message
from core.messages.system_errors import describe
from core.project import Project
from core.training.saved_run import SavedRun

PROJECT, WEIGHTS, TRAINING = "project.json", "weights.safetensors", "training.safetensors"
PREPARATION = "preparation.json"
MAX_JSON = 16 * 2**20
MAX_PREPARATION = 256 * 2**20
RUNS = {number: f"run-{number}.safetensors" for number in range(1, runs_json.MOST)}
LIMITS = {
    PROJECT: MAX_JSON,
    WEIGHTS: tensors.MAX_SIZE,
    TRAINING: tensors.MAX_SIZE,
    PREPARATION: MAX_PREPARATION,
    **inside.LIMITS,
    **stored.LIMITS,
    **dict.fromkeys(RUNS.values(), tensors.MAX_SIZE),
}  # bytes


@dataclass(frozen=True)
class ProjectFile:
    """The content of a project file: the project, the weights by name (empty before training), the saved run, the
    preparation that the weights were trained with, and the other runs by number.

    `newer` is a message if a newer Layerwright saved the file. Parts may be missing then, and the file must not be
    overwritten.
    """

    project: Project
    arrays: Arrays
    saved_run: SavedRun | None = None
    newer: Message = EMPTY
    preparation: Preparation | None = None
    runs: Mapping[int, SavedRun] = field(default_factory=dict)

    @property
    def has_weights_alone(self) -> bool:
        """Whether its weights came without their training, as imported ones do."""
        return bool(self.arrays) and self.saved_run is None


def write(
    path: Path,
    project: Project,
    arrays: Arrays,
    saved_run: SavedRun | None = None,
    keep_previous: bool = True,
    preparation: Preparation | None = None,
    data: Dataset | None = None,
    by_reference: bool = False,
    with_data: bool = False,
    runs: Mapping[int, SavedRun | Path] | None = None,
) -> None:
    """Save a project as a zip, or as bare JSON without weights if the name ends in .json. Raises FormatError.

    Paths of data files in the folder of the project or below it are saved relative to it, so that both can be moved
    together. The previous version is kept next to the file, under its name and a ~, unless `keep_previous` is false.

    `data` are rows that are in no file: they are stored inside. Rows that are stored inside another project file, or
    inside the one that is replaced, are copied; with `by_reference` only the path of their file is written. The same
    holds for data files that are stored in a project file. `with_data` stores all data files; a folder is refused.

    `runs` are the other runs by number. One of which a project file is named is copied from that as it is.
    """
    runs = runs or {}
    source = project.data.source
    atomic.check_apart(path, data_files(project))
    is_inside = data is not None or (isinstance(source, Inside) and not by_reference)
    try:
        files = {} if data is not None else files_to_store(source, by_reference, with_data)
    except DataError as error:
        raise _not_saved(path, error) from error
    if (is_inside or files) and path.suffix == ".json":
        raise FormatError(
            message(
                "{file} was not saved: the data of this project is stored in its file, and a .json file cannot hold "
                "data. Save it as {suffix}.",
                file=path.name,
                suffix=SUFFIX,
            )
        )
    if is_inside:
        project = replace(project, data=project.data.change(source=Inside()))
    text = to_json(relative(project, path.parent, files))

    def verify(written: Path) -> None:
        found = _read(written)
        if found.newer or to_json(found.project) != text or found.arrays.keys() != arrays.keys():
            raise archive.failed_check(path.name)
        if is_inside or files:
            archive.check_parts(written, path.name, (*inside.MEMBERS, *stored.MEMBERS))
        if path.suffix != ".json" and found.runs.keys() != runs.keys():
            raise archive.failed_check(path.name)

    def fill(file: BinaryIO) -> None:
        if path.suffix == ".json":
            file.write(text.encode())
            return
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr(PROJECT, text)
            if arrays:
                tensors.write(parts, WEIGHTS, arrays, {})
            if arrays and preparation is not None:
                parts.writestr(PREPARATION, preparation_json.to_json(preparation))
            if saved_run is not None:
                tensors.write(parts, TRAINING, saved_run.arrays, saved_run.texts)
            for number, run in runs.items():
                _write_run(parts, number, run)
            if data is not None:
                inside.store(parts, data)
            elif isinstance(source, Inside) and is_inside:
                inside.copy(_holder(source, path), parts)
            for name, data_file in files.items():
                stored.pack(parts, name, data_file)

    if path.suffix == ".json":
        arrays = {}
    try:
        atomic.write(path, fill, verify, keep_previous)
    except DataError as error:
        raise _not_saved(path, error) from error


def _write_run(parts: zipfile.ZipFile, number: int, run: SavedRun | Path) -> None:
    if isinstance(run, SavedRun):
        tensors.write(parts, RUNS[number], run.arrays, run.texts)
        return
    with open(run, "rb") as file, archive.open_zip(file, run.name, LIMITS) as source:
        archive.copy_part(source, parts, RUNS[number])


def _not_saved(path: Path, error: DataError) -> FormatError:
    return FormatError(
        message("{file} was not saved. {error} The old file is unchanged.", file=path.name, error=describe(error))
    )


def _holder(source: Inside, path: Path) -> Path:
    """The file with the rows of a project: the one that its source names, or that it was saved to since."""
    named = Path(source.path)
    for candidate in (named, path):
        if inside.stored_in(candidate):
            return candidate
    raise DataError(
        message("The rows of this project were in {file}, which no longer holds them.", file=named.name or path.name)
    )


def read(path: Path) -> ProjectFile:
    """Read a project file. Relative paths of data become absolute. Raises FormatError, which names the part."""
    try:
        found = _read(path)
    except FormatError as error:
        if os.path.isfile(path) and path.name.lower().endswith(tuple(SUFFIXES)):
            raise FormatError(
                message(
                    "{file} is a data file, not a project. Use Open data… in the window, or fit in Python.",
                    file=path.name,
                )
            ) from error
        raise
    project = resolved(found.project, path)
    if isinstance(project.data.source, Inside) and not project.data.source.path:
        project = replace(project, data=project.data.change(source=Inside(path=str(path.absolute()))))
    return replace(found, project=project)


def _read(path: Path) -> ProjectFile:
    try:
        with open(atomic.checked(path), "rb") as file:
            if file.read(2) != b"PK":
                file.seek(0)
                project, newer = parse(_read_text(file, path.name), path.name)
                return ProjectFile(project, {}, newer=_newer(path.name) if newer else EMPTY)
            file.seek(0)
            return _read_zip(file, path.name)
    except OSError as error:
        raise FormatError(
            message(
                "{path} cannot be opened: {why}. Check its name and permissions.",
                path=path,
                why=describe(error),
            )
        ) from error
    except MemoryError as error:
        raise FormatError(
            message("{file} does not fit in memory. Close other programs and open it again.", file=path.name)
        ) from error


def _read_text(file: Any, name: str) -> bytes:
    text: bytes = file.read(MAX_JSON + 1)
    if len(text) > MAX_JSON:
        raise FormatError(
            message("{name} is larger than the {most} MB that a project may have.", name=name, most=MAX_JSON // 2**20)
        )
    return text


def _read_zip(file: Any, name: str) -> ProjectFile:
    with archive.open_zip(file, name, LIMITS) as parts:
        if PROJECT not in parts.namelist():
            raise FormatError(
                message("{name} contains no {part}, so it is not a Layerwright project.", name=name, part=PROJECT)
            )
        project, newer = parse(parts.read(PROJECT), message("{part} in {name}", part=PROJECT, name=name))
        if not newer and (unknown := archive.unknown(parts, LIMITS)):
            raise archive.unexpected_part(unknown[0], name)
        arrays: Arrays = {}
        saved_run = None
        if WEIGHTS in parts.namelist():
            arrays, _ = tensors.read(parts, WEIGHTS, name)
        if TRAINING in parts.namelist():
            saved_run = SavedRun(*tensors.read(parts, TRAINING, name))
        present = [number for number, part in RUNS.items() if part in parts.namelist()]
        runs = {number: SavedRun(*tensors.read(parts, RUNS[number], name)) for number in present}
        preparation = None
        if PREPARATION in parts.namelist():
            where = message("{part} in {name}", part=PREPARATION, name=name)
            preparation = preparation_json.from_json(parts.read(PREPARATION), where)
        elif arrays:
            project = _as_before(project)
        return ProjectFile(project, arrays, saved_run, _newer(name) if newer else EMPTY, preparation, runs)


def _as_before(project: Project) -> Project:
    """Weights of earlier versions belong to rows without gaps: those with gaps were left out."""
    source = project.data.source
    if not isinstance(source, TableFile) or source.gaps:
        return project
    return replace(project, data=project.data.change(source=source.change(gaps="leave out")))


def _newer(name: str) -> Message:
    return message(
        "{name} was saved by a newer version of Layerwright and is opened read-only. Parts that this version does "
        "not know are missing. To make changes, save it under another name.",
        name=name,
    )
