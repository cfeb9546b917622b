"""Layer normalization of each sample over its units (Ba et al., 2016, equation 4)."""

from core.engine.ops.base import Op
from core.engine.ops.common import fill, inverse_root
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y = γ (x − μ) / √(σ² + ε) + β with c = (ε,), μ and σ² of one sample; aux_output holds μ and 1/√(σ² + ε)."""
    n, m, number = op.fan_in, panel.m, type(op.c[0])
    share = number(1) / number(n)  # a division within the loops has other bits in a vector than at its end
    x, y = subarray(signals, op.x, n, m), subarray(signals, op.y, n, m)
    mean, inverse = subarray(signals, op.aux_output, 1, m), subarray(signals, op.aux_output + 1, 1, m)
    fill(mean, number(0))
    fill(inverse, number(0))
    for i in range(n):
        row = subarray(x, i, 1, m)
        for j in range(m):
            mean[j] += row[j]
    for j in range(m):
        mean[j] *= share
    for i in range(n):
        row = subarray(x, i, 1, m)
        for j in range(m):
            difference = row[j] - mean[j]
            inverse[j] += difference * difference
    for j in range(m):
        inverse[j] = inverse_root(inverse[j] * share + op.c[0])
    for i in range(n):
        gain, shift, row, to = weights[op.w + i], weights[op.b + i], subarray(x, i, 1, m), subarray(y, i, 1, m)
        for j in range(m):
            to[j] = gain * (row[j] - mean[j]) * inverse[j] + shift


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add to dx = (g − mean g − x̂ · mean(g · x̂)) / σ with g = γ dy, the means over the units of a sample.

    The two means are stored in the deltas of aux_output, which no other op uses.
    """
    if op.dx == NOT_NEEDED:
        return
    n, m, number, add = op.fan_in, panel.m, type(op.c[0]), op.dx == ADD
    x, dy, dx = subarray(signals, op.x, n, m), subarray(deltas, op.y, n, m), subarray(deltas, op.x, n, m)
    mean, inverse = subarray(signals, op.aux_output, 1, m), subarray(signals, op.aux_output + 1, 1, m)
    first, second = subarray(deltas, op.aux_output, 1, m), subarray(deltas, op.aux_output + 1, 1, m)
    fill(first, number(0))
    fill(second, number(0))
    for i in range(n):
        gain, row, dy_i = weights[op.w + i] / number(n), subarray(x, i, 1, m), subarray(dy, i, 1, m)
        for j in range(m):
            g = gain * dy_i[j]
            first[j] += g
            second[j] += g * (row[j] - mean[j]) * inverse[j]
    for i in range(n):
        gain, row, dy_i, to = weights[op.w + i], subarray(x, i, 1, m), subarray(dy, i, 1, m), subarray(dx, i, 1, m)
        for j in range(m):
            normal = (row[j] - mean[j]) * inverse[j]
            d = inverse[j] * (gain * dy_i[j] - first[j] - normal * second[j])
            to[j] = to[j] + d if add else d


@kernel
def gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dγ = Σ dy · x̂ and dβ = Σ dy over the batch."""
    for i in range(start, stop):
        dgamma, dbeta = type(weights[0])(0), type(weights[0])(0)
        for place in range(panels.size):
            panel = panels[place]
            own, m = subarray(signals, panel.first, panel.m, panel.units), panel.m
            x, dy = (
                subarray(own, op.x + i, 1, m),
                subarray(subarray(deltas, panel.first, panel.m, panel.units), op.y + i, 1, m),
            )
            mean, inverse = subarray(own, op.aux_output, 1, m), subarray(own, op.aux_output + 1, 1, m)
            for j in range(m):
                dbeta += dy[j]
                dgamma += dy[j] * (x[j] - mean[j]) * inverse[j]
        dW[i - start] = dgamma
        db[i - start] = dbeta


LAYER_NORM = Op("layer_norm", message("normalization"), forward, backward, gradient)
