"""a = g(z), whichever g; in place where z is nobody else's."""

from core import activations
from core.engine.ops.common import nothing, signal
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill a from z, both fan_in × m."""
    m = at.m
    z, a = signal(signals, op.x, op.fan_in, m), signal(signals, op.y, op.fan_in, m)
    activations.value(op.value, (z, a, m, op.c))


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Write or add g′(z) · da to dz. To add, dz is worked out in da's place, which is not needed any more."""
    if op.dx == NOT_NEEDED:
        return
    m = at.m
    z, a = signal(signals, op.x, op.fan_in, m), signal(signals, op.y, op.fan_in, m)
    da, dz = signal(deltas, op.y, op.fan_in, m), signal(deltas, op.x, op.fan_in, m)
    if op.dx == ADD:
        activations.slope(op.slope, (z, a, da, da, m, op.c))
        for i in range(da.size):
            dz[i] += da[i]
    else:
        activations.slope(op.slope, (z, a, da, dz, m, op.c))


gradient = nothing
