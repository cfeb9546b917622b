"""Perceptron loss."""

from core.jit import kernel
from core.losses.base import Loss, pointwise


@kernel
def perceptron(y, t, c):
    """max(0, −sy) with s = 2t − 1; the slope is −s where sy ≤ 0.

    At y = 0 the slope is that of the wrong side, so that weights of zero learn, as by the perceptron rule.
    """
    zero = type(y)(0)
    s = t + t - type(y)(1)
    wrong = -s * y
    return zero if wrong < zero else wrong, -s if wrong >= zero else zero


class PerceptronLoss(Loss):
    """Asks only that every output be on its side of 0, however near: rows that are right teach nothing. y is −1 or +1.
    With one linear output it is Rosenblatt's perceptron. It asks for no margin; hinge loss does."""

    kind = "perceptron"
    title = "Perceptron loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, -y_k \hat y_k),\quad y_k \in \{-1, 1\}"
    kernel = pointwise(perceptron)
    tasks = ("binary", "classes")
    threshold = 0.0
