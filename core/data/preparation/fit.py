"""Fits the preparation on training rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import offsets
from core.data.base import DataError, Dataset
from core.data.built.feature import BuiltFeature, about_absent, about_gaps, fit_features
from core.data.fingerprint import Fingerprint, fingerprint
from core.data.preparation.date_parts import DateParts
from core.data.preparation.fill import Fill
from core.data.preparation.log import Log
from core.data.preparation.one_hot import OneHot
from core.data.preparation.ordinal import Ordinal
from core.data.preparation.preparation import Doubles, Floats, Preparation, PreparedColumn
from core.data.preparation.step import Step, Targets
from core.data.preparation.target_mean import TargetMean
from core.data.reading.table import Column, Table
from core.data.reading.values import codes
from core.data.scaling import MinMax, Robust, Scaling, Standardize, Unscaled
from core.data.tables.names import listed, quoted
from core.messages import Message, message, one_of

Rows = NDArray[np.int64]
SAMPLE = 5  # rows
SCALINGS: dict[str, type[Scaling]] = {
    "none": Unscaled,
    "standardize": Standardize,
    "min-max": MinMax,
    "robust": Robust,
}
ENCODINGS: dict[str, type[Step]] = {
    "one-hot": OneHot,
    "ordinal": Ordinal,
    "target mean": TargetMean,
    "date parts": DateParts,
}


def fit_table(
    table: Table, train: Rows, scaling: Scaling, chosen: Sequence[BuiltFeature] = ()
) -> tuple[Preparation, Dataset]:
    """The preparation of a table, fitted on its training rows, and all of its rows as features."""
    y, target_origin, targets = _targets(table, train)
    names = tuple(column.name for column in table.targets)
    guide = Targets(np.asarray(y[train], np.float64), table.classes, names)
    prepared = [_fit_column(column, train, guide) for column in table.features]
    needed = {name for feature in chosen for name in feature.columns}
    numbers = {
        column.name: one.numbers(np.asarray(column.values, np.float64))
        for one, column in zip(prepared, table.features, strict=True)
        if column.reading.type == "number" and column.name in needed
    }
    built = fit_features(chosen, numbers, train)
    features = (*(name for one in prepared for name in one.names), *(name for one in built for name in one.names))
    x, origin = np.empty((len(table.lines), len(features)), np.float32), np.zeros(len(features))
    place = 0
    for one, column in zip(prepared, table.features, strict=True):  # one at a time: a large table has no room for more
        part = _features(one, column, train, guide)
        own = slice(place, place := place + part.shape[1])
        origin[own] = offsets(part[train])
        x[:, own] = part - origin[own]
    for feature in built:
        part = feature.apply(numbers)
        own = slice(place, place := place + part.shape[1])
        origin[own] = offsets(part[train])
        x[:, own] = part - origin[own]
    others = tuple(column.reading for column in table.columns if column.reading.role not in ("feature", "target"))
    shift, scale = _fit_scaling(x[train], prepared, scaling)
    target_shift, target_scale = fit_targets(y[train], bool(table.classes))
    preparation = Preparation(
        features,
        table.classes,
        names,
        origin,
        shift,
        scale,
        target_origin,
        target_shift,
        target_scale,
        (),
        tuple(prepared),
        targets,
        others,
        table.dialect,
        fingerprint_of(table),
        sample(x, train),
        built=built,
    )
    made = _dataset(table, x, y, preparation)
    notes = (*about_absent(chosen, built), *about_gaps(built, numbers))
    return preparation, replace(made, notes=(*made.notes, *notes))


def apply_table(preparation: Preparation, table: Table) -> Dataset:
    """The rows of a table as features, prepared as earlier rows were. Raises DataError if a column is missing."""
    x = preparation.encode(table)
    if absent := [name for name in preparation.targets if table.column(name) is None]:
        raise DataError(
            message(
                "{file} has no column {name}, which the model predicts. Add it, or rename the column that holds it.",
                file=table.file,
                name=quoted(absent[0]),
            )
        )
    y, _, _ = _targets(table, None, preparation.target_origin)
    made = _dataset(table, x, y, preparation)
    return replace(made, notes=(*made.notes, *about_gaps(preparation.built, preparation.numbers(table))))


def fit_with_built(
    dataset: Dataset, train: Rows, scaling: Scaling, chosen: Sequence[BuiltFeature] = ()
) -> tuple[Preparation, Dataset]:
    """The preparation of rows that are numbers already, and all of them with their built features."""
    base = fit_dataset(dataset, train, scaling)
    if not chosen:
        return base, dataset
    numbers = _numbers(dataset, chosen)
    built = fit_features(chosen, numbers, train)
    parts = [np.zeros((len(dataset.x), 0)), *(feature.apply(numbers) for feature in built)]
    extra = np.column_stack(parts)
    origin = offsets(extra[train])
    shift, scale = scaling.fit(np.asarray(extra[train] - origin, np.float32))
    names = tuple(name for feature in built for name in feature.names)
    preparation = replace(
        base,
        features=(*base.features, *names),
        origin=np.concatenate([base.origin, origin]),
        shift=np.concatenate([base.shift, shift.astype(np.float32)]),
        scale=np.concatenate([base.scale, scale.astype(np.float32)]),
        built=built,
    )
    made = apply_dataset(preparation, dataset)
    made = replace(made, notes=(*made.notes, *about_absent(chosen, built)))
    return replace(preparation, sample=sample(made.x, train)), made


def apply_dataset(preparation: Preparation, dataset: Dataset) -> Dataset:
    """Rows that are numbers already, with the built features of a preparation."""
    if not preparation.built or len(dataset.features) != preparation.base:
        return dataset
    numbers = _numbers(dataset, [feature.chosen for feature in preparation.built])
    return replace(
        dataset,
        x=preparation.with_built(dataset.x),
        features=preparation.features,
        origin=preparation.origin,
        notes=(*dataset.notes, *about_gaps(preparation.built, numbers)),
    )


def _numbers(dataset: Dataset, chosen: Sequence[BuiltFeature]) -> dict[str, Doubles]:
    """The columns that built features need, in the units of the data. Pixels are none."""
    if dataset.image:
        return {}
    needed = {name for feature in chosen for name in feature.columns} & set(dataset.features)
    origin = dataset.origin if dataset.origin is not None else np.zeros(len(dataset.features))
    places = {name: dataset.features.index(name) for name in needed}
    return {name: dataset.x[:, place] + origin[place] for name, place in places.items()}


def fit_dataset(dataset: Dataset, train: Rows, scaling: Scaling) -> Preparation:
    """The preparation of rows that are numbers already, without built features."""
    shift, scale = scaling.fit(dataset.x[train])
    target_shift, target_scale = fit_targets(dataset.y[train], bool(dataset.classes))
    targets = 1 if dataset.classes else len(dataset.targets)
    origin = dataset.origin if dataset.origin is not None else np.zeros(len(dataset.features))
    target_origin = dataset.target_origin if dataset.target_origin is not None else np.zeros(targets)
    return Preparation(
        dataset.features,
        dataset.classes,
        dataset.targets,
        origin,
        shift.astype(np.float32),
        scale.astype(np.float32),
        target_origin,
        target_shift,
        target_scale,
        dataset.image,
        fingerprint=fingerprint_of(dataset),
        sample=sample(dataset.x, train),
        channels=dataset.channels,
    )


def aligned(dataset: Dataset, classes: tuple[str, ...]) -> Dataset:
    """The data set with these classes, in this order, if they are all of its own: files may not keep the order."""
    if dataset.classes == classes or not set(dataset.classes) <= set(classes):
        return dataset
    place = np.array([classes.index(name) for name in dataset.classes], np.int64)
    return replace(dataset, y=place[dataset.y.astype(np.int64)], classes=classes)


def fit_targets(y: NDArray[np.generic], is_class: bool) -> tuple[Floats, Floats]:
    """Shift and scale of targets, float32 (targets,): [0] and [1] for classes."""
    if is_class:
        return np.zeros(1, np.float32), np.ones(1, np.float32)
    shift, scale = Standardize().fit(y.astype(np.float32))
    return shift.astype(np.float32), scale.astype(np.float32)


def fingerprint_of(loaded: Dataset | Table, first: int | None = None) -> Fingerprint:
    """The fingerprint of rows, or of the first ones, with a hash for every column that is used."""
    if isinstance(loaded, Dataset):
        return fingerprint(len(loaded.x[:first]), {"x": loaded.x[:first], "y": loaded.y[:first]})
    used = [column for column in loaded.columns if column.reading.role in ("feature", "target", "weight")]
    count = len(loaded.lines[:first])
    return fingerprint(count, {column.name: _content(column, count) for column in used})


def sample(x: Floats, train: Rows) -> Floats:
    """Some training rows, evenly spaced, float32 (n, features)."""
    count = min(SAMPLE, len(train))
    return x[train[np.linspace(0, len(train) - 1, count).astype(int)]] if count else x[:0]


def _content(column: Column, rows: int) -> NDArray[np.generic] | list[str]:
    values = column.values[:rows]
    if not column.is_coded:
        large = values.dtype == np.float64 and offsets(np.asarray(values, np.float64)[:, None])[0]
        return values if large else values.astype(np.float32)
    texts = [*column.texts, "\0", "\1"]  # the last two are read for a gap and an unseen text
    places = np.where(np.isnan(values), len(column.texts), np.where(values < 0, len(column.texts) + 1, values))
    return [texts[place] for place in places.astype(int).tolist()]


def _fit_column(column: Column, train: Rows, targets: Targets) -> PreparedColumn:
    """The steps of a column, fitted on its training rows."""
    _check_encoding(column)
    reading, (values, texts) = column.reading, _with_trained_texts(column, train)
    fitted = np.asarray(values[train], np.float64)
    if reading.gaps == "own category" and not np.isnan(fitted).any():
        reading = replace(reading, gaps="")  # weights of a feature that is never 1 would not be trained
    steps = list[Step]()
    for kind in _kinds(column):
        steps.append(kind.fit(fitted, targets, reading, texts))
        fitted = steps[-1].apply(fitted)[:, 0]
    return PreparedColumn(column.reading, texts, tuple(steps), None if column.is_coded else _range(values[train]))


def _range(values: Doubles) -> tuple[float, float] | None:
    """The smallest and the largest value; None where all are the same or missing."""
    known = values[~np.isnan(values)]
    if not len(known) or known.min() == known.max():
        return None
    return float(known.min()), float(known.max())


def _kinds(column: Column) -> list[type[Step]]:
    """The steps for a column, in order."""
    reading = column.reading
    if reading.type == "number":
        return [Fill, Log] if reading.log == "yes" else [Fill]
    usual = OneHot if column.is_coded else Fill
    return [ENCODINGS.get(reading.encoding, usual)]


def _features(prepared: PreparedColumn, column: Column, train: Rows, targets: Targets) -> Doubles:
    """The features of all rows, float64 (rows, features)."""
    values = np.asarray(_with_trained_texts(column, train)[0], np.float64)
    features = prepared.apply(values)
    last = prepared.steps[-1]
    if type(last).fit_apply is not Step.fit_apply:
        features[train] = last.fit_apply(values[train], targets)
    return features


def _check_encoding(column: Column) -> None:
    """Raise DataError if the type of the column is none of a feature, or the chosen encoding is none for the type."""
    if column.reading.type == "text":
        raise DataError(
            message(
                "{name} is of type {type}, which is no feature. Choose the type category, or leave the column out.",
                name=quoted(column.name),
                type=message(column.reading.type),
            )
        )
    fitting = {"number": ("none",), "date": ("date parts", "none")}.get(
        column.reading.type, ("one-hot", "ordinal", "target mean")
    )
    if column.reading.encoding not in fitting:
        raise DataError(
            message(
                "{name} is of type {type}, which cannot be encoded as {encoding}. Choose {known}.",
                name=quoted(column.name),
                type=message(column.reading.type),
                encoding=message(column.reading.encoding),
                known=one_of([message(name) for name in fitting]),
            )
        )


def _with_trained_texts(column: Column, train: Rows) -> tuple[Doubles, tuple[str, ...]]:
    """The values as places in those texts that training rows have; −1 for the others.

    The others are looked up as those of new rows are, which may write the number of a known text otherwise.
    """
    if column.reading.type != "category":
        return np.asarray(column.values, np.float64), column.texts
    used = np.unique(column.values[train][column.values[train] >= 0]).astype(int)
    trained = tuple(column.texts[place] for place in used.tolist())
    places = codes(column.texts, {text: place for place, text in enumerate(trained)}, frozenset()).values
    gaps = np.isnan(column.values)
    values = np.append(places, np.nan)[np.where(gaps, -1, column.values).astype(int)]
    return values, trained


def _fit_scaling(x: Floats, columns: list[PreparedColumn], usual: Scaling) -> tuple[Floats, Floats]:
    """Shift and scale of every feature: those of its column's scaling, else of the usual one."""
    shift, scale = (values.astype(np.float32) for values in usual.fit(x))
    start = 0
    for column in columns:
        end = start + len(column.names)
        if own := SCALINGS.get(column.reading.scaling):
            shift[start:end], scale[start:end] = own().fit(x[:, start:end])
        start = end
    return shift, scale


