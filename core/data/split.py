"""Split rows into training and validation rows, stratified by class."""

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]


def split(labels: Rows, fraction: float, random: np.random.Generator) -> tuple[Rows, Rows]:
    """Training and validation rows, both ascending. `fraction` of all rows, rounded, are validation rows.

    `labels` (rows,) are class indices, all equal for a regression. Every class contributes `fraction` of its rows, to
    within one row, and keeps at least one for training. If `fraction` is above 0 and any class has two rows, there is
    at least one validation row.
    """
    _, members, counts = np.unique(labels, return_inverse=True, return_counts=True)
    held_out = _held_out(counts, fraction, random)
    order = np.lexsort((random.random(len(labels)), members))  # by class, shuffled within each class
    starts = np.repeat(np.cumsum(counts) - counts, counts)
    rank = np.arange(len(labels)) - starts  # within the class
    validation = np.zeros(len(labels), dtype=bool)
    validation[order] = rank < np.repeat(held_out, counts)
    return np.flatnonzero(~validation), np.flatnonzero(validation)


def split_by_group(groups: Rows, fraction: float, random: np.random.Generator) -> tuple[Rows, Rows]:
    """Training and validation rows, both ascending, so that no group is in both.

    `groups` (rows,) are numbers of groups. Groups are drawn at random until at least `fraction` of the rows are
    validation rows; at least one group is left for training.
    """
    _, members, counts = np.unique(groups, return_inverse=True, return_counts=True)
    order = random.permutation(len(counts))
    needed = round(fraction * len(groups))
    count = 0 if not needed else int(np.searchsorted(np.cumsum(counts[order]), needed)) + 1
    held_out = np.isin(members, order[: min(count, len(counts) - 1)])
    return np.flatnonzero(~held_out), np.flatnonzero(held_out)


def split_by_time(times: NDArray[np.float64], fraction: float) -> tuple[Rows, Rows]:
    """Training and validation rows, both ascending: the latest `fraction` of the rows validate.

    Rows of the same time are never in both. Rows without a time, NaN, are training rows.
    """
    known = np.sort(times[~np.isnan(times)])
    needed = round(fraction * len(times))
    if not needed or len(known) < 2 or known[0] == known[-1]:
        return np.arange(len(times)), np.zeros(0, np.int64)
    first = known[max(len(known) - needed, 0)]
    first = first if first > known[0] else known[known > known[0]][0]
    held_out = times >= first
    return np.flatnonzero(~held_out), np.flatnonzero(held_out)


def _held_out(counts: Rows, fraction: float, random: np.random.Generator) -> Rows:
    """Validation rows per class (classes,): rounded down, then one more for the largest remainders."""
    exact = counts * fraction
    held_out: Rows = np.floor(exact).astype(np.int64)
    missing = max(round(counts.sum() * fraction), int(fraction > 0)) - held_out.sum()
    by_remainder = np.lexsort((random.random(len(counts)), -(exact - held_out)))
    available = by_remainder[held_out[by_remainder] < counts[by_remainder] - 1]
    held_out[available[: max(0, missing)]] += 1
    return held_out
