"""Softsign."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = z / (1 + |z|)."""
    one = type(z[0])(1)
    for i in range(z.size):
        a[i] = z[i] / (one + abs(z[i]))


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da · (1 − |a|)², which is da / (1 + |z|)²."""
    one = type(a[0])(1)
    for i in range(a.size):
        rest = one - abs(a[i])
        dz[i] = da[i] * rest * rest


class Softsign(Activation):
    """Maps z to a value between −1 and 1 like tanh, but approaches the limits slowly and needs no exponential. Its
    gradient vanishes for large inputs."""

    kind = "softsign"
    title = "Softsign"
    formula = r"g(z) = \frac{z}{1 + |z|}"
    derivative = r"g'(z) = \frac{1}{(1 + |z|)^2}"
    use = "In place of tanh, where saturation should come more slowly."
    beware = "It still saturates, so it is for shallow networks, too."
    related = ("activation/tanh",)
    paper = "Bergstra et al., 2009"
    low, high = -1.0, 1.0
    kernels = forward, backward
