"""Step."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def value(z, a, m, c):
    """a = 1 where z ≥ 0, else 0. NaN stays NaN, so that a run which diverges is seen to."""
    one, zero = type(z[0])(1), type(z[0])(0)
    for i in range(z.size):
        a[i] = one if z[i] >= zero else zero if z[i] < zero else z[i]


@kernel
def slope(z, a, da, dz, m, c):
    """dz = 0: the step is flat wherever it has a slope."""
    for i in range(dz.size):
        dz[i] = 0


class Step(Activation):
    """Yes or no and nothing between: Rosenblatt's perceptron. Its slope is 0 everywhere, so that no gradient passes
    through it; the perceptron rule can train it, gradient descent cannot."""

    kind = "step"
    title = "Step"
    formula = r"g(z) = 1\ (z \ge 0),\quad 0\ (z < 0)"
    range = "0 or 1"
    kernels = value, slope
    differentiable = False
