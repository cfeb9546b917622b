"""Curves of a run: values over epochs, thinned so that they can be drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.messages import message

LONGEST = 4096  # points of a curve before neighbors are merged

Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, eq=False)
class Curve:
    """A curve that never changes. Its arrays are float64 of shape (points,), and shared: do not write to them.

    A point stands for one value, or for neighbors that were merged. `x` is the epoch of its last value, with fractions,
    and increases; `mean`, `least` and `greatest` are those of its values, so that peaks stay visible.
    """

    x: NDArray[Any]
    mean: NDArray[Any]
    least: NDArray[Any]
    greatest: NDArray[Any]

    @classmethod
    def of(cls, x: Sequence[float] | NDArray[Any], y: Sequence[float] | NDArray[Any]) -> "Curve":
        """The curve of values y at x, both of shape (n,). Values that are not finite are skipped."""
        table = CurveTable(1)
        table.extend(np.asarray(x, np.float64), np.asarray(y, np.float64)[:, None])
        return table.curve(0)

    def __len__(self) -> int:
        return len(self.x)

    def up_to(self, x: float) -> "Curve":
        """The points at or before x."""
        if not len(self) or self.x[-1] <= x:
            return self
        end = int(np.searchsorted(self.x, x, side="right"))
        return Curve(self.x[:end], self.mean[:end], self.least[:end], self.greatest[:end])

    def recent(self, epochs: float = 1.0) -> float:
        """The mean over its last epochs, each point by the epochs that it stands for; NaN where it is empty.

        What is shown of a run is that of the last epoch, wherever it is shown: of a curve by epoch, its last value.
        """
        if not len(self):
            return float("nan")
        start = min(int(np.searchsorted(self.x, self.x[-1] - epochs + 1e-9, side="right")), len(self) - 1)
        return float(np.average(self.mean[start:], weights=np.diff(self.x, prepend=0.0)[start:]))

    def over(self, other: "Curve") -> "Curve":
        """This curve divided by one that was recorded at the same steps.

        Where values were merged, each is divided by the mean of the other. Points where the other is 0 are left out.
        """
        divisor = np.interp(self.x, other.x, other.mean) if len(other) else np.zeros(len(self))
        good = divisor > 0
        divisor = divisor[good]
        return Curve(self.x[good], self.mean[good] / divisor, self.least[good] / divisor, self.greatest[good] / divisor)


EMPTY_CURVE = Curve(*np.empty((4, 0)))


class CurveTable:
    """Curves that are recorded at the same x. With over LONGEST points, neighbors are merged in pairs, repeatedly.

    One table takes the values of all its curves at once: a run records some hundred rows of some dozen values in every
    chunk of 25 ms, and to add them curve by curve took the window's thread a fifth of its time.
    """

    def __init__(self, columns: int) -> None:
        self._x = np.empty(2 * LONGEST)
        self._values = np.empty((3, columns, 2 * LONGEST))  # mean, least, greatest; NaN where nothing was finite
        self._length = 0
        self._merged = 1  # rows per full point
        self._pending = np.empty((0, 1 + columns))  # rows of x and values that do not fill a point yet
        self._has_gaps: NDArray[Any] = np.zeros(columns, bool)  # whether a curve lacks some of the points

    def __len__(self) -> int:
        return self._length

    def extend(self, x: NDArray[Any], values: NDArray[Any]) -> None:
        """Add values, float64 of shape (n, columns), at x, of shape (n,). Values that are not finite are skipped."""
        values = np.where(np.isfinite(values), values, np.nan)
        rows = np.concatenate([self._pending, np.column_stack([x, values])])
        whole = len(rows) // self._merged * self._merged
        self._pending = rows[whole:].copy()
        if not whole:
            return
        groups = rows[:whole].reshape(-1, self._merged, rows.shape[1])
        values = groups[:, :, 1:].transpose(2, 0, 1)
        points = _merge(values, values, values)
        self._has_gaps[np.isnan(points[0]).any(axis=1)] = True
        ends = groups[:, -1, 0]
        for start in range(0, len(ends), LONGEST):
            part = ends[start : start + LONGEST]
            stop = self._length + len(part)
            self._x[self._length : stop] = part
            self._values[:, :, self._length : stop] = points[:, :, start : start + LONGEST]
            self._length = stop
            if self._length > LONGEST:
                self._halve()

    def until(self, x: float) -> "CurveTable":
        """A copy with the points at or before x."""
        cut = CurveTable(self._values.shape[1])
        end = int(np.searchsorted(self._x[: self._length], x, side="right"))
        cut._x[:end], cut._values[:, :, :end] = self._x[:end], self._values[:, :, :end]
        cut._length, cut._merged, cut._has_gaps = end, self._merged, self._has_gaps.copy()
        cut._pending = self._pending[: np.searchsorted(self._pending[:, 0], x, side="right")].copy()
        return cut

    def arranged(self, columns: Sequence[int | None]) -> "CurveTable":
        """A copy with these of its curves, in this order; None is a curve without a point so far."""
        other = CurveTable(len(columns))
        old, new = zip(*[(c, n) for n, c in enumerate(columns) if c is not None], strict=True)
        end = self._length
        other._x[:end], other._values[:] = self._x[:end], np.nan
        other._values[:, new, :end] = self._values[:, old, :end]
        other._has_gaps[:] = True
        other._has_gaps[list(new)] = self._has_gaps[list(old)]
        other._length, other._merged = end, self._merged
        other._pending = np.full((len(self._pending), 1 + len(columns)), np.nan)
        other._pending[:, 0] = self._pending[:, 0]
        other._pending[:, [1 + n for n in new]] = self._pending[:, [1 + c for c in old]]
        return other

    def curve(self, column: int) -> Curve:
        """One of the curves as it is now. Later values do not show in it."""
        x, values = self._x[: self._length], self._values[:, column, : self._length]
        if self._has_gaps[column]:
            known = ~np.isnan(values[0])
            x, values = x[known], values[:, known]
        return Curve(x, *values)

    def arrays(self, column: int) -> dict[str, NDArray[Any]]:
        """Copies of the arrays of one curve, for `restore`. Points of a single value are stored as x and mean alone."""
        curve, pending = self.curve(column), self._pending[:, (0, 1 + column)]
        parts = [curve.x, curve.mean] if self._merged == 1 else [curve.x, curve.mean, curve.least, curve.greatest]
        return {
            "points": np.stack(parts),
            "waiting": pending[np.isfinite(pending[:, 1])],
            "merged": np.array(self._merged),
        }

    @property
    def bytes(self) -> int:
        """How large the `arrays` of all curves are; a curve with gaps counts as one without."""
        points = self._length * (2 if self._merged == 1 else 4) + 2 * len(self._pending) + 1
        return 8 * self._values.shape[1] * points

    def restore(self, stored: Mapping[int, Arrays]) -> None:
        """Take the values from such `arrays` by column; a curve that is missing stays empty.

        Older programs merged every curve by itself. Where their points differ, those of the coarsest curve are used.
        Raises ValueError where arrays are damaged.
        """
        curves = {column: _checked(arrays) for column, arrays in stored.items()}
        if not curves:
            return
        coarsest = max(curves.values(), key=lambda curve: (curve.merged, curve.points.shape[1] + len(curve.pending)))
        self._merged, self._length = coarsest.merged, coarsest.points.shape[1]
        self._x[: self._length] = coarsest.points[0]
        self._values[:, :, : self._length] = np.nan
        self._pending = np.full((len(coarsest.pending), self._pending.shape[1]), np.nan)
        self._pending[:, 0] = coarsest.pending[:, 0]
        for column, curve in curves.items():
            self._place(column, curve)
        self._has_gaps[:] = np.isnan(self._values[0, :, : self._length]).any(axis=1)

    def _place(self, column: int, curve: "_Stored") -> None:
        """Add the values of a stored curve to the points that they belong to."""
        x, values = curve.points[0], curve.points[1:]
        alone = curve.pending[:, (1, 1, 1)].T
        x, values = np.concatenate([x, curve.pending[:, 0]]), np.concatenate([values, alone], axis=1)
        ends = np.concatenate([self._x[: self._length], self._pending[:, 0]])
        if not len(x):
            return
        places = np.minimum(np.searchsorted(ends, x), len(ends) - 1)
        starts = np.flatnonzero(np.diff(places, prepend=-1))
        mean = np.add.reduceat(values[0], starts) / np.diff(starts, append=len(x))
        points = np.stack([mean, np.minimum.reduceat(values[1], starts), np.maximum.reduceat(values[2], starts)])
        at = places[starts]
        full = at < self._length
        self._values[:, column, at[full]] = points[:, full]
        self._pending[at[~full] - self._length, 1 + column] = mean[~full]

    def _halve(self) -> None:
        half, odd = divmod(self._length, 2)
        ends = [*range(1, 2 * half, 2), *range(self._length - odd, self._length)]
        pairs = self._values[:, :, : 2 * half].reshape(3, -1, half, 2)
        merged = np.concatenate([_merge(*pairs), self._values[:, :, 2 * half : self._length]], axis=2)
        x = self._x[ends]
        self._x, self._values = np.empty_like(self._x), np.empty_like(self._values)  # curves given away keep the old
        self._length = half + odd
        self._x[: self._length], self._values[:, :, : self._length] = x, merged
        self._merged *= 2


def _merge(mean: NDArray[Any], least: NDArray[Any], greatest: NDArray[Any]) -> NDArray[Any]:
    """Merge the last axis; NaN is skipped, and is what remains of NaN alone. Returns them stacked in this order."""
    if mean.shape[-1] == 1:
        return np.stack([mean[..., 0], least[..., 0], greatest[..., 0]])
    gaps = np.isnan(mean)
    if not gaps.any():
        return np.stack([mean.mean(axis=-1), least.min(axis=-1), greatest.max(axis=-1)])
    count = (~gaps).sum(axis=-1)
    average = np.where(count, np.nansum(mean, axis=-1) / np.maximum(count, 1), np.nan)
    return np.stack([average, np.fmin.reduce(least, axis=-1), np.fmax.reduce(greatest, axis=-1)])


class _Stored(NamedTuple):
    points: NDArray[Any]  # (4, n): x, mean, least, greatest
    pending: NDArray[Any]  # (m, 2): x and value
    merged: int


def _checked(arrays: Arrays) -> _Stored:
    """The arrays of a stored curve. Raises ValueError where they are damaged."""
    points, pending = arrays["points"], arrays["waiting"]
    merged = int(arrays["merged"].item())
    rows, length = points.shape
    valid = 0 < merged < 2**40 and rows == (2 if merged == 1 else 4) and length <= LONGEST
    valid = valid and pending.shape[1:] == (2,) and len(pending) < merged
    if not (valid and all(np.isfinite(a).all() and a.dtype == np.float64 for a in (points, pending))):
        raise ValueError(message("A training curve is damaged."))
    return _Stored(points if rows == 4 else points[[0, 1, 1, 1]], pending, merged)
