"""Nadam."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer

FADE = 0.96**0.004  # Dozat (2016), section 2: momentum warms up as μ_t = β₁ (1 − ½ · 0.96^(0.004 t))
ENOUGH = 64  # the first 64 μ are below 0.506, so that the product of more of them is nothing beside 1 in float64


@kernel
def nadam(theta, g, moments, start, eta, t, c):
    """Dozat (2016), algorithm 2, as PyTorch writes it: along g now, and m as the next step will see it."""
    one = type(theta[0])(1)
    beta1, beta2, epsilon = type(one)(c[0]), type(one)(c[1]), type(one)(c[2])
    product, fade = 1.0, 1.0
    for _ in range(min(t, ENOUGH)):
        fade *= FADE
        product *= c[0] * (1 - 0.5 * fade)
    now, after = c[0] * (1 - 0.5 * FADE**t), c[0] * (1 - 0.5 * FADE ** (t + 1))
    along = type(one)(eta * (1 - now) / (1 - product))
    ahead = type(one)(eta * after / (1 - product * after))
    correction = type(one)(1 / np.sqrt(1 - c[1] ** t))
    rest1, rest2 = type(one)(1 - c[0]), type(one)(1 - c[1])  # in float32, 1 − β₂ would be 1e-5 off
    mean, square = subarray(moments[0], start, theta.size, 1), subarray(moments[1], start, theta.size, 1)
    for i in range(theta.size):
        mean[i] = beta1 * mean[i] + rest1 * g[i]
        square[i] = beta2 * square[i] + rest2 * g[i] * g[i]
        theta[i] -= (along * g[i] + ahead * mean[i]) / (np.sqrt(square[i]) * correction + epsilon)


@dataclass(frozen=True)
class Nadam(Optimizer):
    """Adam with Nesterov's look ahead, and momentum that warms up over the first thousands of steps."""

    kind = "nadam"
    title = "Nadam"
    formula = (
        r"m \leftarrow \beta_1 m + (1-\beta_1) g,\quad v \leftarrow \beta_2 v + (1-\beta_2) g^2,\quad "
        r"\theta \leftarrow \theta - \eta \Bigl(\frac{(1 - \mu_t) g}{1 - \prod_i \mu_i} + "
        r"\frac{\mu_{t+1} m}{1 - \mu_{t+1} \prod_i \mu_i}\Bigr) / (\sqrt{\hat v} + \epsilon)"
    )
    kernel = nadam
    moments = 2

    beta1: float = param(0.9, "How much of the mean gradient is kept: β₁.", low=0.0, high=0.9999, live=True)
    beta2: float = param(0.999, "How much of the mean square is kept: β₂.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-8, "Keeps the division finite: ε.", low=1e-12, high=1.0)
