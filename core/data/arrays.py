"""From arrays to a data set: the shape of the rows, and whether the targets are classes or numbers."""

from collections.abc import Sequence
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError, Dataset
from core.messages import message

MAX_CLASSES = 1000
MAX_FEATURES = 65_536  # numbers in one row
MAX_NUMBERS = 2**29  # in all rows, 2 GiB as float32
LARGE = 1024.0  # an offset of so many spreads costs ten bits of the 24 of float32
CHANNELS = (1, 3, 4)  # grayscale, RGB, RGB and alpha
LAYOUTS = ("first", "last")  # of the channels among the axes of an image


def from_arrays(
    x: Any,
    y: Any,
    name: str = "The data",
    features: Sequence[str] = (),
    target: str = "target",
    regression: bool = False,
    channels: str = "",
    image: tuple[int, ...] = (),
) -> Dataset:
    """The data set of x (rows, features), or of images, and y (rows,).

    Images are x (rows, height, width), (rows, height, width, channels) or (rows, channels, height, width), with 1, 3
    or 4 channels. `channels`, "first" or "last", is needed only where both layouts are possible. `image` is the shape
    (channels, height, width) that the images have if x allows it. The dtype of y decides the task: strings, booleans
    and integers are classes, named by their string and sorted; floats are a regression, with y (rows, targets) for
    several targets. With `regression`, integers are a regression too. Messages of DataError begin with `name`; it is
    raised for anything else and for numbers that are not finite.
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
    if not y.ndim:
        raise DataError(
            message("{name}: y must have a target for every row, not {value!r:.40}.", name=name, value=y.item())
        )
    check_lengths(x, y, name)
    check_size(len(x), x.shape[1:], name)
    if image and (known := rows_like(x, image, channels)) is not None:
        x = known
    else:
        x, image, channels = _channels_first(x, name, channels)
    flat, origin = centered(x.reshape(len(x), -1))
    if not np.isfinite(flat).all():
        raise DataError(
            message(
                "{name}: x contains values that are not finite or beyond ±3.4e38. Fix or remove those rows.",
                name=name,
            )
        )
    names = tuple(map(str, features)) or (pixels(image) if image else tuple(f"x{i + 1}" for i in range(flat.shape[1])))
    if y.dtype.kind in ("iuf" if regression else "f"):
        numbers, target_origin = centered(_numbers(y, name))
        titles = _target_names(y, target)
        return Dataset(flat, numbers, names, (), titles, (), image, None, origin, target_origin, channels)
    labels, classes = classes_of(y, name)
    return Dataset(flat, labels, names, classes, (target,), image=image, origin=origin, channels=channels)


def centered(values: NDArray[Any]) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """Numbers (rows, columns) as float32, and what was subtracted from every column: float64 (columns,).

    It is 0 unless the values of a column are so large compared to their spread that float32 could not tell them apart.
    """
    zero = np.zeros(values.shape[1])
    with np.errstate(over="ignore", invalid="ignore"):
        if values.dtype.kind in "b" or values.dtype.itemsize < 4 or values.dtype == np.float32:
            return np.ascontiguousarray(values, np.float32), zero
        origin = offsets(values)
        if not origin.any():
            return np.ascontiguousarray(values, np.float32), zero
        return np.ascontiguousarray(values.astype(np.float64) - origin, np.float32), origin


def offsets(values: NDArray[Any]) -> NDArray[np.float64]:
    """The mean of every column (rows, columns) whose mean is large compared to its spread, 0 for the others.

    float32 could not tell the values of such a column apart. The result is float64 (columns,).
    """
    if not len(values):
        return np.zeros(values.shape[1])
    with np.errstate(over="ignore", invalid="ignore"):
        # as mean and std compute them, whose checks take longer than the columns of a wide table
        mean = np.add.reduce(values, axis=0, dtype=np.float64) / len(values)
        from_mean = values - mean
        spread = np.sqrt(np.add.reduce(from_mean * from_mean, axis=0) / len(values))
    return np.where(np.isfinite(mean) & (np.abs(mean) > LARGE * spread) & (spread > 0), mean, 0.0)


def check_lengths(x: NDArray[Any], y: NDArray[Any], name: str) -> None:
    """Raise DataError unless there is one y per row of x."""
    if len(x) != len(y):
        raise DataError(
            message(
                "{name}: x has {rows:row|rows}, but y has {other:,}. Give one y per row.",
                name=name,
                rows=len(x),
                other=len(y),
            )
        )


def no_classes(shape: Sequence[int], name: str) -> DataError:
    """The error for a y of this shape, which has not one class per row."""
    return DataError(
        message(
            "{name}: y must be one class per row, not {shape}. Convert one-hot rows with argmax(axis=1).",
            name=name,
            shape=shape,
        )
    )


def check_size(rows: int, shape: Sequence[int], name: str) -> None:
    """Raise DataError if there are no rows, or more numbers than fit. `shape` is that of one row."""
    numbers = prod(shape)
    if not rows:
        raise DataError(message("{name} has no rows. Give at least one.", name=name))
    if not 0 < numbers <= MAX_FEATURES:
        raise DataError(
            message(
                "{name} has {count:number|numbers} per row. Supported are 1 to {most:,}.",
                name=name,
                count=numbers,
                most=MAX_FEATURES,
            )
        )
    if rows * numbers > MAX_NUMBERS:
        raise DataError(
            message(
                "{name} has {count:number|numbers}. At most {most:,} are supported. Use fewer rows.",
                name=name,
                count=rows * numbers,
                most=MAX_NUMBERS,
            )
        )


def classes_of(y: NDArray[Any], name: str) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Class indices (rows,) and class names: the distinct values of y (rows,), sorted, as strings."""
    if y.ndim == 2 and y.shape[1] == 1:
        y = y[:, 0]
    if y.ndim != 1:
        raise no_classes(y.shape, name)
    if y.dtype.kind not in "biuUS":
        raise DataError(message("{name}: y must be strings, integers or floats, not {kind}.", name=name, kind=y.dtype))
    values, indices = np.unique(y, return_inverse=True)
    if len(values) > MAX_CLASSES:
        raise DataError(
            message(
                "{name}: y has {count:distinct value|distinct values}. At most {most:,} classes are supported. For a "
                "regression, use floats.",
                name=name,
                count=len(values),
                most=MAX_CLASSES,
            )
        )
    names = [value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value) for value in values.tolist()]
    return np.asarray(indices.reshape(-1), np.int64), tuple(names)


