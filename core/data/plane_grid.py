"""A grid over a rectangle in feature space, on which the outputs of a network can be drawn."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.data.base import Dataset

SIDE = 100  # cells horizontally and vertically
MAX_ROWS = 5_000  # for ranges and medians; more would block the window
MARGIN = 0.1  # of the range of the data, on each side
Ends = tuple[tuple[float, float], tuple[float, float]]  # the least and the greatest values, across and up
TO_SCALE = 2.0  # ranges that differ by less are drawn to one scale; of others, the narrower would be a strip


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


class HasRows(Protocol):
    """What has a data set of which some rows may be looked at, such as `Prepared`."""

    @property
    def dataset(self) -> Dataset: ...

    @property
    def seen(self) -> NDArray[np.int64]: ...


def sample_rows(data: HasRows) -> NDArray[np.int64]:
    """At most `MAX_ROWS` row numbers, evenly spaced over the data set without its test rows."""
    rows = data.seen
    if not len(rows):
        return rows
    return rows[np.unique(np.linspace(0, len(rows) - 1, min(len(rows), MAX_ROWS)).astype(np.int64))]


def section(data: HasRows, across: int, up: int, ends: Ends | None = None) -> Section:
    """The bounding rectangle of the rows plus a margin, or one with these ends, the other features at their median.

    It is as wide as it is high, so that a square shows it to scale, unless one range is TO_SCALE times the other.
    """
    x = data.dataset.x[sample_rows(data)]
    fixed = np.median(x, axis=0).astype(np.float32) if len(x) else np.zeros(x.shape[1], np.float32)
    if ends is not None:
        return Section((across, up), *ends, fixed)
    plane = x[:, [across, up]].astype(np.float64)
    low, high = plane.min(axis=0), plane.max(axis=0)
    middle, reach = (low + high) / 2, (0.5 + MARGIN) * (high - low)
    if 0 < reach.max() < TO_SCALE * reach.min():
        reach[:] = reach.max()
    reach = np.where(reach > 0, reach, 0.5)
    low, high = tuple((middle - reach).tolist()), tuple((middle + reach).tolist())
    return Section((across, up), low, high, fixed)
