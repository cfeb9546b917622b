"""Arrays inside a project file: members of its zip, which numpy.load reads as well."""

import json
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import LAYOUTS, MAX_CLASSES, MAX_FEATURES, MAX_NUMBERS, check_size
from core.data.base import DataError, Dataset, Source
from core.data.npz_file import read_member
from core.data.stored import existing_file
from core.definitions import param
from core.messages import message
from core.messages.system_errors import describe

ABOUT = "data.json"  # names, classes and the shape of images
ARRAYS = {"x": "x", "y": "y", "sample_weight": "importance", "origin": "origin", "target_origin": "target_origin"}
MEMBERS = (ABOUT, *(f"{name}.npy" for name in ARRAYS))
MAX_ABOUT = 64 * 2**20  # bytes
LIMITS = dict.fromkeys(MEMBERS, 8 * MAX_NUMBERS + 2**16) | {ABOUT: MAX_ABOUT}
PIECE = 2**20  # bytes, after which other threads can run


@dataclass(frozen=True)
class Inside(Source):
    """Rows that were given to Python code as arrays. They are stored inside the project file."""

    kind = "inside"
    title = "Arrays in the project file"
    needs_file: ClassVar[bool] = True

    path: str = param("", "The project file. Empty in a file: that file itself.", role="file")

    def load(self, seed: int) -> Dataset:
        path = existing_file(self.path)
        try:
            with zipfile.ZipFile(path) as archive:
                return _read(archive, path.name)
        except (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError, ValueError) as error:
            if isinstance(error, DataError):
                raise
            raise _damaged(path.name, describe(error)) from error


def stored_in(path: Path) -> bool:
    """Whether arrays are stored in this file."""
    try:
        with zipfile.ZipFile(path) as archive:
            return {ABOUT, "x.npy", "y.npy"} <= set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def store(archive: zipfile.ZipFile, data: Dataset) -> None:
    """Add the rows to a zip, with all that belongs to them, so that they are read as the same rows."""
    about = {"features": data.features, "classes": data.classes, "targets": data.targets}
    about |= {"image": data.image, "channels": data.channels}  # type: ignore[dict-item]
    archive.writestr(ABOUT, json.dumps(about, ensure_ascii=False))
    arrays = {"x": _narrowed(data.x).reshape(len(data.x), *data.shape), "y": data.y}
    arrays |= {name: getattr(data, ARRAYS[name]) for name in ("sample_weight", "origin", "target_origin")}
    for name, array in arrays.items():
        if array is not None:
            _write(archive, f"{name}.npy", np.ascontiguousarray(array))


def copy(path: Path, archive: zipfile.ZipFile) -> None:
    """Add the rows that are stored in a project file to another zip, without reading them as arrays.

    Raises DataError if they are damaged, and OSError.
    """
    try:
        with zipfile.ZipFile(path) as source:
            for member in (name for name in MEMBERS if name in source.namelist()):
                size = source.getinfo(member).file_size
                with source.open(member) as old, archive.open(_new(member, size), "w") as new:
                    while piece := old.read(PIECE):  # the end of the member is where zipfile verifies its checksum
                        new.write(piece)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, ValueError) as error:
        raise _damaged(path.name, describe(error)) from error


def _narrowed(x: NDArray[np.float32]) -> NDArray[Any]:
    """Numbers as uint8 where that holds all of them, as for most images."""
    if not len(x) or x.min() < 0 or x.max() > 255 or np.signbit(x).any():
        return x
    narrow = x.astype(np.uint8)
    return narrow if np.array_equal(narrow, x) else x


def _write(archive: zipfile.ZipFile, member: str, array: NDArray[Any]) -> None:
    header = {"descr": np.lib.format.dtype_to_descr(array.dtype), "fortran_order": False, "shape": array.shape}
    with archive.open(_new(member, array.nbytes + 2**12), "w") as stream:
        np.lib.format.write_array_header_1_0(stream, header)
        memory = array.reshape(-1).view(np.uint8).data
        for start in range(0, len(memory), PIECE):
            stream.write(memory[start : start + PIECE])


def _new(member: str, size: int) -> zipfile.ZipInfo:
    """A member that is not compressed. Its size tells zipfile in advance whether it needs the zip64 format."""
    info = zipfile.ZipInfo(member)
    info.file_size = size
    return info


