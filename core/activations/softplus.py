"""Softplus."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import sigmoid, softplus


@kernel
def value(z, a, m, c):
    """a = ln(1 + eᶻ)."""
    for i in range(z.size):
        a[i] = softplus(z[i])


@kernel
def slope(z, a, da, dz, m, c):
    """dz = da · sigmoid z. It is 1 − e⁻ᵃ too, which would round to 0 where a is small."""
    for i in range(z.size):
        dz[i] = da[i] * sigmoid(z[i])


class Softplus(Activation):
    """ReLU without its corner: smooth and always positive, as a spread or a rate must be. Not centred on zero, and
    dearer than ReLU, which mostly learns faster."""

    kind = "softplus"
    title = "Softplus"
    formula = r"g(z) = \ln(1 + e^z)"
    range = "(0, ∞)"
    kernels = value, slope
    reads_input = True
    positive = True