def _targets(
    table: Table, train: Rows | None, origin: Doubles | None = None
) -> tuple[NDArray[np.int64] | Floats, Doubles, tuple[PreparedColumn, ...]]:
    """The targets as in `Dataset.y`, what was subtracted from them, and how they are read."""
    read = tuple(PreparedColumn(column.reading, column.texts) for column in table.targets)
    if table.classes:
        return table.targets[0].values.astype(np.int64), np.zeros(1), read
    wide = np.stack([np.asarray(column.values, np.float64) for column in table.targets], axis=1)
    if origin is None:
        origin = offsets(wide[train]) if train is not None else np.zeros(wide.shape[1])
    return np.asarray(wide - origin, np.float32), origin, read


def _dataset(table: Table, x: Floats, y: NDArray[np.int64] | Floats, preparation: Preparation) -> Dataset:
    notes = (*table.notes, *(note for column in table.columns for note in column.notes), *_filled(table))
    notes += tuple(about_left_out(table))
    weights = table.weight
    return Dataset(
        x,
        y,
        preparation.features,
        table.classes,
        preparation.targets,
        notes,
        importance=None if weights is None else weights.values.astype(np.float32),
        origin=preparation.origin,
        target_origin=preparation.target_origin,
    )


def _filled(table: Table) -> Iterator[Message]:
    """A sentence about the numbers and dates whose gaps are filled."""
    columns = [column for column in table.features if not column.is_coded and column.reading.gaps != "leave out"]
    columns = [column for column in columns if np.isnan(column.values).any()]
    if columns:
        names = listed([column.name for column in columns])
        yield message("Missing values are filled, as chosen for each column: {names}.", names=names)


def about_left_out(table: Table) -> Iterator[Message]:
    """Sentences about rows that cannot be used."""
    for part in table.left_out:
        if part.is_row and part.count == 1:
            yield message("1 row is left out: {reason}.", reason=part.reason)
        elif part.is_row:
            yield message("{count:,} rows are left out: {reason}.", count=part.count, reason=part.reason)
