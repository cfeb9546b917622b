"""Bins of a column."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.data.built.base import Function, Values
from core.definitions import param
from core.primitives import Value, combined

MOST = 32  # bins


@dataclass(frozen=True)
class Bins(Function):
    """A feature for every bin, 1 for rows in it and 0 for others. Each bin has about as many training rows."""

    kind = "bins"
    title = "Bins"
    formula = r"[e_{i-1} < x \leq e_i]"

    count: int = param(4, "Number of bins. Equal values stay together, so there may be fewer.", low=2, high=MOST)

    def fit(self, values: Values) -> tuple[float, ...]:
        """The edges between bins, ascending: quantiles of the training rows."""
        if not len(values):
            return ()
        quantiles = np.quantile(values[:, 0], np.arange(1, self.count) / self.count)
        inner = np.unique(quantiles)
        return tuple(inner[inner < values.max()].tolist())

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        bins = np.searchsorted(np.array(figures), values[:, 0])
        return np.asarray(bins[:, None] == np.arange(len(figures) + 1), np.float64)

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        if not figures:
            return (x[0] * 0 + 1,)
        above = combined("if_negative", combined("subtract", np.array(figures), x[0]), 1, 0)
        first = combined("if_negative", combined("subtract", figures[0], x[0]), 0, 1)
        return first, above @ (np.eye(len(figures)) - np.eye(len(figures), k=-1))

    def name(self, columns: tuple[str, ...]) -> str:
        return f"bins of {columns[0]}"

    def names(self, columns: tuple[str, ...], figures: tuple[float, ...]) -> tuple[str, ...]:
        name = columns[0]
        if not figures:
            return (self.name(columns),)
        between = (f"{low:.6g} < {name} ≤ {high:.6g}" for low, high in pairwise(figures))
        return (f"{name} ≤ {figures[0]:.6g}", *between, f"{name} > {figures[-1]:.6g}")

    def fits(self, figures: tuple[float, ...]) -> bool:
        return len(figures) < MOST and all(a < b for a, b in pairwise(figures))
