"""Binary cross-entropy."""

import numpy as np

from core.activations.sigmoid import Sigmoid
from core.jit import kernel
from core.jit.functions import sigmoid, softplus
from core.losses.base import Loss, pointwise
from core.losses.tasks import BINARY, CLASSES

EDGE = 1e-7  # probabilities are clipped to [EDGE, 1 − EDGE], as in Keras


@kernel
def bce(y, t, c):
    """−t ln y − (1 − t) ln(1 − y) with y clipped to [1e-7, 1 − 1e-7]; outside, the derivative is 0."""
    p = min(max(float(y), EDGE), 1 - EDGE)
    derivative = (p - t) / (p * (1 - p)) if EDGE < y < 1 - EDGE else 0.0
    return -(t * np.log(p) + (1 - t) * np.log1p(-p)), derivative


@kernel
def from_logits(z, t, c):
    """ln(1 + eᶻ) − tz, the loss of sigmoid z; the derivative is sigmoid z − t."""
    return softplus(z) - t * z, sigmoid(z) - t


class BCE(Loss):
    """Negative log-likelihood of a binary label. Use it for two classes with one sigmoid output."""

    kind = "bce"
    title = "Binary cross-entropy"
    formula = r"L = -y\ln\hat y - (1 - y)\ln(1 - \hat y)"
    derivative = r"\frac{\partial L}{\partial z} = \hat y - y"
    use = "For two classes: a single output with sigmoid. With one unit this is logistic regression."
    beware = "A confident mistake costs very much: wrong labels pull hard."
    related = ("activation/sigmoid", "loss/cce", "idea/models")
    kernel = pointwise(bce)
    fused = Sigmoid
    from_logits = pointwise(from_logits)
    tasks = (BINARY, CLASSES)
