"""IDX, the format in which MNIST is published."""

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
from core.data.base import DataError, Dataset, Source, existing
from core.definitions import param
from core.messages import message
from core.messages.system_errors import describe

GZIP = b"\x1f\x8b"
TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}


@dataclass(frozen=True)
class IDX(Source):
    """Images and their labels in two IDX files, as MNIST and its kin are published, packed with gzip or not."""

    kind = "idx"
    title = "IDX files (MNIST)"
    needs_file: ClassVar[bool] = True
    suffixes: ClassVar[tuple[str, ...]] = (".idx", "-ubyte", ".gz")

    path: str = param("", "The file of images, such as train-images-idx3-ubyte.", role="file")
    labels: str = param(
        "", "The file of labels. Empty means the one beside it, with labels for images in its name.", role="file"
    )

    def load(self, seed: int) -> Dataset:
        path = existing(self.path)
        beside = existing(self.labels) if self.labels else _beside(path)
        x, y = _read(path), _read(beside)
        return from_arrays(x, y.reshape(len(y), -1)[:, 0] if y.ndim == 2 else y, path.name)


def _beside(path: Path) -> Path:
    """The labels that go with a file of images."""
    name = re.sub(r"idx\d", "idx1", path.name.replace("images", "labels"))
    for each in (name, name.removesuffix(".gz"), f"{name}.gz"):
        if each != path.name and path.with_name(each).is_file():
            return path.with_name(each)
    raise DataError(
        message(
            "The labels of {file} were looked for in {name}, which is not beside it. Choose their file.",
            file=path.name,
            name=name,
        )
    )


def _read(path: Path) -> NDArray[Any]:
    """The array in a file. Its header is checked before anything of its size is allocated."""
    try:
        with path.open("rb") as file:
            packed = file.read(2) == GZIP
            file.seek(0)
            if packed:
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
        raise DataError(message("{name} is no IDX file. Choose one such as train-images-idx3-ubyte.", name=name))
    shape = tuple(int(each) for each in np.frombuffer(file.read(4 * head[3]).ljust(16, b"\0"), ">u4")[: head[3]])
    check_size(shape[0], shape[1:], name)
    dtype = np.dtype(TYPES[head[2]])
    size = prod(shape) * dtype.itemsize
    content = file.read(size + 1)
    if len(content) != size:
        raise DataError(
            message(
                "{name} says it holds {shape} values, and does not. It is damaged.",
                name=name,
                shape=" × ".join(map(str, shape)),
            )
        )
    return np.frombuffer(content, dtype).reshape(shape).astype(dtype.newbyteorder("="))
