"""Plain gradient descent."""

from core.jit import kernel
from core.optimizers.base import Optimizer


@kernel
def sgd(theta, g, moments, start, learning_rate, t, c):
    """θ ← θ − ηg."""
    step_size = type(theta[0])(learning_rate)
    for i in range(theta.size):
        theta[i] -= step_size * g[i]


class SGD(Optimizer):
    """Plain gradient descent: a step of η times the negative gradient."""

    kind = "sgd"
    title = "SGD"
    formula = r"\theta \leftarrow \theta - \eta g"
    use = "To see what the learning rate does, and with a schedule for large networks."
    beware = "One rate for all weights: it zig-zags across a narrow valley while it crawls along it."
    related = ("idea/gradient_descent", "optimizer/momentum", "diagnosis/learning_rate_too_high")
    paper = "Robbins and Monro, 1951"
    kernel = sgd

    @property
    def largest_product(self) -> float:
        """2: beyond it, a step ends higher on the other side than it began."""
        return 2.0
