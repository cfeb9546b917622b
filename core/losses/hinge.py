"""Hinge loss."""

from dataclasses import dataclass

from core.jit import kernel
from core.losses.base import Loss


@kernel
def hinge(y, t, dy, m, c):
    """C = mean of max(0, 1 − sy) over the batch and the outputs, s = 2t − 1; dy = −s / (units · m) where 1 − sy > 0."""
    total = 0.0
    zero, one, two = type(y[0])(0), type(y[0])(1), type(y[0])(2)
    scale = type(y[0])(1.0 / y.size)
    for i in range(y.size):
        s = two * t[i] - one
        short = one - s * y[i]
        total += zero if short < 0 else short
        dy[i] = -s * scale if short > 0 else zero
    return total / y.size


@dataclass(frozen=True)
class Hinge(Loss):
    """Asks that every output be on its side of 0 by at least 1, and no more: the loss of support vector machines.
    y is −1 or +1. Right for two classes with a linear output; with more, each output tells its class from the rest
    and the mean is taken. Its outputs are no probabilities."""

    kind = "hinge"
    title = "Hinge loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, 1 - y_k \hat y_k),\quad y_k \in \{-1, 1\}"
    kernel = hinge
    tasks = ("binary", "classes")
    threshold = 0.0
