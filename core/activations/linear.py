"""Linear: the identity."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = z."""
    for i in range(z.size):
        a[i] = z[i]


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da."""
    for i in range(a.size):
        dz[i] = da[i]


class Linear(Activation):
    """The identity. Use it for the output of a regression; between layers it adds no expressive power."""

    kind = "linear"
    title = "Linear"
    formula = r"g(z) = z"
    derivative = r"g'(z) = 1"
    use = "For the output of a regression, and before batch norm."
    beware = "Any number of linear layers is one linear layer: between layers it bends nothing."
    related = ("loss/mse", "idea/models")
    kernels = forward, backward
