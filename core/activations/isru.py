"""ISRU."""

from dataclasses import dataclass
from math import inf

import numpy as np

from core.activations.base import Activation
from core.definitions import param
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = z / √(1 + αz²)."""
    alpha, one = c[0], type(z[0])(1)
    for i in range(z.size):
        a[i] = z[i] / np.sqrt(one + alpha * z[i] * z[i])


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da · (1 − αa²)^(3/2), which is da / (1 + αz²)^(3/2). Rounding must not make the root's argument negative."""
    alpha, one, zero = c[0], type(a[0])(1), type(a[0])(0)
    for i in range(a.size):
        rest = max(one - alpha * a[i] * a[i], zero)
        dz[i] = da[i] * rest * np.sqrt(rest)


@dataclass(frozen=True)
class ISRU(Activation):
    """The inverse square root unit (Carlile et al., 2017): like tanh, but it needs a square root and no exponential. It
    saturates at ±1/√α, where its gradient vanishes; α = 0 makes it linear."""

    kind = "isru"
    title = "ISRU"
    formula = r"g(z) = \frac{z}{\sqrt{1 + \alpha z^2}}"
    derivative = r"g'(z) = \left(\frac{1}{\sqrt{1 + \alpha z^2}}\right)^3"
    use = "In place of tanh, where speed matters."
    beware = "PyTorch and Keras have no layer of this name; exports write its formula."
    related = ("activation/tanh",)
    paper = "Carlile et al., 2017"
    kernels = forward, backward

    alpha: float = param(1.0, "Outputs saturate at ±1/√α.", low=0.0, high=100.0)

    @property
    def range(self) -> tuple[float, float]:
        high = self.alpha**-0.5 if self.alpha > 0 else inf
        return -high, high
