"""What is computed of a table in the background: the distribution of every column, and the findings of the gate."""

from dataclasses import dataclass
from itertools import pairwise
from threading import Event

import numpy as np
from numpy.typing import NDArray

from core.data.gate import Finding, gate
from core.data.reading.pictures import Pictures
from core.data.reading.table import Column, Table
from core.data.splits import Parts
from designer.style.numbers import significant
from designer.style.values import date_text

BINS = 18  # bars of a histogram
PICTURES = 4
TEXTS = 12  # bars of texts, the most frequent ones


@dataclass(frozen=True, eq=False)
class Distribution:
    """Bars of equal width, whose `labels` are in the order of the cells' values or of their frequency; or some
    pictures, uint8 (height, width, 3).
    """

    counts: tuple[int, ...]
    labels: tuple[str, ...]
    places: tuple[int, ...] = ()  # of texts among the column's
    pictures: tuple[NDArray[np.uint8], ...] = ()


@dataclass(frozen=True, eq=False)
class Facts:
    """Of one table: distributions by the names of columns, and findings. `is_canceled` says that there are none yet."""

    table: Table
    distributions: dict[str, Distribution]
    findings: tuple[Finding, ...]
    is_canceled: bool = False


class CanceledError(Exception):
    """The check is no longer wanted."""


def facts(table: Table, parts: Parts, canceled: Event) -> Facts:
    """Compute everything of a table with its three parts. May take seconds for a large table.

    Once `canceled` is set, the findings are left out.
    """

    def go_on() -> None:
        if canceled.is_set():
            raise CanceledError

    distributions = {column.name: distribution(column) for column in table.columns}
    try:
        return Facts(table, distributions, tuple(gate(table, parts, go_on)))
    except CanceledError:
        return Facts(table, distributions, (), is_canceled=True)


def distribution(column: Column) -> Distribution:
    """The distribution of the usable rows of a column; without bars where it has no values."""
    values = column.values[~np.isnan(column.values)]
    if not len(values):
        return Distribution((), ())
    if column.pictures is not None:
        return Distribution((), (), pictures=_some(column.pictures))
    if column.is_coded:
        counts = np.bincount(values[values >= 0].astype(np.int64), minlength=len(column.texts))
        places = np.argsort(-counts, kind="stable")[:TEXTS]
        if column.reading.type != "category" or column.reading.role == "target":
            places = np.sort(places)
        return Distribution(
            tuple(counts[places].tolist()), tuple(column.texts[n] for n in places), tuple(places.tolist())
        )
    low, high = float(values.min()), float(values.max())
    if low == high:
        return Distribution((len(values),), (_text(low, column),))
    half = values / 2  # so that the range of the largest numbers is finite
    counts, edges = np.histogram(half, BINS, (low / 2, high / 2))
    ends = [_text(2 * edge, column) for edge in edges.tolist()]
    return Distribution(tuple(counts.tolist()), tuple(f"{a} … {b}" for a, b in pairwise(ends)))


def _some(pictures: Pictures) -> tuple[NDArray[np.uint8], ...]:
    """A few of the pictures, evenly spaced."""
    rows = np.linspace(0, len(pictures.x) - 1, min(PICTURES, len(pictures.x))).astype(int)
    shaped = pictures.x[rows].reshape(len(rows), *pictures.image)
    return tuple(
        np.ascontiguousarray(np.broadcast_to(one, (3, *one.shape[1:])).transpose(1, 2, 0), np.uint8) for one in shaped
    )


def _text(value: float, column: Column) -> str:
    if column.reading.type != "date":
        return significant(value, 4)
    return date_text(value)[:10]
