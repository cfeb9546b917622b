"""Rows drawn at random from every class."""

from typing import ClassVar

import numpy as np

from core.data.base import Dataset
from core.data.reading.table import Table
from core.data.splits.base import Rows, Split, labels


class Stratified(Split):
    """Draws the same share of every class at random, so that a rare class is in every part."""

    kind = "stratified"
    title = "Stratified"
    use = "For classes of different size."
    beware = "It does not keep groups or time together."
    related: ClassVar[tuple[str, ...]] = ("split/random", "diagnosis/small_validation")

    def _part(
        self, loaded: Dataset | Table, rows: Rows, share: float, random: np.random.Generator
    ) -> tuple[Rows, Rows]:
        rest, held_out = stratified(labels(loaded)[rows], share, random)
        return rows[rest], rows[held_out]


def stratified(labels: Rows, fraction: float, random: np.random.Generator) -> tuple[Rows, Rows]:
    """The rows that remain and those that are held out, both ascending: `fraction` of all rows, rounded.

    `labels` (rows,) are class indices, all equal for a regression. Every class contributes `fraction` of its rows, to
    within one row, and keeps at least one. If `fraction` is above 0 and any class has two rows, at least one row is
    held out.
    """
    _, members, counts = np.unique(labels, return_inverse=True, return_counts=True)
    held_out = _held_out(counts, fraction, random)
    order = np.argsort(random.random(len(labels)), kind="stable")
    small = members.astype(np.int16) if len(counts) < 2**15 else members  # which NumPy sorts several times as fast
    order = order[np.argsort(small[order], kind="stable")]  # by class, shuffled within each class
    starts = np.repeat(np.cumsum(counts) - counts, counts)
    rank = np.arange(len(labels)) - starts  # within the class
    out = np.zeros(len(labels), dtype=bool)
    out[order] = rank < np.repeat(held_out, counts)
    return np.flatnonzero(~out), np.flatnonzero(out)


def _held_out(counts: Rows, fraction: float, random: np.random.Generator) -> Rows:
    """Rows per class (classes,) to hold out: rounded down, then one more for the largest remainders."""
    exact = counts * fraction
    held_out: Rows = np.floor(exact).astype(np.int64)
    missing = max(round(counts.sum() * fraction), int(fraction > 0)) - held_out.sum()
    by_remainder = np.lexsort((random.random(len(counts)), -(exact - held_out)))
    available = by_remainder[held_out[by_remainder] < counts[by_remainder] - 1]
    held_out[available[: max(0, missing)]] += 1
    return held_out
