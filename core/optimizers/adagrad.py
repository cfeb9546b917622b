"""AdaGrad."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def adagrad(theta, g, moments, start, learning_rate, t, c):
    """Duchi et al. (2011), the diagonal form of algorithm 1: s ← s + g², θ ← θ − ηg / (√s + ε)."""
    step_size, epsilon = type(theta[0])(learning_rate), type(theta[0])(c[0])
    s = subarray(moments[0], start, theta.size, 1)
    for i in range(theta.size):
        s[i] += g[i] * g[i]
        theta[i] -= step_size * g[i] / (np.sqrt(s[i]) + epsilon)


@dataclass(frozen=True)
class AdaGrad(Optimizer):
    """Gives each weight its own step size, which shrinks as its squared gradients accumulate. Good for sparse features.
    Steps only ever get smaller, so long runs stall."""

    kind = "adagrad"
    title = "AdaGrad"
    formula = r"s \leftarrow s + g^2,\quad \theta \leftarrow \theta - \eta\,g / (\sqrt{s} + \epsilon)"
    use = "For features that are rarely other than 0, such as words."
    beware = "The sum of squares only grows: in long runs the steps become too small to learn."
    related = ("optimizer/rmsprop",)
    paper = "Duchi et al., 2011"
    kernel = adagrad
    moments = 1
    degrees = (2,)

    epsilon: float = param(1e-10, "Added to the denominator for numerical stability: ε.", low=1e-12, high=1.0)

    @property
    def largest_product(self) -> float:
        """2 (Cohen et al., Adaptive gradient methods at the edge of stability, 2022)."""
        return 2.0

    def divisors(self, moments: NDArray[np.generic], t: int) -> NDArray[np.float64]:
        """√s + ε."""
        return np.asarray(np.sqrt(moments[0].astype(np.float64)) + self.epsilon)
