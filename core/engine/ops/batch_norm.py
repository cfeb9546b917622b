"""Batch normalization of each channel over the batch (Ioffe and Szegedy, 2015, algorithms 1 and 2).

The scratch of a thread holds six rows of one element per channel: sum and sum of squared deviations of its panel, mean
and 1/√(σ² + ε) of the whole batch, and the panel's parts of dβ and dγ. Rows that other threads read are written once
per step.
"""

import numpy as np

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import barrier_wait, subarray
from core.messages import message


@kernel
def forward(op, shard, barrier, weights, buffers, signals):
    """Fill y = γ (x − μ) / √(σ² + ε) + β: c = (momentum, ε, 1 − momentum), γ at w, β at b, shape[0] units per channel.

    `op.buffer` is the offset of the running means, followed by the running variances. They keep `momentum` of the old
    value, as in Keras, and use the unbiased variance, as in PyTorch.
    """
    if shard.training:
        _panel_statistics(op, shard, buffers, signals)
        barrier_wait(barrier, shard.threads)
    n, m, span, scratch = op.rows, shard.m, op.shape[0], shard.scratch + op.scratch
    epsilon, one = op.c[1], type(op.c[0])(1)
    for i in range(n):
        mean, variance = buffers[op.buffer + i], buffers[op.buffer + n + i]
        if shard.training:
            mean, variance = _combine(op, shard, buffers, i)
        inverse = one / np.sqrt(variance + epsilon)
        buffers[scratch + 2 * n + i], buffers[scratch + 3 * n + i] = mean, inverse
        gain, shift = weights[op.w + i] * inverse, weights[op.b + i]
        x, y = subarray(signals, op.x + i * span, span, m), subarray(signals, op.y + i * span, span, m)
        for j in range(x.size):
            y[j] = gain * (x[j] - mean) + shift


@kernel
def _panel_statistics(op, shard, buffers, signals):
    """Store the sum of each channel of a panel, and the sum of squared deviations from the mean of the panel."""
    n, m, span, scratch = op.rows, shard.m, op.shape[0], shard.scratch + op.scratch
    for i in range(n):
        x = subarray(signals, op.x + i * span, span, m)
        total, squares = type(op.c[0])(0), type(op.c[0])(0)
        for j in range(x.size):
            total += x[j]
        mean = total / type(total)(max(x.size, 1))
        for j in range(x.size):
            squares += (x[j] - mean) * (x[j] - mean)
        buffers[scratch + i], buffers[scratch + n + i] = total, squares


@kernel
def _combine(op, shard, buffers, i):
    """Mean and variance of channel i over all panels (Chan et al., 1979). The first thread updates the running ones."""
    n, span, number = op.rows, op.shape[0], type(op.c[0])
    count, momentum, one_minus_momentum, one = number(shard.batch_size * span), op.c[0], op.c[2], number(1)
    total, squares = number(0), number(0)
    for rank in range(shard.threads):
        total += buffers[shard.scratch_size * rank + shard.scratch - shard.scratch_size * shard.rank + op.scratch + i]
    mean = total / count
    for rank in range(shard.threads):
        other = shard.scratch_size * rank + shard.scratch - shard.scratch_size * shard.rank + op.scratch
        size = number(
            span * (shard.batch_size * (rank + 1) // shard.threads - shard.batch_size * rank // shard.threads)
        )
        if size > 0:
            difference = buffers[other + i] / size - mean
            squares += buffers[other + n + i] + size * difference * difference
    if shard.rank == 0 and count > one:  # one sample has no unbiased variance
        buffers[op.buffer + i] = momentum * buffers[op.buffer + i] + one_minus_momentum * mean
        unbiased = squares / (count - one)
        buffers[op.buffer + n + i] = momentum * buffers[op.buffer + n + i] + one_minus_momentum * unbiased
    return mean, squares / count


@kernel
def backward(op, shard, barrier, weights, buffers, signals, deltas):
    """Write or add to dx = γ/σ · (dy − mean dy − x̂ · mean(dy · x̂)), and store this panel's parts of dβ and dγ."""
    n, m, span, scratch = op.rows, shard.m, op.shape[0], shard.scratch + op.scratch
    for i in range(n):
        x, dy = subarray(signals, op.x + i * span, span, m), subarray(deltas, op.y + i * span, span, m)
        mean, inverse = buffers[scratch + 2 * n + i], buffers[scratch + 3 * n + i]
        dgamma, dbeta = type(mean)(0), type(mean)(0)
        for j in range(x.size):
            dbeta += dy[j]
            dgamma += dy[j] * (x[j] - mean)
        buffers[scratch + 4 * n + i], buffers[scratch + 5 * n + i] = dbeta, dgamma * inverse
    if op.dx == NOT_NEEDED:
        return
    barrier_wait(barrier, shard.threads)
    count, add = type(op.c[0])(shard.batch_size * span), op.dx == ADD
    for i in range(n):
        x, dy = subarray(signals, op.x + i * span, span, m), subarray(deltas, op.y + i * span, span, m)
        dx = subarray(deltas, op.x + i * span, span, m)
        mean, inverse = buffers[scratch + 2 * n + i], buffers[scratch + 3 * n + i]
        dbeta = _total(buffers, op.scratch + 4 * n + i, shard.threads, shard) / count
        dgamma = _total(buffers, op.scratch + 5 * n + i, shard.threads, shard) / count * inverse
        gain = weights[op.w + i] * inverse
        for j in range(x.size):
            d = gain * (dy[j] - dbeta - (x[j] - mean) * dgamma)
            dx[j] = dx[j] + d if add else d


@kernel
def _total(buffers, offset, threads, shard):
    """The sum over all threads of the element at an offset of their scratch."""
    first = shard.scratch - shard.scratch_size * shard.rank
    total = buffers[first + offset]
    for rank in range(1, threads):
        total += buffers[first + shard.scratch_size * rank + offset]
    return total


@kernel
def gradient(op, shard, shards, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dγ and dβ of channels start … stop − 1 from the parts of all panels."""
    n = op.rows
    for i in range(start, stop):
        db[i - start] = _total(buffers, op.scratch + 4 * n + i, shards.size, shards[0])
        dW[i - start] = _total(buffers, op.scratch + 5 * n + i, shards.size, shards[0])


BATCH_NORM = Op("batch_norm", message("normalization"), forward, backward, gradient)
