"""Mish."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import exp


@kernel
def forward(z, a, m, c):
    """a = z · tanh(ln(1 + eᶻ)), Misra (2019), equation 1, written with t = e^−|z| so that nothing overflows."""
    one, two = type(z[0])(1), type(z[0])(2)
    for i in range(z.size):
        t = exp(-abs(z[i]))
        low, high = t * (t + two), one + two * t
        a[i] = z[i] * (high / (high + two * t * t) if z[i] > 0 else low / (low + two))


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da · (w + z (1 − w²) sigmoid z) with w = tanh(ln(1 + eᶻ))."""
    one, two = type(z[0])(1), type(z[0])(2)
    for i in range(z.size):
        t = exp(-abs(z[i]))
        low, high = t * (t + two), one + two * t
        w = high / (high + two * t * t) if z[i] > 0 else low / (low + two)
        s = (one if z[i] > 0 else t) / (one + t)
        dz[i] = da[i] * (w + z[i] * (one - w * w) * s)


class Mish(Activation):
    """A smooth ReLU that dips slightly below zero, close to SiLU. It does not saturate for positive inputs and is one
    of the more expensive to compute."""

    kind = "mish"
    title = "Mish"
    formula = r"g(z) = z \tanh(\ln(1 + e^z))"
    derivative = r"g'(z) = \tanh s + z\,\sigma(z)\,(1 - \tanh^2 s),\quad s = \ln(1 + e^z)"
    use = "Where SiLU is used, to compare."
    beware = "The gain over SiLU is small, the cost is not."
    related = ("activation/silu",)
    paper = "Misra, 2019"
    low = -0.309
    kernels = forward, backward
    reads_input = True
