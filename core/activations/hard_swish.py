"""Hard swish."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = z · min(max(z + 3, 0), 6) / 6. NaN stays NaN."""
    zero, sixth, half = type(z[0])(0), type(z[0])(1 / 6), type(z[0])(0.5)
    for i in range(z.size):
        a[i] = zero if z[i] < -3 else z[i] if z[i] > 3 else z[i] * (z[i] * sixth + half)


@kernel
def backward(z, a, da, dz, m, c):
    """dz = 0 where z < −3, da where z > 3, else da · (z/3 + ½)."""
    zero, third, half = type(z[0])(0), type(z[0])(1 / 3), type(z[0])(0.5)
    for i in range(z.size):
        dz[i] = zero if z[i] < -3 else da[i] if z[i] > 3 else da[i] * (z[i] * third + half)


class HardSwish(Activation):
    """A piecewise approximation of SiLU without the exponential: cheap, made for mobile devices. Below −3 the output
    and the gradient are 0, so a unit can die."""

    kind = "hard_swish"
    title = "Hard swish"
    formula = r"g(z) = z\,\frac{\min(\max(z + 3, 0), 6)}{6}"
    derivative = r"g'(z) = 0\ (z \le -3),\quad \frac{2z + 3}{6}\ (|z| < 3),\quad 1\ (z \ge 3)"
    use = "For small devices, in networks designed with SiLU."
    beware = "A unit that stays below −3 gets no gradient."
    related = ("activation/silu",)
    paper = "Howard et al., 2019"
    low = -0.375
    kernels = forward, backward
    reads_input = True
