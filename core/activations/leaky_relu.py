"""Leaky ReLU."""

from dataclasses import dataclass

from core.activations.base import Activation
from core.definitions import param
from core.jit import kernel


@kernel
def value(z, a, m, c):
    """a = z where z > 0, else αz."""
    alpha = c[0]
    for i in range(z.size):
        a[i] = z[i] if z[i] > 0 else alpha * z[i]


@kernel
def slope(z, a, da, dz, m, c):
    """dz = da where z > 0, else α da. The slope at 0 is α, as in PyTorch. With α = 0, a tells the side as well as z."""
    alpha = c[0]
    for i in range(a.size):
        dz[i] = da[i] if a[i] > 0 else alpha * da[i]


@dataclass(frozen=True)
class LeakyReLU(Activation):
    """Lets a little of the negative side through, so that no unit dies."""

    kind = "leaky_relu"
    title = "Leaky ReLU"
    formula = r"g(z) = \max(\alpha z, z)"
    range = "(−∞, ∞)"
    kernels = value, slope

    alpha: float = param(0.01, "Slope of the negative side.", low=0.0, high=1.0)
