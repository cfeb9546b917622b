"""Fits the steps of one column of a table on training rows."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError
from core.data.preparation.date_parts import DateParts
from core.data.preparation.fill import Fill
from core.data.preparation.log import Log
from core.data.preparation.one_hot import OneHot
from core.data.preparation.ordinal import Ordinal
from core.data.preparation.preparation import Doubles, Floats, PreparedColumn
from core.data.preparation.step import Step, Targets
from core.data.preparation.target_mean import TargetMean
from core.data.reading.table import Column, Table
from core.data.reading.values import codes
from core.data.scaling import MinMax, Robust, Scaling, Standardize, Unscaled
from core.data.tables.names import quoted
from core.messages import message, one_of

Rows = NDArray[np.int64]
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


def fit_column(column: Column, train: Rows, targets: Targets) -> PreparedColumn:
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


def features_of(prepared: PreparedColumn, column: Column, train: Rows, targets: Targets) -> Doubles:
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


def as_trained(table: Table, train: Rows) -> Table:
    """The table as it is read once its preparation is kept: texts that no training row has are unseen."""

    def trained(column: Column) -> Column:
        if column.reading.role != "feature" or (
            column.reading.type != "category" and column.values.dtype == np.float64
        ):
            return column
        values, texts = _with_trained_texts(column, train)
        return replace(column, values=values, texts=texts)

    return replace(table, columns=tuple(map(trained, table.columns)))


def fit_scaling(x: Floats, columns: list[PreparedColumn], usual: Scaling) -> tuple[Floats, Floats]:
    """Shift and scale of every feature: those of its column's scaling, else of the usual one."""
    shift, scale = (values.astype(np.float32) for values in usual.fit(x))
    start = 0
    for column in columns:
        end = start + len(column.names)
        if own := SCALINGS.get(column.reading.scaling):
            shift[start:end], scale[start:end] = own().fit(x[:, start:end])
        start = end
    return shift, scale
