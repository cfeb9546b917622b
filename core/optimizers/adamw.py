"""AdamW."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def adamw(theta, g, moments, start, eta, t, c):
    """Loshchilov and Hutter (2019), algorithm 2: θ ← θ − ηλθ, then Adam's step. The decay passes through no moment."""
    one = type(theta[0])(1)
    beta1, beta2, epsilon = type(one)(c[0]), type(one)(c[1]), type(one)(c[2])
    decay = type(one)(eta * c[3])  # 1 − ηλ in float32 would be up to 3e-8 off, the same way at every step
    step = type(one)(eta / (1 - c[0] ** t))
    correction = type(one)(1 / np.sqrt(1 - c[1] ** t))
    rest1, rest2 = type(one)(1 - c[0]), type(one)(1 - c[1])  # in float32, 1 − β₂ would be 1e-5 off
    mean, square = subarray(moments[0], start, theta.size, 1), subarray(moments[1], start, theta.size, 1)
    for i in range(theta.size):
        mean[i] = beta1 * mean[i] + rest1 * g[i]
        square[i] = beta2 * square[i] + rest2 * g[i] * g[i]
        theta[i] -= decay * theta[i] + step * mean[i] / (np.sqrt(square[i]) * correction + epsilon)


@dataclass(frozen=True)
class AdamW(Optimizer):
    """Adam that also shrinks every weight a little at each step, apart from the gradient, so that large weights must
    earn their keep. Biases shrink too, as in PyTorch."""

    kind = "adamw"
    title = "AdamW"
    formula = (
        r"m \leftarrow \beta_1 m + (1-\beta_1) g,\quad v \leftarrow \beta_2 v + (1-\beta_2) g^2,\quad "
        r"\theta \leftarrow (1 - \eta\lambda)\,\theta - \eta\,\hat m / (\sqrt{\hat v} + \epsilon)"
    )
    kernel = adamw
    moments = 2

    beta1: float = param(0.9, "How much of the mean gradient is kept: β₁.", low=0.0, high=0.9999, live=True)
    beta2: float = param(0.999, "How much of the mean square is kept: β₂.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-8, "Keeps the division finite: ε.", low=1e-12, high=1.0)
    decay: float = param(0.01, "How much of every weight is taken away, times η: λ.", low=0.0, high=10.0, live=True)
