"""What advice needs to know of the data beside its spec."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.spaced import spaced

ROWS = 10_000  # looked at, evenly spaced


@dataclass(frozen=True)
class Facts:
    """Facts of prepared data.

    `magnitude` is the largest absolute value of an input on at most ROWS training rows, 0 without any. `dead` are the
    names of features with the same value in every training row, none for images. `counts` are the training rows of
    each class, empty for a regression. `rows` and `validation` count the training and the validation rows.
    """

    magnitude: float = 0.0
    dead: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    rows: int = 0
    validation: int = 0


NO_FACTS = Facts()


def facts(data: Prepared) -> Facts:
    """The facts of some data, in milliseconds."""
    if not len(data.train):
        return Facts(validation=len(data.validation))
    x = data.x(spaced(data.train, ROWS))
    counts: tuple[int, ...] = ()
    if data.dataset.classes:
        labels = data.dataset.y[data.train].astype(np.int64)
        counts = tuple(np.bincount(labels, minlength=len(data.dataset.classes)).tolist())
    return Facts(float(np.abs(x).max(initial=0.0)), _dead(data, x), counts, len(data.train), len(data.validation))


def _dead(data: Prepared, x: NDArray[np.float32]) -> tuple[str, ...]:
    """The names of features that never change. `x` are some training rows, the others are read where it is needed."""
    if len(data.dataset.shape) != 1 or len(x) < 2:
        return ()
    dead = np.flatnonzero((x == x[0]).all(axis=0))
    for start in range(0, len(data.train) if len(dead) and len(x) < len(data.train) else 0, ROWS):
        dead = dead[(data.x(data.train[start : start + ROWS])[:, dead] == x[0, dead]).all(axis=0)]
        if not len(dead):
            break
    return tuple(data.dataset.features[number] for number in dead.tolist())
