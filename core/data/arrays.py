"""From arrays to a data set: what the rows are, and whether the targets are classes or numbers."""

from collections.abc import Sequence
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError, Dataset
from core.messages import message

MOST_CLASSES = 1000
MOST_FEATURES = 65_536  # numbers in one row
MOST_NUMBERS = 2**29  # in all rows, 2 GiB as float32
CHANNELS = (1, 3, 4)  # grey, colours, colours and opacity


def from_arrays(
    x: Any,
    y: Any,
    name: str = "The data",
    features: Sequence[str] = (),
    target: str = "target",
    numbers: bool = False,
) -> Dataset:
    """The data set of x (rows, features), or of images, and y (rows,).

    Images are x (rows, height, width), (rows, height, width, channels) or (rows, channels, height, width), with 1, 3
    or 4 channels; where both ends could be the channels, the last is. Where y holds texts, truth values or whole
    numbers, by type, they are classes, named as they print and sorted; where it holds floats, or whole numbers and
    `numbers` is told, it is a regression, with y (rows, targets) for several. `name` begins the sentences of DataError,
    which is raised for anything else and for numbers that are not finite.
    """
    x, y = _array(x, name, "x"), _array(y, name, "y")
    if x.dtype.kind not in "biuf" or x.ndim not in (1, 2, 3, 4):
        raise DataError(
            message(
                "{name}: x must be numbers, (rows, features) or images, not {kind} of shape {shape}.",
                name=name,
                kind=x.dtype,
                shape=x.shape,
            )
        )
    if len(x) != len(y):
        raise DataError(
            message(
                "{name}: x has {rows:,} rows and y has {other:,}. Give one y for every row.",
                name=name,
                rows=len(x),
                other=len(y),
            )
        )
    check_size(len(x), x.shape[1:], name)
    x, image = _channels_first(x, name)
    with np.errstate(over="ignore"):
        flat = np.ascontiguousarray(x.reshape(len(x), -1), np.float32)
    if not np.isfinite(flat).all():
        raise DataError(
            message(
                "{name}: x holds numbers that are not finite, or beyond ±3.4·10³⁸. Mend or leave out those rows.",
                name=name,
            )
        )
    named = tuple(map(str, features)) or (pixels(image) if image else tuple(f"x{i + 1}" for i in range(flat.shape[1])))
    if y.dtype.kind in ("iuf" if numbers else "f"):
        return Dataset(flat, _numbers(y, name), named, (), _targets(y, target), image=image)
    labels, classes = classes_of(y, name)
    return Dataset(flat, labels, named, classes, (target,), image=image)


def check_size(rows: int, shape: Sequence[int], name: str) -> None:
    """Raise DataError where there are no rows, and for more numbers than fit."""
    numbers = prod(shape)
    if not rows:
        raise DataError(message("{name} has no rows. Give one at least.", name=name))
    if not 0 < numbers <= MOST_FEATURES:
        raise DataError(
            message(
                "{name} has {count:,} numbers in a row, and 1 to {most:,} can be used.",
                name=name,
                count=numbers,
                most=MOST_FEATURES,
            )
        )
    if rows * numbers > MOST_NUMBERS:
        raise DataError(
            message(
                "{name} holds {count:,} numbers, and at most {most:,} fit. Take fewer rows.",
                name=name,
                count=rows * numbers,
                most=MOST_NUMBERS,
            )
        )


def classes_of(y: NDArray[Any], name: str) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Places (rows,) in the classes, and the classes: the different values of y (rows,), sorted, as they print."""
    if y.ndim == 2 and y.shape[1] == 1:
        y = y[:, 0]
    if y.ndim != 1:
        raise DataError(
            message(
                "{name}: y must be one class for every row, not {shape}. Of one-hot rows take argmax(axis=1).",
                name=name,
                shape=y.shape,
            )
        )
    if y.dtype.kind not in "biuUS":
        raise DataError(
            message("{name}: y must be texts, whole numbers or floats, not {kind}.", name=name, kind=y.dtype)
        )
    values, places = np.unique(y, return_inverse=True)
    if len(values) > MOST_CLASSES:
        raise DataError(
            message(
                "{name}: y has {count:,} different values, and {most:,} are the most for classes. For a "
                "regression give floats.",
                name=name,
                count=len(values),
                most=MOST_CLASSES,
            )
        )
    texts = [each.decode("utf-8", "replace") if isinstance(each, bytes) else str(each) for each in values.tolist()]
    return np.asarray(places.reshape(-1), np.int64), tuple(texts)


def pixels(image: Sequence[int]) -> tuple[str, ...]:
    """Names for the numbers of an image (channels, height, width), row by row from the top left."""
    channels, height, width = image
    layers = {1: ("pixel",), 3: ("red", "green", "blue"), 4: ("red", "green", "blue", "opacity")}
    names = layers.get(channels) or tuple(f"channel {each}" for each in range(channels))
    return tuple(f"{layer} {row} {column}" for layer in names for row in range(height) for column in range(width))


def _array(values: Any, name: str, what: str) -> NDArray[Any]:
    """As an array; objects, of which tables of texts are made, as texts."""
    try:
        array = np.asarray(values)
        return array.astype(str) if array.dtype == object and what == "y" else array
    except ValueError as error:
        raise DataError(
            message("{name}: {what} has rows of different lengths. Give every row the same.", name=name, what=what)
        ) from error


def _channels_first(x: NDArray[Any], name: str) -> tuple[NDArray[Any], tuple[int, ...]]:
    """Images as (rows, channels, height, width) with the shape of one; rows of plain numbers as they are."""
    if x.ndim < 3:
        return x, ()
    if x.ndim == 3:
        x = x[:, None]
    elif x.shape[3] in CHANNELS:
        x = np.moveaxis(x, 3, 1)
    elif x.shape[1] not in CHANNELS:
        raise DataError(
            message(
                "{name}: x of shape {shape} has no axis of 1, 3 or 4 channels, so it holds no images.",
                name=name,
                shape=x.shape,
            )
        )
    return x, x.shape[1:]


def _numbers(y: NDArray[Any], name: str) -> NDArray[np.float32]:
    with np.errstate(over="ignore"):
        numbers = np.ascontiguousarray(y.reshape(len(y), -1), np.float32)
    if y.ndim > 2 or not numbers.shape[1]:
        raise DataError(message("{name}: y must be (rows,) or (rows, targets), not {shape}.", name=name, shape=y.shape))
    if not np.isfinite(numbers).all():
        raise DataError(
            message("{name}: y holds numbers that are not finite. Mend or leave out those rows.", name=name)
        )
    return numbers


def _targets(y: NDArray[Any], target: str) -> tuple[str, ...]:
    count = 1 if y.ndim == 1 else y.shape[1]
    return (target,) if count == 1 else tuple(f"{target} {i + 1}" for i in range(count))
