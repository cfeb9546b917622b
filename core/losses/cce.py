"""Categorical cross-entropy."""

from dataclasses import dataclass

import numpy as np

from core.activations.softmax import Softmax
from core.definitions import param
from core.jit import kernel
from core.jit.functions import exp
from core.losses.base import Loss

EDGE = 1e-7


@kernel
def cce(y, t, dy, each, c):
    """L = −Σₖ t_k ln y_k with y kept in [1e-7, 1]; outside, the slope is 0.

    Of the units K, each t is first made (1 − ε) t + ε/K, here and in `from_logits`.
    """
    m = each.size
    keep, share = type(y[0])(1 - c[0]), type(y[0])(c[0] * m / max(y.size, 1))
    each[:] = 0
    for i in range(y.size):
        p = min(max(float(y[i]), EDGE), 1.0)
        target = keep * t[i] + share
        each[i % m] -= target * np.log(p)
        dy[i] = -target / p if EDGE < y[i] <= 1.0 else 0.0


@kernel
def from_logits(z, t, dz, each, c):
    """L = (Σₖ t_k) ln Σⱼ e^z_j − Σₖ t_k z_k, the loss of softmax z; dz = softmax z · Σₖ t_k − t."""
    m = each.size
    units = z.size // max(m, 1)
    keep, share = type(z[0])(1 - c[0]), type(z[0])(c[0] / max(units, 1))
    for j in range(m):
        top = z[j]
        for k in range(1, units):
            top = max(top, z[k * m + j])
        summed, weight, total = type(top)(0), type(top)(0), type(top)(0)
        for k in range(units):
            i = k * m + j
            e = exp(z[i] - top)
            dz[i] = e
            summed += e
            target = keep * t[i] + share
            weight += target
            total -= target * (z[i] - top)
        each[j] = total + weight * np.log(summed)
        scale = weight / summed
        for k in range(units):
            i = k * m + j
            dz[i] = dz[i] * scale - (keep * t[i] + share)


@dataclass(frozen=True)
class CCE(Loss):
    """How surprised the network is by the class of a row. Right for several classes, with softmax outputs."""

    kind = "cce"
    title = "Categorical cross-entropy"
    formula = r"L = -\sum_k y_k \ln\hat y_k"
    kernel = cce
    fused = Softmax
    from_logits = from_logits
    tasks = ("classes",)

    smoothing: float = param(
        0.0,
        "How much of every target is spread evenly over the classes, so that the network stays less sure: ε.",
        low=0.0,
        high=0.5,
    )
