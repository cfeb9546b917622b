"""The square of a signal, as an op."""

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y = x²."""
    x, y = subarray(signals, op.x, op.fan_in, panel.m), subarray(signals, op.y, op.fan_in, panel.m)
    for i in range(x.size):
        y[i] = x[i] * x[i]


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add 2x · dy to dx."""
    if op.dx == NOT_NEEDED:
        return
    x = subarray(signals, op.x, op.fan_in, panel.m)
    dx, dy = subarray(deltas, op.x, op.fan_in, panel.m), subarray(deltas, op.y, op.fan_in, panel.m)
    for i in range(x.size):
        d = (x[i] + x[i]) * dy[i]
        dx[i] = dx[i] + d if op.dx == ADD else d


SQUARE = Op("square", message("squaring"), forward, backward)
