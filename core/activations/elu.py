"""ELU."""

from dataclasses import dataclass

from core.activations.base import Activation
from core.definitions import param
from core.jit import kernel
from core.jit.functions import expm1


@kernel
def value(z, a, m, c):
    """a = λz where z > 0, else δ (eᶻ − 1). λ is 1 and δ is α, but for SELU."""
    scale, depth, zero = c[0], c[1], type(z[0])(0)
    for i in range(z.size):
        below = depth * expm1(min(z[i], zero))
        a[i] = scale * z[i] if z[i] > 0 else below


@kernel
def slope(z, a, da, dz, m, c):
    """dz = λ da where a > 0, else da · (a + δ), which is da · δeᶻ. The slope at 0 is δ, as in PyTorch."""
    scale, depth = c[0], c[1]
    for i in range(a.size):
        dz[i] = scale * da[i] if a[i] > 0 else da[i] * (a[i] + depth)


@dataclass(frozen=True)
class ELU(Activation):
    """ReLU with a soft negative side that ends at −α: its mean is nearer to zero, and no unit dies. It costs an
    exponential, and far below zero its slope is almost 0."""

    kind = "elu"
    title = "ELU"
    formula = r"g(z) = \max(0, z) + \min(0, \alpha (e^z - 1))"
    range = "(−α, ∞)"
    kernels = value, slope

    alpha: float = param(1.0, "How far the negative side goes down: α.", low=0.0, high=10.0)

    @property
    def constants(self) -> tuple[float, ...]:
        return 1.0, self.alpha
