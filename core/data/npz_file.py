"""NumPy .npz files with the arrays x and y."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import LAYOUTS, MAX_FEATURES, MAX_NUMBERS, check_size, from_arrays
from core.data.base import DataError, Dataset, Source
from core.data.stored import existing_file
from core.definitions import param
from core.messages import message
from core.messages.system_errors import describe

if TYPE_CHECKING:
    from core.data.preparation.preparation import Preparation

PAIRS = ("x", "y"), ("x_train", "y_train")  # accepted names of the arrays
STORED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED


@dataclass(frozen=True)
class NPZ(Source):
    """NumPy arrays named x and y (or x_train and y_train) in one .npz file. x holds a row of numbers or an image per
    label. Strings, booleans and integers in y are classes; floats are a regression."""

    kind = "npz"
    title = "NumPy file"
    needs_file: ClassVar[bool] = True
    suffixes: ClassVar[tuple[str, ...]] = (".npz",)

    path: str = param("", "A file written by numpy.savez.", role="file")
    channels: str = param(
        "",
        "Which axis of images the channels are. Empty: the one that has 1, 3 or 4 of them.",
        options=("", *LAYOUTS),
    )

    def load(self, seed: int) -> Dataset:
        return self._load(self.channels)

    def load_like(self, kept: "Preparation") -> Dataset:
        """The rows as they are now, read as those that the preparation was fitted on."""
        return self._load(self.channels or kept.channels, kept.image)

    def _load(self, channels: str, image: tuple[int, ...] = ()) -> Dataset:
        path = existing_file(self.path)
        try:
            with zipfile.ZipFile(path) as archive:
                x_name, y_name = _pair(archive.namelist(), path.name)
                x = read_member(archive, x_name, path.name, lambda shape: check_size(shape[0], shape[1:], path.name))
                y = read_member(archive, y_name, path.name, lambda shape: None)
        except (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError, ValueError) as error:
            if isinstance(error, DataError):
                raise
            raise DataError(
                message("{file} is damaged or not an .npz file: {error}.", file=path.name, error=describe(error))
            ) from error
        return from_arrays(x, y, path.name, channels=channels, image=image)


def _pair(members: list[str], name: str) -> tuple[str, str]:
    for x, y in PAIRS:
        if f"{x}.npy" in members and f"{y}.npy" in members:
            return f"{x}.npy", f"{y}.npy"
    found = ", ".join(member.removesuffix(".npy") for member in members[:8])
    raise DataError(
        message(
            "{name} has no arrays named x and y. It has {found}. Save it with savez(…, x=x, y=y).",
            name=name,
            found=found or message("none"),
        )
    )


def read_member(
    archive: zipfile.ZipFile, member: str, name: str, check: Callable[[tuple[int, ...]], None]
) -> NDArray[Any]:
    """Read one array. The sizes in its header are checked before memory is allocated."""
    info, what = archive.getinfo(member), message("{part} in {name}", part=member.removesuffix(".npy"), name=name)
    if info.flag_bits & 1 or info.compress_type not in STORED:
        raise DataError(
            message("{what} uses a compression that is not supported. Save it again with numpy.savez.", what=what)
        )
    with archive.open(info) as file:
        version = np.lib.format.read_magic(file)
        if version not in ((1, 0), (2, 0)):
            raise DataError(
                message(
                    "{what} has a version of the .npy format that is not supported. Save it again with numpy.savez.",
                    what=what,
                )
            )
        read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        try:
            shape, fortran_order, dtype = read(file)
        except Exception as error:  # a header is Python code, which can be wrong in every way that Python knows
            raise DataError(
                message("{what} is damaged: its header cannot be read. Save it again with numpy.savez.", what=what)
            ) from error
        if dtype.hasobject or dtype.kind not in "biufUS":
            raise DataError(
                message(
                    "{what} contains {kind}. Only numbers and strings can be read. Convert it with astype.",
                    what=what,
                    kind=dtype,
                )
            )
        if not shape:
            raise DataError(message("{what} is a single number. Give one per row.", what=what))
        check(shape)
        size = prod(shape) * dtype.itemsize
        if prod(shape) > MAX_NUMBERS or dtype.itemsize > MAX_FEATURES or size > 8 * MAX_NUMBERS:
            raise DataError(message("{what} is too large: {count:,} values.", what=what, count=prod(shape)))
        if size != info.file_size - file.tell():
            raise DataError(
                message(
                    "{what} is damaged: its header announces {count:,} values, but the file has a different size.",
                    what=what,
                    count=prod(shape),
                )
            )
        return np.frombuffer(file.read(size), dtype).reshape(shape, order="F" if fortran_order else "C")


def save(path: Path, x: NDArray[Any], y: NDArray[Any]) -> None:
    """Write a file that `NPZ` reads."""
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, x=x, y=y)
