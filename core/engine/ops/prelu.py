"""a = max(z, 0) + α min(z, 0), with a learned α (He et al., 2015, equations 1 and 11)."""

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill a from z, both fan_in × m; the `rows` values of α at w apply to shape[0] units each."""
    m, span = panel.m, op.shape[0]
    for row in range(op.rows):
        alpha = weights[op.w + row]
        z, a = subarray(signals, op.x + row * span, span, m), subarray(signals, op.y + row * span, span, m)
        for i in range(z.size):
            a[i] = alpha * z[i] if z[i] < 0 else z[i]


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add da to dz where z > 0, else α da."""
    if op.dx == NOT_NEEDED:
        return
    m, span, add = panel.m, op.shape[0], op.dx == ADD
    for row in range(op.rows):
        alpha = weights[op.w + row]
        z = subarray(signals, op.x + row * span, span, m)
        da, dz = subarray(deltas, op.y + row * span, span, m), subarray(deltas, op.x + row * span, span, m)
        for i in range(z.size):
            d = da[i] if z[i] > 0 else alpha * da[i]
            dz[i] = dz[i] + d if add else d


@kernel
def gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dα, the sum of z · da where z < 0."""
    span = op.shape[0]
    for row in range(start, stop):
        total = type(weights[0])(0)
        for place in range(panels.size):
            panel = panels[place]
            z = subarray(subarray(signals, panel.first, panel.m, panel.units), op.x + row * span, span, panel.m)
            da = subarray(subarray(deltas, panel.first, panel.m, panel.units), op.y + row * span, span, panel.m)
            for i in range(z.size):
                total += z[i] * da[i] if z[i] < 0 else type(total)(0)
        dW[row - start] = total


PRELU = Op("prelu", message("activation"), forward, backward, gradient)
