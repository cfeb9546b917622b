"""RMSprop."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def rmsprop(theta, g, moments, start, learning_rate, t, c):
    """Tieleman and Hinton (2012), lecture 6.5: v ← ρv + (1 − ρ) g², θ ← θ − ηg / (√v + ε)."""
    one = type(theta[0])(1)
    step_size, rho, epsilon = type(one)(learning_rate), type(one)(c[0]), type(one)(c[1])
    one_minus_rho = type(one)(1 - c[0])
    v = subarray(moments[0], start, theta.size, 1)
    for i in range(theta.size):
        v[i] = rho * v[i] + one_minus_rho * g[i] * g[i]
        theta[i] -= step_size * g[i] / (np.sqrt(v[i]) + epsilon)


@dataclass(frozen=True)
class RMSprop(Optimizer):
    """AdaGrad with a moving average: divides by the root of the recent mean squared gradient, so that step sizes do not
    decay to zero. Its first steps are large, because the mean starts at zero."""

    kind = "rmsprop"
    title = "RMSprop"
    formula = r"v \leftarrow \rho v + (1-\rho) g^2,\quad \theta \leftarrow \theta - \eta\,g / (\sqrt{v} + \epsilon)"
    use = "Where gradients change their size during training; the usual choice for recurrent networks before Adam."
    beware = "Its first steps are large. Lower the learning rate where a run begins with a jump."
    related = ("optimizer/adagrad", "optimizer/adam", "idea/ewma")
    paper = "Tieleman and Hinton, 2012"
    kernel = rmsprop
    moments = 1
    degrees = (2,)

    rho: float = param(0.99, "Decay rate of the mean squared gradient: ρ.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-8, "Added to the denominator for numerical stability: ε.", low=1e-12, high=1.0)

    @property
    def largest_product(self) -> float:
        """2 (Cohen et al., Adaptive gradient methods at the edge of stability, 2022)."""
        return 2.0

    def divisors(self, moments: NDArray[np.generic], t: int) -> NDArray[np.float64]:
        """√v + ε."""
        return np.asarray(np.sqrt(moments[0].astype(np.float64)) + self.epsilon)
