"""Hard sigmoid."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = min(max(z + 3, 0), 6) / 6. NaN stays NaN."""
    zero, one = type(z[0])(0), type(z[0])(1)
    sixth, half = type(z[0])(1 / 6), type(z[0])(0.5)
    for i in range(z.size):
        a[i] = zero if z[i] < -3 else one if z[i] > 3 else z[i] * sixth + half


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da / 6 where 0 < a < 1, else 0."""
    zero, one, sixth = type(a[0])(0), type(a[0])(1), type(a[0])(1 / 6)
    for i in range(a.size):
        dz[i] = da[i] * sixth if zero < a[i] and a[i] < one else zero


class HardSigmoid(Activation):
    """A piecewise linear approximation of sigmoid: cheap, and exactly 0 below −3 and 1 above 3. The gradient is 0
    there, so a unit can get stuck."""

    kind = "hard_sigmoid"
    title = "Hard sigmoid"
    formula = r"g(z) = \frac{\min(\max(z + 3, 0), 6)}{6}"
    derivative = r"g'(z) = \frac{1}{6}\ (|z| < 3),\quad 0\ (|z| \ge 3)"
    use = "For gates on small devices."
    beware = "Beyond ±3 it has no gradient at all."
    related = ("activation/sigmoid",)
    paper = "Courbariaux et al., 2015"
    low, high = 0.0, 1.0
    kernels = forward, backward
