"""y ← x into a part of y, or y ← y + x: Concatenate and Add lower to it."""

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to, write_or_add
from core.engine.program import NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message

OVERWRITE, ADD_TO = 0, 1


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill or add to y, fan_in × m from its offset on."""
    x, y = subarray(signals, op.x, op.fan_in, panel.m), subarray(signals, op.y, op.fan_in, panel.m)
    if op.variant == ADD_TO:
        for i in range(x.size):
            y[i] += x[i]
    else:
        copy_to(y, x)


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add dy to dx."""
    if op.dx != NOT_NEEDED:
        write_or_add(op.dx, subarray(deltas, op.x, op.fan_in, panel.m), subarray(deltas, op.y, op.fan_in, panel.m))


COPY = Op("copy", message("merging"), forward, backward)
