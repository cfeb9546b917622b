"""ReLU6."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = min(max(z, 0), 6). NaN stays NaN."""
    zero, six = type(z[0])(0), type(z[0])(6)
    for i in range(z.size):
        a[i] = zero if z[i] < zero else six if z[i] > six else z[i]


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da where 0 < a < 6, else 0. The derivative at 0 and at 6 is 0, as in PyTorch."""
    zero, six = type(a[0])(0), type(a[0])(6)
    for i in range(a.size):
        d = da[i]  # read unconditionally: a conditional read is not vectorized
        dz[i] = d if a[i] > zero and a[i] < six else zero


class ReLU6(Activation):
    """ReLU that stops at 6, so that signals stay within a few bits on devices that compute with small whole
    numbers. Below 0 and above 6 there is no gradient."""

    kind = "relu6"
    title = "ReLU6"
    formula = r"g(z) = \min(\max(0, z), 6)"
    derivative = r"g'(z) = 1\ (0 < z < 6),\quad 0\ (z \le 0\ \text{or}\ z \ge 6)"
    use = "For small devices, as in MobileNet, and for networks of others that have it."
    beware = "A unit whose input stays below 0 or above 6 gets no gradient."
    related = ("activation/relu", "activation/hard_swish")
    paper = "Howard et al., 2017"
    low = 0.0
    high = 6.0
    kernels = forward, backward
