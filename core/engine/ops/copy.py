"""y = x into a part of y, or y ← y + x: what Concatenate and Add are made of."""

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to, give
from core.engine.program import NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message

OVERWRITE, ADD_TO = 0, 1


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill or add to y, the fan_in × m from its place on."""
    x, y = subarray(signals, op.x, op.fan_in, at.m), subarray(signals, op.y, op.fan_in, at.m)
    if op.variant == ADD_TO:
        for i in range(x.size):
            y[i] += x[i]
    else:
        copy_to(y, x)


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Write or add dy to dx."""
    if op.dx != NOT_NEEDED:
        give(op.dx, subarray(deltas, op.x, op.fan_in, at.m), subarray(deltas, op.y, op.fan_in, at.m))


COPY = Op("copy", message("merging"), forward, backward)