def pixels(image: Sequence[int]) -> tuple[str, ...]:
    """Feature names of an image (channels, height, width), row by row from the top left."""
    channels, height, width = image
    by_count = {1: ("pixel",), 3: ("red", "green", "blue"), 4: ("red", "green", "blue", "opacity")}
    names = by_count.get(channels) or tuple(f"channel {channel}" for channel in range(channels))
    return tuple(f"{name} {row} {column}" for name in names for row in range(height) for column in range(width))


def _array(values: Any, name: str, what: str) -> NDArray[Any]:
    """The values as an array. Objects in y, as in a column of strings of a table, become strings.

    Masked numbers are NaN. Raises DataError if a label is missing.
    """
    try:
        array = unmasked(values)
        if what == "y" and array.dtype.kind in "OUS":
            _check_labels(values if isinstance(values, (list, tuple)) else array, name)
        return array.astype(str) if array.dtype == object and what == "y" else array
    except ValueError as error:
        if isinstance(error, DataError):
            raise
        raise DataError(
            message("{name}: the rows of {what} differ in length. Make them equally long.", name=name, what=what)
        ) from error


def unmasked(values: Any) -> NDArray[Any]:
    """The values as an array, whose masked elements are NaN, or None if they are texts."""
    if not isinstance(values, np.ma.MaskedArray):
        return np.asarray(values)
    numbers = values.dtype.kind in "biuf"
    filled: NDArray[Any] = np.array(values.data, np.float64 if numbers else object)
    filled[np.ma.getmaskarray(values)] = np.nan if numbers else None
    return filled if np.ma.getmaskarray(values).any() else np.asarray(values)


