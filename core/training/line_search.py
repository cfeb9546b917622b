"""How far to go along a direction: a search for a point that satisfies the strong Wolfe conditions."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

FALL, FLATTEN = 1e-4, 0.9  # c₁ and c₂ of Nocedal and Wright, (3.7)
MOST = 25  # points that are tried
NARROW = 1e-9  # how near to each other the ends of a bracket come at most


@dataclass(frozen=True)
class Point:
    """What is known of the place `t` along a direction: the cost, its gradient, and how the cost slopes along it."""

    t: float
    cost: float
    slope: float
    gradient: NDArray[Any]
    loss: float  # the part of the cost that is not penalties
    score: float  # rows that are right
    buffers: NDArray[Any]  # running statistics after evaluating there
    outputs: NDArray[Any]  # (layers with weights, 2): mean and spread of what each put out

    @property
    def finite(self) -> bool:
        """Whether the cost is a number, and so is every slope."""
        return isfinite(self.cost) and bool(np.isfinite(self.gradient).all())


def search(look: Callable[[float], Point], start: Point, t: float, length: float) -> Point:
    """A point where the cost has fallen enough and become flat enough, or the best that was seen.

    Nocedal and Wright, algorithms 3.5 and 3.6, with the steps and bounds of PyTorch's strong_wolfe. `look` tells of
    places along the direction, `start` is its beginning, `t` the first place, `length` its largest part.
    """
    before, looks = start, 1
    now = look(t)
    while True:
        risen = looks > 2 and now.cost >= before.cost
        if risen or not now.finite or now.cost > start.cost + FALL * now.t * start.slope:
            break  # too far: it lies between
        if abs(now.slope) <= -FLATTEN * start.slope:
            return now
        if now.slope >= 0:
            break
        if looks == MOST:
            return min(start, now, key=lambda point: point.cost)
        least, most = now.t + 0.01 * (now.t - before.t), now.t * 10
        before, now = now, look(_lowest(before, now, least, most))
        looks += 1
    return _zoom(look, start, before, now, looks, length)


def _zoom(look: Callable[[float], Point], start: Point, a: Point, b: Point, looks: int, length: float) -> Point:
    """Narrow a bracket around a point that will do."""
    low, high = (a, b) if not b.finite or a.cost <= b.cost else (b, a)
    stuck = False
    while looks < MOST and abs(high.t - low.t) * length >= NARROW:
        left, right = sorted((low.t, high.t))
        t, margin = _lowest(low, high, left, right), 0.1 * (right - left)
        if min(right - t, t - left) < margin:  # hardly narrower: once that is borne, twice or at an end it is not
            if stuck or t >= right or t <= left:
                t = right - margin if abs(t - right) < abs(t - left) else left + margin
                stuck = False
            else:
                stuck = True
        else:
            stuck = False
        now = look(t)
        looks += 1
        if not now.finite or now.cost > start.cost + FALL * t * start.slope or now.cost >= low.cost:
            high = now
            if high.finite and high.cost < low.cost:
                low, high = high, low
            continue
        if abs(now.slope) <= -FLATTEN * start.slope:
            return now
        if now.slope * (high.t - low.t) >= 0:
            high = low
        low = now
    return low


def _lowest(a: Point, b: Point, least: float, most: float) -> float:
    """Where the cubic through two points with their slopes is lowest, within bounds: (3.59). Else their middle."""
    if not (a.finite and b.finite):
        return (least + most) / 2
    if a.t > b.t:
        a, b = b, a
    d1 = a.slope + b.slope - 3 * (a.cost - b.cost) / (a.t - b.t)
    square = d1 * d1 - a.slope * b.slope
    d2 = sqrt(square) if square >= 0 else float("nan")
    across = b.slope - a.slope + 2 * d2
    if not (isfinite(across) and across != 0):
        return (least + most) / 2
    t = b.t - (b.t - a.t) * ((b.slope + d2 - d1) / across)
    return min(max(t, least), most)
