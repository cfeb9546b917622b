"""Perceptron loss."""

from dataclasses import dataclass

from core.jit import kernel
from core.losses.base import Loss


@kernel
def perceptron(y, t, dy, m, c):
    """C = mean of max(0, −sy) over the batch and the outputs, s = 2t − 1; dy = −s / (units · m) where sy ≤ 0.

    At y = 0 the slope is that of the wrong side, so that weights of zero learn, as by the perceptron rule.
    """
    total = 0.0
    zero, one, two = type(y[0])(0), type(y[0])(1), type(y[0])(2)
    scale = type(y[0])(1.0 / y.size)
    for i in range(y.size):
        s = two * t[i] - one
        wrong = -s * y[i]
        total += zero if wrong < 0 else wrong
        dy[i] = -s * scale if wrong >= 0 else zero
    return total / y.size


@dataclass(frozen=True)
class PerceptronLoss(Loss):
    """Asks only that every output be on its side of 0, however near: rows that are right teach nothing. y is −1 or +1.
    With one linear output it is Rosenblatt's perceptron. It asks for no margin; hinge loss does."""

    kind = "perceptron"
    title = "Perceptron loss"
    formula = r"L = \frac{1}{n}\sum_k \max(0, -y_k \hat y_k),\quad y_k \in \{-1, 1\}"
    kernel = perceptron
    tasks = ("binary", "classes")
    threshold = 0.0
