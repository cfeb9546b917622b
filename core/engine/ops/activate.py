"""a = g(z), whichever g; in place where z is nobody else's."""

from core import activations
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel


@kernel
def forward(op, weights, stats, signals, m, training, seed, step):
    """Fill a from z, both fan_in × m."""
    size = op.fan_in * m
    z = signals[op.x * m : op.x * m + size]
    a = signals[op.y * m : op.y * m + size]
    activations.value(op.variant, (z, a, m, op.c))


@kernel
def backward(op, weights, grads, stats, signals, deltas, m, seed, step):
    """Write or add g′(z) · da to dz. To add, dz is worked out in da's place, which is not needed any more."""
    if op.dx == NOT_NEEDED:
        return
    size = op.fan_in * m
    z = signals[op.x * m : op.x * m + size]
    a = signals[op.y * m : op.y * m + size]
    da = deltas[op.y * m : op.y * m + size]
    dz = deltas[op.x * m : op.x * m + size]
    if op.dx == ADD:
        activations.slope(op.variant, (z, a, da, da, m, op.c))
        for i in range(size):
            dz[i] += da[i]
    else:
        activations.slope(op.variant, (z, a, da, dz, m, op.c))
