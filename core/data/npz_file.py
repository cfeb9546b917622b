"""NumPy .npz files with the arrays x and y."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import LAYOUTS, MAX_FEATURES, MAX_NUMBERS, check_size, from_arrays
from core.data.base import DataError, Dataset, Source
from core.data.stored import existing_file
from core.definitions import param
from core.messages import Message, message
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
        x, y = read_pair(path, lambda shape: check_size(shape[0], shape[1:], path.name))
        if y is None:
            raise _no_pair(path)
        return from_arrays(x, y, path.name, channels=channels, image=image)


def read_pair(path: Path, check: Callable[[tuple[int, ...]], None]) -> tuple[NDArray[Any], NDArray[Any] | None]:
    """The arrays x and y in a file; None if there is no y. `check` gets the shape of x before memory is allocated.

    Raises DataError.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.namelist()
            names = next((pair for pair in PAIRS if f"{pair[0]}.npy" in members), None)
            if names is None:
                raise _no_pair(path)
            x = read_member(archive, f"{names[0]}.npy", path.name, check)
            has_y = f"{names[1]}.npy" in members
            y = read_member(archive, f"{names[1]}.npy", path.name, lambda shape: None) if has_y else None
    except (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError, ValueError) as error:
        if isinstance(error, DataError):
            raise
        raise DataError(
            message("{file} is damaged or not an .npz file: {error}.", file=path.name, error=describe(error))
        ) from error
    return x, y


def _no_pair(path: Path) -> DataError:
    with zipfile.ZipFile(path) as archive:
        found = ", ".join(member.removesuffix(".npy") for member in archive.namelist()[:8])
    return DataError(
        message(
            "{name} has no arrays named x and y. It has {found}. Save it with savez(…, x=x, y=y).",
            name=path.name,
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
        return read_array(file, info.file_size, what, check)


def read_array(
    file: IO[bytes], length: int, what: Message, check: Callable[[tuple[int, ...]], None], records: bool = False
) -> NDArray[Any]:
    """Read an array in the .npy format from a file of `length` bytes. `what` names it in messages.

    `check` gets its shape before memory is allocated. With `records`, an array may have named fields. Raises DataError,
    and what NumPy and the file raise.
    """
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
    fields = [dtype[name] for name in dtype.names] if records and dtype.names else [dtype]
    if dtype.hasobject or any(field.kind not in "biufUS" for field in fields):
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
        raise DataError(message("{what} is too large: {count:value|values}.", what=what, count=prod(shape)))
    if size != length - file.tell():
        raise DataError(
            message(
                "{what} is damaged: its header announces {count:value|values}, but the file has a different size.",
                what=what,
                count=prod(shape),
            )
        )
    return np.frombuffer(file.read(size), dtype).reshape(shape, order="F" if fortran_order else "C")


def save(path: Path, x: NDArray[Any], y: NDArray[Any]) -> None:
    """Write a file that `NPZ` reads."""
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, x=x, y=y)
