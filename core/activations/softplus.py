"""Softplus."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import sigmoid, softplus


@kernel
def forward(z, a, m, c):
    """a = ln(1 + eᶻ)."""
    for i in range(z.size):
        a[i] = softplus(z[i])


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da · sigmoid z. It is 1 − e⁻ᵃ too, which would round to 0 where a is small."""
    for i in range(z.size):
        dz[i] = da[i] * sigmoid(z[i])


class Softplus(Activation):
    """A smooth ReLU that is always positive, as a standard deviation or a rate must be. It is not centered on zero and
    more expensive than ReLU, which usually learns faster."""

    kind = "softplus"
    title = "Softplus"
    formula = r"g(z) = \ln(1 + e^z)"
    derivative = r"g'(z) = \frac{1}{1 + e^{-z}}"
    use = "For an output that must be positive."
    beware = "In hidden layers it is slower than ReLU and not centered on 0."
    related = ("activation/relu",)
    paper = "Dugas et al., 2001"
    low = 0.0
    kernels = forward, backward
    reads_input = True
    positive = True
