"""Softmax."""

from core.activations.base import Activation
from core.jit import kernel
from core.jit.functions import exp


@kernel
def forward(z, a, m, c):
    """a_k = e^z_k / Σⱼ e^z_j over the units of each sample, shifted by the largest z so that nothing overflows."""
    units = z.size // m
    for j in range(m):
        top = z[j]
        for k in range(1, units):
            top = max(top, z[k * m + j])
        total = type(top)(0)
        for k in range(units):
            e = exp(z[k * m + j] - top)
            a[k * m + j] = e
            total += e
        for k in range(units):
            a[k * m + j] /= total


@kernel
def backward(z, a, da, dz, m, c):
    """dz_k = a_k (da_k − Σⱼ da_j a_j) for each sample."""
    units = a.size // m
    for j in range(m):
        dot = type(a[0])(0)
        for k in range(units):
            dot += da[k * m + j] * a[k * m + j]
        for k in range(units):
            dz[k * m + j] = a[k * m + j] * (da[k * m + j] - dot)


class Softmax(Activation):
    """Turns the units of a layer into probabilities that add up to 1. Use it for the output of a classification
    with several classes."""

    kind = "softmax"
    title = "Softmax"
    formula = r"g(z)_k = \frac{e^{z_k}}{\sum_j e^{z_j}}"
    derivative = r"\frac{\partial g_k}{\partial z_j} = g_k\,([k = j] - g_j)"
    use = "For the output of three or more classes, with categorical cross-entropy."
    beware = "A high probability is not certainty: networks are often surer than they are right."
    related = ("loss/cce", "idea/models")
    paper = "Bridle, 1990"
    low, high = 0.0, 1.0
    kernels = forward, backward
    positive = True
    pointwise = False
