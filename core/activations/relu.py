"""ReLU."""

from dataclasses import dataclass

from core.activations.base import Activation
from core.jit import kernel


@kernel
def value(z, a, m, c):
    """a = max(z, 0). NaN stays NaN, so that a run which diverges is seen to."""
    for i in range(z.size):
        a[i] = 0 if z[i] < 0 else z[i]


@kernel
def slope(z, a, da, dz, m, c):
    """dz = da where a > 0, else 0. The slope at 0 is 0, as in PyTorch."""
    for i in range(a.size):
        dz[i] = da[i] if a[i] > 0 else 0


@dataclass(frozen=True)
class ReLU(Activation):
    """Keeps what is positive, cuts the rest to 0. Cheap, never saturates upwards; a unit that is always cut dies."""

    kind = "relu"
    title = "ReLU"
    formula = r"g(z) = \max(0, z)"
    range = "[0, ∞)"
    kernels = value, slope
