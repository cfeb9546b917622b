"""Plain gradient descent."""

from core.jit import kernel
from core.optimizers.base import Optimizer


@kernel
def sgd(theta, g, moments, start, eta, t, c):
    """θ ← θ − ηg."""
    step = type(theta[0])(eta)
    for i in range(theta.size):
        theta[i] -= step * g[i]


class SGD(Optimizer):
    """Walks straight down the gradient, η times its length."""

    kind = "sgd"
    title = "SGD"
    formula = r"\theta \leftarrow \theta - \eta g"
    kernel = sgd
