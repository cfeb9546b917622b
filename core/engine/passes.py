"""What a thread does on its own panel in a step: gather samples, run forward, compute the loss, run backward."""

import numpy as np

from core import losses
from core.engine import ops
from core.engine.ops.common import copy_to
from core.engine.program import ROW_PADDING
from core.engine.telemetry import SUM_LOSS, SUM_SCORE
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.jit.simd.transpose import transpose


@kernel
def assign_shard(program, rank, batch_size):
    """Give thread `rank` its part of a batch of `batch_size` samples. Returns its shard."""
    shard = program.shards[rank]
    shard.batch_size = batch_size
    shard.first = batch_size * rank // shard.threads
    shard.m = batch_size * (rank + 1) // shard.threads - shard.first
    return shard


@kernel
def gather(x, order, start, m, to):
    """Fill `to` (features, m) with the rows order[start : start + m] of x (rows, features)."""
    for j in range(m):
        row = order[start + j]
        for i in range(x.shape[1]):
            to[i * m + j] = x[row, i]


@kernel
def gather_rows(x, order, start, shard, buffers, to):
    """The same for wide inputs: copies the rows to buffers, where gradients read them, then transposes them."""
    n, m = x.shape[1], shard.m
    first = shard.sample_rows + shard.first * (n + ROW_PADDING)
    for j in range(m):
        row = first + j * (n + ROW_PADDING)
        copy_to(subarray(buffers, row, n, 1), x[order[start + j]])
    transpose((m, n), (buffers, first, n + ROW_PADDING), (to, 0, m))


@kernel
def copy_input_rows(program, shard):
    """Copy the samples in the panel's first signal to where gradients read them as rows, if they do."""
    if shard.sample_rows >= 0:
        n = program.loss_spec[0].inputs
        x, rows = shard.units * shard.first, shard.sample_rows + shard.first * (n + ROW_PADDING)
        transpose((n, shard.m), (program.signals, x, shard.m), (program.buffers, rows, n + ROW_PADDING))


@kernel
def load_rows(x, start, m, to):
    """Fill `to` (features, m) with m rows of x (rows, features) from row `start`."""
    n = x.shape[1]
    transpose((m, n), (x, start * n, n), (to, 0, m))


@kernel
def forward(program, shard, count, signals):
    """Run the first `count` ops on a panel whose first units hold the inputs."""
    for i in range(count):
        op = program.ops[i]
        ops.forward(op.forward, (op, shard, program.barrier, program.weights, program.buffers, signals))


@kernel
def backward(program, shard, count, signals, deltas):
    """Fill the panel's deltas from those of the output of the last of `count` ops."""
    for i in range(count - 1, -1, -1):
        op = program.ops[i]
        ops.backward(op.backward, (op, shard, program.barrier, program.weights, program.buffers, signals, deltas))


@kernel
def compute_loss(program, shard, signals, dy, sample_losses):
    """Fill `sample_losses` (m,) with the loss of each sample of a panel, and dy (units · m,) with ∂L/∂y."""
    spec, m = program.loss_spec[0], shard.m
    y, t = subarray(signals, spec.y, spec.units, m), subarray(program.targets, shard.first, m, spec.units)
    losses.loss(spec.loss, (y, t, dy, sample_losses, spec.c))


@kernel
def loss(program, shard, signals, deltas, weighted):
    """The panel's part of the mean loss over the batch; fills the deltas of the output with the gradient of that mean.

    If `weighted`, each sample counts with its sample weight.
    """
    spec, m, number = program.loss_spec[0], shard.m, type(signals[0])
    dy = subarray(deltas, spec.y, spec.units, m)
    sample_losses = subarray(program.sample_losses, shard.first, m, 1)
    compute_loss(program, shard, signals, dy, sample_losses)
    total, scale = 0.0, number(1) / number(shard.batch_size)
    if not weighted:
        for j in range(m):
            total += sample_losses[j]
        for i in range(dy.size):
            dy[i] *= scale
        return total / shard.batch_size
    sample_weights = subarray(program.sample_weights, shard.first, m, 1)
    for j in range(m):
        total += sample_weights[j] * sample_losses[j]
    for k in range(spec.units):
        dy_k = subarray(dy, k, 1, m)
        for j in range(m):
            dy_k[j] *= scale * sample_weights[j]
    return total / shard.batch_size


@kernel
def score(program, shard, signals):
    """The number of samples of a panel that are classified correctly; NaN for a regression."""
    spec, m = program.loss_spec[0], shard.m
    if spec.task == 0:
        return np.nan
    y, t = subarray(signals, spec.y, spec.units, m), subarray(program.targets, shard.first, m, spec.units)
    correct = 0.0
    for j in range(m):
        if spec.units == 1:
            correct += (y[j] > spec.threshold) == (t[j] > 0.5)
            continue
        predicted, target = 0, 0
        for k in range(1, spec.units):
            if y[k * m + j] > y[predicted * m + j]:
                predicted = k
            if t[k * m + j] > t[target * m + j]:
                target = k
        correct += predicted == target
    return correct


@kernel
def forward_backward(program, shard, weighted):
    """Forward, loss and backward on the samples in the panel; adds their loss and score to the thread's sums."""
    count = program.loss_spec[0].ops
    signals, deltas = (
        subarray(program.signals, shard.first, shard.m, shard.units),
        subarray(program.deltas, shard.first, shard.m, shard.units),
    )
    forward(program, shard, count, signals)
    sums = program.sums[shard.rank]
    sums[SUM_LOSS] = loss(program, shard, signals, deltas, weighted)
    sums[SUM_SCORE] = score(program, shard, signals)
    backward(program, shard, count, signals, deltas)