def _check_labels(labels: Any, name: str) -> None:
    """Raise DataError if labels that are no numbers have gaps: None, or NaN among texts."""
    labels = labels.ravel().tolist() if isinstance(labels, np.ndarray) else labels
    missing = [row for row, label in enumerate(labels, 1) if is_missing(label)]
    if missing:
        raise DataError(
            message(
                "{name}: y is missing in {count:row|rows}, first in row {row}. Fill in these labels, or leave out "
                "the rows.",
                name=name,
                count=len(missing),
                row=missing[0],
            )
        )


def is_missing(value: Any) -> bool:
    """Whether a value of a column stands for a missing one: None, NaN, or the NA and NaT of pandas."""
    try:
        return value is None or value is np.ma.masked or bool(value != value)
    except (TypeError, ValueError):
        return type(value).__name__ == "NAType"  # of pandas, which is neither equal nor unequal to itself


def rows_like(x: NDArray[Any], shape: tuple[int, ...], channels: str) -> NDArray[Any] | None:
    """Rows of x as (rows, *shape), or None if x has none of the accepted shapes.

    These are, for one row: `shape` itself, all numbers in one axis, and for an image (channels, height, width) also
    (height, width, channels), and (height, width) if it has one channel. `channels` decides where the first and the
    last layout have the same shape.
    """
    given = x.shape[1:]
    last = (*shape[1:], shape[0]) if len(shape) == 3 else ()
    if given == last and (given != shape or channels == "last"):
        return np.moveaxis(x, 3, 1)
    accepted = given in (shape, (prod(shape),)) or (len(shape) == 3 and shape[0] == 1 and given == shape[1:])
    return x.reshape(len(x), *shape) if accepted else None


def _channels_first(x: NDArray[Any], name: str, channels: str) -> tuple[NDArray[Any], tuple[int, ...], str]:
    """Images as (rows, channels, height, width), the shape of one image, and where x has its channels.

    Other rows are returned unchanged, with () and "".
    """
    if x.ndim < 3:
        return x, (), ""
    if x.ndim == 3:
        return x[:, None], (1, *x.shape[1:]), ""
    possible = [layout for layout, axis in zip(LAYOUTS, (1, 3), strict=True) if x.shape[axis] in CHANNELS]
    if channels:
        possible = [layout for layout in possible if layout == channels]
    if not possible:
        raise DataError(
            message(
                "{name}: x of shape {shape} has no axis of 1, 3 or 4 channels there, so it cannot be images.",
                name=name,
                shape=x.shape,
            )
            if channels
            else message(
                "{name}: x of shape {shape} has no axis of 1, 3 or 4 channels, so it cannot be images.",
                name=name,
                shape=x.shape,
            )
        )
    if len(possible) > 1 and x.shape[1:] != (1, 1, 1):
        raise DataError(
            message(
                "{name}: images of shape {shape} may have their channels first or last. Set channels to first or "
                "to last.",
                name=name,
                shape=x.shape,
            )
        )
    x = np.moveaxis(x, 3, 1) if possible[-1] == "last" else x
    return x, x.shape[1:], possible[-1]


def _numbers(y: NDArray[Any], name: str) -> NDArray[Any]:
    numbers = y.reshape(len(y), -1)
    if y.ndim > 2 or not numbers.shape[1]:
        raise DataError(message("{name}: y must be (rows,) or (rows, targets), not {shape}.", name=name, shape=y.shape))
    if not (np.abs(numbers) <= np.finfo(np.float32).max).all():
        raise DataError(message("{name}: y contains values that are not finite. Fix or remove those rows.", name=name))
    return numbers


def _target_names(y: NDArray[Any], target: str) -> tuple[str, ...]:
    count = 1 if y.ndim == 1 else y.shape[1]
    return (target,) if count == 1 else tuple(f"{target} {i + 1}" for i in range(count))
