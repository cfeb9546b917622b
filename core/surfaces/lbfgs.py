"""L-BFGS on a surface: the direction and the line search of training, in float64."""

import numpy as np

from core.optimizers.lbfgs import PAIRS
from core.surfaces.base import Slope, Values
from core.training.lbfgs import CURVATURE, direction
from core.training.line_search import Point, search

NOTHING = np.zeros(0)


class LBFGSWalk:
    """Remembers the last steps and the changes of the gradient along them."""

    def __init__(self, surface: Slope, rate: float) -> None:
        self._surface, self._rate = surface, rate
        self._pairs: list[tuple[Values, Values]] = []

    def move(self, theta: Values, value: float, gradient: Values, step: int) -> Values:
        """The place after a step from one with this value and gradient."""
        along = direction(gradient, self._pairs)
        slope = float(gradient @ along)
        if not slope < 0:  # not a descent direction: clear the memory
            self._pairs, along = [], -gradient
            slope = float(gradient @ along)
        t = self._rate
        if not self._pairs:
            t *= min(1.0, 1.0 / max(float(np.abs(gradient).sum()), 1e-300))
        if slope == 0 or t == 0:
            return theta

        def evaluate(t: float) -> Point:
            cost, there = self._surface.at(*(theta + t * along).tolist())
            return _point(t, cost, float(there @ along), there)

        found = search(evaluate, _point(0.0, value, slope, gradient), t, float(np.abs(along).max()))
        moved, changed = found.t * along, found.gradient - gradient
        if found.t == 0:
            self._pairs = []
        elif float(moved @ changed) > CURVATURE:
            self._pairs = [*self._pairs, (moved, changed)][-PAIRS:]
        return theta + moved


def _point(t: float, cost: float, slope: float, gradient: Values) -> Point:
    return Point(t, cost, slope, gradient, cost, 0.0, NOTHING, NOTHING)
