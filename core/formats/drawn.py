"""Rows that an export is proved with: drawn about the training rows, some with gaps or texts that no row has."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.preparation import DateParts, Fill
from core.data.preparation.date_parts import DAY
from core.data.preparation.new_rows import from_records
from core.data.preparation.preparation import Doubles, Floats, Preparation, PreparedColumn
from core.messages.numbers import significant
from core.network import Network

ROWS = 500
GAPS, UNSEEN = 100, 50  # of them
OFTEN = 0.3  # how likely any column of such a row has a gap, or an unseen text
HAIR = 1e-3  # by which a whole number in `sample` may be off, as float32 beside `origin`
BEYOND = 0.1  # of the range of the training rows
BYTES = 2**28  # of the numbers of all rows, and of those that a program computes at once
MOST_CELLS = 1000  # of an array, such as an image, that are written out
COPIES = 6  # of the inputs in float64 that drawing, reading and sending rows make, about
WINDOW = 25  # by which windows of 5 × 5 enlarge the signals of a convolution

Texts = NDArray[np.object_]


@dataclass(frozen=True, eq=False)
class Drawn:
    """Rows as a receiver has them, and as the network sees them.

    `columns` are those of a table by name, (rows,): float64, dates as seconds since 1970, and texts as objects, with
    NaN or "" for gaps. Without a table there is "x" alone, float64 (rows, base features). `x`, float32 (rows,
    features), is relative to `origin`. A row that is `refused` cannot be predicted. `missing` and `unseen` are the rows
    with a gap, or with a text that no training row has, bool (rows,).
    """

    columns: dict[str, Doubles | Texts]
    x: Floats
    refused: NDArray[np.bool_]
    missing: NDArray[np.bool_]
    unseen: NDArray[np.bool_]

    def cells(self, row: int) -> dict[str, str]:
        """The cells of a row as people read them, by column. Of an array, the first ones, and they are numbered."""
        found = dict[str, str]()
        for name, values in self.columns.items():
            parts = np.atleast_1d(values[row])[:MOST_CELLS]
            names = [name] if values.ndim == 1 else [f"{name}[{place}]" for place in range(len(parts))]
            found |= {key: _cell_text(cell) for key, cell in zip(names, parts, strict=True)}
        return found

    def take(self, rows: NDArray[np.int64]) -> "Drawn":
        """Some of the rows."""
        columns = {name: values[rows] for name, values in self.columns.items()}
        return Drawn(columns, self.x[rows], self.refused[rows], self.missing[rows], self.unseen[rows])


def drawn(preparation: Preparation) -> Drawn:
    """500 rows, the same ones for equal preparations. Of an array, those that are kept come first.

    Rows of more than 11,000 numbers, such as large images, are fewer, so that they fit in memory.
    """
    random = np.random.default_rng(0)
    if not preparation.is_table:
        count = _within(ROWS, COPIES * preparation.base)
        x = numbers_of(preparation, random, count)
        base = (x - preparation.origin[: preparation.base]).astype(np.float32)
        none = np.zeros(count, np.bool_)
        return Drawn({"x": x}, preparation.with_built(base), none, none, none)
    columns = {column.reading.name: values_of(column, random, ROWS) for column in preparation.columns}
    for name in whole_columns(preparation):
        columns[name] = np.floor(columns[name].astype(np.float64))
    coded = [column for column in preparation.columns if is_text(column)]
    place = random.permutation(ROWS)
    missing, unseen = place < GAPS, (place >= ROWS - UNSEEN) & bool(coded)
    for column, own in _chosen(preparation.columns, missing, random):
        columns[column.reading.name][own] = "" if is_text(column) else np.nan
    for column, own in _chosen(coded, unseen, random):
        columns[column.reading.name][own] = _unseen(column.texts)
    cells = {
        column.reading.name: columns[column.reading.name]
        * (1000 if column.reading.date_format == "milliseconds" else 1)
        for column in preparation.columns
    }
    read = from_records(cells, preparation)
    assert read is not None  # a mapping is a table
    return Drawn(columns, read.x, read.refused, missing, unseen)


def at_once(network: Network, most: int) -> int:
    """How many rows a program in NumPy computes at once, 1 to `most`, so that all its signals fit in memory."""
    return _within(most, WINDOW * network.lowered.units)


def _within(most: int, numbers: int) -> int:
    """How many rows of so many numbers in float64 the memory allows, 1 to `most`."""
    return max(1, min(most, BYTES // (8 * numbers)))


def is_text(column: PreparedColumn) -> bool:
    """Whether the cells of a column are texts."""
    return column.reading.type in ("category", "ordinal", "boolean")


def whole_columns(preparation: Preparation) -> set[str]:
    """The number columns of whole numbers that float32 holds, such as years, as far as the kept figures show."""
    whole, start = set[str](), 0
    for column in preparation.columns:
        if column.reading.type == "number" and column.range is not None:
            kept = column.undone(preparation.sample[:, start] + preparation.origin[start])
            known = np.array([*column.range, *np.where(np.abs(kept - kept.round()) < HAIR, kept.round(), kept)])
            if (known == known.round()).all() and (np.abs(known) < 2**24).all():
                whole.add(column.reading.name)
        start += len(column.names)
    return whole


def values_of(column: PreparedColumn, random: np.random.Generator, count: int) -> Doubles | Texts:
    """Values of a column of a table: known texts, or numbers and dates of the training rows and a little beyond."""
    if is_text(column):
        texts = np.array([*column.texts, *[""] * (not column.texts)], object)
        return texts[random.integers(0, len(texts), count)]
    if column.range is not None:
        low, high = column.range
    else:  # all values were the same
        first = column.steps[0]
        low = high = (
            first.value if isinstance(first, Fill) else first.first * DAY if isinstance(first, DateParts) else 0
        )
    values = random.uniform(low - BEYOND * (high - low), high + BEYOND * (high - low), count)
    return np.floor(values) if column.reading.type == "date" else values


def numbers_of(preparation: Preparation, random: np.random.Generator, count: int) -> Doubles:
    """Rows of numbers that are no table, float64 (count, base features): those that are kept, others like them."""
    base = preparation.base
    shift, scale = preparation.shift.reshape(-1)[:base], preparation.scale.reshape(-1)[:base]
    x = (random.normal(size=(count, base)) * scale + shift).astype(np.float32)
    kept = preparation.sample.reshape(len(preparation.sample), -1)[:count, :base]
    x[: len(kept)] = kept
    return x.astype(np.float64) + preparation.origin[:base]


def _cell_text(cell: object) -> str:
    if isinstance(cell, str):
        return cell or "–"
    number = float(str(cell))
    return "–" if number != number else significant(number, 9)


def _chosen(
    columns: Sequence[PreparedColumn], rows: NDArray[np.bool_], random: np.random.Generator
) -> list[tuple[PreparedColumn, NDArray[np.bool_]]]:
    """Some of the rows for every column, bool (rows,), so that every one of them is chosen for a column."""
    if not columns:
        return []
    chosen = random.random((len(rows), len(columns))) < OFTEN
    chosen[np.arange(len(rows)), random.integers(0, len(columns), len(rows))] = True
    return list(zip(columns, (chosen & rows[:, None]).T, strict=True))


def _unseen(texts: Sequence[str]) -> str:
    """A text that is none of these."""
    text = "unseen"
    while text in texts:
        text += "*"
    return text
