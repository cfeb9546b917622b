"""Data sets that ship with the program as CSV files: numbers, with the name of the class at the end of each line."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from core import resources
from core.data.base import Dataset


def load_bundled(file: str) -> Dataset:
    """The data set in this file of `resources/datasets`. The arrays are copies and may be modified."""
    x, y, features, classes, target = _read(file)
    return Dataset(x.copy(), y.copy(), features, classes, (target,))


@cache
def _read(
    file: str,
) -> tuple[NDArray[np.float32], NDArray[np.int64], tuple[str, ...], tuple[str, ...], str]:
    """x float32 (rows, features), y int64 (rows,), features, sorted classes, target."""
    header, *lines = resources.path("datasets", file).read_text(encoding="utf-8").splitlines()
    *features, target = header.split(",")
    numbers, labels = zip(*(line.rsplit(",", 1) for line in lines), strict=True)
    classes, y = np.unique(np.array(labels), return_inverse=True)
    x = np.loadtxt(numbers, dtype=np.float32, delimiter=",")
    return x, y.astype(np.int64), tuple(features), tuple(classes.tolist()), target
