"""What people hand to a model, made what the program knows: data by any name, arrays of any kind, answers."""

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

WHOLE = {source.kind for source in SOURCES if not source.needs_file}  # data sets that a name is enough for


def chosen(data: Any, y: Any, known: Data, numbers: bool = False) -> tuple[Data, Dataset | None]:
    """How the data is to be read, prepared as `known` is; and the data itself, where it came as arrays.

    `numbers` says that whole numbers in y are no classes.
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
    """Other data of the same kind, read whole. Where the model tells numbers, whole ones are numbers, too."""
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
    """The table with these features alone, in this order. Raises DataError where one is missing."""
    places = {name: place for place, name in enumerate(table.features)}
    for name in names:
        if name not in places:
            raise DataError(
                message(
                    "{file} is missing column “{column}” (or it is constant), which the model needs.",
                    file=file,
                    column=name,
                )
            )
    x = np.ascontiguousarray(table.x[:, [places[name] for name in names]])
    return replace(table, x=x, features=names)


def judged(like: Prepared, other: Dataset) -> Prepared:
    """Other rows, all of them to be judged, scaled as those that the network learned from. Raises DataError."""
    mine = like.dataset
    if other.shape != mine.shape:
        raise DataError(
            message(
                "The model expects rows of shape {shape}, but these have shape {other}.",
                shape=_text(mine.shape),
                other=_text(other.shape),
            )
        )
    if bool(other.classes) != bool(mine.classes):
        if mine.classes:
            raise DataError(message("The model is a classifier, but the targets are numeric."))
        raise DataError(message("The model is a regression, but the targets are classes."))
    if mine.classes:
        unknown = [name for name in other.classes if name not in mine.classes]
        if unknown:
            raise DataError(
                message(
                    "The model has no class {name!r}. Its classes are {classes}.",
                    name=unknown[0],
                    classes=", ".join(mine.classes[:12]),
                )
            )
        places = np.array([mine.classes.index(name) for name in other.classes])
        other = replace(other, y=places[other.y], classes=mine.classes)
    elif other.y.shape[1] != mine.y.shape[1]:
        raise DataError(
            message(
                "The model predicts {count} targets, but this data has {other}.",
                count=mine.y.shape[1],
                other=other.y.shape[1],
            )
        )
    nothing = np.zeros(0, np.int64)
    return replace(like, dataset=other, train=np.arange(len(other.x)), validation=nothing)


def features(x: Any, like: Prepared) -> NDArray[np.float32]:
    """Rows (n, features) of what a person gives to predict from. Raises DataError, which says what was expected."""
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
    """The classes as answers: int64 where all are whole numbers, truth values where they are such, or texts."""
    if set(classes) == {"False", "True"}:
        return np.array([name == "True" for name in classes])
    try:
        numbers = [int(name) for name in classes]
    except ValueError:
        return np.array(classes)
    return np.array(numbers, np.int64) if [str(number) for number in numbers] == list(classes) else np.array(classes)


def write_beside(path: Path, data: Dataset) -> NPZ:
    """Write data that lies in no file beside a project, and say where. Raises FormatError."""
    place = path.with_name(f"{path.stem}-data.npz")
    x = data.x.reshape(len(data.x), *data.shape)
    y = labels(data.classes)[data.y.astype(np.int64)] if data.classes else data.y
    atomic.write(place, lambda file: np.savez_compressed(file, allow_pickle=False, x=x, y=y))
    return NPZ(path=str(place))


def _named(name: str | Path) -> Source:
    """A data set of the program by its kind, or the source that reads a file or a folder."""
    if str(name) in WHOLE:
        return find(SOURCES, str(name), "data set")()
    if not Path(name).exists():
        raise DataError(
            message(
                "There is no file or data set named {name}. The data sets are {known}.",
                name=name,
                known=", ".join(sorted(WHOLE)),
            )
        )
    return source_for(name)


def _alike(shape: tuple[int, ...]) -> set[tuple[int, ...]]:
    """What a row may look like: flat, or as images come, with one channel left out or the channels last."""
    alike = {shape, (prod(shape),)}
    return alike | ({shape[1:]} if len(shape) == 3 and shape[0] == 1 else set())


def _wanted(shape: tuple[int, ...]) -> str:
    return f"(rows, {_text(shape).replace(' × ', ', ')})"


def _text(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))
