"""Squared hinge loss."""

from dataclasses import dataclass

from core.jit import kernel
from core.losses.base import Loss


@kernel
def squared_hinge(y, t, dy, m, c):
    """C = mean of max(0, 1 − sy)² over the batch and the outputs, s = 2t − 1; dy = −2s max(0, 1 − sy) / (units · m)."""
    total = 0.0
    zero, one, two = type(y[0])(0), type(y[0])(1), type(y[0])(2)
    scale = type(y[0])(2.0 / y.size)
    for i in range(y.size):
        s = two * t[i] - one
        short = one - s * y[i]
        short = zero if short < 0 else short
        total += short * short
        dy[i] = -s * short * scale
    return total / y.size


@dataclass(frozen=True)
class SquaredHinge(Loss):
    """Hinge loss squared: smooth, and harder on rows that are far on the wrong side, hence on outliers. y is −1 or +1.
    Right for two classes with a linear output; with more, each output tells its class from the rest."""

    kind = "squared_hinge"
    title = "Squared hinge loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, 1 - y_k \hat y_k)^2,\quad y_k \in \{-1, 1\}"
    kernel = squared_hinge
    tasks = ("binary", "classes")
    threshold = 0.0
