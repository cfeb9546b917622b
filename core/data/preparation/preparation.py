"""The preparation of rows: what the training rows taught, and how any rows become the inputs of the network."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError
from core.data.built.feature import PreparedFeature
from core.data.fingerprint import Fingerprint
from core.data.preparation.log import Log
from core.data.preparation.step import Step
from core.data.reading.column import ColumnReading
from core.data.reading.gaps import is_gap
from core.data.reading.table import Column, Table
from core.data.reading.values import LARGEST, as_texts
from core.data.tables.dialect import Dialect
from core.data.tables.names import quoted
from core.data.tables.raw import Cells, RawTable
from core.messages import Message, message
from core.primitives import Value

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
FAR = 3.0  # ranges of the training rows, beyond which a value may be in another unit
BLOCK = 1 << 17  # numbers converted to float64 at a time, so that a large table is never copied as a whole


@dataclass(frozen=True)
class PreparedColumn:
    """A column of a table: how it is read, its texts in order, and the steps that turn its values into features.

    `range` is the smallest and the largest value of the training rows, None for texts and without two values. Where a
    foreign file does not say it, `is_range_known` is False: then it is a wide range, and no value is far outside it.
    """

    reading: ColumnReading
    texts: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    range: tuple[float, float] | None = None
    is_range_known: bool = True

    def apply(self, values: Doubles) -> Doubles:
        """The features of values, float64 (rows, features).

        A step takes the first feature of the step before it; other features, such as where a value is missing, stay.
        """
        features = values[:, None]
        for step in self.steps:
            features = np.column_stack([step.apply(features[:, 0]), features[:, 1:]])
        return features

    def lower(self, x: Value) -> tuple[Value, ...]:
        """The features as expressions of the column, one after another."""
        features: tuple[Value, ...] = (x,)
        for step in self.steps:
            features = (*step.lower(features[0]), *features[1:])
        return features

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its features."""
        names: tuple[str, ...] = (self.reading.name,)
        for step in self.steps:
            names = (*step.names(self.reading.name), *names[1:])
        return names

    def numbers(self, values: Doubles) -> Doubles:
        """The values of a number column with its gaps filled, float64 (rows,), in the units of the table."""
        filled: Doubles = self.steps[0].apply(values)[:, 0]
        return filled

    def undone(self, feature: Doubles) -> Doubles:
        """The numbers that have this first feature, float64 (rows,)."""
        for step in self.steps:
            if isinstance(step, Log):
                feature = np.expm1(feature) if step.add_one else np.exp(feature)
        return feature


