"""ELU."""

from dataclasses import dataclass
from math import inf

from core.activations.base import Activation
from core.definitions import param
from core.jit import kernel
from core.jit.functions import expm1


@kernel
def forward(z, a, m, c):
    """a = λz where z > 0, else δ (eᶻ − 1), with c = (λ, δ). ELU has λ = 1 and δ = α; SELU shares this kernel."""
    scale, depth, zero = c[0], c[1], type(z[0])(0)
    for i in range(z.size):
        below = depth * expm1(min(z[i], zero))
        a[i] = scale * z[i] if z[i] > 0 else below


@kernel
def backward(z, a, da, dz, m, c):
    """dz = λ da where a > 0, else da · (a + δ), which is da · δeᶻ. The derivative at 0 is δ, as in PyTorch."""
    scale, depth = c[0], c[1]
    for i in range(a.size):
        dz[i] = scale * da[i] if a[i] > 0 else da[i] * (a[i] + depth)


@dataclass(frozen=True)
class ELU(Activation):
    """ReLU with a smooth negative part that saturates at −α. Its mean is closer to zero and units do not die. It costs
    an exponential, and its gradient vanishes for very negative inputs."""

    kind = "elu"
    title = "ELU"
    formula = r"g(z) = \max(0, z) + \min(0, \alpha (e^z - 1))"
    derivative = r"g'(z) = 1\ (z > 0),\quad \alpha e^z\ (z \le 0)"
    use = "In place of ReLU, where outputs centered on 0 speed up learning."
    beware = "The exponential makes it slower than ReLU."
    related = ("activation/relu", "activation/selu")
    paper = "Clevert et al., 2016"
    kernels = forward, backward

    alpha: float = param(1.0, "The negative part saturates at −α.", low=0.0, high=10.0)

    @property
    def constants(self) -> tuple[float, ...]:
        return 1.0, self.alpha

    @property
    def range(self) -> tuple[float, float]:
        return -self.alpha, inf
