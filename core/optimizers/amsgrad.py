"""AMSGrad."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def amsgrad(theta, g, moments, start, learning_rate, t, c):
    """Reddi et al. (2018), algorithm 2, with Adam's corrections as in PyTorch: Adam with the largest v so far."""
    one = type(theta[0])(1)
    beta1, beta2, epsilon = type(one)(c[0]), type(one)(c[1]), type(one)(c[2])
    step_size = type(one)(learning_rate / (1 - c[0] ** t))
    correction = type(one)(1 / np.sqrt(1 - c[1] ** t))
    # From float64: in float32, 1 − β₂ has an error of 1e-5.
    one_minus_beta1, one_minus_beta2 = type(one)(1 - c[0]), type(one)(1 - c[1])
    m, v, v_max = (
        subarray(moments[0], start, theta.size, 1),
        subarray(moments[1], start, theta.size, 1),
        subarray(moments[2], start, theta.size, 1),
    )
    for i in range(theta.size):
        m[i] = beta1 * m[i] + one_minus_beta1 * g[i]
        v[i] = beta2 * v[i] + one_minus_beta2 * g[i] * g[i]
        v_max[i] = max(v_max[i], v[i])
        theta[i] -= step_size * m[i] / (np.sqrt(v_max[i]) * correction + epsilon)


@dataclass(frozen=True)
class AMSGrad(Optimizer):
    """Adam that divides by the largest mean squared gradient so far, so that the step size never increases. It fixes a
    case in which Adam does not converge, and is often slower."""

    kind = "amsgrad"
    title = "AMSGrad"
    formula = (
        r"m \leftarrow \beta_1 m + (1-\beta_1) g,\quad v \leftarrow \beta_2 v + (1-\beta_2) g^2,\quad "
        r"u \leftarrow \max(u, v),\quad \theta \leftarrow \theta - \eta\,\hat m / (\sqrt{\hat u} + \epsilon)"
    )
    use = "Where Adam stops getting better late in a run."
    beware = "One large gradient early keeps the steps small for ever."
    related = ("optimizer/adam",)
    paper = "Reddi et al., 2018"
    kernel = amsgrad
    moments = 3
    degrees = (1, 2, 2)

    beta1: float = param(0.9, "Decay rate of the mean gradient: β₁.", low=0.0, high=0.9999, live=True)
    beta2: float = param(0.999, "Decay rate of the mean squared gradient: β₂.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-8, "Added to the denominator for numerical stability: ε.", low=1e-12, high=1.0)
