"""Leaky ReLU."""

from dataclasses import dataclass
from math import inf

from core.activations.base import Activation
from core.definitions import param
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = z where z > 0, else αz."""
    alpha = c[0]
    for i in range(z.size):
        a[i] = z[i] if z[i] > 0 else alpha * z[i]


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da where z > 0, else α da. The derivative at 0 is α, as in PyTorch. a > 0 exactly where z > 0."""
    alpha = c[0]
    for i in range(a.size):
        dz[i] = da[i] if a[i] > 0 else alpha * da[i]


@dataclass(frozen=True)
class LeakyReLU(Activation):
    """ReLU with a small slope for negative inputs, so that units do not die."""

    kind = "leaky_relu"
    title = "Leaky ReLU"
    formula = r"g(z) = \max(\alpha z, z)"
    derivative = r"g'(z) = 1\ (z > 0),\quad \alpha\ (z \le 0)"
    use = "Where units of ReLU die."
    beware = "It does not always beat ReLU; the slope is one more number to choose."
    related = ("diagnosis/dying_relu", "activation/relu", "activation/prelu")
    paper = "Maas et al., 2013"
    kernels = forward, backward

    alpha: float = param(0.01, "Slope for negative inputs.", low=0.0, high=1.0)

    @property
    def range(self) -> tuple[float, float]:
        return -inf if self.alpha > 0 else 0.0, inf
