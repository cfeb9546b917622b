"""Root mean square normalization of each sample over its units (Zhang and Sennrich, 2019, equation 4)."""

from core.engine.ops.base import Op
from core.engine.ops.common import fill, inverse_root
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y = γ x r with r = 1 / √(mean x² + ε), the mean over the units of a sample; c = (ε,), aux_output holds r."""
    n, m, number = op.fan_in, panel.m, type(op.c[0])
    x, y, r = subarray(signals, op.x, n, m), subarray(signals, op.y, n, m), subarray(signals, op.aux_output, 1, m)
    share = number(1) / number(n)
    fill(r, number(0))
    for i in range(n):
        row = subarray(x, i, 1, m)
        for j in range(m):
            r[j] += row[j] * row[j]
    for j in range(m):
        r[j] = inverse_root(r[j] * share + op.c[0])
    for i in range(n):
        gain, row, to = weights[op.w + i], subarray(x, i, 1, m), subarray(y, i, 1, m)
        for j in range(m):
            to[j] = gain * row[j] * r[j]


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add to dx = r (g − x̂ · mean(g · x̂)) with g = γ dy and x̂ = x r, the mean over the units of a sample.

    The mean is stored in the deltas of aux_output, which no other op uses.
    """
    if op.dx == NOT_NEEDED:
        return
    n, m, number, add = op.fan_in, panel.m, type(op.c[0]), op.dx == ADD
    x, dy, dx = subarray(signals, op.x, n, m), subarray(deltas, op.y, n, m), subarray(deltas, op.x, n, m)
    r, mean = subarray(signals, op.aux_output, 1, m), subarray(deltas, op.aux_output, 1, m)
    fill(mean, number(0))
    for i in range(n):
        gain, row, dy_i = weights[op.w + i] / number(n), subarray(x, i, 1, m), subarray(dy, i, 1, m)
        for j in range(m):
            mean[j] += gain * dy_i[j] * row[j] * r[j]
    for i in range(n):
        gain, row, dy_i, to = weights[op.w + i], subarray(x, i, 1, m), subarray(dy, i, 1, m), subarray(dx, i, 1, m)
        for j in range(m):
            d = r[j] * (gain * dy_i[j] - row[j] * r[j] * mean[j])
            to[j] = to[j] + d if add else d


@kernel
def gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dγ = Σ dy · x̂ over the batch."""
    for i in range(start, stop):
        total = type(weights[0])(0)
        for place in range(panels.size):
            panel = panels[place]
            own, m = subarray(signals, panel.first, panel.m, panel.units), panel.m
            x, r = subarray(own, op.x + i, 1, m), subarray(own, op.aux_output, 1, m)
            dy = subarray(subarray(deltas, panel.first, panel.m, panel.units), op.y + i, 1, m)
            for j in range(m):
                total += dy[j] * x[j] * r[j]
        dW[i - start] = total


RMS_NORM = Op("rms_norm", message("normalization"), forward, backward, gradient)
