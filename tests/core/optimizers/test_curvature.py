"""The largest stable curvature of each optimizer, against its own steps along a parabola."""

import numpy as np
import pytest

from core import optimizers
from core.optimizers import OPTIMIZERS, SGD, AdaGrad, Adam, AdamW, Momentum, Nesterov, RMSprop

LIMITED = [
    SGD(), Momentum(beta=0.5), Momentum(), Nesterov(beta=0.5), Nesterov(), RMSprop(rho=0.999999), AdaGrad(),
    Adam(beta2=0.999999), Adam(beta1=0.5, beta2=0.999999), AdamW(beta2=0.999999, decay=0.0),
]  # fmt: skip
LONG = 10_000_000  # steps after which averages have no bias, and those of squares hardly move


def grown(optimizer, curvature, steps=4000):
    """How many times farther from the middle of a parabola a weight is after some steps, from far below the moments."""
    theta, moments = np.array([1e-100]), np.zeros((optimizer.moments, 1))
    if moments.size and optimizer.degrees[-1:] == (2,):
        moments[-1] = 0.25  # much larger than any squared gradient to come
    c = np.zeros(4)
    c[: len(optimizer.constants)] = optimizer.constants
    largest, update = [], optimizers.update.kernels[optimizers.code(optimizer)]
    for t in range(1, steps + 1):
        g = curvature * theta
        update(theta, g, moments, 0, optimizer.learning_rate, LONG + t, c)
        largest.append(abs(theta[0]))
    return max(largest[-50:]) / max(largest[:50]), moments


@pytest.mark.parametrize("optimizer", LIMITED, ids=str)
def test_steps_along_a_parabola_shrink_below_the_limit_and_grow_above_it(optimizer):
    _, moments = grown(optimizer, 0.0, 1)
    limit = optimizer.largest_curvature(optimizer.learning_rate) * optimizer.divisors(moments, LONG)[0]
    assert grown(optimizer, 0.99 * limit)[0] < 0.5
    assert grown(optimizer, 1.01 * limit)[0] > 2


def test_others_claim_none():
    known = {type(optimizer) for optimizer in LIMITED}
    for kind in OPTIMIZERS:
        assert (kind().largest_curvature(0.1) is not None) is (kind in known)
