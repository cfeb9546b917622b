"""z = Wx + b for a batch, and its gradients."""

from core.engine.ops.common import panel, signal
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel
from core.machine import gemm
from core.vectors import blend, correlate

# Above so many multiply-adds a product goes to BLAS, which packs its matrices first; measured by
# tests/benchmarks/products.py. Forward never does: our own loop is as fast there whatever the size.
BACKWARD, GRADIENT = 1_000_000, 6_000


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill z (fan_out, m) from x (fan_in, m), W (fan_out, fan_in) and b (fan_out,)."""
    m = at.m
    blend(
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
    if op.dx == NOT_NEEDED:
        return
    m, add = at.m, op.dx == ADD
    if op.fan_in * op.fan_out * m < BACKWARD:
        blend(
            (op.fan_in, 1, 1, op.fan_out, m),
            (weights, op.w, 1, op.fan_in),
            (weights, -1),
            (deltas, op.y * m, 0, 0, m),
            (deltas, op.x * m, m),
            add,
        )
    elif m > 0:
        size, kept = (op.fan_in, m, op.fan_out), type(weights[0])(add)
        gemm(True, False, size, (weights, op.w), (deltas, op.y * m), kept, (deltas, op.x * m))


@kernel
def gradient(op, places, start, stop, weights, grads, stats, signals, deltas):
    """Fill dW = dz xᵀ and db = Σ dz of some rows."""
    for number in range(places.size):
        at = places[number]
        m, here = at.m, at.units * at.first
        x, dz, dW = here + op.x * m, here + (op.y + start) * m, op.w + start * op.fan_in
        if number == 0 or m > 0:
            if (stop - start) * op.fan_in * m < GRADIENT:
                correlate(
                    (stop - start, op.fan_in, 1, 1, m),
                    (deltas, dz, m, 0, 0),
                    (signals, x, m, 0, 0),
                    (grads, dW, op.fan_in, 1),
                    number > 0,
                )
            else:
                size, kept = (stop - start, op.fan_in, m), type(weights[0])(number > 0)
                gemm(False, True, size, (deltas, dz), (signals, x), kept, (grads, dW))
    if op.b >= 0:
        bias_gradient(op, places, start, stop, 1, grads, deltas)


@kernel
def bias_gradient(op, places, start, stop, span, grads, deltas):
    """Fill db, the sum of dz over the batch and the `span` units of each row."""
    for row in range(start, stop):
        total = type(grads[0])(0)
        for number in range(places.size):
            at = places[number]
            dz = signal(panel(deltas, at), op.y + row * span, span, at.m)
            for j in range(dz.size):
                total += dz[j]
        grads[op.b + row] = total
