"""Focal loss."""

from dataclasses import dataclass

import numpy as np

from core.activations.sigmoid import Sigmoid
from core.definitions import param
from core.jit import kernel
from core.jit.functions import exp, sigmoid, softplus
from core.losses.base import Loss, pointwise
from core.losses.tasks import BINARY, CLASSES

EDGE = 1e-7  # as in binary cross-entropy


@kernel
def focal(y, t, c):
    """−t (1 − y)^γ ln y − (1 − t) y^γ ln(1 − y), y clipped to [1e-7, 1 − 1e-7]; outside, the derivative is 0."""
    gamma, p = c[0], min(max(float(y), EDGE), 1 - EDGE)
    q = 1 - p
    positive, negative, log_p, log_q = t * q**gamma, (1 - t) * p**gamma, np.log(p), np.log1p(-p)
    derivative = positive * (gamma * log_p / q - 1 / p) - negative * (gamma * log_q / p - 1 / q)
    return -(positive * log_p + negative * log_q), derivative if EDGE < y < 1 - EDGE else 0.0


@kernel
def from_logits(z, t, c):
    """Lin et al. (2017), equation 4, with p = sigmoid z and q = 1 − p: −t q^γ ln p − (1 − t) p^γ ln q.

    The derivative is (1 − t) p^γ (p − γq ln q) − t q^γ (q − γp ln p).
    """
    one, gamma = type(z)(1), type(z)(c[0])
    p, q = sigmoid(z), sigmoid(-z)
    minus_log_p, minus_log_q = softplus(-z), softplus(z)
    positive = t * exp(-gamma * minus_log_q)
    negative = (one - t) * exp(-gamma * minus_log_p)
    derivative = negative * (p + gamma * q * minus_log_q) - positive * (q + gamma * p * minus_log_p)
    return positive * minus_log_p + negative * minus_log_q, derivative


@dataclass(frozen=True)
class Focal(Loss):
    """Binary cross-entropy that gives less weight to samples the network already classifies well, so that many easy
    samples do not outweigh a few hard ones. Use it for rare classes, with sigmoid outputs. The predicted probabilities
    are less confident than they should be."""

    kind = "focal"
    title = "Focal loss"
    formula = r"L = -y(1 - \hat y)^\gamma\ln\hat y - (1 - y)\hat y^\gamma\ln(1 - \hat y)"
    use = "For two classes of which one is rare, where easy rows drown the hard ones."
    beware = "The outputs are no longer probabilities to rely on."
    related = ("diagnosis/imbalanced_classes", "loss/bce")
    paper = "Lin et al., 2017"
    kernel = pointwise(focal)
    fused = Sigmoid
    from_logits = pointwise(from_logits)
    tasks = (BINARY, CLASSES)

    gamma: float = param(2.0, "Focusing parameter: γ. 0 is binary cross-entropy.", low=0.0, high=10.0)
