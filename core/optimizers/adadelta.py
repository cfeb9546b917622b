"""Adadelta."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def adadelta(theta, g, moments, start, eta, t, c):
    """Zeiler (2012), algorithm 1: Δ = g √(u + ε) / √(v + ε), θ ← θ − ηΔ, with u and v the mean squares of Δ and g."""
    one = type(theta[0])(1)
    step, rho, epsilon = type(one)(eta), type(one)(c[0]), type(one)(c[1])
    rest = type(one)(1 - c[0])
    square, moved = subarray(moments[0], start, theta.size, 1), subarray(moments[1], start, theta.size, 1)
    for i in range(theta.size):
        square[i] = rho * square[i] + rest * g[i] * g[i]
        delta = np.sqrt(moved[i] + epsilon) / np.sqrt(square[i] + epsilon) * g[i]
        moved[i] = rho * moved[i] + rest * delta * delta
        theta[i] -= step * delta


@dataclass(frozen=True)
class Adadelta(Optimizer):
    """RMSprop that finds its own step length from how far it has moved, so that η may stay 1. It starts slowly,
    √ε at a time."""

    kind = "adadelta"
    title = "Adadelta"
    formula = (
        r"v \leftarrow \rho v + (1-\rho) g^2,\quad \Delta = g \sqrt{u + \epsilon} / \sqrt{v + \epsilon},\quad "
        r"u \leftarrow \rho u + (1-\rho) \Delta^2,\quad \theta \leftarrow \theta - \eta \Delta"
    )
    kernel = adadelta
    moments = 2

    learning_rate: float = param(1.0, "What the step is multiplied with: η.", low=0.0, high=1e30, live=True)
    rho: float = param(0.9, "How much of the mean squares is kept: ρ.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(1e-6, "Sets the first steps and keeps the division finite: ε.", low=1e-12, high=1.0)
