"""What the loss does as one weight moves: the finite difference beside the gradient, and a curve."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.moments.dissection.double_pass import DoublePass

H = 6e-6  # relative step: about the third root of the rounding of float64, where a central difference is best
AGREE = 1e-5  # relative difference up to which gradient and difference agree
ROUNDINGS = 16  # of the loss: what a difference of two losses may be off
REACH, PLACES = 1.6, 65  # of the curve: to each side of the weight, and points


@dataclass(frozen=True)
class Check:
    """A derivative beside the central difference (C(w + h) − C(w − h)) / 2h."""

    derivative: float
    difference: float
    h: float
    rounding: float  # what rounding of the losses may add to the difference

    @property
    def error(self) -> float:
        """The relative error: |a − n| / max(|a|, |n|); 0 where both vanish within rounding."""
        largest = max(abs(self.derivative), abs(self.difference))
        return 0.0 if largest <= self.rounding else abs(self.derivative - self.difference) / largest

    @property
    def agrees(self) -> bool:
        """Whether both are the same within AGREE, or within rounding, which is larger beside a tiny gradient.

        At a kink, such as that of ReLU at 0, they need not be.
        """
        return self.error <= AGREE or abs(self.derivative - self.difference) <= self.rounding


@dataclass(frozen=True, eq=False)
class Curve:
    """The loss of the same rows at other values of one weight: both float64 (points,)."""

    weights: NDArray[np.float64]
    losses: NDArray[np.float64]


def check(run: DoublePass, weight: int, derivative: float) -> Check:
    """The gradient of a weight beside its central difference."""
    now = float(run.program.weights[weight])
    h = H * max(1.0, abs(now))
    above, below = _loss(run, weight, now + h), _loss(run, weight, now - h)
    rounding = ROUNDINGS * float(np.spacing(max(abs(above), abs(below), 1e-300))) / (2 * h)
    return Check(derivative, (above - below) / (2 * h), h, rounding)


def curve(run: DoublePass, weight: int) -> Curve:
    """The loss as one weight moves."""
    now = float(run.program.weights[weight])
    reach = REACH * max(1.0, abs(now) / 2)
    weights = now + np.linspace(-reach, reach, PLACES)
    return Curve(weights, np.array([_loss(run, weight, value) for value in weights]))


def _loss(run: DoublePass, weight: int, value: float) -> float:
    before = run.program.weights[weight]
    run.program.weights[weight] = value
    loss = run.forward()
    run.program.weights[weight] = before
    return loss
