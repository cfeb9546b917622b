"""Which rows teach and which rows examine."""

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]


def split(groups: Rows, share: float, random: np.random.Generator) -> tuple[Rows, Rows]:
    """Training and validation rows, each in rising order; `share` of all rows, rounded, go to validation.

    `groups` (rows,) are class numbers, or all alike where there are no classes. Each class gives its share to
    within one row, and keeps one for training. A share above 0 keeps back one row at least, if a class can.
    """
    _, members, counts = np.unique(groups, return_inverse=True, return_counts=True)
    taken = _taken(counts, share, random)
    order = np.lexsort((random.random(len(groups)), members))  # class by class, shuffled within each
    starts = np.repeat(np.cumsum(counts) - counts, counts)
    place = np.arange(len(groups)) - starts
    held = np.zeros(len(groups), dtype=bool)
    held[order] = place < np.repeat(taken, counts)
    return np.flatnonzero(~held), np.flatnonzero(held)


def _taken(counts: Rows, share: float, random: np.random.Generator) -> Rows:
    """How many rows of each class to keep back: whole parts first, then one more where most is left over."""
    exact = counts * share
    taken: Rows = np.floor(exact).astype(np.int64)
    wanted = max(round(counts.sum() * share), int(share > 0)) - taken.sum()
    by_rest = np.lexsort((random.random(len(counts)), -(exact - taken)))
    open_ = by_rest[taken[by_rest] < counts[by_rest] - 1]
    taken[open_[: max(0, wanted)]] += 1
    return taken
