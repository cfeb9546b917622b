"""y = x · x₂, element-wise."""

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y, all three fan_in × m."""
    x, x2 = subarray(signals, op.x, op.fan_in, panel.m), subarray(signals, op.x2, op.fan_in, panel.m)
    y = subarray(signals, op.y, op.fan_in, panel.m)
    for i in range(y.size):
        y[i] = x[i] * x2[i]


@kernel
def _product_gradient(mode, dx, other, dy):
    """Write or add other · dy to dx, as `mode` says."""
    if mode == ADD:
        for i in range(dy.size):
            dx[i] += other[i] * dy[i]
    else:
        for i in range(dy.size):
            dx[i] = other[i] * dy[i]


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add x₂ · dy to dx and x · dy to dx₂, in that order: they may be the same."""
    x, x2 = subarray(signals, op.x, op.fan_in, panel.m), subarray(signals, op.x2, op.fan_in, panel.m)
    dy = subarray(deltas, op.y, op.fan_in, panel.m)
    if op.dx != NOT_NEEDED:
        _product_gradient(op.dx, subarray(deltas, op.x, op.fan_in, panel.m), x2, dy)
    if op.dx2 != NOT_NEEDED:
        _product_gradient(op.dx2, subarray(deltas, op.x2, op.fan_in, panel.m), x, dy)


MULTIPLY = Op("multiply", message("product"), forward, backward)
