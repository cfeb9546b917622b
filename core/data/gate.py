"""The quality gate: what is wrong with a table before anything is trained on it.

To add a check: a function that yields findings, its name in `CHECKS`, and a sentence for its kind in `KINDS`.
Thresholds: a rarest class of less than a tenth of the most frequent one, and rows lost above 5 %, as deepchecks has
them; a column that alone predicts at least 95 % of held-back rows, where guessing gives less than 90 %.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.reading.table import Column, Table
from core.data.tables.names import listed, quoted
from core.messages import Message, message

KINDS = {
    "identifier": message("a column that identifies or counts the rows"),
    "constant": message("a column that is empty or the same in every row"),
    "texts": message("a column with too many different texts"),
    "refused": message("filled cells that cannot be read"),
    "lost rows": message("more than 5 % of the rows are left out"),
    "one row": message("a class with a single row"),
    "imbalance": message("a class with less than a tenth of the rows of the most frequent class"),
    "duplicates": message("rows that occur more than once"),
    "leak": message("a column that alone tells the target"),
    "order": message("rows that are ordered by class"),
    "outliers": message("values far from all others"),
}
LOST, RARE, BINS, TELLS, BASE, FAR = 0.05, 0.1, 32, 0.95, 0.9, 50.0
MOST_ROWS, MOST_COLUMNS = 20_000, 2_000  # looked at; a sample of larger tables


@dataclass(frozen=True)
class Finding:
    """Something that a person should know. `figure` is a count or a share, `column` is empty for the whole table."""

    kind: str
    column: str
    figure: float
    sentence: Message


def gate(table: Table) -> list[Finding]:
    """All findings of a table, in the order of `CHECKS`."""
    return [finding for check in CHECKS for finding in check(table)]


def left_out_columns(table: Table) -> Iterator[Finding]:
    """Columns that are not used, with the reason."""
    for column in table.columns:
        role, kind = column.reading.role, column.reading.type
        if role in ("id", "ignore") and column.notes:
            found = "identifier" if role == "id" else "texts" if kind == "text" else "constant"
            yield Finding(found, column.name, 1.0, column.notes[-1])


def refused_cells(table: Table) -> Iterator[Finding]:
    """Cells that are filled and cannot be read."""
    for column in table.columns:
        if column.refused and column.reading.role not in ("id", "ignore"):
            cells = listed([cell for _, cell in column.bad])
            values: dict[str, object] = {"name": quoted(column.name), "cells": cells}
            if column.refused == 1:
                sentence = message("{name}: 1 cell cannot be read: {cells}.", **values)
            else:
                sentence = message("{name}: {count:,} cells cannot be read: {cells}.", count=column.refused, **values)
            yield Finding("refused", column.name, column.refused, sentence)


def lost_rows(table: Table) -> Iterator[Finding]:
    """Rows that are left out, if they are many."""
    lost = sum(part.count for part in table.left_out if part.is_row)
    share = lost / max(lost + len(table.lines), 1)
    if share > LOST:
        worst = max((part for part in table.left_out if part.is_row), key=lambda part: part.count)
        sentence = message(
            "{share:.0%} of the rows are left out, most because {reason}.", share=share, reason=worst.reason
        )
        yield Finding("lost rows", "", round(share, 4), sentence)


def classes(table: Table) -> Iterator[Finding]:
    """Classes with few rows, and rows that are ordered by class."""
    if not table.classes or not len(table.lines):
        return
    target = table.targets[0]
    places = target.values.astype(int)
    counts = np.bincount(places, minlength=len(table.classes))
    for place in np.flatnonzero(counts == 1).tolist():
        sentence = message(
            "The class {name} has one row, so it cannot be validated.", name=quoted(table.classes[place])
        )
        yield Finding("one row", target.name, 1, sentence)
    used = counts[counts > 0]
    share = used.min() / used.max()
    if share < RARE:
        rare = table.classes[int(np.flatnonzero(counts == used.min())[0])]
        sentence = message(
            "The class {name} has {count:,} rows, and the most frequent one {most:,}. Class weights balance them.",
            name=quoted(rare),
            count=int(used.min()),
            most=int(used.max()),
        )
        yield Finding("imbalance", target.name, round(float(share), 4), sentence)
    changes = int(np.count_nonzero(np.diff(places)))
    if len(used) > 1 and changes == len(used) - 1 and len(places) >= 4 * len(used):
        sentence = message("The rows are ordered by class. They are shuffled before they are split.")
        yield Finding("order", target.name, changes, sentence)


def duplicates(table: Table) -> Iterator[Finding]:
    """Rows whose features and targets occur before."""
    columns = [*table.features, *table.targets]
    if not columns or len(columns) > MOST_COLUMNS or len(table.lines) < 2:
        return
    rows = np.stack([column.values[:MOST_ROWS] for column in columns], axis=1)
    count = len(rows) - len(np.unique(np.ascontiguousarray(rows).view([("", rows.dtype)] * rows.shape[1])))
    if count:
        sentence = message(
            "{count:,} of {rows:,} rows occur more than once, so validation may see rows of the training.",
            count=count,
            rows=len(rows),
        )
        yield Finding("duplicates", "", count, sentence)


def leaks(table: Table) -> Iterator[Finding]:
    """Columns that alone tell the class: at most 32 bins, fitted on one half of the rows, scored on the other."""
    if not table.classes or len(table.features) < 2:
        return
    sample = np.random.default_rng(0).permutation(len(table.lines))[:MOST_ROWS]
    y = table.targets[0].values[sample].astype(int)
    half = len(sample) // 2
    if half < 10:
        return
    base = np.bincount(y).max() / len(y)
    if base >= BASE:
        return
    for column in table.features[:MOST_COLUMNS]:
        bins = _bins(column, sample, half)
        counts = np.zeros((bins.max() + 1, len(table.classes)))
        np.add.at(counts, (bins[:half], y[:half]), 1)
        score = float((counts.argmax(axis=1)[bins[half:]] == y[half:]).mean())
        if score >= TELLS:
            sentence = message(
                "{name} alone gives {score:.0%}. If it is only known together with the answer, leave it out.",
                name=quoted(column.name),
                score=score,
            )
            yield Finding("leak", column.name, round(score, 4), sentence)


def outliers(table: Table) -> Iterator[Finding]:
    """Numbers that are more than 50 interquartile ranges away from the median."""
    for column in table.features[:MOST_COLUMNS]:
        if column.reading.type != "number":
            continue
        values = column.values[:MOST_ROWS]
        values = values[~np.isnan(values)]
        if len(values) < 8:
            continue
        low, middle, high = np.percentile(values, [25, 50, 75])
        far = values[np.abs(values - middle) > FAR * (high - low)] if high > low else values[:0]
        if len(far):
            named = {"name": quoted(column.name), "value": f"{far[0]:.6g}"}
            sentence = (
                message("{name}: 1 value is far from all others: {value}.", **named)
                if len(far) == 1
                else message(
                    "{name}: {count:,} values are far from all others, such as {value}.", count=len(far), **named
                )
            )
            yield Finding("outliers", column.name, len(far), sentence)


def _bins(column: Column, sample: NDArray[np.int64], half: int) -> NDArray[np.int64]:
    """The bin of every sampled row: its text, or the quantile of its number. Gaps have a bin of their own."""
    values = column.values[sample]
    gaps = np.isnan(values)
    if column.is_coded:
        return np.where(gaps, len(column.texts), np.maximum(values, 0)).astype(int)
    known = values[:half][~gaps[:half]]
    edges = np.unique(np.quantile(known, np.linspace(0, 1, BINS + 1)[1:-1])) if len(known) else np.zeros(0)
    return np.where(gaps, len(edges) + 1, np.searchsorted(edges, np.where(gaps, 0, values), side="right")).astype(int)


CHECKS: tuple[Callable[[Table], Iterator[Finding]], ...] = (
    lost_rows,
    left_out_columns,
    refused_cells,
    classes,
    duplicates,
    leaks,
    outliers,
)
