"""z = Wx + b for a batch, and its gradients."""

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED, ROW_PADDING, TRANSPOSE_FROM
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.jit.simd.gemm import gemm, weight_gradient
from core.jit.simd.transpose import transpose
from core.messages import message


@kernel
def forward(op, shard, barrier, weights, buffers, signals):
    """Fill z (fan_out, m) from x (fan_in, m), W (fan_out, fan_in) and b (fan_out,)."""
    m = shard.m
    if m == 1:  # a row of W and x are one run each: dot products
        size, x, z = (op.fan_out, 1, 1, 1, op.fan_in), (signals, op.x, 0, 0, 0), (signals, op.y, 1, 1)
        weight_gradient(size, (weights, op.w, op.fan_in, 0, 0), x, z, False)
        if op.b >= 0:
            for o in range(op.fan_out):
                signals[op.y + o] += weights[op.b + o]
        return
    gemm(
        (op.fan_out, 1, 1, op.fan_in, m),
        (weights, op.w, op.fan_in, 1),
        (weights, op.b),
        (signals, op.x * m, 0, 0, m),
        (signals, op.y * m, m),
        False,
    )


@kernel
def backward(op, shard, barrier, weights, buffers, signals, deltas):
    """Write or add Wᵀdz to dx."""
    if op.dx == NOT_NEEDED or shard.m == 0:
        return
    m, add = shard.m, op.dx == ADD
    if m == 1:
        size, dz, W = (1, 1, 1, op.fan_out, op.fan_in), (deltas, op.y, 0, 1), (weights, op.w, 0, 0, op.fan_in)
        gemm(size, dz, (weights, -1), W, (deltas, op.x, 0), add)
    else:
        size, W, dz = (op.fan_in, 1, 1, op.fan_out, m), (weights, op.w, 1, op.fan_in), (deltas, op.y * m, 0, 0, m)
        gemm(size, W, (weights, -1), dz, (deltas, op.x * m, m), add)


@kernel
def gradient(op, shard, shards, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dW = dz xᵀ and db = Σ dz of rows start … stop − 1.

    Large products transpose x first, so that the sum over the batch is not a sum across the lanes of a vector.
    """
    width = op.fan_in + ROW_PADDING
    large = op.fan_in * op.fan_out * shard.batch_size >= TRANSPOSE_FROM
    transposing = shard.transposed >= 0 and large
    samples = shard.sample_rows if op.x == 0 and shard.sample_rows >= 0 else shard.transposed
    if transposing and samples == shard.transposed and shard.transposed_signal != op.x:
        shard.transposed_signal = op.x
        for rank in range(shards.size):
            panel = shards[rank]
            x = panel.units * panel.first + op.x * panel.m
            transpose(
                (op.fan_in, panel.m), (signals, x, panel.m), (buffers, shard.transposed + panel.first * width, width)
            )
    for rank in range(shards.size):
        panel = shards[rank]
        m, offset = panel.m, panel.units * panel.first
        x, dz = offset + op.x * m, offset + (op.y + start) * m
        if transposing:
            rows = samples + panel.first * width
            size, xT = (stop - start, 1, 1, m, op.fan_in), (buffers, rows, 0, 0, width)
            gemm(size, (deltas, dz, m, 1), (weights, -1), xT, (dW, 0, op.fan_in), rank > 0)
        elif m == 1 and shards.size == 1:
            size, xT = (stop - start, 1, 1, 1, op.fan_in), (signals, x, 0, 0, 0)
            gemm(size, (deltas, dz, 1, 0), (weights, -1), xT, (dW, 0, op.fan_in), False)
        else:
            size, xT, to = (stop - start, op.fan_in, 1, 1, m), (signals, x, m, 0, 0), (dW, 0, op.fan_in, 1)
            weight_gradient(size, (deltas, dz, m, 0, 0), xT, to, rank > 0)
    if op.b >= 0:
        bias_gradient(op, shards, start, stop, 1, db, deltas)


@kernel
def bias_gradient(op, shards, start, stop, span, db, deltas):
    """Fill db of rows start … stop − 1: the sum of dz over the batch and the `span` units of a row."""
    for row in range(start, stop):
        total = type(deltas[0])(0)
        for rank in range(shards.size):
            panel = shards[rank]
            dz = subarray(subarray(deltas, panel.first, panel.m, panel.units), op.y + row * span, span, panel.m)
            for j in range(dz.size):
                total += dz[j]
        db[row - start] = total


MATMUL = Op("matmul", message("weighted sum"), forward, backward, gradient, product=True)
