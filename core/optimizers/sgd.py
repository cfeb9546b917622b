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
    kernel = sgd
