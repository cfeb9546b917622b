"""RMSprop."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def rmsprop(theta, g, moments, start, eta, t, c):
    """Tieleman and Hinton (2012), lecture 6.5: v ← ρv + (1 − ρ) g², θ ← θ − ηg / (√v + ε)."""
    one = type(theta[0])(1)
    step, rho, epsilon = type(one)(eta), type(one)(c[0]), type(one)(c[1])
    rest = type(one)(1 - c[0])
    square = subarray(moments[0], start, theta.size, 1)
    for i in range(theta.size):
        square[i] = rho * square[i] + rest * g[i] * g[i]
        theta[i] -= step * g[i] / (np.sqrt(square[i]) + epsilon)


@dataclass(frozen=True)
class RMSprop(Optimizer):
    """AdaGrad that forgets: it divides by the size of recent gradients, so that its steps do not die out. Its first
    steps are long, as the mean starts at zero."""

    kind = "rmsprop"
    title = "RMSprop"
    formula = r"v \leftarrow \rho v + (1-\rho) g^2,\quad \theta \leftarrow \theta - \eta\,g / (\sqrt{v} + \epsilon)"
    kernel = rmsprop
    moments = 1

    rho: float = param(0.99, "How much of the mean square is kept: ρ.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-8, "Keeps the division finite: ε.", low=1e-12, high=1.0)
