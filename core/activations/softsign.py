"""Softsign."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def value(z, a, m, c):
    """a = z / (1 + |z|)."""
    one = type(z[0])(1)
    for i in range(z.size):
        a[i] = z[i] / (one + abs(z[i]))


@kernel
def slope(z, a, da, dz, m, c):
    """dz = da · (1 − |a|)², which is da / (1 + |z|)²."""
    one = type(a[0])(1)
    for i in range(a.size):
        rest = one - abs(a[i])
        dz[i] = da[i] * rest * rest


class Softsign(Activation):
    """Squeezes z between −1 and 1 as tanh does, centred on zero, but nears the ends slowly and needs no exponential.
    Far from zero its slope fades too."""

    kind = "softsign"
    title = "Softsign"
    formula = r"g(z) = \frac{z}{1 + |z|}"
    range = "(−1, 1)"
    kernels = value, slope
