"""Hinge loss."""

from core.jit import kernel
from core.losses.base import Loss, pointwise
from core.losses.tasks import BINARY, CLASSES


@kernel
def hinge(y, t, c):
    """max(0, 1 − sy) with s = 2t − 1; the derivative is −s where 1 − sy > 0."""
    zero, one = type(y)(0), type(y)(1)
    s = t + t - one
    violation = one - s * y
    return zero if violation < zero else violation, -s if violation > zero else zero


class Hinge(Loss):
    """Penalizes outputs that are not on the right side of 0 by a margin of 1: the loss of support vector machines. y is
    −1 or +1. Use it for two classes with a linear output. With more classes, each output separates its class from the
    rest, and the mean is taken. Outputs are not probabilities."""

    kind = "hinge"
    title = "Hinge loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, 1 - y_k \hat y_k),\quad y_k \in \{-1, 1\}"
    derivative = (
        r"\frac{\partial L}{\partial \hat y_k} = -\frac{y_k}{n}\ (y_k \hat y_k < 1),\quad "
        r"0\ (y_k \hat y_k \ge 1)"
    )
    use = "For a linear support vector machine: one linear unit, with an L2 penalty."
    beware = "max(0, −y·f(x)) is often called hinge loss, too; that is the perceptron loss, which asks for no margin."
    related = ("loss/perceptron", "loss/squared_hinge", "idea/models")
    paper = "Cortes and Vapnik, 1995"
    kernel = pointwise(hinge)
    tasks = (BINARY, CLASSES)
    threshold = 0.0
