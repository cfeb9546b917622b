"""Adam."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def adam(theta, g, moments, start, learning_rate, t, c):
    """Kingma and Ba (2015), algorithm 1: θ ← θ − η m̂ / (√v̂ + ε), with m̂ and v̂ corrected for their bias."""
    one = type(theta[0])(1)
    beta1, beta2, epsilon = type(one)(c[0]), type(one)(c[1]), type(one)(c[2])
    step_size = type(one)(learning_rate / (1 - c[0] ** t))
    correction = type(one)(1 / np.sqrt(1 - c[1] ** t))
    # From float64: in float32, 1 − β₂ has an error of 1e-5.
    one_minus_beta1, one_minus_beta2 = type(one)(1 - c[0]), type(one)(1 - c[1])
    m, v = subarray(moments[0], start, theta.size, 1), subarray(moments[1], start, theta.size, 1)
    for i in range(theta.size):
        m[i] = beta1 * m[i] + one_minus_beta1 * g[i]
        v[i] = beta2 * v[i] + one_minus_beta2 * g[i] * g[i]
        theta[i] -= step_size * m[i] / (np.sqrt(v[i]) * correction + epsilon)


@dataclass(frozen=True)
class Adam(Optimizer):
    """Momentum with an adaptive step size for each weight: larger where gradients are small, smaller where they are
    large."""

    kind = "adam"
    title = "Adam"
    formula = (
        r"m \leftarrow \beta_1 m + (1-\beta_1) g,\quad v \leftarrow \beta_2 v + (1-\beta_2) g^2,\quad "
        r"\theta \leftarrow \theta - \eta\,\hat m / (\sqrt{\hat v} + \epsilon)"
    )
    use = (
        "The optimizer to begin with: momentum and RMSprop in one, with corrected averages. 0.001 suits most "
        "networks, 0.01 small ones."
    )
    beware = "Together with an L2 penalty it scales the penalty, too. Use AdamW or weight decay."
    related: ClassVar[tuple[str, ...]] = ("optimizer/momentum", "optimizer/rmsprop", "optimizer/adamw", "idea/ewma")
    paper = "Kingma and Ba, 2015"
    kernel = adam
    moments = 2
    degrees = (1, 2)

    beta1: float = param(0.9, "Decay rate of the mean gradient: β₁.", low=0.0, high=0.9999, live=True)
    beta2: float = param(0.999, "Decay rate of the mean squared gradient: β₂.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-8, "Added to the denominator for numerical stability: ε.", low=1e-12, high=1.0)

    @property
    def largest_product(self) -> float:
        """(2 + 2β₁)/(1 − β₁), 38 for β₁ = 0.9 (Cohen et al., Adaptive gradient methods at the edge of stability,
        2022)."""
        return (2 + 2 * self.beta1) / (1 - self.beta1)

    def divisors(self, moments: NDArray[np.generic], t: int) -> NDArray[np.float64]:
        """(1 − β₁ᵗ)(√v̂ + ε)."""
        second = moments[1].astype(np.float64) / (1 - self.beta2**t)
        return np.asarray((1 - self.beta1**t) * (np.sqrt(second) + self.epsilon))
