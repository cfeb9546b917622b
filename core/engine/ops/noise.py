"""Random changes while training; in prediction the input as it is. The same draws decide on the way back, so that no
mask is stored, and they depend on the sample's place in the batch, not on how the batch is cut."""

import numpy as np

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to
from core.engine.program import ADD, NOT_NEEDED
from core.engine.random import draw, key
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message

DROPOUT, ALPHA_DROPOUT, GAUSSIAN = range(3)

FLOOR = -1.7580993408473766  # −λα of SELU: what a unit far below zero puts out


@kernel
def _threshold(rate):
    """Draws below it are dropped: rate · 2³²."""
    return np.uint32(min(rate * 4294967296.0, 4294967295.0))


@kernel
def _scales(kind, rate):
    """(a, b) so that y = a x + b is kept and y = a · FLOOR + b is dropped, for mean and variance to stay.

    Dropout is inverted (Srivastava et al., 2014): a = 1 / (1 − p), and what is dropped is 0. Alpha dropout is that of
    Klambauer et al. (2017), equation 3 in section 3: a = ((1 − p)(1 + p α′²))^−½, b = −a p α′, with α′ = FLOOR.
    """
    if kind == DROPOUT:
        return 1.0 / (1.0 - rate), 0.0
    a = 1.0 / np.sqrt((1.0 - rate) * (1.0 + rate * FLOOR * FLOOR))
    return a, -a * rate * FLOOR


@kernel
def _normal(k, n):
    """The n-th standard normal number under key k (Box and Muller, 1958)."""
    u = (float(draw(k, 2 * n)) + 0.5) / 4294967296.0
    v = float(draw(k, 2 * n + 1)) / 4294967296.0
    return np.sqrt(-2.0 * np.log(u)) * np.cos(2.0 * np.pi * v)


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill y from x, both fan_in × m, changed as the variant says with c[0], a rate or a standard deviation."""
    m, number = at.m, type(op.c[0])
    x, y = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_in, m)
    if not at.training:
        copy_to(y, x)
        return
    k, strength = key(at.seed, op.stream, at.step), float(op.c[0])
    if op.variant == GAUSSIAN:
        for i in range(op.fan_in):
            for j in range(m):
                y[i * m + j] = x[i * m + j] + number(strength * _normal(k, i * at.whole + at.first + j))
        return
    edge, (a, b) = _threshold(strength), _scales(op.variant, strength)
    scale, shift = number(a), number(b)
    dropped = shift if op.variant == DROPOUT else number(a * FLOOR + b)
    for i in range(op.fan_in):
        first, into, of = i * at.whole + at.first, subarray(y, i, 1, m), subarray(x, i, 1, m)
        for j in range(into.size):
            kept = scale * of[j] + shift
            into[j] = dropped if draw(k, first + j) < edge else kept


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Write or add dy · a to dx where the input was kept, 0 where it was dropped."""
    if op.dx == NOT_NEEDED:
        return
    m, number = at.m, type(op.c[0])
    dx, dy = subarray(deltas, op.x, op.fan_in, m), subarray(deltas, op.y, op.fan_in, m)
    k, strength = key(at.seed, op.stream, at.step), float(op.c[0])
    edge, scale, zero = np.uint32(0), number(1), number(0)
    if op.variant != GAUSSIAN:
        edge, scale = _threshold(strength), number(_scales(op.variant, strength)[0])
    add = op.dx == ADD
    for i in range(op.fan_in):
        first, into, of = i * at.whole + at.first, subarray(dx, i, 1, m), subarray(dy, i, 1, m)
        for j in range(into.size):
            d = zero if draw(k, first + j) < edge else scale * of[j]
            into[j] = into[j] + d if add else d


NOISE = Op("noise", message("noise"), forward, backward, random=True)
