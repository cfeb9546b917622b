"""Squared hinge loss."""

from core.jit import kernel
from core.losses.base import Loss, pointwise


@kernel
def squared_hinge(y, t, c):
    """max(0, 1 − sy)² with s = 2t − 1; the slope is −2s max(0, 1 − sy)."""
    zero, one = type(y)(0), type(y)(1)
    s = t + t - one
    short = one - s * y
    short = zero if short < zero else short
    return short * short, -(s + s) * short


class SquaredHinge(Loss):
    """Hinge loss squared: smooth, and harder on rows that are far on the wrong side, hence on outliers. y is −1 or +1.
    Right for two classes with a linear output; with more, each output tells its class from the rest."""

    kind = "squared_hinge"
    title = "Squared hinge loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, 1 - y_k \hat y_k)^2,\quad y_k \in \{-1, 1\}"
    kernel = pointwise(squared_hinge)
    tasks = ("binary", "classes")
    threshold = 0.0
