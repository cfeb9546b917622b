"""Perceptron loss."""

from core.jit import kernel
from core.losses.base import Loss, pointwise
from core.losses.tasks import BINARY, CLASSES


@kernel
def perceptron(y, t, c):
    """max(0, −sy) with s = 2t − 1; the derivative is −s where sy ≤ 0.

    At y = 0 it is that of the wrong side, so that weights of zero learn, as with the perceptron rule.
    """
    zero = type(y)(0)
    s = t + t - type(y)(1)
    wrong = -s * y
    return zero if wrong < zero else wrong, -s if wrong >= zero else zero


class PerceptronLoss(Loss):
    """Penalizes only outputs on the wrong side of 0: samples that are classified correctly have no effect. y is −1 or
    +1. With one linear output it is Rosenblatt's perceptron. Unlike hinge loss, it requires no margin."""

    kind = "perceptron"
    title = "Perceptron loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, -y_k \hat y_k),\quad y_k \in \{-1, 1\}"
    derivative = (
        r"\frac{\partial L}{\partial \hat y_k} = -\frac{y_k}{n}\ (y_k \hat y_k < 0),\quad "
        r"0\ (y_k \hat y_k > 0)"
    )
    use = "To train Rosenblatt's perceptron by gradient descent: one linear unit, two classes."
    beware = "Any line that separates the rows has loss 0, however close it passes by them."
    related = ("idea/perceptron", "loss/hinge", "optimizer/perceptron_rule")
    paper = "Rosenblatt, 1958"
    kernel = pointwise(perceptron)
    tasks = (BINARY, CLASSES)
    threshold = 0.0
