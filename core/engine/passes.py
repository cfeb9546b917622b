"""The parts of a step that a thread does on its own panel: gather the samples, forward, loss and backward."""

import numpy as np

from core import losses
from core.engine import ops
from core.engine.ops.common import copy_to
from core.engine.program import PAD
from core.engine.telemetry import SUM_LOSS, SUM_SCORE
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.jit.simd.transpose import transpose


@kernel
def assign_shard(program, rank, whole):
    """Give a thread its share of a batch of `whole` samples."""
    at = program.places[rank]
    at.whole = whole
    at.first = whole * rank // at.threads
    at.m = whole * (rank + 1) // at.threads - at.first
    return at


@kernel
def gather(x, order, start, m, to):
    """Fill `to` (features, m) with the rows order[start : start + m] of x (rows, features)."""
    for j in range(m):
        row = order[start + j]
        for i in range(x.shape[1]):
            to[i * m + j] = x[row, i]


@kernel
def gather_rows(x, order, start, at, stats, to):
    """The same for a panel of many features: copied row by row to where gradients find them, then turned over."""
    n, m = x.shape[1], at.m
    first = at.rows + at.first * (n + PAD)
    for j in range(m):
        there = first + j * (n + PAD)
        copy_to(subarray(stats, there, n, 1), x[order[start + j]])
    transpose((m, n), (stats, first, n + PAD), (to, 0, m))


@kernel
def lay_out_rows(program, at):
    """Where gradients find samples as rows, put those that lie in the panel's first signal."""
    if at.rows >= 0:
        n = program.tail[0].inputs
        x, rows = at.units * at.first, at.rows + at.first * (n + PAD)
        transpose((n, at.m), (program.signals, x, at.m), (program.stats, rows, n + PAD))


@kernel
def load_rows(x, start, m, to):
    """Fill `to` (features, m) with m rows of x (rows, features) from start."""
    n = x.shape[1]
    transpose((m, n), (x, start * n, n), (to, 0, m))


@kernel
def forward(program, at, count, signals):
    """Run the first `count` ops on a panel whose first units hold the inputs."""
    for i in range(count):
        op = program.ops[i]
        ops.forward(op.forward, (op, at, program.gate, program.weights, program.stats, signals))


@kernel
def backward(program, at, count, signals, deltas):
    """Fill a panel's deltas from those of the last op's output."""
    for i in range(count - 1, -1, -1):
        op = program.ops[i]
        ops.backward(op.backward, (op, at, program.gate, program.weights, program.stats, signals, deltas))


@kernel
def compute_loss(program, at, signals, dy, each):
    """Fill `each` (m,) with the loss of each sample of a panel, and dy (units · m,) with its slope ∂L/∂y."""
    tail, m = program.tail[0], at.m
    y, t = subarray(signals, tail.y, tail.units, m), subarray(program.targets, at.first, m, tail.units)
    losses.loss(tail.loss, (y, t, dy, each, tail.c))


@kernel
def loss(program, at, signals, deltas, weigh):
    """The panel's part of the mean loss over the batch; the slope of that mean goes to `deltas`.

    With `weigh`, each sample counts as much as its importance says.
    """
    tail, m, number = program.tail[0], at.m, type(signals[0])
    dy, each = subarray(deltas, tail.y, tail.units, m), subarray(program.losses, at.first, m, 1)
    compute_loss(program, at, signals, dy, each)
    total, share = 0.0, number(1) / number(at.whole)
    if not weigh:
        for j in range(m):
            total += each[j]
        for i in range(dy.size):
            dy[i] *= share
        return total / at.whole
    importance = subarray(program.importance, at.first, m, 1)
    for j in range(m):
        total += importance[j] * each[j]
    for k in range(tail.units):
        slopes = subarray(dy, k, 1, m)
        for j in range(m):
            slopes[j] *= share * importance[j]
    return total / at.whole


@kernel
def score(program, at, signals):
    """How many samples of a panel are classified rightly; NaN for a regression."""
    tail, m = program.tail[0], at.m
    if tail.task == 0:
        return np.nan
    y, t = subarray(signals, tail.y, tail.units, m), subarray(program.targets, at.first, m, tail.units)
    right = 0.0
    for j in range(m):
        if tail.units == 1:
            right += (y[j] > tail.threshold) == (t[j] > 0.5)
            continue
        best, wanted = 0, 0
        for k in range(1, tail.units):
            if y[k * m + j] > y[best * m + j]:
                best = k
            if t[k * m + j] > t[wanted * m + j]:
                wanted = k
        right += best == wanted
    return right


@kernel
def forward_backward(program, at, weigh):
    """Forward, loss and backward on the samples that lie in the panel; its loss and score go to the thread's sums."""
    count = program.tail[0].ops
    signals, deltas = (
        subarray(program.signals, at.first, at.m, at.units),
        subarray(program.deltas, at.first, at.m, at.units),
    )
    forward(program, at, count, signals)
    sums = program.sums[at.rank]
    sums[SUM_LOSS] = loss(program, at, signals, deltas, weigh)
    sums[SUM_SCORE] = score(program, at, signals)
    backward(program, at, count, signals, deltas)
