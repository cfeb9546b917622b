"""Categorical cross-entropy."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.activations.softmax import Softmax
from core.definitions import param
from core.jit import kernel
from core.jit.functions import exp
from core.losses.base import Loss
from core.losses.tasks import CLASSES

EDGE = 1e-7


@kernel
def cce(y, t, dy, sample_losses, c):
    """L = −Σₖ t_k ln y_k with y clipped to [1e-7, 1]; outside, the derivative is 0.

    Label smoothing first replaces t with (1 − ε) t + ε/K for K units, here and in `from_logits`; c = (ε,).
    """
    m = sample_losses.size
    keep, uniform = type(y[0])(1 - c[0]), type(y[0])(c[0] * m / max(y.size, 1))
    sample_losses[:] = 0
    for i in range(y.size):
        p = min(max(float(y[i]), EDGE), 1.0)
        target = keep * t[i] + uniform
        sample_losses[i % m] -= target * np.log(p)
        dy[i] = -target / p if EDGE < y[i] <= 1.0 else 0.0


@kernel
def from_logits(z, t, dz, sample_losses, c):
    """L = (Σₖ t_k) ln Σⱼ e^z_j − Σₖ t_k z_k, the loss of softmax z; dz = softmax z · Σₖ t_k − t."""
    m = sample_losses.size
    units = z.size // max(m, 1)
    keep, uniform = type(z[0])(1 - c[0]), type(z[0])(c[0] / max(units, 1))
    for j in range(m):
        largest = z[j]
        for k in range(1, units):
            largest = max(largest, z[k * m + j])
        summed, weight, total = type(largest)(0), type(largest)(0), type(largest)(0)
        for k in range(units):
            i = k * m + j
            e = exp(z[i] - largest)
            dz[i] = e
            summed += e
            target = keep * t[i] + uniform
            weight += target
            total -= target * (z[i] - largest)
        sample_losses[j] = total + weight * np.log(summed)
        scale = weight / summed
        for k in range(units):
            i = k * m + j
            dz[i] = dz[i] * scale - (keep * t[i] + uniform)


@dataclass(frozen=True)
class CCE(Loss):
    """Negative log-likelihood of the class of a sample. Use it for several classes with softmax outputs."""

    kind = "cce"
    title = "Categorical cross-entropy"
    formula = r"L = -\sum_k y_k \ln\hat y_k"
    derivative = r"\frac{\partial L}{\partial z_k} = \hat y_k - y_k"
    use = "For three or more classes: softmax outputs, one per class. With one layer this is softmax regression."
    beware = "It wants probabilities: without softmax the program warns."
    related: ClassVar[tuple[str, ...]] = ("activation/softmax", "loss/sparse_cce", "idea/models")
    kernel = cce
    fused = Softmax
    from_logits = from_logits
    tasks = (CLASSES,)

    smoothing: float = param(
        0.0,
        "Label smoothing: the fraction of each target that is spread evenly over the classes: ε.",
        low=0.0,
        high=0.5,
        title="Label smoothing",
    )
