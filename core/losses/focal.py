"""Focal loss."""

from dataclasses import dataclass

import numpy as np

from core.activations.sigmoid import Sigmoid
from core.definitions import param
from core.jit import kernel
from core.jit.functions import exp, sigmoid, softplus
from core.losses.base import Loss, pointwise

EDGE = 1e-7  # as in binary cross-entropy


@kernel
def focal(y, t, c):
    """−t (1 − y)^γ ln y − (1 − t) y^γ ln(1 − y), y kept in [1e-7, 1 − 1e-7]; outside, the slope is 0."""
    gamma, p = c[0], min(max(float(y), EDGE), 1 - EDGE)
    q = 1 - p
    yes, no, log_p, log_q = t * q**gamma, (1 - t) * p**gamma, np.log(p), np.log1p(-p)
    slope = yes * (gamma * log_p / q - 1 / p) - no * (gamma * log_q / p - 1 / q)
    return -(yes * log_p + no * log_q), slope if EDGE < y < 1 - EDGE else 0.0


@kernel
def from_logits(z, t, c):
    """Lin et al. (2017), equation 4, with p = sigmoid z and q = 1 − p: −t q^γ ln p − (1 − t) p^γ ln q.

    The slope is (1 − t) p^γ (p − γq ln q) − t q^γ (q − γp ln p).
    """
    one, gamma = type(z)(1), type(z)(c[0])
    p, q = sigmoid(z), sigmoid(-z)
    minus_log_p, minus_log_q = softplus(-z), softplus(z)
    yes = t * exp(-gamma * minus_log_q)
    no = (one - t) * exp(-gamma * minus_log_p)
    slope = no * (p + gamma * q * minus_log_q) - yes * (q + gamma * p * minus_log_p)
    return yes * minus_log_p + no * minus_log_q, slope


@dataclass(frozen=True)
class Focal(Loss):
    """Binary cross-entropy that counts a row the less, the surer the network is of it, so that many easy rows do not
    drown a few hard ones. Right where one class is rare, with sigmoid outputs; it makes probabilities less sure than
    they should be."""

    kind = "focal"
    title = "Focal loss"
    formula = r"L = -y(1 - \hat y)^\gamma\ln\hat y - (1 - y)\hat y^\gamma\ln(1 - \hat y)"
    kernel = pointwise(focal)
    fused = Sigmoid
    from_logits = pointwise(from_logits)
    tasks = ("binary", "classes")

    gamma: float = param(2.0, "How fast sure rows lose weight: γ. 0 is binary cross-entropy.", low=0.0, high=10.0)
