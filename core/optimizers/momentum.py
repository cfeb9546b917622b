"""Gradient descent with momentum."""

from dataclasses import dataclass

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def momentum(theta, g, moments, start, learning_rate, t, c):
    """v ← βv + g, θ ← θ − ηv: Polyak's heavy ball as PyTorch writes it."""
    step_size, beta = type(theta[0])(learning_rate), type(theta[0])(c[0])
    v = subarray(moments[0], start, theta.size, 1)
    for i in range(theta.size):
        v[i] = beta * v[i] + g[i]
        theta[i] -= step_size * v[i]


@dataclass(frozen=True)
class Momentum(Optimizer):
    """Accumulates a velocity from past gradients, which speeds up progress along valleys and damps oscillation across
    them."""

    kind = "momentum"
    title = "Momentum"
    formula = r"v \leftarrow \beta v + g,\quad \theta \leftarrow \theta - \eta v"
    use = "In place of SGD nearly always: same cost, faster along valleys, and over small bumps."
    beware = "It overshoots and swings back. With β = 0.9 a step is up to ten times as long: lower the rate."
    related = ("optimizer/sgd", "optimizer/nesterov", "idea/ewma")
    paper = "Polyak, 1964"
    kernel = momentum
    moments = 1
    degrees = (1,)

    beta: float = param(0.9, "Momentum coefficient: β.", low=0.0, high=0.9999, live=True)

    @property
    def largest_product(self) -> float:
        """2 + 2β (Cohen et al., Gradient descent on neural networks typically occurs at the edge of stability, ICLR
        2021, eq. 1)."""
        return 2 + 2 * self.beta
