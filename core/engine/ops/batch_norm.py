"""Batch normalization of each channel over the batch (Ioffe and Szegedy, 2015, algorithms 1 and 2).

The scratch of a panel holds six rows of one element per channel: sum and sum of squared deviations of the panel, mean
and 1/√(σ² + ε) of the whole batch, and the panel's parts of dβ and dγ. Those of the whole batch are in the scratch of
the first panel, where dβ and dγ of the whole batch replace the first two rows.
"""

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to, fill, inverse_root
from core.engine.program import ADD, NOT_NEEDED, PARTS, WHOLE
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message

BATCH_STATISTICS, RUNNING_STATISTICS = range(2)  # variants: with which a step of training normalizes
SUM, SQUARES, MEAN, INVERSE, DBETA, DGAMMA = range(6)  # the rows of the scratch


@kernel
def _row(op, panel, place, number):
    """The offset in buffers of row `number` of the scratch of the panel at a place."""
    return panel.scratch + panel.scratch_size * (place - panel.number) + op.scratch + number * op.rows


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y = γ (x − μ) / √(σ² + ε) + β: c = (momentum, ε, 1 − momentum), γ at w, β at b, shape[0] units per channel.

    `op.buffer` is the offset of the running means, followed by the running variances. They keep `momentum` of the old
    value, as in Keras, and use the unbiased variance, as in PyTorch. With RUNNING_STATISTICS a step reads and does not
    change them, as when one row is looked at alone.
    """
    if panel.training and panel.phase == PARTS:
        if op.variant == BATCH_STATISTICS:
            _panel_statistics(op, panel, buffers, signals)
        return
    if panel.training and panel.phase == WHOLE:
        if op.variant == BATCH_STATISTICS:
            _combine(op, panel, buffers)
        else:
            _take_running(op, panel, buffers)
        return
    n, m, span = op.rows, panel.m, op.shape[0]
    means, inverses = (
        subarray(buffers, _row(op, panel, 0, MEAN), op.rows, 1),
        subarray(buffers, _row(op, panel, 0, INVERSE), op.rows, 1),
    )
    for i in range(n):
        if panel.training:
            mean, inverse = means[i], inverses[i]
        else:
            mean, inverse = buffers[op.buffer + i], inverse_root(buffers[op.buffer + n + i] + op.c[1])
        gain, shift = weights[op.w + i] * inverse, weights[op.b + i]
        x, y = subarray(signals, op.x + i * span, span, m), subarray(signals, op.y + i * span, span, m)
        for j in range(x.size):
            y[j] = gain * (x[j] - mean) + shift


@kernel
def _panel_statistics(op, panel, buffers, signals):
    """Store the sum of each channel of a panel, and the sum of squared deviations from the mean of the panel."""
    m, span = panel.m, op.shape[0]
    sums, deviations = (
        subarray(buffers, _row(op, panel, panel.number, SUM), op.rows, 1),
        subarray(buffers, _row(op, panel, panel.number, SQUARES), op.rows, 1),
    )
    for i in range(op.rows):
        x = subarray(signals, op.x + i * span, span, m)
        total, squares = type(op.c[0])(0), type(op.c[0])(0)
        for j in range(x.size):
            total += x[j]
        mean = total / type(total)(max(x.size, 1))
        for j in range(x.size):
            squares += (x[j] - mean) * (x[j] - mean)
        sums[i], deviations[i] = total, squares


@kernel
def _combine(op, panel, buffers):
    """Mean and variance of each channel over all panels (Chan et al., 1979), and the running ones."""
    n, span, number = op.rows, op.shape[0], type(op.c[0])
    count, momentum, one_minus_momentum, one = number(panel.batch_size * span), op.c[0], op.c[2], number(1)
    means, inverses = (
        subarray(buffers, _row(op, panel, 0, MEAN), op.rows, 1),
        subarray(buffers, _row(op, panel, 0, INVERSE), op.rows, 1),
    )
    panels, share = -(-panel.batch_size // panel.size), one / count
    _sum_rows(op, panel, panels, SUM, means, buffers)
    for i in range(n):
        means[i] *= share
    fill(inverses, number(0))  # holds the sum of squares until the end
    for place in range(panels):
        size = number(span * min(panel.size, panel.batch_size - place * panel.size))
        share_of_panel = one / size
        sums, deviations = (
            subarray(buffers, _row(op, panel, place, SUM), op.rows, 1),
            subarray(buffers, _row(op, panel, place, SQUARES), op.rows, 1),
        )
        for i in range(n):
            difference = sums[i] * share_of_panel - means[i]
            inverses[i] += deviations[i] + size * difference * difference
    if count > one:  # one sample has no unbiased variance
        running, variances = subarray(buffers, op.buffer, n, 1), subarray(buffers, op.buffer + n, n, 1)
        unbiased = one / (count - one)
        for i in range(n):
            running[i] = momentum * running[i] + one_minus_momentum * means[i]
            variances[i] = momentum * variances[i] + one_minus_momentum * (inverses[i] * unbiased)
    for i in range(n):
        inverses[i] = inverse_root(inverses[i] * share + op.c[1])


@kernel
def _take_running(op, panel, buffers):
    """Let the running statistics be those of the batch."""
    means, inverses = (
        subarray(buffers, _row(op, panel, 0, MEAN), op.rows, 1),
        subarray(buffers, _row(op, panel, 0, INVERSE), op.rows, 1),
    )
    for i in range(op.rows):
        means[i], inverses[i] = buffers[op.buffer + i], inverse_root(buffers[op.buffer + op.rows + i] + op.c[1])


@kernel
def _sum_rows(op, panel, panels, number, total, buffers):
    """Fill `total` with the sum of row `number` over the first `panels` panels, in their order."""
    copy_to(total, subarray(buffers, _row(op, panel, 0, number), op.rows, 1))
    for place in range(1, panels):
        part = subarray(buffers, _row(op, panel, place, number), op.rows, 1)
        for i in range(part.size):
            total[i] += part[i]


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add to dx = γ/σ · (dy − mean dy − x̂ · mean(dy · x̂)), after dβ and dγ were summed over the batch.

    With RUNNING_STATISTICS, which do not depend on x, dx = γ/σ · dy.
    """
    n, m, span = op.rows, panel.m, op.shape[0]
    means, inverses = (
        subarray(buffers, _row(op, panel, 0, MEAN), op.rows, 1),
        subarray(buffers, _row(op, panel, 0, INVERSE), op.rows, 1),
    )
    dbetas, dgammas = (
        subarray(buffers, _row(op, panel, 0, SUM), op.rows, 1),
        subarray(buffers, _row(op, panel, 0, SQUARES), op.rows, 1),
    )
    if panel.phase == PARTS:
        dbetas, dgammas = (
            subarray(buffers, _row(op, panel, panel.number, DBETA), op.rows, 1),
            subarray(buffers, _row(op, panel, panel.number, DGAMMA), op.rows, 1),
        )
        for i in range(n):
            x, dy = subarray(signals, op.x + i * span, span, m), subarray(deltas, op.y + i * span, span, m)
            mean, inverse, dgamma, dbeta = means[i], inverses[i], type(op.c[0])(0), type(op.c[0])(0)
            for j in range(x.size):
                dbeta += dy[j]
                dgamma += dy[j] * (x[j] - mean)
            dbetas[i], dgammas[i] = dbeta, dgamma * inverse
        return
    if panel.phase == WHOLE:
        panels = -(-panel.batch_size // panel.size)
        _sum_rows(op, panel, panels, DBETA, dbetas, buffers)
        _sum_rows(op, panel, panels, DGAMMA, dgammas, buffers)
        return
    if op.dx == NOT_NEEDED:
        return
    share, add = type(op.c[0])(1) / type(op.c[0])(panel.batch_size * span), op.dx == ADD
    for i in range(n):
        x, dy = subarray(signals, op.x + i * span, span, m), subarray(deltas, op.y + i * span, span, m)
        dx = subarray(deltas, op.x + i * span, span, m)
        mean, gain = means[i], weights[op.w + i] * inverses[i]
        dbeta, dgamma = dbetas[i] * share, dgammas[i] * share * inverses[i]
        if op.variant == RUNNING_STATISTICS:
            dbeta = dgamma = type(mean)(0)
        for j in range(x.size):
            d = gain * (dy[j] - dbeta - (x[j] - mean) * dgamma)
            dx[j] = dx[j] + d if add else d


@kernel
def gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dγ and dβ of channels start … stop − 1, which backward has summed."""
    dbetas, dgammas = (
        subarray(buffers, _row(op, panels[0], 0, SUM), op.rows, 1),
        subarray(buffers, _row(op, panels[0], 0, SQUARES), op.rows, 1),
    )
    for i in range(start, stop):
        db[i - start], dW[i - start] = dbetas[i], dgammas[i]


BATCH_NORM = Op("batch_norm", message("normalization"), forward, backward, gradient, whole_batch=True)
