"""z = Wx + b for a batch, and its gradients."""

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED, PAD, WORTH_TURNING
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.jit.simd.gemm import gemm, weight_gradient
from core.jit.simd.transpose import transpose
from core.messages import message


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill z (fan_out, m) from x (fan_in, m), W (fan_out, fan_in) and b (fan_out,)."""
    m = at.m
    if m == 1:  # a row of W and x are alike: one run each
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
def backward(op, at, gate, weights, stats, signals, deltas):
    """Write or add Wᵀdz to dx."""
    if op.dx == NOT_NEEDED or at.m == 0:
        return
    m, add = at.m, op.dx == ADD
    if m == 1:
        size, dz, W = (1, 1, 1, op.fan_out, op.fan_in), (deltas, op.y, 0, 1), (weights, op.w, 0, 0, op.fan_in)
        gemm(size, dz, (weights, -1), W, (deltas, op.x, 0), add)
    else:
        size, W, dz = (op.fan_in, 1, 1, op.fan_out, m), (weights, op.w, 1, op.fan_in), (deltas, op.y * m, 0, 0, m)
        gemm(size, W, (weights, -1), dz, (deltas, op.x * m, m), add)


@kernel
def gradient(op, at, places, start, stop, weights, dW, db, stats, signals, deltas):
    """Fill dW = dz xᵀ and db = Σ dz of some rows: rows of x are blended by dz, or where they are few, correlated."""
    whole, width = at.whole, op.fan_in + PAD
    turning = at.turned >= 0 and op.fan_in * op.fan_out * whole >= WORTH_TURNING
    samples = at.rows if op.x == 0 and at.rows >= 0 else at.turned
    if turning and samples == at.turned and at.holds != op.x:
        at.holds = op.x
        for number in range(places.size):
            there = places[number]
            x = there.units * there.first + op.x * there.m
            transpose((op.fan_in, there.m), (signals, x, there.m), (stats, at.turned + there.first * width, width))
    for number in range(places.size):
        there = places[number]
        m, here = there.m, there.units * there.first
        x, dz = here + op.x * m, here + (op.y + start) * m
        if turning:
            rows = samples + there.first * width
            size, xT = (stop - start, 1, 1, m, op.fan_in), (stats, rows, 0, 0, width)
            gemm(size, (deltas, dz, m, 1), (weights, -1), xT, (dW, 0, op.fan_in), number > 0)
        elif m == 1 and places.size == 1:
            size, xT = (stop - start, 1, 1, 1, op.fan_in), (signals, x, 0, 0, 0)
            gemm(size, (deltas, dz, 1, 0), (weights, -1), xT, (dW, 0, op.fan_in), False)
        else:
            size, xT, to = (stop - start, op.fan_in, 1, 1, m), (signals, x, m, 0, 0), (dW, 0, op.fan_in, 1)
            weight_gradient(size, (deltas, dz, m, 0, 0), xT, to, number > 0)
    if op.b >= 0:
        bias_gradient(op, places, start, stop, 1, db, deltas)


@kernel
def bias_gradient(op, places, start, stop, span, db, deltas):
    """Fill db, the sum of dz over the batch and the `span` units of each row."""
    for row in range(start, stop):
        total = type(deltas[0])(0)
        for number in range(places.size):
            there = places[number]
            dz = subarray(subarray(deltas, there.first, there.m, there.units), op.y + row * span, span, there.m)
            for j in range(dz.size):
                total += dz[j]
        db[row - start] = total


MATMUL = Op("matmul", message("weighted sum"), forward, backward, gradient, product=True)