def _read(archive: zipfile.ZipFile, file: str) -> Dataset:
    if ABOUT not in archive.namelist():
        raise DataError(message("{file} contains no arrays. Choose another file.", file=file))
    if archive.getinfo(ABOUT).file_size > MAX_ABOUT:
        raise _damaged(file, message("{part} is too large", part=ABOUT))
    about = json.loads(archive.read(ABOUT))
    if not isinstance(about, dict):
        raise _damaged(file, message("{part} is not an object", part=ABOUT))
    features, classes, targets = (_texts(about, name, file) for name in ("features", "classes", "targets"))
    arrays = {ARRAYS[name]: array for name in ARRAYS if (array := _member(archive, f"{name}.npy", file)) is not None}
    image, channels = about.get("image", []), about.get("channels", "")
    rows, columns = len(arrays["x"]), len(features)
    if not (
        isinstance(image, list)
        and all(type(size) is int and size > 0 for size in image)
        and (not image or (len(image) == 3 and prod(image) == columns))
        and channels in ("", *LAYOUTS)
        and len(classes) <= MAX_CLASSES
        and len(set(classes)) == len(classes)
        and targets
        and prod(arrays["x"].shape[1:]) == columns
    ):
        raise _damaged(file, message("names and shapes do not match"))
    y = arrays["y"]
    data = Dataset(
        np.ascontiguousarray(arrays["x"].reshape(rows, columns), np.float32),
        np.ascontiguousarray(y, np.int64) if classes else np.ascontiguousarray(y, np.float32),
        features,
        classes,
        targets,
        image=tuple(image),
        importance=_floats(arrays.get("importance"), np.float32),
        origin=_floats(arrays.get("origin"), np.float64),
        target_origin=_floats(arrays.get("target_origin"), np.float64),
        channels=channels,
    )
    if not _is_valid(data):
        raise _damaged(file, message("values are not finite, or shapes do not match"))
    return data


def _is_valid(data: Dataset) -> bool:
    """Whether shapes and values are those of a data set. The file may be hostile, and compiled code trusts them."""
    rows, targets = len(data.x), len(data.targets)
    weight, origin, target_origin = data.importance, data.origin, data.target_origin
    if data.classes:
        labels = data.y.shape == (rows,) and ((data.y >= 0) & (data.y < len(data.classes))).all()
    else:
        labels = data.y.shape == (rows, targets) and np.isfinite(data.y).all()
    return bool(
        labels
        and np.isfinite(data.x).all()
        and (weight is None or (weight.shape == (rows,) and np.isfinite(weight).all() and (weight >= 0).all()))
        and (origin is None or (origin.shape == (len(data.features),) and np.isfinite(origin).all()))
        and (target_origin is None or (target_origin.shape == (targets,) and np.isfinite(target_origin).all()))
    )


def _member(archive: zipfile.ZipFile, member: str, file: str) -> NDArray[Any] | None:
    """An array of the zip, or None if it has none of that name. Raises DataError if it is no array of numbers."""
    if member not in archive.namelist():
        if member in ("x.npy", "y.npy"):
            raise _damaged(file, message("{part} is missing", part=member))
        return None

    def check(shape: Sequence[int]) -> None:
        if member == "x.npy":
            check_size(shape[0], shape[1:], file)

    array = read_member(archive, member, file, check)
    if array.dtype.kind not in "biuf":
        raise _damaged(file, message("{part} holds no numbers", part=member))
    return array


def _texts(about: Mapping[str, Any], name: str, file: str) -> tuple[str, ...]:
    texts = about.get(name)
    if not isinstance(texts, list) or len(texts) > MAX_FEATURES or not all(isinstance(text, str) for text in texts):
        raise _damaged(file, message("{part} has no {name}", part=ABOUT, name=name))
    return tuple(texts)


def _floats(array: NDArray[Any] | None, kind: Any) -> NDArray[Any] | None:
    return None if array is None else np.ascontiguousarray(array, kind)


def _damaged(file: str, why: str) -> DataError:
    return DataError(
        message("The arrays in {file} are damaged: {why}. Open an older copy of the file.", file=file, why=why)
    )
