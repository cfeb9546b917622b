"""Nesterov momentum."""

from dataclasses import dataclass

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def nesterov(theta, g, moments, start, learning_rate, t, c):
    """v ← βv + g, θ ← θ − η (g + βv): Sutskever et al. (2013), equations 3 and 4, as PyTorch writes them."""
    step_size, beta = type(theta[0])(learning_rate), type(theta[0])(c[0])
    v = subarray(moments[0], start, theta.size, 1)
    for i in range(theta.size):
        v[i] = beta * v[i] + g[i]
        theta[i] -= step_size * (g[i] + beta * v[i])


@dataclass(frozen=True)
class Nesterov(Optimizer):
    """Momentum that uses the gradient at the point where the velocity is about to lead, and so overshoots less."""

    kind = "nesterov"
    title = "Nesterov"
    formula = r"v \leftarrow \beta v + g,\quad \theta \leftarrow \theta - \eta (g + \beta v)"
    use = "Where momentum swings around the minimum."
    beware = "On noisy batches the look ahead helps little."
    related = ("optimizer/momentum",)
    paper = "Nesterov, 1983"
    kernel = nesterov
    moments = 1
    degrees = (1,)

    beta: float = param(0.9, "Momentum coefficient: β.", low=0.0, high=0.9999, live=True)

    @property
    def largest_product(self) -> float:
        """(2 + 2β)/(1 + 2β) (Cohen et al., Gradient descent on neural networks typically occurs at the edge of
        stability, ICLR 2021, eq. 1)."""
        return (2 + 2 * self.beta) / (1 + 2 * self.beta)
