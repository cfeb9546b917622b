"""Batch normalisation of each channel over the batch (Ioffe and Szegedy, 2015, algorithms 1 and 2).

A thread's scratch holds six rows of `rows` channels: the sum and the sum of squared deviations of its panel, the mean
and 1/√(σ² + ε) of the whole batch, and the panel's parts of dβ and dγ. Rows that others read are written once a step.
"""

import numpy as np

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import barrier, subarray
from core.messages import message


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill y = γ (x − μ) / √(σ² + ε) + β: c = (momentum, ε, 1 − momentum), γ at w, β at b, shape[0] units a channel.

    stats holds the running means and variances. The running variance follows the unbiased one, as in PyTorch;
    momentum is the share of the old figure kept.
    """
    if at.training:
        _measure(op, at, stats, signals)
        barrier(gate, at.threads)
    n, m, span, mine = op.rows, at.m, op.shape[0], at.scratch + op.scratch
    epsilon, one = op.c[1], type(op.c[0])(1)
    for i in range(n):
        mean, variance = stats[op.state + i], stats[op.state + n + i]
        if at.training:
            mean, variance = _combine(op, at, stats, i)
        inverse = one / np.sqrt(variance + epsilon)
        stats[mine + 2 * n + i], stats[mine + 3 * n + i] = mean, inverse
        gain, shift = weights[op.w + i] * inverse, weights[op.b + i]
        x, y = subarray(signals, op.x + i * span, span, m), subarray(signals, op.y + i * span, span, m)
        for j in range(x.size):
            y[j] = gain * (x[j] - mean) + shift


@kernel
def _measure(op, at, stats, signals):
    """The sum and the sum of squared deviations from its own mean, of each channel of a panel."""
    n, m, span, mine = op.rows, at.m, op.shape[0], at.scratch + op.scratch
    for i in range(n):
        x = subarray(signals, op.x + i * span, span, m)
        total, squares = type(op.c[0])(0), type(op.c[0])(0)
        for j in range(x.size):
            total += x[j]
        mean = total / type(total)(max(x.size, 1))
        for j in range(x.size):
            squares += (x[j] - mean) * (x[j] - mean)
        stats[mine + i], stats[mine + n + i] = total, squares


@kernel
def _combine(op, at, stats, i):
    """Mean and variance of channel i over all panels (Chan et al., 1979); the first thread keeps the running ones."""
    n, span, number = op.rows, op.shape[0], type(op.c[0])
    count, keep, rest, one = number(at.whole * span), op.c[0], op.c[2], number(1)
    total, squares = number(0), number(0)
    for rank in range(at.threads):
        total += stats[at.room * rank + at.scratch - at.room * at.rank + op.scratch + i]
    mean = total / count
    for rank in range(at.threads):
        there = at.room * rank + at.scratch - at.room * at.rank + op.scratch
        size = number(span * (at.whole * (rank + 1) // at.threads - at.whole * rank // at.threads))
        if size > 0:
            off = stats[there + i] / size - mean
            squares += stats[there + n + i] + size * off * off
    if at.rank == 0 and count > one:  # one sample has no variance to learn from
        stats[op.state + i] = keep * stats[op.state + i] + rest * mean
        unbiased = squares / (count - one)
        stats[op.state + n + i] = keep * stats[op.state + n + i] + rest * unbiased
    return mean, squares / count


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Write or add to dx = γ/σ · (dy − mean dy − x̂ · mean(dy · x̂)), and keep this panel's parts of dβ and dγ."""
    n, m, span, mine = op.rows, at.m, op.shape[0], at.scratch + op.scratch
    for i in range(n):
        x, dy = subarray(signals, op.x + i * span, span, m), subarray(deltas, op.y + i * span, span, m)
        mean, inverse = stats[mine + 2 * n + i], stats[mine + 3 * n + i]
        dgamma, dbeta = type(mean)(0), type(mean)(0)
        for j in range(x.size):
            dbeta += dy[j]
            dgamma += dy[j] * (x[j] - mean)
        stats[mine + 4 * n + i], stats[mine + 5 * n + i] = dbeta, dgamma * inverse
    if op.dx == NOT_NEEDED:
        return
    barrier(gate, at.threads)
    count, add = type(op.c[0])(at.whole * span), op.dx == ADD
    for i in range(n):
        x, dy = subarray(signals, op.x + i * span, span, m), subarray(deltas, op.y + i * span, span, m)
        dx = subarray(deltas, op.x + i * span, span, m)
        mean, inverse = stats[mine + 2 * n + i], stats[mine + 3 * n + i]
        dbeta = _total(stats, op.scratch + 4 * n + i, at.threads, at) / count
        dgamma = _total(stats, op.scratch + 5 * n + i, at.threads, at) / count * inverse
        gain = weights[op.w + i] * inverse
        for j in range(x.size):
            d = gain * (dy[j] - dbeta - (x[j] - mean) * dgamma)
            dx[j] = dx[j] + d if add else d


@kernel
def _total(stats, where, threads, at):
    """The sum over all threads of one figure in their scratch."""
    first = at.scratch - at.room * at.rank
    total = stats[first + where]
    for rank in range(1, threads):
        total += stats[first + at.room * rank + where]
    return total


@kernel
def gradient(op, at, places, start, stop, weights, dW, db, stats, signals, deltas):
    """Fill dγ and dβ from the parts of all panels."""
    n = op.rows
    for i in range(start, stop):
        db[i - start] = _total(stats, op.scratch + 4 * n + i, places.size, places[0])
        dW[i - start] = _total(stats, op.scratch + 5 * n + i, places.size, places[0])


BATCH_NORM = Op("batch_norm", message("normalization"), forward, backward, gradient)
