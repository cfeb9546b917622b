"""A built feature: what a person chose, and what the training rows taught about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.built import FUNCTIONS, Function
from core.data.built.base import Values
from core.data.built.square import Square
from core.data.preparation.fill import Fill
from core.data.preparation.step import Targets
from core.data.reading.column import ColumnReading
from core.data.reading.values import LARGEST
from core.data.tables.names import listed, quoted
from core.definitions import Definition, param
from core.messages import Message, message
from core.primitives import Value, combined

Columns = Mapping[str, Values]  # numbers in the units of the data, float64 (rows,), by the names of the columns


@dataclass(frozen=True)
class BuiltFeature(Definition):
    """A function of one or two number columns, as a further input of the network."""

    kind = "feature"
    title = "Built feature"

    function: Function = param(Square(), "What is computed.", choices=FUNCTIONS)
    column: str = param("", "The column it is computed from.")
    other: str = param("", "The second column, where the function has two.")

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it is computed from."""
        return (self.column, self.other)[: self.function.inputs]

    @property
    def name(self) -> str:
        """What is computed, in a few characters."""
        return self.function.name(self.columns)


@dataclass(frozen=True, eq=False)
class PreparedFeature:
    """A built feature with the `figures` and the `fill` value that the training rows taught.

    Where the function has no result, `fill` puts the median of the training rows.
    """

    chosen: BuiltFeature
    figures: tuple[float, ...]
    fill: Fill

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its features."""
        first, *others = self.chosen.function.names(self.chosen.columns, self.figures)
        return (*self.fill.names(first), *others)

    def results(self, columns: Columns) -> Values:
        """What the function gives, float64 (rows, features). NaN where it has no result."""
        return _results(self.chosen, self.figures, columns)

    def apply(self, columns: Columns) -> Values:
        """The features of rows, float64 (rows, features), finite."""
        results = self.results(columns)
        return np.column_stack([self.fill.apply(results[:, 0]), results[:, 1:]])

    def lower(self, columns: Mapping[str, Value]) -> tuple[Value, ...]:
        """The features as expressions, of columns whose gaps are filled. No result is one that float32 cannot hold."""
        own = [columns[name] for name in self.chosen.columns]
        wide = any(column.wide for column in own)
        first, *others = self.chosen.function.lower(*(column.cast(wide) for column in own), figures=self.figures)
        narrow = first.cast(False)
        lacks = (narrow - narrow).cast(first.wide)  # of an infinite number, too, this is NaN
        return (*self.fill.lower(combined("if_missing", lacks, np.nan, first)), *others)


def fit_features(
    chosen: Sequence[BuiltFeature], columns: Columns, train: NDArray[np.int64]
) -> tuple[PreparedFeature, ...]:
    """The built features whose columns are there, fitted on training rows."""
    built = []
    for feature in chosen:
        if columns.keys() >= set(feature.columns):
            own = {name: columns[name][train] for name in feature.columns}
            figures = feature.function.fit(np.column_stack(list(map(own.__getitem__, feature.columns))))
            results = _results(feature, figures, own)[:, 0]
            reading = ColumnReading(name=feature.name, type="number")
            built.append(PreparedFeature(feature, figures, Fill.fit(results, Targets(results), reading, ())))
    return tuple(built)


def about_built(
    chosen: Sequence[BuiltFeature], built: Sequence[PreparedFeature], columns: Columns
) -> dict[BuiltFeature, Message]:
    """A sentence about every feature that has no result in some rows, or is left out since a column is not there."""
    found = {feature.chosen: sentence for feature in built if (sentence := _about_gaps(feature, columns))}
    used = [feature.chosen for feature in built]
    if absent := [feature for feature in chosen if feature not in used]:
        needed = dict.fromkeys(name for feature in absent for name in feature.columns)
        sentence = message(
            "{names} cannot be built from this data: not all of {columns} are number columns that the network sees. "
            "Remove these features, or choose the role feature and the type number for the columns.",
            names=listed([feature.name for feature in absent]),
            columns=listed(list(needed)),
        )
        found |= dict.fromkeys(absent, sentence)
    return found


def _about_gaps(feature: PreparedFeature, columns: Columns) -> Message | None:
    results = feature.results(columns)[:, 0]
    if not (count := int(np.isnan(results).sum())):
        return None
    return message(
        "{name} cannot be computed in {count:,} of {rows:row|rows}: it needs {domain}. These gaps are filled with "
        "{value:.6g}, the median of the training rows. If these rows matter, remove it and build another.",
        name=quoted(feature.chosen.name),
        count=count,
        rows=len(results),
        domain=feature.chosen.function.domain,
        value=feature.fill.value,
    )


def _results(feature: BuiltFeature, figures: tuple[float, ...], columns: Columns) -> Values:
    values = np.column_stack([columns[name] for name in feature.columns])
    with np.errstate(all="ignore"):
        results = feature.function.apply(values, figures)
        return np.where(np.abs(results) <= LARGEST, results, np.nan)
