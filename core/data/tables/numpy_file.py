"""NumPy files whose arrays are a table: x (rows, features) and y in .npz, and one array in .npy."""

import struct
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import check_lengths, check_size, no_classes
from core.data.base import DataError
from core.data.memory import NUMBER, check_memory
from core.data.npz_file import read_array, read_pair
from core.data.stored import existing_file
from core.data.tables.dialect import Dialect
from core.data.tables.names import unique
from core.data.tables.raw import Cells, RawTable
from core.messages import literal, message
from core.messages.system_errors import describe

TARGET = "target"


class _ShapeError(Exception):
    """The shape of x is known, and nothing else is wanted."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        super().__init__()
        self.shape = shape


def is_table(path: Path) -> bool:
    """Whether x in an .npz file is (rows, features). False for images, and for what cannot be read."""

    def stop(shape: tuple[int, ...]) -> None:
        raise _ShapeError(shape)

    try:
        read_pair(existing_file(str(path)), stop)
    except _ShapeError as found:
        return len(found.shape) <= 2
    except DataError:
        pass
    return False


def read_npz(path: Path, dialect: Dialect) -> RawTable:
    """The table of x (rows, features) and y (rows,), or (rows, targets) if they are floats. New rows have no y.

    All columns of x are features. Strings, booleans and integers in y are classes, floats a regression. Raises
    DataError.
    """
    name = path.name
    x, y = read_pair(existing_file(str(path)), lambda shape: _check(shape, name))
    if x.dtype.kind not in "biuf" or x.ndim not in (1, 2):
        raise DataError(
            message(
                "{name}: x must be numbers, (rows, features) or images, not {kind} of shape {shape}.",
                name=name,
                kind=x.dtype,
                shape=x.shape,
            )
        )
    x = x.reshape(len(x), -1)
    features = [f"x{place + 1}" for place in range(x.shape[1])]
    targets, kind, labels = _targets(x, y, name)
    return RawTable(
        name,
        (*features, *targets),
        (*map(_cells, x.T), *labels),
        np.arange(1, len(x) + 1),
        len(x),
        dialect.change(header="no", above=0, below=0),
        types=dict.fromkeys(features, "number") | dict.fromkeys(targets, kind),
        roles=dict.fromkeys(features, "feature") | dict.fromkeys(targets, "target"),
    )


def _targets(x: NDArray[Any], y: NDArray[Any] | None, name: str) -> tuple[list[str], str, list[Cells]]:
    """The names of the targets, their type and their cells. None for new rows, which have no y. Raises DataError."""
    if y is None:
        return [], "", []
    check_lengths(x, y, name)
    y = y.reshape(len(y), -1)
    if y.dtype.kind == "f":
        count = y.shape[1]
        names = [TARGET] if count == 1 else [f"{TARGET} {place + 1}" for place in range(count)]
        return names, "number", list(map(_cells, y.T))
    if y.shape[1] != 1:
        raise no_classes(y.shape, name)
    return [TARGET], "category", [_labels(y[:, 0])]


def read_npy(path: Path, dialect: Dialect) -> RawTable:
    """The table of one array: (rows, columns) of numbers or texts, or rows with named fields. Raises DataError."""
    name, file = path.name, existing_file(str(path))
    try:
        with file.open("rb") as stream:
            what = literal(name)
            array = read_array(stream, file.stat().st_size, what, lambda shape: _check(shape, name), records=True)
    except (struct.error, OSError, EOFError, ValueError) as error:
        if isinstance(error, DataError):
            raise
        raise DataError(
            message("{file} is damaged or not an .npy file: {error}.", file=name, error=describe(error))
        ) from error
    fields = array.dtype.names
    if array.ndim > 2 or (fields and array.ndim > 1):
        raise DataError(
            message(
                "{name} has the shape {shape}, which is no table. Save images with their labels in an .npz file: "
                "savez(…, x=x, y=y).",
                name=name,
                shape=array.shape,
            )
        )
    if fields:
        columns, header = [array[field] for field in fields], list(fields)
    else:
        columns = list(array.reshape(len(array), -1).T)
        header = [""] * len(columns)
    names, notes = unique(header)
    return RawTable(
        name,
        names,
        tuple(_cells(column) if column.dtype.kind in "iuf" else _labels(column) for column in columns),
        np.arange(1, len(array) + 1),
        len(array),
        dialect.change(header="no", above=0, below=0),
        notes=notes,
    )


def _check(shape: tuple[int, ...], name: str) -> None:
    check_size(shape[0], shape[1:], name)
    check_memory(name, NUMBER * prod(shape))


def _cells(column: NDArray[Any]) -> Cells:
    """Numbers, of which those that float32 holds stay as they are."""
    if column.dtype == np.float32:
        return np.ascontiguousarray(column, np.float32)
    return np.ascontiguousarray(column, np.float64)


def _labels(column: NDArray[Any]) -> Cells:
    """The texts of classes and categories."""
    return [text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text) for text in column.tolist()]
