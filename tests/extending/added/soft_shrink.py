"""Soft shrinkage."""

from dataclasses import dataclass

from core.activations.base import Activation
from core.definitions import param
from core.jit import kernel


@kernel
def forward(z, a, m, c):
    """a = z − λ where z > λ, z + λ where z < −λ, else 0."""
    threshold = c[0]
    for i in range(z.size):
        a[i] = z[i] - min(max(z[i], -threshold), threshold)


@kernel
def backward(z, a, da, dz, m, c):
    """dz = da where a is not 0, else 0."""
    for i in range(a.size):
        dz[i] = da[i] if a[i] != 0 else 0 * da[i]


@dataclass(frozen=True)
class SoftShrink(Activation):
    """Moves every input toward 0 by a threshold, and small ones to 0."""

    kind = "soft_shrink"
    title = "Soft shrink"
    formula = r"g(z) = \mathrm{sgn}(z) \max(|z| - \lambda, 0)"
    use = "For values that are mostly noise around 0."
    beware = "Its gradient is 0 below the threshold."
    related = ("activation/linear",)
    kernels = forward, backward

    threshold: float = param(0.5, "Inputs up to this magnitude become 0.", low=0.0, high=10.0)
