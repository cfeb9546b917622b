"""Squared hinge loss."""

from core.jit import kernel
from core.losses.base import Loss, pointwise
from core.losses.tasks import BINARY, CLASSES


@kernel
def squared_hinge(y, t, c):
    """max(0, 1 − sy)² with s = 2t − 1; the derivative is −2s max(0, 1 − sy)."""
    zero, one = type(y)(0), type(y)(1)
    s = t + t - one
    violation = one - s * y
    violation = zero if violation < zero else violation
    return violation * violation, -(s + s) * violation


class SquaredHinge(Loss):
    """Hinge loss squared: smooth, with a larger penalty for samples far on the wrong side, and so for outliers. y is −1
    or +1. Use it for two classes with a linear output. With more classes, each output separates its class from the
    rest."""

    kind = "squared_hinge"
    title = "Squared hinge loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, 1 - y_k \hat y_k)^2,\quad y_k \in \{-1, 1\}"
    derivative = r"\frac{\partial L}{\partial \hat y_k} = -\frac{2 y_k}{n}\max(0, 1 - y_k \hat y_k)"
    use = "In place of hinge loss, where a smooth loss trains better."
    beware = "Outliers on the wrong side count with their square."
    related = ("loss/hinge",)
    kernel = pointwise(squared_hinge)
    tasks = (BINARY, CLASSES)
    threshold = 0.0
