"""Rows drawn from every class by a random number that each row has for good."""

import numpy as np

from core.data.base import Dataset
from core.data.reading.table import Table
from core.data.splits.base import Rows, Split, labels, row_count


class Numbered(Split):
    """Like stratified, for rows that come and go: a row added at the end moves at most one other to another part."""

    kind = "numbered"
    title = "Numbered"

    def _part(
        self, loaded: Dataset | Table, rows: Rows, share: float, random: np.random.Generator
    ) -> tuple[Rows, Rows]:
        chance = random.random(row_count(loaded))  # the same for the first rows, however many follow
        classes, out = labels(loaded), np.zeros(row_count(loaded), bool)
        for label in np.unique(classes[rows]):
            members = rows[classes[rows] == label]
            count = min(round(share * len(members)), len(members) - 1)
            out[members[np.argsort(chance[members], kind="stable")[:count]]] = True
        return rows[~out[rows]], rows[out[rows]]
