"""Binary step."""

from core.activations.base import Activation
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = 1 where z ≥ 0, else 0. NaN stays NaN, so that divergence is detected."""
    one, zero = type(z[0])(1), type(z[0])(0)
    for i in range(z.size):
        a[i] = one if z[i] >= zero else zero if z[i] < zero else z[i]


@kernel
def backward(z, a, da, dz, m, c):
    """dz = 0: the derivative is 0 wherever it exists."""
    for i in range(dz.size):
        dz[i] = 0


class Step(Activation):
    """Outputs 1 for z ≥ 0 and 0 otherwise, as in Rosenblatt's perceptron. Its gradient is 0 everywhere, so gradient
    descent cannot train it; the perceptron rule can."""

    kind = "step"
    title = "Binary step"
    formula = r"g(z) = 1\ (z \ge 0),\quad 0\ (z < 0)"
    derivative = r"g'(z) = 0"
    use = "For the perceptron: one layer of units, with the perceptron rule."
    beware = "Its derivative is 0, so that gradient descent changes nothing. The program refuses to train through it."
    related = ("optimizer/perceptron_rule", "idea/perceptron")
    paper = "Rosenblatt, 1958"
    low, high = 0.0, 1.0
    kernels = forward, backward
    differentiable = False
