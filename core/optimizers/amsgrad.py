"""AMSGrad."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def amsgrad(theta, g, moments, start, eta, t, c):
    """Reddi et al. (2018), algorithm 2, with Adam's corrections as in PyTorch: Adam with the largest v so far."""
    one = type(theta[0])(1)
    beta1, beta2, epsilon = type(one)(c[0]), type(one)(c[1]), type(one)(c[2])
    step = type(one)(eta / (1 - c[0] ** t))
    correction = type(one)(1 / np.sqrt(1 - c[1] ** t))
    rest1, rest2 = type(one)(1 - c[0]), type(one)(1 - c[1])  # in float32, 1 − β₂ would be 1e-5 off
    mean, square, largest = (
        subarray(moments[0], start, theta.size, 1),
        subarray(moments[1], start, theta.size, 1),
        subarray(moments[2], start, theta.size, 1),
    )
    for i in range(theta.size):
        mean[i] = beta1 * mean[i] + rest1 * g[i]
        square[i] = beta2 * square[i] + rest2 * g[i] * g[i]
        largest[i] = max(largest[i], square[i])
        theta[i] -= step * mean[i] / (np.sqrt(largest[i]) * correction + epsilon)


@dataclass(frozen=True)
class AMSGrad(Optimizer):
    """Adam that divides by the largest mean square so far, so that a step never grows again. It mends a case in which
    Adam does not settle, and is often slower."""

    kind = "amsgrad"
    title = "AMSGrad"
    formula = (
        r"m \leftarrow \beta_1 m + (1-\beta_1) g,\quad v \leftarrow \beta_2 v + (1-\beta_2) g^2,\quad "
        r"u \leftarrow \max(u, v),\quad \theta \leftarrow \theta - \eta\,\hat m / (\sqrt{\hat u} + \epsilon)"
    )
    kernel = amsgrad
    moments = 3

    beta1: float = param(0.9, "How much of the mean gradient is kept: β₁.", low=0.0, high=0.9999, live=True)
    beta2: float = param(0.999, "How much of the mean square is kept: β₂.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-8, "Keeps the division finite: ε.", low=1e-12, high=1.0)
