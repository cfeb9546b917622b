"""Every window of an image times a kernel: z = W ⋆ x + b, with no copy of the windows made.

A row of an image, all its columns of all samples, lies in one piece. With stride 1 a whole row of outputs is one run of
numbers, and so is, one column further on, what each weight is multiplied with; with a larger stride, each place is.
"""

from core.engine.ops.base import Op
from core.engine.ops.common import fill, image
from core.engine.ops.matmul import bias_gradient
from core.engine.program import NOT_NEEDED, WRITE
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.jit.simd.gemm import gemm, weight_gradient
from core.messages import message


@kernel
def _runs(op, m):
    """(runs in a row of outputs, length of a run, how far on the next one is in x, and in z)."""
    columns, stride = op.shape[5], op.shape[8]
    if stride == 1:
        return 1, columns * m, 0, 0
    return columns, m, stride * m, m


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill z (channels out, rows, columns, m) from x, W (channels out, channels in, height, width) and b."""
    m = at.m
    channels, height, width, outs, rows, columns, below, beside, stride = image(op)
    pieces, run, x_next, z_next = _runs(op, m)
    for row in range(rows):
        for piece in range(pieces):
            gemm(
                (outs, channels, below, beside, run),
                (weights, op.w, op.row_size, 1),
                (weights, op.b),
                (signals, (op.x + row * stride * width) * m + piece * x_next, height * width * m, width * m, m),
                (signals, (op.y + row * columns) * m + piece * z_next, rows * columns * m),
                False,
            )


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Add to dx what each weight sends back; to write, dx is made zero first."""
    if op.dx == NOT_NEEDED:
        return
    m = at.m
    channels, height, width, outs, rows, columns, below, beside, stride = image(op)
    pieces, run, x_next, z_next = _runs(op, m)
    if op.dx == WRITE:
        fill(subarray(deltas, op.x, op.fan_in, m), type(weights[0])(0))
    for row in range(rows):
        for piece in range(pieces):
            dz = (op.y + row * columns) * m + piece * z_next
            for line in range(channels * below):
                channel, i = line // below, line % below
                dx = (op.x + (channel * height + row * stride + i) * width) * m + piece * x_next
                gemm(
                    (beside, 1, 1, outs, run),
                    (weights, op.w + line * beside, 1, op.row_size),
                    (weights, -1),
                    (deltas, dz, 0, 0, rows * columns * m),
                    (deltas, dx, m),
                    True,
                )


@kernel
def gradient(op, at, places, start, stop, weights, dW, db, stats, signals, deltas):
    """Fill dW and db of some channels."""
    channels, height, width, _, rows, columns, below, beside, stride = image(op)
    for number in range(places.size):
        there = places[number]
        m, here = there.m, there.units * there.first
        pieces, run, x_next, z_next = _runs(op, m)
        for line in range(channels * below):
            channel, i = line // below, line % below
            x = here + (op.x + (channel * height + i) * width) * m
            weight_gradient(
                (stop - start, beside, rows, pieces, run),
                (deltas, here + (op.y + start * rows * columns) * m, rows * columns * m, columns * m, z_next),
                (signals, x, m, stride * width * m, x_next),
                (dW, line * beside, op.row_size, 1),
                number > 0,
            )
    if op.b >= 0:
        bias_gradient(op, places, start, stop, rows * columns, db, deltas)


CONVOLVE = Op("convolve", message("convolution"), forward, backward, gradient, product=True)
