"""Tanh."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import tanh


@kernel
def forward(z, a, m, c):
    """a = tanh z."""
    for i in range(z.size):
        a[i] = tanh(z[i])


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da · (1 − a²)."""
    one = type(a[0])(1)
    for i in range(a.size):
        dz[i] = da[i] * (one - a[i] * a[i])


class Tanh(Activation):
    """Maps z to a value between −1 and 1, centered on zero. It saturates at both ends, where its gradient is
    almost 0."""

    kind = "tanh"
    title = "Tanh"
    formula = r"g(z) = \tanh z"
    derivative = r"g'(z) = 1 - \tanh^2 z"
    use = "In shallow networks with scaled inputs. Initialize with Glorot."
    beware = "Far from 0 its slope is almost 0: deep stacks of tanh stop learning."
    related = ("diagnosis/vanishing_gradients", "diagnosis/saturation", "initializer/glorot_uniform")
    low, high = -1.0, 1.0
    kernels = forward, backward
