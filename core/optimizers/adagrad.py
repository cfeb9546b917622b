"""AdaGrad."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def adagrad(theta, g, moments, start, eta, t, c):
    """Duchi et al. (2011), the diagonal form of algorithm 1: s ← s + g², θ ← θ − ηg / (√s + ε)."""
    step, epsilon = type(theta[0])(eta), type(theta[0])(c[0])
    total = subarray(moments[0], start, theta.size, 1)
    for i in range(theta.size):
        total[i] += g[i] * g[i]
        theta[i] -= step * g[i] / (np.sqrt(total[i]) + epsilon)


@dataclass(frozen=True)
class AdaGrad(Optimizer):
    """A step of its own for every weight, the shorter the more its gradients have added up to. Good where some
    features are rare; its steps only ever shrink, so that long runs come to a halt."""

    kind = "adagrad"
    title = "AdaGrad"
    formula = r"s \leftarrow s + g^2,\quad \theta \leftarrow \theta - \eta\,g / (\sqrt{s} + \epsilon)"
    kernel = adagrad
    moments = 1

    epsilon: float = param(1e-10, "Keeps the division finite: ε.", low=1e-12, high=1.0)
