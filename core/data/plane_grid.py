"""A grid over a rectangle in feature space, on which the outputs of a network can be drawn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.prepare import Prepared

SIDE = 100  # cells horizontally and vertically
MAX_ROWS = 5_000  # for ranges and medians; more would block the window
MARGIN = 0.1  # of the range of the data, on each side


@dataclass(frozen=True, eq=False)
class Section:
    """A rectangle in the plane of two features, in the units of the data. The other features are constant."""

    features: tuple[int, int]  # horizontal and vertical
    low: tuple[float, float]
    high: tuple[float, float]
    fixed: NDArray[np.float32]  # (features,): the values of the others

    def rows(self, side: int = SIDE) -> NDArray[np.float32]:
        """The centers of side × side cells, float32 (side², features), unscaled, from the bottom left."""
        centers = (np.arange(side) + 0.5) / side
        rows = np.repeat(self.fixed[None], side * side, axis=0)
        for feature, positions, low, high in zip(
            self.features,
            (np.tile(centers, side), np.repeat(centers, side)),
            self.low,
            self.high,
            strict=True,
        ):
            rows[:, feature] = low + (high - low) * positions
        return rows

    def fractions(self, x: NDArray[np.float32]) -> NDArray[np.float64]:
        """Positions (n, 2) of rows (n, features) in the rectangle, from 0 (left, bottom) to 1 (right, top)."""
        low, high = np.array(self.low), np.array(self.high)
        fractions: NDArray[np.float64] = (x[:, list(self.features)] - low) / (high - low)
        return fractions


def sample_rows(data: Prepared) -> NDArray[np.int64]:
    """At most `MAX_ROWS` row numbers, evenly spaced over the data set."""
    rows = len(data.dataset.x)
    return np.unique(np.linspace(0, rows - 1, min(rows, MAX_ROWS)).astype(np.int64))


def section(data: Prepared, across: int, up: int) -> Section:
    """The bounding rectangle of the rows plus a margin, with the other features at their median."""
    x = data.dataset.x[sample_rows(data)]
    plane = x[:, [across, up]].astype(np.float64)
    low, high = plane.min(axis=0), plane.max(axis=0)
    margin = np.where(high > low, (high - low) * MARGIN, 0.5)
    ends = (low - margin).tolist(), (high + margin).tolist()
    return Section((across, up), tuple(ends[0]), tuple(ends[1]), np.median(x, axis=0).astype(np.float32))
