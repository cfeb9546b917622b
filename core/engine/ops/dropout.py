"""Dropout, inverted: what is kept is scaled up, so that prediction needs nothing (Srivastava et al., 2014)."""

import numpy as np

from core.engine.program import ADD, NOT_NEEDED
from core.engine.random import draw, key
from core.jit import kernel


@kernel
def _threshold(rate):
    """Draws below it are dropped: rate · 2³²."""
    return np.uint32(min(rate * 4294967296.0, 4294967295.0))


@kernel
def forward(op, weights, stats, signals, m, training, seed, step):
    """Fill y from x, both fan_in × m: 0 with probability c[0], else x / (1 − c[0]); x itself in prediction."""
    size = op.fan_in * m
    x = signals[op.x * m : op.x * m + size]
    y = signals[op.y * m : op.y * m + size]
    if not training:
        for i in range(size):
            y[i] = x[i]
        return
    k, edge, zero = key(seed, op.stream, step), _threshold(float(op.c[0])), type(op.c[0])(0)
    one = type(op.c[0])(1)
    scale = one / (one - op.c[0])
    for i in range(size):
        y[i] = zero if draw(k, i) < edge else scale * x[i]


@kernel
def backward(op, weights, grads, stats, signals, deltas, m, seed, step):
    """Write or add to dx: the same draws decide as forward, so no mask is stored."""
    if op.dx == NOT_NEEDED:
        return
    size = op.fan_in * m
    dx = deltas[op.x * m : op.x * m + size]
    dy = deltas[op.y * m : op.y * m + size]
    k, edge, zero = key(seed, op.stream, step), _threshold(float(op.c[0])), type(op.c[0])(0)
    one = type(op.c[0])(1)
    scale = one / (one - op.c[0])
    for i in range(size):
        d = zero if draw(k, i) < edge else scale * dy[i]
        dx[i] = dx[i] + d if op.dx == ADD else d
