"""Sigmoid."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import sigmoid


@kernel
def value(z, a, m, c):
    """a = 1 / (1 + e⁻ᶻ)."""
    for i in range(z.size):
        a[i] = sigmoid(z[i])


@kernel
def slope(z, a, da, dz, m, c):
    """dz = da · a (1 − a)."""
    one = type(a[0])(1)
    for i in range(a.size):
        dz[i] = da[i] * a[i] * (one - a[i])


class Sigmoid(Activation):
    """Squeezes z between 0 and 1, to be read as a probability. Its slope is at most ¼, so gradients fade with depth."""

    kind = "sigmoid"
    title = "Sigmoid"
    formula = r"g(z) = \frac{1}{1 + e^{-z}}"
    range = "(0, 1)"
    kernels = value, slope
    positive = True
