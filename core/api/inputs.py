"""Converts the arguments of a model: data by name, path or arrays, and class names."""

import os
from dataclasses import replace
from itertools import compress
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.api.warned import warn_of
from core.data import SOURCES, Data, DataError, Dataset, Prepared, Source, source_for
from core.data.arrays import LAYOUTS, from_arrays, rows_like, unmasked
from core.data.inside import Inside
from core.data.npz_file import NPZ
from core.data.preparation.fit import apply_table
from core.data.preparation.fit_rows import apply_dataset
from core.data.preparation.new_rows import NewRows, by_place, from_file, from_records, named_columns, refusal
from core.data.preparation.preparation import Preparation, unanswerable
from core.data.reading.read import usable
from core.data.reading.table import Table
from core.data.tables.names import listed
from core.data.tables.source import TableFile, existing, read_kept
from core.definitions import checked, find
from core.messages import joined, message

BUILT_IN = {source.kind for source in SOURCES if not source.needs_file}  # data sets that need no file


def chosen(
    data: Any, y: Any, known: Data, numbers: bool = False, channels: str | None = None
) -> tuple[Data, Dataset | None]:
    """The `Data` for an argument of `fit`, with the preparation of `known`; and the data set, if it came as arrays.

    With `numbers`, integers in y are numeric targets, not classes. `channels` is the axis of the channels of images.
    """
    if channels is not None and (not isinstance(channels, str) or channels not in LAYOUTS):
        raise DataError(message("channels must be “first” or “last”, not {value}.", value=repr(channels)[:40]))
    if isinstance(data, Data):
        return checked(data), None
    if isinstance(data, Dataset):
        return known.change(source=Inside()), data
    if isinstance(data, Source):
        return known.change(source=checked(data)), None
    if isinstance(data, (str, Path)):
        source = _named(data)
        if channels and not isinstance(source, NPZ):
            raise DataError(message("channels is for arrays. Leave it out for {name}.", name=str(data)))
        return known.change(source=source.change(channels=channels) if channels else source), None
    if y is None:
        raise DataError(message("y is missing. Pass x and y, or the name of a data set or a file."))
    columns = getattr(data, "columns", ())  # of a table of pandas or polars
    target = str(getattr(y, "name", None) or "target")
    arrays = from_arrays(data, y, "The data", tuple(columns), target, numbers, channels or "")
    return known.change(source=Inside()), arrays


def dataset(data: Any, y: Any, like: Preparation) -> Dataset:
    """Read other rows with their targets, prepared as those of `like`. For a regression, integers in y are numbers.

    Raises DataError where they do not fit.
    """
    if isinstance(data, (str, Path)) and like.reads_tables and str(data) not in BUILT_IN:
        return _of_file(str(data), like)
    if isinstance(data, TableFile) and like.reads_tables:
        return _of_file(data.path, like)
    if y is not None:
        rows = features(data, like)
        given = from_arrays(rows, y, "The data", regression=not like.classes)
        return matched(replace(given, image=like.image, features=like.features, origin=like.origin), like)
    source, given_data = chosen(data, y, Data(), numbers=not like.classes)
    if isinstance(source.source, TableFile) and source.source.path.lower().endswith(NPZ.suffixes):
        source = source.change(source=NPZ(path=source.source.path))  # as arrays, which the model was trained on
    loaded: Dataset | Table
    if given_data is not None:
        loaded = given_data
    elif isinstance(source.source, NPZ):
        loaded = source.source.load_like(like)
    else:
        loaded = source.source.load(source.seed)
    if isinstance(loaded, Table):
        raise DataError(message("The model was not trained on a table. Pass x and y."))
    origin = loaded.origin if loaded.origin is not None else np.zeros(loaded.x.shape[1])
    if loaded.shape == like.base_shape:
        own = like.origin[: loaded.x.shape[1]]
        moved = np.asarray(loaded.x.astype(np.float64) + (origin - own), np.float32)
        loaded = apply_dataset(like, replace(loaded, x=moved, origin=own))
    return matched(loaded, like)


def _of_file(path: str, like: Preparation) -> Dataset:
    raw, table = read_kept(existing(path), like)
    found = usable(table)
    _, notes = unanswerable(like, table, raw)
    kept = np.isin(table.lines, found.lines).tolist()
    warn_of(raw, found, list(compress(notes, kept)))
    return _of_table(found, like)


def _of_table(table: Table, like: Preparation) -> Dataset:
    """The rows of a table with their targets. Raises DataError if none of them has one."""
    if not table.targets:
        names = listed([column.reading.name for column in like.target])
        raise DataError(message("{file} has no column {names} to compare with.", file=table.file, names=names))
    if not len(table.lines):
        notes = [part.reason for part in table.left_out if part.is_row]
        raise DataError(message("{file} has no row to evaluate: {notes}.", file=table.file, notes=joined(notes[:3])))
    return apply_table(like, table)


