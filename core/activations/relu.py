"""ReLU."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = max(z, 0). NaN stays NaN, so that divergence is detected."""
    zero = type(z[0])(0)
    for i in range(z.size):
        a[i] = zero if z[i] < zero else z[i]


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da where a > 0, else 0. The derivative at 0 is 0, as in PyTorch."""
    zero = type(a[0])(0)
    for i in range(a.size):
        d = da[i]  # read unconditionally: a conditional read is not vectorized
        dz[i] = d if a[i] > zero else zero


class ReLU(Activation):
    """Keeps positive inputs and sets the rest to 0. Cheap, and does not saturate for positive inputs. A unit whose
    input is always negative dies."""

    kind = "relu"
    title = "ReLU"
    formula = r"g(z) = \max(0, z)"
    derivative = r"g'(z) = 1\ (z > 0),\quad 0\ (z \le 0)"
    use = "The usual choice for hidden layers. Initialize with He."
    beware = (
        "With a high learning rate or a large negative bias, units die: they are 0 on every row and get no gradient."
    )
    related = ("diagnosis/dying_relu", "activation/leaky_relu", "initializer/he_normal")
    paper = "Nair and Hinton, 2010"
    low = 0.0
    kernels = forward, backward