@dataclass(frozen=True, eq=False)
class Preparation:
    """Everything that is needed to predict new rows, stored with the weights.

    `features` are the names of the inputs, `image` is the shape (channels, height, width) of images, `classes` the
    names of the classes in the order of the outputs, `targets` the names of the targets.
    Inputs are computed in float64 as ((value − origin) as float32 − shift) / scale: `origin`, float64 (features,), is 0
    except where the values are large compared to their spread, so that float32 can tell them apart. `shift` and `scale`
    are float32 (features,). A target is output · target_scale + target_shift + target_origin.
    `columns` are the feature columns of a table, in order, `target` the readings of its targets; `dialect` is that of
    the file. They are empty for data that is no table. Where a table names pictures, `pictures` is the reading of their
    column, and `columns` is empty: the inputs are those of images. `fingerprint` is of all rows that were read, and
    `sample` holds some inputs before scaling, float32 (n, features). `channels` is as in `Dataset`. `built` are the
    features that are computed from others. They are the last ones of `features`, after the base features.
    """

    features: tuple[str, ...]
    classes: tuple[str, ...]
    targets: tuple[str, ...]
    origin: Doubles
    shift: Floats
    scale: Floats
    target_origin: Doubles
    target_shift: Floats
    target_scale: Floats
    image: tuple[int, ...] = ()
    columns: tuple[PreparedColumn, ...] = ()
    target: tuple[PreparedColumn, ...] = ()
    others: tuple[ColumnReading, ...] = ()  # readings of the columns that are no features and no targets
    dialect: Dialect | None = None
    fingerprint: Fingerprint = field(default_factory=Fingerprint)
    sample: Floats = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    channels: str = ""
    built: tuple[PreparedFeature, ...] = ()
    pictures: ColumnReading | None = None

    @property
    def base(self) -> int:
        """The number of base features, which are those that are not built."""
        return len(self.features) - sum(len(feature.names) for feature in self.built)

    @property
    def base_features(self) -> tuple[str, ...]:
        """The names of the base features."""
        return self.features[: self.base]

    @property
    def base_shape(self) -> tuple[int, ...]:
        """The shape of one row of base features."""
        return self.image or (self.base,)

    @property
    def number_columns(self) -> tuple[str, ...]:
        """The names of the columns that features can be built from. Pixels are none."""
        if self.columns:
            return tuple(column.reading.name for column in self.columns if column.reading.type == "number")
        return () if self.image else self.base_features

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one row of features."""
        return self.image or (len(self.features),)

    @property
    def is_table(self) -> bool:
        """Whether the inputs are columns of a table."""
        return bool(self.columns)

    @property
    def reads_tables(self) -> bool:
        """Whether rows come from a table: of columns, or with a column that names pictures."""
        return self.is_table or self.pictures is not None

    @property
    def needed(self) -> tuple[str, ...]:
        """The names of the columns that a table of new rows must have, in order."""
        return tuple(reading.name for reading in self._inputs)

    @property
    def _inputs(self) -> tuple[ColumnReading, ...]:
        pictures = () if self.pictures is None else (self.pictures,)
        return (*(column.reading for column in self.columns), *pictures)

    def readings(self) -> tuple[ColumnReading, ...]:
        """The readings of all columns."""
        return (*self._inputs, *(column.reading for column in self.target), *self.others)

    def texts(self) -> dict[str, tuple[str, ...]]:
        """The texts of the coded columns, by name."""
        return {column.reading.name: column.texts for column in (*self.columns, *self.target) if column.texts}

    def encode(self, table: Table) -> Floats:
        """The features of the rows of a table before scaling, relative to `origin`: float32 (rows, features).

        Raises DataError if a column is missing.
        """
        if self.pictures is not None:
            self.matched(table)
            assert table.pictures is not None  # as it was read with this preparation
            return table.pictures.x
        x = np.empty((len(table.lines), len(self.features)), np.float32)
        start, numbers = 0, self.numbers(table)
        for prepared, column in zip(self.columns, self.matched(table), strict=True):
            width = len(prepared.names)
            features = prepared.apply(np.asarray(column.values, np.float64)) - self.origin[start : start + width]
            x[:, start : start + width] = np.clip(features, -LARGEST, LARGEST)
            start += width
        self._build(x, numbers)
        return x

    def numbers(self, table: Table) -> dict[str, Doubles]:
        """The columns of a table that built features need, with their gaps filled."""
        if not self.built:
            return {}
        needed = {name for feature in self.built for name in feature.chosen.columns}
        pairs = zip(self.columns, self.matched(table), strict=True)
        return {
            prepared.reading.name: prepared.numbers(np.asarray(column.values, np.float64))
            for prepared, column in pairs
            if prepared.reading.name in needed
        }

    def with_built(self, base: Floats) -> Floats:
        """Rows with their built features, float32 (rows, features), from base features relative to `origin`.

        Further features of `base`, float32 (rows, at least `self.base`), are computed again.
        """
        if not self.built:
            return base
        x = np.empty((len(base), len(self.features)), np.float32)
        x[:, : self.base] = base[:, : self.base]
        self._build(x, {name: self._number(x, name) for f in self.built for name in f.chosen.columns})
        return x

    def _number(self, x: Floats, name: str) -> Doubles:
        """The numbers of a column, float64 (rows,), from its first feature."""
        if not self.columns:
            place = self.features.index(name)
            return np.asarray(x[:, place] + self.origin[place], np.float64)
        place = 0
        for column in self.columns:
            if column.reading.name == name:
                return column.undone(x[:, place] + self.origin[place])
            place += len(column.names)
        raise KeyError(name)

    def _build(self, x: Floats, numbers: dict[str, Doubles]) -> None:
        """Compute the built features of rows, float32 (rows, features), in place."""
        start = self.base
        for feature in self.built:
            own = slice(start, start := start + len(feature.names))
            x[:, own] = np.clip(feature.apply(numbers) - self.origin[own], -LARGEST, LARGEST)

    def scaled(self, x: Floats, rows: NDArray[np.int64] | None = None) -> Floats:
        """The inputs of rows of `x`, float32 (n, features) relative to `origin`; all rows by default."""
        return scaled(x, np.arange(len(x)) if rows is None else rows, self.shift, self.scale)

    def unscaled_targets(self, outputs: Floats) -> Doubles:
        """Outputs of a regression (n, targets) in the units of the data, float64."""
        return outputs.astype(np.float64) * self.target_scale + self.target_shift + self.target_origin

    def matched(self, table: Table) -> list[Column]:
        """The feature columns of a table by name, in order. Raises DataError if one is missing."""
        by_name = {column.name: column for column in reversed(table.columns)}  # a table may have thousands
        found = [by_name.get(name) for name in self.needed]
        missing = [name for name, column in zip(self.needed, found, strict=True) if column is None]
        if missing:
            raise DataError(
                message(
                    "{file} has no column {name}, which the model needs. Add it, or rename the column that holds it.",
                    file=table.file,
                    name=quoted(missing[0]),
                )
            )
        return [column for column in found if column is not None]


def scaled(x: NDArray[np.generic], rows: NDArray[np.int64], shift: Floats, scale: Floats) -> Floats:
    """(x[rows] − shift) / scale, computed in float64 to keep the precision of large values, as float32."""
    inputs = np.empty((len(rows), x.shape[1]), np.float32)
    count = max(BLOCK // max(x.shape[1], 1), 1)
    for start in range(0, len(rows), count):
        block = x[rows[start : start + count]].astype(np.float64)
        block -= shift
        block /= scale
        with np.errstate(over="ignore"):  # whoever asks for outputs sees that they are not finite
            inputs[start : start + count] = block
    return inputs


def unanswerable(
    preparation: Preparation, table: Table, raw: RawTable
) -> tuple[NDArray[np.bool_], list[list[Message]]]:
    """Which new rows cannot be predicted, bool (rows,), and what is to be said of every row."""
    refused = np.zeros(len(table.lines), np.bool_)
    notes: list[list[Message]] = [[] for _ in table.lines]
    if (column := _pictured(preparation, table)) is not None:
        for row in np.flatnonzero(np.isnan(column.values)).tolist():
            notes[row].append(_no_picture(column, as_texts(raw.columns[raw.names.index(column.name)])[row]))
            refused[row] = True
        return refused, notes
    for prepared, column in zip(preparation.columns, preparation.matched(table), strict=True):
        cells = raw.columns[raw.names.index(column.name)]
        for row, sentence, stops in _notes(prepared, column, cells):
            notes[row].append(sentence)
            refused[row] |= stops
    numbers = preparation.numbers(table)
    for feature in preparation.built:
        for row in np.flatnonzero(np.isnan(feature.results(numbers)[:, 0])).tolist():
            name = quoted(feature.chosen.name)
            notes[row].append(message("{name} cannot be computed, and is filled", name=name))
    return refused, notes


def _pictured(preparation: Preparation, table: Table) -> Column | None:
    """The column that names the pictures, if the inputs are pictures."""
    return preparation.matched(table)[0] if preparation.pictures is not None else None


def _no_picture(column: Column, cell: str) -> Message:
    """Why a row has no picture."""
    why = column.pictures.refused.get(cell) if column.pictures is not None else None
    if why is None:
        return message("{name} is missing", name=quoted(column.name))
    return message("{name}: {cell} cannot be read: {why}", name=quoted(column.name), cell=quoted(cell), why=why)


def _notes(prepared: PreparedColumn, column: Column, cells: Cells) -> Iterator[tuple[int, Message, bool]]:
    """The rows with a gap, a bad cell or an unseen text; the sentence, and whether it stops the prediction."""
    reading, name = prepared.reading, quoted(prepared.reading.name)
    stops = reading.gaps == "leave out"
    for row in np.flatnonzero(np.isnan(column.values)).tolist():
        text = "" if isinstance(cells, np.ndarray) else cells[row].strip()
        if is_gap(text):
            yield row, message("{name} is missing", name=name), stops
        else:
            yield row, message("{name} cannot be read: {cell}", name=name, cell=quoted(text)), stops
    if prepared.range is not None and prepared.is_range_known:
        low, high = prepared.range
        reach = FAR * (high - low)
        far = (column.values < low - reach) | (column.values > high + reach)
        for row in np.flatnonzero(far).tolist():
            text = as_texts(cells)[row].strip()
            yield row, message("{name}: {cell} is far outside the training rows", name=name, cell=quoted(text)), False
    for row in np.flatnonzero(column.values < 0).tolist() if column.is_coded else ():
        text = as_texts(cells)[row].strip()
        sentence = message("{name}: no training row has {cell}", name=name, cell=quoted(text))
        yield row, sentence, reading.unseen == "refuse"
