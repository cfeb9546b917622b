"""The preparation of rows in the vocabulary of exports: from the columns that a receiver sends to features."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.preparation import Fill
from core.data.preparation.preparation import Doubles, Floats, Preparation, PreparedColumn
from core.data.reading.column import ColumnReading, changed
from core.data.reading.spellings import spellings
from core.formats.drawn import is_text, numbers_of, values_of, whole_columns
from core.formats.errors import FormatError
from core.messages import literal, message
from core.primitives import Value, combined, compute, concatenated, looked_up, over_units

DRAWN = 64  # values by which it is decided whether float32 will do
CLOSE = 1e-6  # what float32 may change of a scaled input, or of its size where that is above 1


@dataclass(frozen=True, eq=False)
class LoweredPreparation:
    """What a receiver sends, and what becomes of it.

    `columns` are those of the table, or the base features of an array, in order. Those named in `doubles` are float64,
    as float32 cannot hold their values.
    `features` are float32 (rows, features), relative to `origin` and before scaling. `refusal`, float32 (rows, 1), is
    NaN where a row cannot be predicted, else 0; it is None if every row can.
    """

    columns: tuple[PreparedColumn, ...]
    doubles: frozenset[str]
    features: Value
    refusal: Value | None


def lower_preparation(preparation: Preparation) -> LoweredPreparation:
    """The preparation as expressions. Raises FormatError where a step or a built feature has none."""
    columns = preparation.columns
    if not columns:  # pixels may be a million
        pixel = ColumnReading(type="number")
        columns = tuple(PreparedColumn(changed(pixel, name=name)) for name in preparation.base_features)
        if not preparation.built and not preparation.origin.any():
            return LoweredPreparation(
                columns, frozenset(), _input(columns, [*range(len(columns))], False, preparation).cast(False), None
            )
    wide = _wide(preparation, columns)
    used = {name for feature in preparation.built for name in feature.chosen.columns}

    def kind(place: int) -> tuple[int, bool]:
        column = columns[place]
        alone = not _is_plain(column) or column.reading.name in used
        return place if alone else -1, column.reading.name in wide

    parts, stops, numbers = list[tuple[Value, ...]](), list[Value](), dict[str, Value]()
    for (alone, is_wide), group in groupby(range(len(columns)), kind):
        places = list(group)
        own = [columns[place] for place in places]
        x = _input(own, places, is_wide, preparation)
        if alone < 0:
            fills = [step.value for column in own for step in column.steps if isinstance(step, Fill)]
            parts.append((x.filled(fills) if fills else x,))
        else:
            parts.append(_said(own[0].reading.name, own[0].lower, x))
            numbers[own[0].reading.name] = own[0].steps[0].lower(x)[0] if own[0].steps else x
        stops += _stops(own, x)
    for feature in preparation.built:
        parts.append(_said(feature.chosen.name, feature.lower, numbers))
    refusal = over_units("sum", concatenated(*stops)) if stops else None
    doubles = wide - whole_columns(preparation)
    return LoweredPreparation(columns, doubles, _joined(parts, preparation.origin), refusal)


def _is_plain(column: PreparedColumn) -> bool:
    """Whether a column of numbers is one feature, so that many of them are prepared at once."""
    fills = [step for step in column.steps if isinstance(step, Fill) and not step.indicator]
    return column.reading.type == "number" and len(fills) == len(column.steps) <= 1


def _input(own: Sequence[PreparedColumn], places: list[int], wide: bool, preparation: Preparation) -> Value:
    fields: dict[str, object] = {"columns": tuple(column.reading.name for column in own), "places": places}
    if is_text(own[0]):
        missing = preparation.dialect.missing if preparation.dialect else ""
        fields["texts"] = spellings(own[0].reading, own[0].texts, missing)
    return Value("input", (), (len(own),), fields=fields, wide=wide)


def _said(name: str, lower: Callable[[Any], tuple[Value, ...]], x: Any) -> tuple[Value, ...]:
    """What is computed of `x`, under this name for people."""
    try:
        return lower(x)
    except NotImplementedError:
        raise FormatError(
            message(
                "This format cannot say how “{name}” is computed. Leave it out of the features and train again, or "
                "export as .safetensors or .npz.",
                name=literal(name),
            )
        ) from None


def _joined(parts: Sequence[tuple[Value, ...]], origin: Doubles) -> Value:
    """All features, float32, relative to `origin`."""
    joined, start = list[Value](), 0
    for part in parts:
        values = concatenated(*part)
        end = start + prod(values.shape)
        if end > start:
            joined.append((values - origin[start:end] if origin[start:end].any() else values).cast(False))
        start = end
    return concatenated(*joined)


def _stops(own: Sequence[PreparedColumn], x: Value) -> list[Value]:
    """For columns that not every row may have: NaN where a row has a gap, or a text, that is not predicted, else 0."""
    gap = np.array([np.nan if column.reading.gaps == "leave out" else 0 for column in own])
    if not is_text(own[0]):
        return [combined("if_missing", x, gap, 0).cast(False)] if np.isnan(gap).any() else []
    table = np.array([0, gap[0], np.nan if own[0].reading.unseen == "refuse" else 0])
    if not np.isnan(table).any():
        return []
    rows = {text: int(np.isnan(value)) for text, value in x.fields["texts"].items()}
    return [looked_up(x, rows, table[:, None]).cast(False)]


def _wide(preparation: Preparation, columns: Sequence[PreparedColumn]) -> frozenset[str]:
    """The columns that are computed in float64: dates, and those whose features float32 would change."""
    random, wide, start = np.random.default_rng(1), set[str](), 0
    origin, scale = preparation.origin.ravel(), preparation.scale.ravel()
    base = numbers_of(preparation, random, DRAWN) if preparation.built and not preparation.is_table else None
    values = dict[str, Doubles]()
    for place, column in enumerate(columns):
        name, end = column.reading.name, start + len(column.names)
        is_number = column.reading.type == "number"
        if base is not None:
            values[name] = base[:, place]
        elif is_number and column.steps:
            values[name] = np.append(values_of(column, random, DRAWN), column.numbers(np.array([np.nan])))
        if column.reading.type == "date" or origin[start:end].any():
            wide.add(name)
        elif is_number and not _is_plain(column):
            x = _input([column], [0], False, preparation)
            found = compute(concatenated(*_said(name, column.lower, x)), values)
            if not _close(found, column.apply(values[name]), scale[start:end]):
                wide.add(name)
        start = end
    numbers = {column.reading.name: column for column in columns}
    for feature in preparation.built:
        names, end = feature.chosen.columns, start + len(feature.names)
        inputs = {name: _input([numbers[name]], [0], False, preparation) for name in names}
        found = compute(concatenated(*_said(feature.chosen.name, feature.lower, inputs)), values)
        if origin[start:end].any() or not _close(found, feature.apply(values), scale[start:end]):
            wide.update(names)
        start = end
    return frozenset(wide)


def _close(found: NDArray[Any], wanted: Doubles, scale: Floats) -> bool:
    with np.errstate(over="ignore", invalid="ignore"):
        rounded = wanted.astype(np.float32).astype(np.float64) / scale
        return bool((np.abs(found / scale - rounded) <= CLOSE * np.maximum(1, np.abs(rounded))).all())
