"""GELU."""

from dataclasses import dataclass

from core.activations.base import Activation
from core.definitions import param
from core.jit import kernel
from core.jit.functions import exp, normal_cdf, sigmoid

ROOT = 0.3989422804014327  # 1 / √(2π), the peak of the normal density φ
STEEP = 1.5957691216057308  # 2 √(2/π): ½ (1 + tanh u) is sigmoid 2u
CUBIC = 0.044715


@kernel
def forward(z, a, m, c):
    """a = z Φ(z), or if c[0] is set z · ½ (1 + tanh(√(2/π) (z + 0.044715 z³)))."""
    if c[0] > 0:
        steep, cubic, one = type(z[0])(STEEP), type(z[0])(CUBIC), type(z[0])(1)
        for i in range(z.size):
            a[i] = z[i] * sigmoid(steep * z[i] * (one + cubic * z[i] * z[i]))
    else:
        for i in range(z.size):
            a[i] = z[i] * normal_cdf(z[i])


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da · (Φ(z) + z φ(z)), or if c[0] is set the derivative of the approximation."""
    one = type(z[0])(1)
    if c[0] > 0:
        steep, cubic, three = type(z[0])(STEEP), type(z[0])(CUBIC), type(z[0])(3)
        for i in range(z.size):
            q = cubic * z[i] * z[i]
            s = sigmoid(steep * z[i] * (one + q))
            dz[i] = da[i] * (s + s * (one - s) * steep * z[i] * (one + three * q))
    else:
        root, half = type(z[0])(ROOT), type(z[0])(0.5)
        for i in range(z.size):
            dz[i] = da[i] * (normal_cdf(z[i]) + z[i] * root * exp(-half * (z[i] * z[i])))


@dataclass(frozen=True)
class GELU(Activation):
    """A smooth ReLU that weights z by the normal distribution function Φ(z). Common in transformers. It dips slightly
    below zero, does not saturate for positive inputs, and costs more than ReLU."""

    kind = "gelu"
    title = "GELU"
    formula = r"g(z) = z\,\Phi(z) \approx \frac{z}{2}(1 + \tanh(\sqrt{2/\pi}\,(z + 0.044715 z^3)))"
    derivative = r"g'(z) = \Phi(z) + z\,\varphi(z)"
    use = "In transformers, and in deep networks where ReLU's corner is in the way."
    beware = "It costs several times as much as ReLU."
    related = ("activation/relu", "activation/silu")
    paper = "Hendrycks and Gimpel, 2016"
    low = -0.17
    kernels = forward, backward
    reads_input = True

    approximate: bool = param(False, "Use the tanh approximation, as GPT-2 does. The error is at most 0.0005.")
