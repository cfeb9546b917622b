"""The truth tables of AND and OR, with many noisy rows per corner."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.base import Dataset, Source
from core.data.synthetic.plane import generator, noise_param, noisy_dataset, rows_param

NOISE = "Standard deviation of the noise added to the inputs, which are 0 (false) and 1 (true)."


@dataclass(frozen=True)
class And(Source):
    """True if both inputs are true. One unit can learn it: the smallest network there is."""

    kind = "and"
    title = "AND"
    formula = r"y = a \wedge b"

    rows: int = rows_param(400)
    noise: float = noise_param(0.1, NOISE)

    def load(self, seed: int) -> Dataset:
        return _table(np.logical_and, self.rows, self.noise, generator(seed, self.kind))


@dataclass(frozen=True)
class Or(Source):
    """True if at least one input is true. One unit can learn it."""

    kind = "or"
    title = "OR"
    formula = r"y = a \vee b"

    rows: int = rows_param(400)
    noise: float = noise_param(0.1, NOISE)

    def load(self, seed: int) -> Dataset:
        return _table(np.logical_or, self.rows, self.noise, generator(seed, self.kind))


def _table(function: np.ufunc, rows: int, noise: float, random: np.random.Generator) -> Dataset:
    """The four corners in turn, with noise. The label is that of the corner, whatever the noise."""
    corner = np.arange(rows) % 4
    a, b = corner // 2, corner % 2
    labels: NDArray[np.int64] = function(a, b).astype(np.int64)
    corners = np.column_stack([a, b]).astype(np.float64)
    return noisy_dataset(corners, labels, noise, random, ("a", "b"), ("false", "true"), "truth")
