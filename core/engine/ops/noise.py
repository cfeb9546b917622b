"""Random noise in training; the identity in prediction.

Backward draws the same random numbers again, so that no mask is stored. They depend on the position of the sample in
the batch, not on how the batch is cut into panels.
"""

import numpy as np

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to
from core.engine.program import ADD, NOT_NEEDED
from core.engine.random import draw, key
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message

DROPOUT, ALPHA_DROPOUT, GAUSSIAN = range(3)

FLOOR = -1.7580993408473766  # −λα, the limit of SELU for z → −∞


@kernel
def _threshold(rate):
    """rate · 2³²: a unit whose draw is below it is dropped."""
    return np.uint32(min(rate * 4294967296.0, 4294967295.0))


@kernel
def _scales(kind, rate):
    """(a, b): a kept unit becomes a x + b, a dropped one 0, or with alpha dropout a · FLOOR + b.

    Dropout is inverted (Srivastava et al., 2014): a = 1 / (1 − p), b = 0. Alpha dropout preserves mean and variance
    (Klambauer et al., 2017, section 3, equation 3): a = ((1 − p)(1 + p α′²))^−½, b = −a p α′, with α′ = FLOOR.
    """
    if kind == DROPOUT:
        return 1.0 / (1.0 - rate), 0.0
    a = 1.0 / np.sqrt((1.0 - rate) * (1.0 + rate * FLOOR * FLOOR))
    return a, -a * rate * FLOOR


@kernel
def _normal(k, n):
    """The n-th standard normal number of the stream with key k (Box and Muller, 1958)."""
    u = (float(draw(k, 2 * n)) + 0.5) / 4294967296.0
    v = float(draw(k, 2 * n + 1)) / 4294967296.0
    return np.sqrt(-2.0 * np.log(u)) * np.cos(2.0 * np.pi * v)


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y from x, both fan_in × m, with the noise of the variant; c[0] is a rate or a standard deviation."""
    m, number = panel.m, type(op.c[0])
    x, y = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_in, m)
    if not panel.training:
        copy_to(y, x)
        return
    k, strength = key(panel.seed, op.stream, panel.step), float(op.c[0])
    if op.variant == GAUSSIAN:
        for i in range(op.fan_in):
            for j in range(m):
                y[i * m + j] = x[i * m + j] + number(strength * _normal(k, i * panel.batch_size + panel.first + j))
        return
    threshold, (a, b) = _threshold(strength), _scales(op.variant, strength)
    scale, shift = number(a), number(b)
    dropped = shift if op.variant == DROPOUT else number(a * FLOOR + b)
    for i in range(op.fan_in):
        first, y_i, x_i = i * panel.batch_size + panel.first, subarray(y, i, 1, m), subarray(x, i, 1, m)
        for j in range(y_i.size):
            kept = scale * x_i[j] + shift
            y_i[j] = dropped if draw(k, first + j) < threshold else kept


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add a · dy to dx where the input was kept, 0 where it was dropped."""
    if op.dx == NOT_NEEDED:
        return
    m, number = panel.m, type(op.c[0])
    dx, dy = subarray(deltas, op.x, op.fan_in, m), subarray(deltas, op.y, op.fan_in, m)
    k, strength = key(panel.seed, op.stream, panel.step), float(op.c[0])
    threshold, scale, zero = np.uint32(0), number(1), number(0)
    if op.variant != GAUSSIAN:
        threshold, scale = _threshold(strength), number(_scales(op.variant, strength)[0])
    add = op.dx == ADD
    for i in range(op.fan_in):
        first, dx_i, dy_i = i * panel.batch_size + panel.first, subarray(dx, i, 1, m), subarray(dy, i, 1, m)
        for j in range(dx_i.size):
            d = zero if draw(k, first + j) < threshold else scale * dy_i[j]
            dx_i[j] = dx_i[j] + d if add else d


NOISE = Op("noise", message("noise"), forward, backward, random=True)
