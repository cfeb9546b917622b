"""Linear, the activation that changes nothing."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def value(z, a, m, c):
    """a = z."""
    for i in range(z.size):
        a[i] = z[i]


@kernel
def slope(z, a, da, dz, m, c):
    """dz = da."""
    for i in range(a.size):
        dz[i] = da[i]


class Linear(Activation):
    """Passes z on as it is. Right for the output of a regression; between layers it adds no power."""

    kind = "linear"
    title = "Linear"
    formula = r"g(z) = z"
    range = "(−∞, ∞)"
    kernels = value, slope
