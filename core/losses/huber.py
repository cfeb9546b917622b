"""Huber loss."""

from dataclasses import dataclass

from core.definitions import param
from core.jit import kernel
from core.losses.base import Loss, pointwise


@kernel
def huber(y, t, c):
    """½e² where |e| ≤ δ, else δ|e| − ½δ², with e = y − t; the derivative is e clipped to [−δ, δ]."""
    e, delta = y - t, type(y)(c[0])
    clipped = min(max(e, -delta), delta)
    return clipped * (e - type(y)(0.5) * clipped), clipped


@dataclass(frozen=True)
class Huber(Loss):
    """Squared error up to δ, absolute error beyond it: converges like the former and is robust to outliers like the
    latter. Use it for regression with outliers. δ is in units of the standardized targets."""

    kind = "huber"
    title = "Huber loss"
    formula = (
        r"L = \frac{1}{2} e^2 \ (|e| \le \delta),\quad "
        r"\delta |e| - \frac{1}{2} \delta^2 \ (|e| > \delta),\quad e = y - \hat y"
    )
    derivative = (
        r"\frac{\partial L}{\partial \hat y} = -e\ (|e| \le \delta),\quad "
        r"-\delta\,\mathrm{sgn}(e)\ (|e| > \delta)"
    )
    use = "For regression with some outliers: the usual compromise."
    beware = "δ decides what an outlier is. Begin with 1, which is one standard deviation of the target."
    related = ("loss/mse", "loss/mae")
    paper = "Huber, 1964"
    kernel = pointwise(huber)

    delta: float = param(1.0, "Error at which the loss changes from quadratic to linear: δ.", low=1e-3, high=1e3)
