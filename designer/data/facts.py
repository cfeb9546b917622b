"""What is computed of a table in the background: the distribution of every column, and the findings of the gate."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.data.gate import Finding, gate
from core.data.reading.table import Column, Table
from designer.data.values import date_text

BINS = 18  # bars of a histogram
TEXTS = 12  # bars of texts, the most frequent ones


@dataclass(frozen=True)
class Distribution:
    """Bars of equal width. `labels` name them, in the order of the cells' values or of their frequency."""

    counts: tuple[int, ...]
    labels: tuple[str, ...]
    places: tuple[int, ...] = ()  # of texts among the column's


@dataclass(frozen=True, eq=False)
class Facts:
    """Of one table: distributions by the names of columns, and findings."""

    table: Table
    distributions: dict[str, Distribution]
    findings: tuple[Finding, ...]


def facts(table: Table) -> Facts:
    """Compute everything. May take seconds for a large table."""
    return Facts(table, {column.name: distribution(column) for column in table.columns}, tuple(gate(table)))


def distribution(column: Column) -> Distribution:
    """The distribution of the usable rows of a column; without bars where it has no values."""
    values = column.values[~np.isnan(column.values)]
    if not len(values):
        return Distribution((), ())
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


def _text(value: float, column: Column) -> str:
    if column.reading.type != "date":
        return f"{value:.4g}"
    return date_text(value)[:10]
