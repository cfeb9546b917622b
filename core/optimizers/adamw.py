"""AdamW."""

from dataclasses import dataclass

import numpy as np

from core.definitions import param
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.optimizers.adam import Adam


@kernel
def adamw(theta, g, moments, start, learning_rate, t, c):
    """Loshchilov and Hutter (2019), algorithm 2: θ ← θ − ηλθ, then Adam's step. The decay passes through no moment."""
    one = type(theta[0])(1)
    beta1, beta2, epsilon = type(one)(c[0]), type(one)(c[1]), type(one)(c[2])
    decay = type(one)(learning_rate * c[3])  # 1 − ηλ in float32 has an error of up to 3e-8, the same at every step
    step_size = type(one)(learning_rate / (1 - c[0] ** t))
    correction = type(one)(1 / np.sqrt(1 - c[1] ** t))
    # From float64: in float32, 1 − β₂ has an error of 1e-5.
    one_minus_beta1, one_minus_beta2 = type(one)(1 - c[0]), type(one)(1 - c[1])
    m, v = subarray(moments[0], start, theta.size, 1), subarray(moments[1], start, theta.size, 1)
    for i in range(theta.size):
        m[i] = beta1 * m[i] + one_minus_beta1 * g[i]
        v[i] = beta2 * v[i] + one_minus_beta2 * g[i] * g[i]
        theta[i] -= decay * theta[i] + step_size * m[i] / (np.sqrt(v[i]) * correction + epsilon)


@dataclass(frozen=True)
class AdamW(Adam):
    """Adam with decoupled weight decay: each step also shrinks every weight slightly, apart from the gradient. Biases
    shrink too, as in PyTorch."""

    kind = "adamw"
    title = "AdamW"
    formula = (
        r"m \leftarrow \beta_1 m + (1-\beta_1) g,\quad v \leftarrow \beta_2 v + (1-\beta_2) g^2,\quad "
        r"\theta \leftarrow (1 - \eta\lambda)\,\theta - \eta\,\hat m / (\sqrt{\hat v} + \epsilon)"
    )
    use = "Adam where weights should stay small."
    beware = "Biases shrink as well. A penalty of the layers counts in addition."
    related = ("optimizer/adam", "penalty/weight_decay")
    paper = "Loshchilov and Hutter, 2019"
    kernel = adamw

    decay: float = param(
        0.01,
        "Weight decay coefficient: λ. Each step subtracts ηλ times the weight.",
        low=0.0,
        high=10.0,
        live=True,
        title="Weight decay",
    )
