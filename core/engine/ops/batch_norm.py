"""Batch normalisation of each unit over the batch (Ioffe and Szegedy, 2015, algorithms 1 and 2)."""

import numpy as np

from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel


@kernel
def forward(op, weights, stats, signals, m, training, seed, step):
    """Fill y = γ (x − μ) / √(σ² + ε) + β, with c = (momentum, ε), γ at w and β at b.

    stats holds four rows of fan_in: running mean, running variance, and the mean and 1/√(σ² + ε) that were used.
    The running variance follows the unbiased one, as in PyTorch; momentum is the share of the old figure kept.
    """
    n = op.fan_in
    keep, epsilon, one = op.c[0], op.c[1], type(op.c[0])(1)
    count = type(op.c[0])(m)
    for i in range(n):
        x = signals[(op.x + i) * m : (op.x + i + 1) * m]
        y = signals[(op.y + i) * m : (op.y + i + 1) * m]
        mean, variance = stats[op.state + i], stats[op.state + n + i]
        if training:
            mean = type(mean)(0)
            for j in range(m):
                mean += x[j]
            mean /= count
            variance = type(mean)(0)
            for j in range(m):
                variance += (x[j] - mean) * (x[j] - mean)
            if m > 1:  # one sample has no variance to learn from
                unbiased = variance / (count - one)
                stats[op.state + i] = keep * stats[op.state + i] + (one - keep) * mean
                stats[op.state + n + i] = keep * stats[op.state + n + i] + (one - keep) * unbiased
            variance /= count
        inverse = one / np.sqrt(variance + epsilon)
        stats[op.state + 2 * n + i] = mean
        stats[op.state + 3 * n + i] = inverse
        gain = weights[op.w + i] * inverse
        for j in range(m):
            y[j] = gain * (x[j] - mean) + weights[op.b + i]


@kernel
def backward(op, weights, grads, stats, signals, deltas, m, seed, step):
    """Fill dγ and dβ, and write or add to dx = γ/σ · (dy − mean dy − x̂ · mean(dy · x̂))."""
    n, count = op.fan_in, type(op.c[0])(m)
    for i in range(n):
        x = signals[(op.x + i) * m : (op.x + i + 1) * m]
        dx = deltas[(op.x + i) * m : (op.x + i + 1) * m]
        dy = deltas[(op.y + i) * m : (op.y + i + 1) * m]
        mean, inverse = stats[op.state + 2 * n + i], stats[op.state + 3 * n + i]
        dgamma, dbeta = type(mean)(0), type(mean)(0)
        for j in range(m):
            dbeta += dy[j]
            dgamma += dy[j] * (x[j] - mean) * inverse
        grads[op.w + i] = dgamma
        grads[op.b + i] = dbeta
        if op.dx == NOT_NEEDED:
            continue
        gain = weights[op.w + i] * inverse
        for j in range(m):
            d = gain * (dy[j] - dbeta / count - (x[j] - mean) * inverse * dgamma / count)
            dx[j] = dx[j] + d if op.dx == ADD else d