def matched(other: Dataset, like: Preparation) -> Dataset:
    """Other rows with the classes of `like`, in their order. Raises DataError where they do not fit."""
    if other.shape != like.shape:
        raise DataError(
            message(
                "The model expects rows of shape {shape}, but these have shape {other}.",
                shape=_text(like.shape),
                other=_text(other.shape),
            )
        )
    if bool(other.classes) != bool(like.classes):
        if like.classes:
            raise DataError(message("The model is a classifier, but the targets are numeric."))
        raise DataError(message("The model is a regression, but the targets are classes."))
    if like.classes:
        unknown = [name for name in other.classes if name not in like.classes]
        if unknown:
            raise DataError(
                message(
                    "The model has no class {name!r}. Its classes are {classes}.",
                    name=unknown[0],
                    classes=", ".join(like.classes[:12]),
                )
            )
        indices = np.array([like.classes.index(name) for name in other.classes])
        return replace(other, y=indices[other.y], classes=like.classes)
    if other.y.shape[1] != len(like.targets):
        raise DataError(
            message(
                "The model predicts {count:target|targets}, but this data has {other}.",
                count=len(like.targets),
                other=other.y.shape[1],
            )
        )
    origin = other.target_origin if other.target_origin is not None else np.zeros(other.y.shape[1])
    moved = np.asarray(other.y.astype(np.float64) + (origin - like.target_origin), np.float32)
    return replace(other, y=moved, target_origin=like.target_origin)


def prepared_like(like: Preparation, other: Dataset) -> Prepared:
    """Other rows for evaluation."""
    return Prepared(other, np.arange(len(other.x)), np.zeros(0, np.int64), like, other)


def features(x: Any, like: Preparation) -> NDArray[np.float32]:
    """The rows of x before scaling, float32 (n, features). Raises DataError where they do not fit.

    x is the path of a table, a table of pandas or polars, a mapping of columns, a list of records, or an array.
    """
    if like.reads_tables and (rows := _table_rows(x, like)) is not None:
        if error := refusal(rows):
            raise error
        warn_of(rows.raw, rows.table, rows.notes)
        return rows.x
    if isinstance(x, (str, Path)):
        raise DataError(message("The model was not trained on a table. Pass an array."))
    shape = like.base_shape
    if hasattr(x, "columns") and not like.image:
        x = _by_name(x, like)
    try:
        array = unmasked(x).astype(np.float64)
    except (ValueError, TypeError) as error:
        raise DataError(message("x must be numeric with shape {wanted}.", wanted=_wanted(shape))) from error
    alike = rows_like(array, shape, like.channels) if array.ndim > 1 else None
    if alike is None:
        raise DataError(
            message("x has shape {shape}, but the model expects {wanted}.", shape=array.shape, wanted=_wanted(shape))
        )
    flat = alike.reshape(len(array), prod(shape))
    with np.errstate(over="ignore", invalid="ignore"):
        rows32 = np.ascontiguousarray(flat - like.origin[: flat.shape[1]], np.float32)
    if not np.isfinite(rows32).all():
        raise DataError(message("x contains values that are not finite. Fix or remove those rows."))
    return like.with_built(rows32)


def _table_rows(x: Any, like: Preparation) -> NewRows | None:
    """New rows of a table, or None where x is an array of features."""
    if isinstance(x, (str, Path)):
        return from_file(x, like)
    if (rows := from_records(x, like)) is not None:
        return rows
    array = unmasked(x)
    return by_place(array, like) if array.ndim == 2 else None


def _by_name(x: Any, like: Preparation) -> Any:
    """The columns of a table in memory in the order of the features. By place if the features have no names."""
    columns = named_columns(x)
    missing = [name for name in like.base_features if name not in columns]
    if missing and like.base_features == tuple(f"x{number + 1}" for number in range(like.base)):
        return x
    if missing:
        raise DataError(message("x has no column {names}, which the model needs.", names=listed(missing)))
    return np.stack([unmasked(columns[name]) for name in like.base_features], axis=1)


def labels(classes: tuple[str, ...]) -> NDArray[Any]:
    """The class names as an array: int64 where all are integers, bool for "False" and "True", else texts."""
    if set(classes) == {"False", "True"}:
        return np.array([name == "True" for name in classes])
    try:
        numbers = [int(name) for name in classes]
    except ValueError:
        return np.array(classes)
    if [str(number) for number in numbers] != list(classes) or max(numbers) >= 2**63 or min(numbers) < -(2**63):
        return np.array(classes)
    return np.array(numbers, np.int64)


def _named(name: str | Path) -> Source:
    """The source of a built-in data set by its kind, or of a file or folder by its path."""
    if str(name) in BUILT_IN:
        return find(SOURCES, str(name), "data set")()
    if not os.path.exists(name) or not str(name):  # unlike Path.exists, it never raises
        raise DataError(
            message(
                "There is no file or data set named {name}. The data sets are {known}.",
                name=repr(str(name)) if not str(name).strip() else name,
                known=", ".join(sorted(BUILT_IN)),
            )
        )
    return source_for(name)


def _wanted(shape: tuple[int, ...]) -> str:
    return f"(rows, {_text(shape).replace(' × ', ', ')})"


def _text(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))
