"""Rows drawn at random, whatever their class."""

import numpy as np

from core.data.base import Dataset
from core.data.reading.table import Table
from core.data.splits.base import Rows, Split
from core.data.splits.stratified import stratified


class Shuffled(Split):
    """Draws rows at random, whatever their class. The shares of the classes differ between the parts by chance."""

    kind = "random"
    title = "Random"
    use = "For many rows that have nothing to do with one another."
    beware = "With few rows a rare class may be missing from a part."
    related = ("split/stratified", "diagnosis/small_validation")

    def _part(
        self, loaded: Dataset | Table, rows: Rows, share: float, random: np.random.Generator
    ) -> tuple[Rows, Rows]:
        rest, held_out = stratified(np.zeros(len(rows), np.int64), share, random)
        return rows[rest], rows[held_out]
