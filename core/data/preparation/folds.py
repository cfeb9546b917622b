"""Folds: parts of equal size, each of which is held out once."""

import numpy as np
from numpy.typing import NDArray


def folds(labels: NDArray[np.int64], count: int, random: np.random.Generator) -> NDArray[np.int64]:
    """The fold of every row, int64 (rows,), from 0 to count − 1.

    `labels` (rows,) are class indices, all equal for a regression. The sizes of the folds differ by at most one row,
    and so do the rows of any class in them, as in scikit-learn's StratifiedKFold and KFold.
    """
    order = np.lexsort((random.random(len(labels)), labels))  # by class, shuffled within each class
    fold = np.empty(len(labels), np.int64)
    fold[order] = np.arange(len(labels)) % count
    return fold
