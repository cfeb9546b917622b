"""SiLU, also called swish."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import sigmoid


@kernel
def forward(z, a, m, c):
    """a = z · sigmoid z."""
    for i in range(z.size):
        a[i] = z[i] * sigmoid(z[i])


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da · s (1 + z (1 − s)) with s = sigmoid z."""
    one = type(z[0])(1)
    for i in range(z.size):
        s = sigmoid(z[i])
        dz[i] = da[i] * s * (one + z[i] * (one - s))


class SiLU(Activation):
    """z times its sigmoid, also called swish: a smooth ReLU that dips slightly below zero. It does not saturate for
    positive inputs and costs an exponential."""

    kind = "silu"
    title = "SiLU"
    formula = r"g(z) = \frac{z}{1 + e^{-z}}"
    derivative = r"g'(z) = \sigma(z)\,(1 + z\,(1 - \sigma(z)))"
    use = "In deep networks, in place of ReLU: smooth, and units do not die."
    beware = "In small networks it is rarely better than ReLU, and slower."
    related = ("activation/gelu", "activation/hard_swish")
    paper = "Ramachandran et al., 2017"
    low = -0.278
    kernels = forward, backward
    reads_input = True
