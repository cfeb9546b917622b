"""Tanh."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import tanh


@kernel
def value(z, a, m, c):
    """a = tanh z."""
    for i in range(z.size):
        a[i] = tanh(z[i])


@kernel
def slope(z, a, da, dz, m, c):
    """dz = da · (1 − a²)."""
    one = type(a[0])(1)
    for i in range(a.size):
        dz[i] = da[i] * (one - a[i] * a[i])


class Tanh(Activation):
    """Squeezes z between −1 and 1, centred on zero. Saturates at both ends, where its slope is almost 0."""

    kind = "tanh"
    title = "Tanh"
    formula = r"g(z) = \tanh z"
    range = "(−1, 1)"
    kernels = value, slope
