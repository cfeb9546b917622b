"""Whole groups of rows, such as all rows of one person."""

import numpy as np

from core.data.base import Dataset
from core.data.reading.table import Column, Table
from core.data.splits.base import Rows, Split, column_for
from core.messages import message


class ByGroup(Split):
    """Draws whole groups at random, so that rows of one person or device are never in two parts. The groups are those
    of the column with the role group."""

    kind = "by_group"
    title = "By group"
    use = "Where several rows are of one person, device or place."
    beware = "With few groups the parts differ much by chance."
    related = ("split/automatic",)

    def _part(
        self, loaded: Dataset | Table, rows: Rows, share: float, random: np.random.Generator
    ) -> tuple[Rows, Rows]:
        column = column_for(loaded, message("group"), message("by group"))
        rest, held_out = by_group(group_numbers(column)[rows], share, random)
        return rows[rest], rows[held_out]


def by_group(groups: Rows, fraction: float, random: np.random.Generator) -> tuple[Rows, Rows]:
    """The rows that remain and those that are held out, both ascending, so that no group is in both.

    `groups` (rows,) are numbers of groups. Groups are drawn at random until at least `fraction` of the rows are held
    out; at least one group remains.
    """
    _, members, counts = np.unique(groups, return_inverse=True, return_counts=True)
    order = random.permutation(len(counts))
    needed = round(fraction * len(groups))
    count = 0 if not needed else int(np.searchsorted(np.cumsum(counts[order]), needed)) + 1
    held_out = np.isin(members, order[: max(min(count, len(counts) - 1), 0)])
    return np.flatnonzero(~held_out), np.flatnonzero(held_out)


def group_folds(groups: Rows, folds: int, random: np.random.Generator) -> Rows:
    """The number of the fold of every row, from 0, int64 (rows,), so that no group is in two.

    As in scikit-learn's GroupKFold, each group, the largest first, comes to the fold with the fewest rows. Groups of
    equal size come in a random order.
    """
    _, members, counts = np.unique(groups, return_inverse=True, return_counts=True)
    order = random.permutation(len(counts))
    order = order[np.argsort(-counts[order], kind="stable")]
    rows, fold_of = np.zeros(folds, np.int64), np.zeros(len(counts), np.int64)
    for group in order.tolist():
        fold_of[group] = rows.argmin()
        rows[fold_of[group]] += counts[group]
    return fold_of[members]


def group_numbers(column: Column) -> Rows:
    """The number of the group of every row. A row without a group is a group of its own."""
    values = np.asarray(column.values, np.float64)
    gaps = np.isnan(values)
    _, numbers = np.unique(np.where(gaps, 0, values), return_inverse=True)
    return np.where(gaps, len(values) + np.arange(len(values)), numbers)
