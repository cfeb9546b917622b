"""Huber loss."""

from dataclasses import dataclass

from core.definitions import param
from core.jit import kernel
from core.losses.base import Loss, pointwise


@kernel
def huber(y, t, c):
    """½e² where |e| ≤ δ, else δ|e| − ½δ², with e = y − t; the slope is e kept in [−δ, δ]."""
    e, delta = y - t, type(y)(c[0])
    inside = min(max(e, -delta), delta)
    return inside * (e - type(y)(0.5) * inside), inside


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
    kernel = pointwise(huber)

    delta: float = param(1.0, "The error from which on the loss grows straight: δ.", low=1e-3, high=1e3)
