"""Fits the preparation of a table on training rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import offsets, pixels
from core.data.base import DataError, Dataset
from core.data.built.feature import BuiltFeature, about_built, fit_features
from core.data.fingerprint import fingerprint_of
from core.data.preparation.fit_column import as_trained, features_of, fit_column, fit_scaling
from core.data.preparation.fit_rows import fit_targets, fit_with_built, sample, with_notes
from core.data.preparation.preparation import Doubles, Floats, Preparation, PreparedColumn
from core.data.preparation.step import Targets
from core.data.reading.column import ColumnReading
from core.data.reading.pictures import Pictures
from core.data.reading.table import Table
from core.data.scaling import Scaling
from core.data.tables.names import listed, quoted
from core.messages import Message, message

Rows = NDArray[np.int64]


def fit_table(
    table: Table, train: Rows, scaling: Scaling, chosen: Sequence[BuiltFeature] = ()
) -> tuple[Preparation, Dataset]:
    """The preparation of a table, fitted on its training rows, and all of its rows as features."""
    if table.pictures is not None:
        return _fit_pictures(table, table.pictures, train, scaling, chosen)
    y, target_origin, targets = _targets(table, train)
    names = tuple(column.name for column in table.targets)
    guide = Targets(np.asarray(y[train], np.float64), table.classes, names)
    prepared = [fit_column(column, train, guide) for column in table.features]
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
        part = features_of(one, column, train, guide)
        own = slice(place, place := place + part.shape[1])
        origin[own] = offsets(part[train])
        x[:, own] = part - origin[own]
    for feature in built:
        part = feature.apply(numbers)
        own = slice(place, place := place + part.shape[1])
        origin[own] = offsets(part[train])
        x[:, own] = part - origin[own]
    shift, scale = fit_scaling(x[train], prepared, scaling)
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
        _others(table),
        table.dialect,
        fingerprint_of(as_trained(table, train)),
        sample(x, train),
        built=built,
    )
    made = _dataset(table, x, y, preparation)
    return preparation, with_notes(made, about_built(chosen, built, numbers))


def _fit_pictures(
    table: Table, pictures: Pictures, train: Rows, scaling: Scaling, chosen: Sequence[BuiltFeature]
) -> tuple[Preparation, Dataset]:
    """The preparation of a table whose inputs are the pictures that it names."""
    y, target_origin, targets = _targets(table, train)
    names = tuple(column.name for column in table.targets)
    images = Dataset(
        pictures.x, y, pixels(pictures.image), table.classes, names, image=pictures.image, target_origin=target_origin
    )
    fitted, made = fit_with_built(images, train, scaling, chosen)
    preparation = replace(
        fitted,
        target=targets,
        others=_others(table),
        dialect=table.dialect,
        fingerprint=fingerprint_of(table),
        pictures=table.features[0].reading,
    )
    return preparation, with_notes(_dataset(table, made.x, y, preparation), made.about_built)


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
    return with_notes(made, about_built((), preparation.built, preparation.numbers(table)))


def _others(table: Table) -> tuple[ColumnReading, ...]:
    """The readings of the columns that are no features and no targets."""
    return tuple(column.reading for column in table.columns if column.reading.role not in ("feature", "target"))


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
        preparation.image,
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
        if part.is_row:
            yield message("{count:row is|rows are} left out: {reason}.", count=part.count, reason=part.reason)
