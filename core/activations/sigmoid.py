"""Sigmoid."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import sigmoid


@kernel
def forward(z, a, m, c):
    """a = 1 / (1 + e⁻ᶻ)."""
    for i in range(z.size):
        a[i] = sigmoid(z[i])


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da · a (1 − a)."""
    one = type(a[0])(1)
    for i in range(a.size):
        dz[i] = da[i] * a[i] * (one - a[i])


class Sigmoid(Activation):
    """Maps z to a value between 0 and 1, which can be read as a probability. Its derivative is at most ¼, so gradients
    vanish with depth."""

    kind = "sigmoid"
    title = "Sigmoid"
    formula = r"g(z) = \frac{1}{1 + e^{-z}}"
    derivative = r"g'(z) = g(z)\,(1 - g(z))"
    use = "For the output of two classes, with binary cross-entropy, and for gates."
    beware = (
        "In hidden layers it is not centered on 0 and saturates. With a slope of at most ¼, eight of them leave a "
        "gradient of 1/65,000."
    )
    related = ("diagnosis/vanishing_gradients", "diagnosis/saturation", "loss/bce")
    low, high = 0.0, 1.0
    kernels = forward, backward
    positive = True
