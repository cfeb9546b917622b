"""a = g(z), whichever g; in place where z is nobody else's."""

from core import activations
from core.engine.ops.base import Op
from core.engine.ops.common import copy_to
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message

PIECE = 512  # numbers that are copied before they are overwritten: see `Lowering.activate`


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill a from z, both fan_in × m."""
    m = panel.m
    z, a = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_in, m)
    if op.scratch < 0:
        activations.forward(op.activation_forward, (z, a, m, op.c))
        return
    scratch = buffers[panel.scratch + op.scratch : panel.scratch + op.scratch + PIECE]
    for start in range(0, a.size, PIECE):
        part = a[start : min(start + PIECE, a.size)]
        copy = scratch[: part.size]
        copy_to(copy, part)
        activations.forward(op.activation_forward, (copy, part, part.size, op.c))


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add g′(z) · da to dz. To add, dz is worked out in da's place, which is not needed any more."""
    if op.dx == NOT_NEEDED:
        return
    m = panel.m
    z, a = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_in, m)
    da, dz = subarray(deltas, op.y, op.fan_in, m), subarray(deltas, op.x, op.fan_in, m)
    if op.dx == ADD:
        activations.backward(op.activation_backward, (z, a, da, da, m, op.c))
        for i in range(da.size):
            dz[i] += da[i]
    elif op.scratch < 0:
        activations.backward(op.activation_backward, (z, a, da, dz, m, op.c))
    else:
        scratch = buffers[panel.scratch + op.scratch : panel.scratch + op.scratch + PIECE]
        for start in range(0, a.size, PIECE):
            stop = min(start + PIECE, a.size)
            part, copy = a[start:stop], scratch[: stop - start]
            copy_to(copy, da[start:stop])
            activations.backward(op.activation_backward, (part, part, copy, dz[start:stop], copy.size, op.c))


ACTIVATE = Op("activate", message("activation"), forward, backward)
