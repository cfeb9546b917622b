"""z = Wx + b for a batch, and its gradients."""

from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED, ROW_PADDING, TRANSPOSE_FROM
from core.jit import kernel
from core.jit.simd.gemm import gemm, row_sums, weight_gradient
from core.jit.simd.transpose import transpose
from core.messages import message

# Backward reads columns of W. Where rows are that WIDE, each element of a column lies on another page of memory, and so
# many TERMS at a time are what a core has addresses and cache lines for.
WIDE, TERMS = 1024, 64


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill z (fan_out, m) from x (fan_in, m), W (fan_out, fan_in) and b (fan_out,)."""
    m = panel.m
    if m == 1:  # a row of W and x are one run each: dot products
        size, x, z = (op.fan_out, 1, 1, 1, op.fan_in), (signals, op.x, 0, 0, 0), (signals, op.y, 1, 1)
        weight_gradient(size, (weights, op.w, op.fan_in, 0, 0), x, z, False)
        if op.b >= 0:
            for o in range(op.fan_out):
                signals[op.y + o] += weights[op.b + o]
        return
    gemm(
        (op.fan_out, 1, 1, op.fan_in, m),
        (weights, op.w, op.fan_in, 0, 0, 1),
        (weights, op.b),
        (signals, op.x * m, 0, 0, m),
        (signals, op.y * m, m),
        False,
    )


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add Wᵀdz to dx."""
    if op.dx == NOT_NEEDED or panel.m == 0:
        return
    m, add = panel.m, op.dx == ADD
    if m == 1:
        size, dz, W = (1, 1, 1, op.fan_out, op.fan_in), (deltas, op.y, 0, 0, 0, 1), (weights, op.w, 0, 0, op.fan_in)
        gemm(size, dz, (weights, -1), W, (deltas, op.x, 0), add)
    else:
        most = TERMS if op.fan_in >= WIDE else op.fan_out
        for start in range(0, op.fan_out, most):
            size, W = (op.fan_in, 1, 1, min(most, op.fan_out - start), m), op.w + start * op.fan_in
            dz, dx = (deltas, (op.y + start) * m, 0, 0, m), (deltas, op.x * m, m)
            gemm(size, (weights, W, 1, 0, 0, op.fan_in), (weights, -1), dz, dx, add or start > 0)


@kernel
def gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dW = dz xᵀ and db = Σ dz of rows start … stop − 1.

    Large products transpose x first, so that the sum over the batch is not a sum across the lanes of a vector.
    """
    batch_size, samples, width = panels[0].batch_size, panels[0].sample_rows, op.fan_in + ROW_PADDING
    if worker.transposed >= 0 and op.fan_in * op.fan_out * batch_size >= TRANSPOSE_FROM:
        if op.x > 0 or samples < 0:
            samples = worker.transposed
            _transpose_input(op, worker, panels, buffers, signals)
        _gradient_of_rows(op, panels, start, stop, samples, width, weights, dW, buffers, deltas)
    elif batch_size == 1:
        size, xT = (stop - start, 1, 1, 1, op.fan_in), (signals, op.x, 0, 0, 0)
        gemm(size, (deltas, op.y + start, 1, 0, 0, 0), (weights, -1), xT, (dW, 0, op.fan_in), False)
    else:
        for place in range(panels.size):
            panel = panels[place]
            m, offset = panel.m, panel.units * panel.first
            x, dz = offset + op.x * m, offset + (op.y + start) * m
            size, xT, to = (stop - start, op.fan_in, 1, 1, m), (signals, x, m, 0, 0), (dW, 0, op.fan_in, 1)
            weight_gradient(size, (deltas, dz, m, 0, 0), xT, to, place > 0)
    if op.b >= 0:
        bias_gradient(op, panels, start, stop, 1, db, deltas)


@kernel
def _transpose_input(op, worker, panels, buffers, signals):
    """Transpose x of all panels to where this thread has room, unless it is there already."""
    if worker.transposed_signal == op.x:
        return
    worker.transposed_signal = op.x
    width = op.fan_in + ROW_PADDING
    for place in range(panels.size):
        panel = panels[place]
        x = panel.units * panel.first + op.x * panel.m
        to = (buffers, worker.transposed + panel.first * width, width)
        transpose((op.fan_in, panel.m), (signals, x, panel.m), to)


@kernel
def _gradient_of_rows(op, panels, start, stop, samples, width, weights, dW, buffers, deltas):
    """Fill dW from x, which lies in buffers with one row per sample: all whole panels at once, then the rest."""
    panel, last = panels[0], panels[panels.size - 1]
    m, whole = panel.m, panels.size if last.m == panel.m else panels.size - 1
    dz, xT = (op.y + start) * m, (buffers, samples, m * width, 0, width)
    w = (deltas, dz, m, panel.units * m, 0, 1)
    gemm((stop - start, whole, 1, m, op.fan_in), w, (weights, -1), xT, (dW, 0, op.fan_in), False)
    if whole < panels.size:
        dz, xT = last.units * last.first + (op.y + start) * last.m, (buffers, samples + last.first * width, 0, 0, width)
        w = (deltas, dz, last.m, 0, 0, 1)
        gemm((stop - start, 1, 1, last.m, op.fan_in), w, (weights, -1), xT, (dW, 0, op.fan_in), True)


@kernel
def bias_gradient(op, panels, start, stop, span, db, deltas):
    """Fill db of rows start … stop − 1: the sum of dz over the batch and the `span` units of a row."""
    panel, last = panels[0], panels[panels.size - 1]
    m, whole = panel.m, panels.size if last.m == panel.m else panels.size - 1
    run, at = span * m, op.y * m + start * span * m
    row_sums((stop - start, whole, run), (deltas, at, run, panel.units * m), (db, 0), False)
    if whole < panels.size:
        run, at = span * last.m, last.units * last.first + (op.y + start * span) * last.m
        row_sums((stop - start, 1, run), (deltas, at, run, 0), (db, 0), True)


MATMUL = Op("matmul", message("weighted sum"), forward, backward, gradient, product=True)
