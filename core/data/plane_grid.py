"""A rectangle in the space of the features, over which a network's answers can be drawn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.prepare import Prepared

SIDE = 100  # cells across and up
MOST_ROWS = 5_000  # from which ranges, medians and spreads are taken: more would hold up a window
MARGIN = 0.1  # of the range of the data, on each side


@dataclass(frozen=True, eq=False)
class Section:
    """A rectangle spanned by two features, in the units of the data; all others stand still."""

    features: tuple[int, int]  # across and up
    low: tuple[float, float]
    high: tuple[float, float]
    fixed: NDArray[np.float32]  # (features,): where the others stand

    def rows(self, side: int = SIDE) -> NDArray[np.float32]:
        """The centres of side × side cells, float32 (side², features), unscaled, from the bottom left."""
        centres = (np.arange(side) + 0.5) / side
        rows = np.repeat(self.fixed[None], side * side, axis=0)
        for feature, places, low, high in zip(
            self.features,
            (np.tile(centres, side), np.repeat(centres, side)),
            self.low,
            self.high,
            strict=True,
        ):
            rows[:, feature] = low + (high - low) * places
        return rows

    def shares(self, x: NDArray[np.float32]) -> NDArray[np.float64]:
        """Where rows (n, features) lie in the rectangle, (n, 2): 0 … 1 from the left and from below."""
        low, high = np.array(self.low), np.array(self.high)
        shares: NDArray[np.float64] = (x[:, list(self.features)] - low) / (high - low)
        return shares


def some(data: Prepared) -> NDArray[np.int64]:
    """Rows spread over the data, few enough to be looked through while a window waits."""
    rows = len(data.dataset.x)
    return np.unique(np.linspace(0, rows - 1, min(rows, MOST_ROWS)).astype(np.int64))


def section(data: Prepared, across: int, up: int) -> Section:
    """The rectangle around the rows of the data, with the other features at their median."""
    x = data.dataset.x[some(data)]
    chosen = x[:, [across, up]].astype(np.float64)
    low, high = chosen.min(axis=0), chosen.max(axis=0)
    margin = np.where(high > low, (high - low) * MARGIN, 0.5)
    ends = (low - margin).tolist(), (high + margin).tolist()
    return Section((across, up), tuple(ends[0]), tuple(ends[1]), np.median(x, axis=0).astype(np.float32))
