"""y = x · x₂, unit by unit."""

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill y, all three fan_in × m."""
    x, x2 = subarray(signals, op.x, op.fan_in, at.m), subarray(signals, op.x2, op.fan_in, at.m)
    y = subarray(signals, op.y, op.fan_in, at.m)
    for i in range(y.size):
        y[i] = x[i] * x2[i]


@kernel
def _give(dx_mode, dx, other, dy):
    if dx_mode == ADD:
        for i in range(dy.size):
            dx[i] += other[i] * dy[i]
    else:
        for i in range(dy.size):
            dx[i] = other[i] * dy[i]


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Write or add x₂ · dy to dx and x · dy to dx₂, in that order: they may be the same."""
    x, x2 = subarray(signals, op.x, op.fan_in, at.m), subarray(signals, op.x2, op.fan_in, at.m)
    dy = subarray(deltas, op.y, op.fan_in, at.m)
    if op.dx != NOT_NEEDED:
        _give(op.dx, subarray(deltas, op.x, op.fan_in, at.m), x2, dy)
    if op.dx2 != NOT_NEEDED:
        _give(op.dx2, subarray(deltas, op.x2, op.fan_in, at.m), x, dy)


MULTIPLY = Op("multiply", message("product"), forward, backward)
