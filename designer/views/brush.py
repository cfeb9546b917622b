"""What a brush does to points on a plane. Each function returns new points."""

from dataclasses import dataclass
from math import floor, log10

import numpy as np
from numpy.typing import NDArray

from core.data.plane_grid import Ends
from core.data.points import Row

DIGITS = 3  # of a place, beyond the size of the plane

Place = tuple[float, float]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Cloud:
    """Points at x, float64 (n, 2), of classes y, int64 (n,), on a plane with these ends. Sizes are shares of it."""

    x: Numbers
    y: NDArray[np.int64]
    ends: Ends

    @classmethod
    def of(cls, rows: tuple[Row, ...], ends: Ends) -> "Cloud":
        table = np.array(rows, np.float64).reshape(-1, 3)
        return cls(table[:, :2], table[:, 2].astype(np.int64), ends)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The points as a project keeps them."""
        return tuple(zip(*self.x.T.tolist(), self.y.tolist(), strict=True))

    @property
    def size(self) -> Numbers:
        """The width and the height of the plane."""
        low, high = np.array(self.ends)
        return np.asarray(high - low, np.float64)

    def within(self, at: Place, radius: float) -> NDArray[np.int64]:
        """The numbers of the points around a place."""
        return np.flatnonzero(np.hypot(*((self.x - at) / self.size).T) <= radius)

    def nearest(self, at: Place, radius: float) -> int | None:
        """The number of the point nearest to a place, if it is that near."""
        if not len(self.x):
            return None
        away = np.hypot(*((self.x - at) / self.size).T)
        return int(away.argmin()) if away.min() <= radius else None

    def with_more(self, x: Numbers, label: int) -> "Cloud":
        """One more point at each of these places."""
        y = np.full(len(x), label, np.int64)
        return Cloud(np.concatenate([self.x, self._placed(x)]), np.concatenate([self.y, y]), self.ends)

    def sprayed(self, at: Place, radius: float, label: int, count: int, random: np.random.Generator) -> "Cloud":
        """Points at random in a disk, more of them near its middle."""
        away = radius * random.random(count) ** 0.75
        angle = random.uniform(0, 2 * np.pi, count)
        around = np.stack([away * np.cos(angle), away * np.sin(angle)], axis=-1)
        return self.with_more(np.array(at) + around * self.size, label)

    def without(self, rows: NDArray[np.int64]) -> "Cloud":
        """All but these points. The last ones take their numbers, so that the others keep theirs."""
        x, y = self.x.copy(), self.y.copy()
        count = len(x)
        for row in sorted(rows.tolist(), reverse=True):
            count -= 1
            x[row], y[row] = x[count], y[count]
        return Cloud(x[:count], y[:count], self.ends)

    def moved(self, rows: NDArray[np.int64], x: Numbers) -> "Cloud":
        """These points at other places (n, 2)."""
        new = self.x.copy()
        new[rows] = self._placed(x)
        return Cloud(new, self.y, self.ends)

    def jittered(self, rows: NDArray[np.int64], spread: float, random: np.random.Generator) -> "Cloud":
        """These points, each a little elsewhere: with a standard deviation of `spread`."""
        return self.moved(rows, self.x[rows] + spread * self.size * random.standard_normal((len(rows), 2)))

    def _placed(self, x: Numbers) -> Numbers:
        """Places on the plane, with as many digits as can be seen."""
        inside = np.clip(x, *np.array(self.ends))
        digits = [DIGITS - floor(log10(size)) for size in self.size.tolist()]
        return np.stack([np.round(inside[:, n], digits[n]) for n in range(2)], axis=-1)
