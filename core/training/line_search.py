"""A line search for a point that satisfies the strong Wolfe conditions."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

DECREASE, CURVATURE = 1e-4, 0.9  # c₁ and c₂ of Nocedal and Wright, (3.7)
MOST = 25  # evaluations
NARROW = 1e-9  # the least width of a bracket


@dataclass(frozen=True)
class Point:
    """An evaluated point at distance `t` along a direction; `slope` is that of the cost along the direction."""

    t: float
    cost: float
    slope: float
    gradient: NDArray[Any]
    loss: float  # the cost without penalties
    score: float  # number of correct rows
    buffers: NDArray[Any]  # running statistics after the evaluation
    outputs: NDArray[Any]  # (layers with weights, 2): mean and standard deviation of the outputs

    @property
    def finite(self) -> bool:
        """Whether the cost and its gradient are finite."""
        return isfinite(self.cost) and bool(np.isfinite(self.gradient).all())


def search(evaluate: Callable[[float], Point], start: Point, t: float, length: float) -> Point:
    """A point that satisfies the strong Wolfe conditions, or the best point found.

    Nocedal and Wright, algorithms 3.5 and 3.6, with the steps and bounds of PyTorch's strong_wolfe. `evaluate` gives
    the point at a distance, `start` is the point at 0, `t` the first distance to try, `length` the largest absolute
    component of the direction.
    """
    before, count = start, 1
    now = evaluate(t)
    while True:
        risen = count > 2 and now.cost >= before.cost
        if risen or not now.finite or now.cost > start.cost + DECREASE * now.t * start.slope:
            break  # too far: the minimum lies between
        if abs(now.slope) <= -CURVATURE * start.slope:
            return now
        if now.slope >= 0:
            break
        if count == MOST:
            return min(start, now, key=lambda point: point.cost)
        least, most = now.t + 0.01 * (now.t - before.t), now.t * 10
        before, now = now, evaluate(_lowest(before, now, least, most))
        count += 1
    return _zoom(evaluate, start, before, now, count, length)


def _zoom(evaluate: Callable[[float], Point], start: Point, a: Point, b: Point, count: int, length: float) -> Point:
    """Narrow a bracket until a point within satisfies the conditions."""
    low, high = (a, b) if not b.finite or a.cost <= b.cost else (b, a)
    stuck = False
    while count < MOST and abs(high.t - low.t) * length >= NARROW:
        left, right = sorted((low.t, high.t))
        t, margin = _lowest(low, high, left, right), 0.1 * (right - left)
        if min(right - t, t - left) < margin:  # hardly narrower: accept it once, but not twice or at an end
            if stuck or t >= right or t <= left:
                t = right - margin if abs(t - right) < abs(t - left) else left + margin
                stuck = False
            else:
                stuck = True
        else:
            stuck = False
        now = evaluate(t)
        count += 1
        if not now.finite or now.cost > start.cost + DECREASE * t * start.slope or now.cost >= low.cost:
            high = now
            if high.finite and high.cost < low.cost:
                low, high = high, low
            continue
        if abs(now.slope) <= -CURVATURE * start.slope:
            return now
        if now.slope * (high.t - low.t) >= 0:
            high = low
        low = now
    return low


def _lowest(a: Point, b: Point, least: float, most: float) -> float:
    """The minimizer of the cubic through two points and their slopes, (3.59), within bounds; else their middle."""
    if not (a.finite and b.finite):
        return (least + most) / 2
    if a.t > b.t:
        a, b = b, a
    d1 = a.slope + b.slope - 3 * (a.cost - b.cost) / (a.t - b.t)
    square = d1 * d1 - a.slope * b.slope
    d2 = sqrt(square) if square >= 0 else float("nan")
    denominator = b.slope - a.slope + 2 * d2
    if not (isfinite(denominator) and denominator != 0):
        return (least + most) / 2
    t = b.t - (b.t - a.t) * ((b.slope + d2 - d1) / denominator)
    return min(max(t, least), most)
