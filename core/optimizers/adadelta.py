"""Adadelta."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.base import Optimizer


@kernel
def adadelta(theta, g, moments, start, learning_rate, t, c):
    """Zeiler (2012), algorithm 1: Δ = g √(u + ε) / √(v + ε), θ ← θ − ηΔ, with u and v the mean squares of Δ and g."""
    one = type(theta[0])(1)
    step_size, rho, epsilon = type(one)(learning_rate), type(one)(c[0]), type(one)(c[1])
    one_minus_rho = type(one)(1 - c[0])
    v, u = subarray(moments[0], start, theta.size, 1), subarray(moments[1], start, theta.size, 1)
    for i in range(theta.size):
        v[i] = rho * v[i] + one_minus_rho * g[i] * g[i]
        delta = np.sqrt(u[i] + epsilon) / np.sqrt(v[i] + epsilon) * g[i]
        u[i] = rho * u[i] + one_minus_rho * delta * delta
        theta[i] -= step_size * delta


@dataclass(frozen=True)
class Adadelta(Optimizer):
    """RMSprop that derives its step size from the size of past updates, so that η can stay 1. It starts slowly, with
    steps of about √ε."""

    kind = "adadelta"
    title = "Adadelta"
    formula = (
        r"v \leftarrow \rho v + (1-\rho) g^2,\quad \Delta = g \sqrt{u + \epsilon} / \sqrt{v + \epsilon},\quad "
        r"u \leftarrow \rho u + (1-\rho) \Delta^2,\quad \theta \leftarrow \theta - \eta \Delta"
    )
    use = "Where no learning rate is to be chosen."
    beware = "It starts very slowly. Give it more epochs than Adam."
    related = ("optimizer/adagrad", "optimizer/rmsprop")
    paper = "Zeiler, 2012"
    kernel = adadelta
    moments = 2
    degrees = (2, 0)

    learning_rate: float = param(1.0, "Factor of the step: η.", low=0.0, high=1e30, live=True)
    rho: float = param(0.9, "Decay rate of the two mean squares: ρ.", low=0.0, high=0.999999, live=True)
    epsilon: float = param(
        1e-6, "Sets the size of the first steps, and keeps the division stable: ε.", low=1e-12, high=1.0
    )
