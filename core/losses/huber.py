"""Huber loss."""

from dataclasses import dataclass

from core.definitions import param
from core.jit import kernel
from core.losses.base import Loss


@kernel
def huber(y, t, dy, m, c):
    """C = mean of ½e² where |e| ≤ δ, else δ|e| − ½δ², with e = y − t; dy = e kept in [−δ, δ], over units · m."""
    total = 0.0
    delta, scale = type(y[0])(c[0]), type(y[0])(1.0 / y.size)
    half = type(y[0])(0.5)
    for i in range(y.size):
        e = y[i] - t[i]
        inside = min(max(e, -delta), delta)
        total += inside * (e - half * inside)
        dy[i] = scale * inside
    return total / y.size


@dataclass(frozen=True)
class Huber(Loss):
    """Squared error near the target, absolute error beyond δ: settles as the one and forgives outliers as the other.
    Right for regression with outliers; δ is in units of the standardised targets."""

    kind = "huber"
    title = "Huber loss"
    formula = (
        r"L = \frac{1}{2} e^2 \ (|e| \le \delta),\quad "
        r"\delta |e| - \frac{1}{2} \delta^2 \ (|e| > \delta),\quad e = y - \hat y"
    )
    kernel = huber

    delta: float = param(1.0, "The error from which on the loss grows straight: δ.", low=1e-3, high=1e3)
