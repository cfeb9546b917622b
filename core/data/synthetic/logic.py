"""The truth tables of AND and OR, with many rows to a corner."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.base import Dataset, Source
from core.data.synthetic.plane import ROWS, generator, scattered
from core.definitions import param

NOISE = "How far inputs stray: the standard deviation as a share of the step from false (0) to true (1)."


@dataclass(frozen=True)
class And(Source):
    """True where both inputs are. One unit learns it: the smallest network there is."""

    kind = "and"
    title = "AND"
    formula = r"y = a \wedge b"

    rows: int = param(400, ROWS, low=10, high=100_000)
    noise: float = param(0.1, NOISE, low=0.0, high=1.0)

    def load(self, seed: int) -> Dataset:
        return _table(np.logical_and, self.rows, self.noise, generator(seed, self.kind))


@dataclass(frozen=True)
class Or(Source):
    """True where at least one input is. One unit learns it."""

    kind = "or"
    title = "OR"
    formula = r"y = a \vee b"

    rows: int = param(400, ROWS, low=10, high=100_000)
    noise: float = param(0.1, NOISE, low=0.0, high=1.0)

    def load(self, seed: int) -> Dataset:
        return _table(np.logical_or, self.rows, self.noise, generator(seed, self.kind))


def _table(law: np.ufunc, rows: int, noise: float, random: np.random.Generator) -> Dataset:
    """The four corners in turn, with noise. The truth is that of the corner, not of where a point strays."""
    corner = np.arange(rows) % 4
    a, b = corner // 2, corner % 2
    truth: NDArray[np.int64] = law(a, b).astype(np.int64)
    corners = np.column_stack([a, b]).astype(np.float64)
    return scattered(corners, truth, noise, random, ("a", "b"), ("false", "true"), "truth")
