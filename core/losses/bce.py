"""Binary cross-entropy."""

import numpy as np

from core.activations.sigmoid import Sigmoid
from core.jit import kernel
from core.jit.functions import sigmoid, softplus
from core.losses.base import Loss, pointwise

EDGE = 1e-7  # probabilities are kept this far from 0 and 1, as in Keras


@kernel
def bce(y, t, c):
    """−t ln y − (1 − t) ln(1 − y) with y kept in [1e-7, 1 − 1e-7]; outside, the slope is 0."""
    p = min(max(float(y), EDGE), 1 - EDGE)
    slope = (p - t) / (p * (1 - p)) if EDGE < y < 1 - EDGE else 0.0
    return -(t * np.log(p) + (1 - t) * np.log1p(-p)), slope


@kernel
def from_logits(z, t, c):
    """ln(1 + eᶻ) − tz, which is the loss of sigmoid z; the slope is sigmoid z − t."""
    return softplus(z) - t * z, sigmoid(z) - t


class BCE(Loss):
    """How surprised the network is by a yes or no. Right for two classes, with one sigmoid output."""

    kind = "bce"
    title = "Binary cross-entropy"
    formula = r"L = -y\ln\hat y - (1 - y)\ln(1 - \hat y)"
    kernel = pointwise(bce)
    fused = Sigmoid
    from_logits = pointwise(from_logits)
    tasks = ("binary", "classes")
