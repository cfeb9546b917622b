"""ReLU."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def value(z, a, m, c):
    """a = max(z, 0). NaN stays NaN, so that a run which diverges is seen to."""
    zero = type(z[0])(0)
    for i in range(z.size):
        a[i] = zero if z[i] < zero else z[i]


@kernel
def slope(z, a, da, dz, m, c):
    """dz = da where a > 0, else 0. The slope at 0 is 0, as in PyTorch."""
    zero = type(a[0])(0)
    for i in range(a.size):
        d = da[i]  # read whether wanted or not: what is read at times is not read in vectors
        dz[i] = d if a[i] > zero else zero


class ReLU(Activation):
    """Keeps what is positive, cuts the rest to 0. Cheap, never saturates upwards; a unit that is always cut dies."""

    kind = "relu"
    title = "ReLU"
    formula = r"g(z) = \max(0, z)"
    range = "[0, ∞)"
    kernels = value, slope
