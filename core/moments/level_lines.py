"""Where a field changes sides, or passes a level: smooth lines through a grid of values."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

SMOOTHINGS = 3  # times that each point moves toward the middle of its neighbors
THINNED = 2  # every so many points of a smooth line are enough: they are half a cell apart
BEYOND = 1e30  # stands for values that are not finite
SUREST = 16.0  # log-odds beyond it differ by rounding alone in float32

Values = NDArray[Any]  # float32 (side, side)


@dataclass(frozen=True, eq=False)
class Lines:
    """Lines one after the other: `points`, float64 (n, 2), across and up, 0 … 1 from the bottom left of a field.

    `joined`, bool (n,), says whether a point is joined to the next.
    """

    points: NDArray[Any]
    joined: NDArray[Any]


NONE = Lines(np.zeros((0, 2)), np.zeros(0, bool))


def borders(outputs: NDArray[np.float32]) -> Lines:
    """Where the most likely class changes, in outputs (side, side, units), the probabilities of classes.

    One unit stands for two classes, of which it is the probability of the second. The line lies where the log-odds are
    0, which change evenly where probabilities jump from 0 to 1; values outside 0 … 1 are used as they are.
    """
    shares = np.ascontiguousarray(np.moveaxis(outputs, -1, 0))
    shares = np.concatenate([1 - shares, shares]) if len(shares) == 1 else shares
    if shares.min() >= 0 and shares.max() <= 1:
        shares = np.log(np.maximum(shares, np.float32(np.exp(-SUREST))))
    shares = np.pad(shares, ((0, 0), (1, 1), (1, 1)), mode="edge")  # so that lines reach the edges of the field
    best = shares.argmax(axis=0)
    if len(shares) == 2:
        return _drawn([_segments(shares[1] - shares[0], best == 1, best)], len(outputs))
    first = shares.max(axis=0)
    second = np.where(np.arange(len(shares))[:, None, None] == best, -np.inf, shares).max(axis=0)
    parts = []
    for winner in np.unique(best).tolist():
        inside = best == winner
        points, pairs, beside = _segments(shares[winner] - np.where(inside, second, first), inside, best)
        # Every border is found twice, from both sides. It is drawn from the side of the lower class.
        parts.append((points, pairs[(winner < beside[pairs]).any(axis=1)], beside))
    return _drawn(parts, len(outputs))


def contours(values: NDArray[np.float64], levels: Iterable[float]) -> Lines:
    """Where values (side, side), from the bottom left, pass these levels. Values need not be finite."""
    whole = np.pad(np.nan_to_num(values, nan=BEYOND, posinf=BEYOND, neginf=-BEYOND), 1, mode="edge")
    no_labels = np.zeros(whole.shape, int)
    return _drawn([_segments(whole - level, whole > level, no_labels) for level in levels], len(values))


def even_levels(values: NDArray[np.float64], count: int) -> tuple[float, ...]:
    """Levels whose lines lie about equally dense all over a field, however steep it is in places."""
    finite = values[np.isfinite(values)]
    if not len(finite):
        return ()
    shares = (np.arange(count) + 0.5) / count
    return tuple(dict.fromkeys(np.quantile(finite, shares).tolist()))


Segments = tuple[NDArray[Any], NDArray[Any], NDArray[Any]]


def _segments(values: Values, inside: NDArray[np.bool_], labels: NDArray[Any]) -> Segments:
    """Marching squares: points (n, 2) in cells, where `inside` changes, and pairs (m, 2) of the numbers of points.

    A point lies where the values, both (side, side), are 0 in between. Also the label (n,) outside of every point.
    """
    number = np.full((2, *inside.shape), -1)
    points, beside = [], []
    count = 0
    for axis, changes in enumerate((inside[:, 1:] != inside[:, :-1], inside[1:] != inside[:-1])):
        rows, columns = np.nonzero(changes)
        after = rows + (axis == 1), columns + (axis == 0)
        first, second = values[rows, columns], values[after]
        way = first / np.where(first == second, np.inf, first - second)
        points.append(np.stack([columns + way * (axis == 0), rows + way * (axis == 1)], axis=-1))
        beside.append(np.where(inside[rows, columns], labels[after], labels[rows, columns]))
        number[axis, rows, columns] = np.arange(count, count + len(rows))
        count += len(rows)
    # The points on the four sides of every square of cells, in turn around it.
    below, right = number[0, :-1, :-1], number[1, :-1, 1:]
    around = np.stack([below, right, number[0, 1:, :-1], number[1, :-1, :-1]], axis=-1)
    found = around >= 0
    twice = found.sum(axis=-1) == 2
    pairs = [around[twice][found[twice]].reshape(-1, 2)]
    saddle = found.all(axis=-1)
    if saddle.any():
        corner = inside[:-1, :-1][saddle]
        middle = (values[:-1, :-1] + values[:-1, 1:] + values[1:, :-1] + values[1:, 1:])[saddle] > 0
        sides = around[saddle]
        turned = np.where((corner == middle)[:, None], sides, np.roll(sides, 1, axis=-1))
        pairs.append(turned.reshape(-1, 2))
    return np.concatenate(points), np.concatenate(pairs), np.concatenate(beside)


def _drawn(parts: list[Segments], side: int) -> Lines:
    """Smooth lines through segments of a field with `side` cells across, and one more on each side."""
    lines = [_smooth(points[walk]) for points, pairs, _ in parts for walk in _walks(pairs)]
    if not lines:
        return NONE
    joined = np.ones(sum(map(len, lines)), bool)
    joined[np.cumsum([len(line) for line in lines]) - 1] = False
    return Lines(np.clip((np.concatenate(lines) - 0.5) / side, 0.0, 1.0), joined)


def _walks(pairs: NDArray[Any]) -> list[list[int]]:
    """The numbers of the points of every line, in turn. That of a closed line ends where it begins."""
    beside: dict[int, list[int]] = {}
    for a, b in pairs.tolist():
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    walks = []
    ends = [point for point, others in beside.items() if len(others) == 1]
    for start in (*ends, *beside):
        if not beside[start]:
            continue
        walk = [start]
        while others := beside[walk[-1]]:
            after = others.pop()
            beside[after].remove(walk[-1])
            walk.append(after)
        walks.append(walk)
    return walks


def _smooth(line: NDArray[Any]) -> NDArray[Any]:
    """The line (n, 2) without the stairs of its grid. No point moves by more than half a cell."""
    closed = len(line) > 2 and bool((line[0] == line[-1]).all())
    smooth = line
    for _ in range(SMOOTHINGS):
        ends = (smooth[-2:-1], smooth[1:2]) if closed else (smooth[:1], smooth[-1:])
        before, after = np.concatenate([ends[0], smooth[:-1]]), np.concatenate([smooth[1:], ends[1]])
        new = (before + 2 * smooth + after) / 4
        if not closed:
            new[0], new[-1] = smooth[0], smooth[-1]
        smooth = new
    moved: NDArray[Any] = line + np.clip(smooth - line, -0.5, 0.5)
    return np.concatenate([moved[:-1:THINNED], moved[-1:]])
