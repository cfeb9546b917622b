"""Hinge loss."""

from core.jit import kernel
from core.losses.base import Loss, pointwise


@kernel
def hinge(y, t, c):
    """max(0, 1 − sy) with s = 2t − 1; the slope is −s where 1 − sy > 0."""
    zero, one = type(y)(0), type(y)(1)
    s = t + t - one
    short = one - s * y
    return zero if short < zero else short, -s if short > zero else zero


class Hinge(Loss):
    """Asks that every output be on its side of 0 by at least 1, and no more: the loss of support vector machines.
    y is −1 or +1. Right for two classes with a linear output; with more, each output tells its class from the rest
    and the mean is taken. Its outputs are no probabilities."""

    kind = "hinge"
    title = "Hinge loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, 1 - y_k \hat y_k),\quad y_k \in \{-1, 1\}"
    kernel = pointwise(hinge)
    tasks = ("binary", "classes")
    threshold = 0.0
