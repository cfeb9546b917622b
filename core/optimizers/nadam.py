"""Nadam."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer

DECAY = 0.96**0.004  # Dozat (2016), section 2: momentum warms up as μ_t = β₁ (1 − ½ · 0.96^(0.004 t))
ENOUGH = 64  # the first 64 μ are below 0.506, so that in float64 the product of more of them is negligible beside 1


@kernel
def nadam(theta, g, moments, start, learning_rate, t, c):
    """Dozat (2016), algorithm 2, as PyTorch writes it: g with the momentum of this step, m with that of the next."""
    one = type(theta[0])(1)
    beta1, beta2, epsilon = type(one)(c[0]), type(one)(c[1]), type(one)(c[2])
    product, decay = 1.0, 1.0
    for _ in range(min(t, ENOUGH)):
        decay *= DECAY
        product *= c[0] * (1 - 0.5 * decay)
    mu, mu_next = c[0] * (1 - 0.5 * DECAY**t), c[0] * (1 - 0.5 * DECAY ** (t + 1))
    g_factor = type(one)(learning_rate * (1 - mu) / (1 - product))
    m_factor = type(one)(learning_rate * mu_next / (1 - product * mu_next))
    correction = type(one)(1 / np.sqrt(1 - c[1] ** t))
    # From float64: in float32, 1 − β₂ has an error of 1e-5.
    one_minus_beta1, one_minus_beta2 = type(one)(1 - c[0]), type(one)(1 - c[1])
    m, v = subarray(moments[0], start, theta.size, 1), subarray(moments[1], start, theta.size, 1)
    for i in range(theta.size):
        m[i] = beta1 * m[i] + one_minus_beta1 * g[i]
        v[i] = beta2 * v[i] + one_minus_beta2 * g[i] * g[i]
        theta[i] -= (g_factor * g[i] + m_factor * m[i]) / (np.sqrt(v[i]) * correction + epsilon)


@dataclass(frozen=True)
class Nadam(Optimizer):
    """Adam with Nesterov momentum, whose coefficient increases over the first few thousand steps."""

    kind = "nadam"
    title = "Nadam"
    formula = (
        r"m \leftarrow \beta_1 m + (1-\beta_1) g,\quad v \leftarrow \beta_2 v + (1-\beta_2) g^2,\quad "
        r"\theta \leftarrow \theta - \eta \Bigl(\frac{(1 - \mu_t) g}{1 - \prod_i \mu_i} + "
        r"\frac{\mu_{t+1} m}{1 - \mu_{t+1} \prod_i \mu_i}\Bigr) / (\sqrt{\hat v} + \epsilon)"
    )
    use = "In place of Adam, where it swings."
    beware = "The difference from Adam is usually small."
    related = ("optimizer/adam", "optimizer/nesterov")
    paper = "Dozat, 2016"
    kernel = nadam
    moments = 2
    degrees = (1, 2)

    beta1: float = param(0.9, "Decay rate of the mean gradient: β₁.", low=0.0, high=0.9999, live=True)
    beta2: float = param(0.999, "Decay rate of the mean squared gradient: β₂.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-8, "Added to the denominator for numerical stability: ε.", low=1e-12, high=1.0)
