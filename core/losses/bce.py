"""Binary cross-entropy."""

from dataclasses import dataclass

import numpy as np

from core.activations.sigmoid import Sigmoid
from core.elementary import sigmoid, softplus
from core.jit import kernel
from core.losses.base import Loss

EDGE = 1e-7  # probabilities are kept this far from 0 and 1, as in Keras


@kernel
def bce(y, t, dy, m, c):
    """C = −mean of t ln y + (1 − t) ln(1 − y) with y kept in [1e-7, 1 − 1e-7]; outside, the slope is 0."""
    total = 0.0
    n = y.size
    for i in range(n):
        p = min(max(float(y[i]), EDGE), 1 - EDGE)
        total -= t[i] * np.log(p) + (1 - t[i]) * np.log1p(-p)
        dy[i] = (p - t[i]) / (p * (1 - p) * n) if EDGE < y[i] < 1 - EDGE else 0.0
    return total / n


@kernel
def from_logits(z, t, dz, m, c):
    """C = mean of ln(1 + eᶻ) − tz, which is the loss of sigmoid z; dz = (sigmoid z − t) / (units · m)."""
    total = 0.0
    scale = type(z[0])(1.0 / z.size)
    for i in range(z.size):
        total += softplus(z[i]) - t[i] * z[i]
        dz[i] = scale * (sigmoid(z[i]) - t[i])
    return total / z.size


@dataclass(frozen=True)
class BCE(Loss):
    """How surprised the network is by a yes or no. Right for two classes, with one sigmoid output."""

    kind = "bce"
    title = "Binary cross-entropy"
    formula = r"L = -y\ln\hat y - (1 - y)\ln(1 - \hat y)"
    kernel = bce
    fused = Sigmoid
    from_logits = from_logits
    tasks = ("binary", "classes")
