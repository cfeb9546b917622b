"""IDX, the file format of MNIST."""

import gzip
import re
import zlib
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, BinaryIO, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import check_size, from_arrays
from core.data.base import DataError, Dataset, Source
from core.data.stored import existing_file
from core.definitions import param
from core.messages import message
from core.messages.system_errors import describe

GZIP = b"\x1f\x8b"
TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}


@dataclass(frozen=True)
class IDX(Source):
    """Images and labels in two IDX files, the format of MNIST and similar data sets, with or without gzip."""

    kind = "idx"
    title = "IDX files (MNIST)"
    needs_file: ClassVar[bool] = True
    suffixes: ClassVar[tuple[str, ...]] = (".idx", "-ubyte", ".gz")

    path: str = param("", "The file of images, such as train-images-idx3-ubyte.", role="file")
    labels: str = param(
        "",
        "The file of labels. If empty, it is the file next to the images whose name has labels for images.",
        role="file",
    )

    def stored_files(self) -> dict[str, str]:
        labels = self.labels or str(_find_labels(existing_file(self.path)))
        return {"path": self.path, "labels": labels}

    def load(self, seed: int) -> Dataset:
        path = existing_file(self.path)
        labels_path = existing_file(self.labels) if self.labels else _find_labels(path)
        x, y = _read(path), _read(labels_path)
        return from_arrays(x, y.reshape(len(y), -1)[:, 0] if y.ndim == 2 else y, path.name)


def _find_labels(path: Path) -> Path:
    """The file with the labels, next to the file with the images."""
    name = re.sub(r"idx\d", "idx1", path.name.replace("images", "labels"))
    for candidate in (name, name.removesuffix(".gz"), f"{name}.gz"):
        if candidate != path.name and path.with_name(candidate).is_file():
            return path.with_name(candidate)
    raise DataError(
        message(
            "The labels of {file} are missing: there is no {name} next to it. Choose the file with the labels.",
            file=path.name,
            name=name,
        )
    )


def _read(path: Path) -> NDArray[Any]:
    """Read the array in a file. The sizes in its header are checked before memory is allocated."""
    try:
        with path.open("rb") as file:
            compressed = file.read(2) == GZIP
            file.seek(0)
            if compressed:
                with gzip.GzipFile(fileobj=file) as unpacked:
                    return _array(unpacked, path.name)  # type: ignore[arg-type]
            return _array(file, path.name)
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(
            message("{file} is damaged and cannot be read: {error}.", file=path.name, error=describe(error))
        ) from error


def _array(file: BinaryIO, name: str) -> NDArray[Any]:
    head = file.read(4)
    if len(head) < 4 or head[:2] != b"\0\0" or head[2] not in TYPES or not 1 <= head[3] <= 4:
        raise DataError(message("{name} is not an IDX file. Choose one such as train-images-idx3-ubyte.", name=name))
    shape = tuple(int(size) for size in np.frombuffer(file.read(4 * head[3]).ljust(16, b"\0"), ">u4")[: head[3]])
    check_size(shape[0], shape[1:], name)
    dtype = np.dtype(TYPES[head[2]])
    size = prod(shape) * dtype.itemsize
    content = file.read(size + 1)
    if len(content) != size:
        raise DataError(
            message(
                "{name} is damaged: its header announces {shape} values, but the file has a different size.",
                name=name,
                shape=" × ".join(map(str, shape)),
            )
        )
    return np.frombuffer(content, dtype).reshape(shape).astype(dtype.newbyteorder("="))
