"""Converts the arguments of a model: data by name, path or arrays, and class names."""

from dataclasses import replace
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import SOURCES, Data, DataError, Dataset, Prepared, Source, source_for
from core.data.arrays import from_arrays
from core.data.csv.source import CSV, columns
from core.data.npz_file import NPZ
from core.definitions import checked, find
from core.formats import atomic
from core.messages import message

BUILT_IN = {source.kind for source in SOURCES if not source.needs_file}  # data sets that need no file


def chosen(data: Any, y: Any, known: Data, numbers: bool = False) -> tuple[Data, Dataset | None]:
    """The `Data` for an argument of `fit`, with the preparation of `known`; and the data set, if it came as arrays.

    With `numbers`, integers in y are numeric targets, not classes.
    """
    if isinstance(data, Data):
        return checked(data), None
    if isinstance(data, Dataset):
        return known.change(source=NPZ()), data
    if isinstance(data, Source):
        return known.change(source=checked(data)), None
    if isinstance(data, (str, Path)):
        return known.change(source=_named(data)), None
    if y is None:
        raise DataError(message("y is missing. Pass x and y, or the name of a data set or a file."))
    columns = getattr(data, "columns", ())  # of a table of pandas or polars
    target = str(getattr(y, "name", None) or "target")
    return known.change(source=NPZ()), from_arrays(data, y, "The data", tuple(columns), target, numbers)


def dataset(data: Any, y: Any, like: Prepared) -> Dataset:
    """Read other data of the same kind as `like`. For a regression, integers in y are numeric targets."""
    source, given = chosen(data, y, Data(), numbers=not like.dataset.classes)
    if given is not None:
        return given
    table = source.source
    if not isinstance(table, CSV):
        return table.load(source.seed)
    if not table.target and like.dataset.targets[0] in columns(table.path):
        table = table.change(target=like.dataset.targets[0])
    return _in_order(table.load(source.seed), like.dataset.features, Path(table.path).name)


def _in_order(table: Dataset, names: tuple[str, ...], file: str) -> Dataset:
    """The table with only these features, in this order. Raises DataError where one is missing."""
    columns = {name: column for column, name in enumerate(table.features)}
    for name in names:
        if name not in columns:
            raise DataError(
                message(
                    "{file} is missing column “{column}” (or it is constant), which the model needs.",
                    file=file,
                    column=name,
                )
            )
    x = np.ascontiguousarray(table.x[:, [columns[name] for name in names]])
    return replace(table, x=x, features=names)


def prepared_like(like: Prepared, other: Dataset) -> Prepared:
    """Other rows for evaluation, scaled like the training rows of `like`. Raises DataError where they do not fit."""
    own = like.dataset
    if other.shape != own.shape:
        raise DataError(
            message(
                "The model expects rows of shape {shape}, but these have shape {other}.",
                shape=_text(own.shape),
                other=_text(other.shape),
            )
        )
    if bool(other.classes) != bool(own.classes):
        if own.classes:
            raise DataError(message("The model is a classifier, but the targets are numeric."))
        raise DataError(message("The model is a regression, but the targets are classes."))
    if own.classes:
        unknown = [name for name in other.classes if name not in own.classes]
        if unknown:
            raise DataError(
                message(
                    "The model has no class {name!r}. Its classes are {classes}.",
                    name=unknown[0],
                    classes=", ".join(own.classes[:12]),
                )
            )
        indices = np.array([own.classes.index(name) for name in other.classes])
        other = replace(other, y=indices[other.y], classes=own.classes)
    elif other.y.shape[1] != own.y.shape[1]:
        raise DataError(
            message(
                "The model predicts {count} targets, but this data has {other}.",
                count=own.y.shape[1],
                other=other.y.shape[1],
            )
        )
    nothing = np.zeros(0, np.int64)
    return replace(like, dataset=other, train=np.arange(len(other.x)), validation=nothing)


def features(x: Any, like: Prepared) -> NDArray[np.float32]:
    """The rows of x as float32 of shape (n, features). Raises DataError where its shape or type does not fit."""
    shape = like.dataset.shape
    try:
        with np.errstate(over="ignore"):
            array = np.asarray(x, np.float32)
    except (ValueError, TypeError) as error:
        raise DataError(message("x must be numeric with shape {wanted}.", wanted=_wanted(shape))) from error
    fits = array.ndim > 1 and prod(array.shape[1:]) == prod(shape) and array.shape[1:] in _alike(shape)
    if not fits:
        raise DataError(
            message("x has shape {shape}, but the model expects {wanted}.", shape=array.shape, wanted=_wanted(shape))
        )
    if not np.isfinite(array).all():
        raise DataError(message("x contains values that are not finite. Fix or remove those rows."))
    return np.ascontiguousarray(array.reshape(len(array), prod(shape)))


def labels(classes: tuple[str, ...]) -> NDArray[Any]:
    """The class names as an array: int64 where all are integers, bool for "False" and "True", else texts."""
    if set(classes) == {"False", "True"}:
        return np.array([name == "True" for name in classes])
    try:
        numbers = [int(name) for name in classes]
    except ValueError:
        return np.array(classes)
    return np.array(numbers, np.int64) if [str(number) for number in numbers] == list(classes) else np.array(classes)


def write_beside(path: Path, data: Dataset) -> NPZ:
    """Save data that is in no file beside a project, and return its source. Raises FormatError."""
    target = path.with_name(f"{path.stem}-data.npz")
    x = data.x.reshape(len(data.x), *data.shape)
    y = labels(data.classes)[data.y.astype(np.int64)] if data.classes else data.y
    atomic.write(target, lambda file: np.savez_compressed(file, allow_pickle=False, x=x, y=y))
    return NPZ(path=str(target))


def _named(name: str | Path) -> Source:
    """The source of a built-in data set by its kind, or of a file or folder by its path."""
    if str(name) in BUILT_IN:
        return find(SOURCES, str(name), "data set")()
    if not Path(name).exists():
        raise DataError(
            message(
                "There is no file or data set named {name}. The data sets are {known}.",
                name=name,
                known=", ".join(sorted(BUILT_IN)),
            )
        )
    return source_for(name)


def _alike(shape: tuple[int, ...]) -> set[tuple[int, ...]]:
    """The accepted shapes of one row: that of the data, flat, or for grayscale images without the channel."""
    alike = {shape, (prod(shape),)}
    return alike | ({shape[1:]} if len(shape) == 3 and shape[0] == 1 else set())


def _wanted(shape: tuple[int, ...]) -> str:
    return f"(rows, {_text(shape).replace(' × ', ', ')})"


def _text(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))
