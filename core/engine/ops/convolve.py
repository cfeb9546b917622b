"""Convolution, z = W ⋆ x + b, without copying the windows (no im2col).

All columns of all samples of one row of an image are contiguous. With stride 1, a whole row of outputs is one run of
elements, and the inputs that one weight multiplies are a run of the same length. With a larger stride, a run is one
column.
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
    """Runs per row of outputs, length of a run, distance between runs in x, distance between runs in z."""
    columns, stride = op.shape[5], op.shape[8]
    if stride == 1:
        return 1, columns * m, 0, 0
    return columns, m, stride * m, m


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill z (channels out, rows, columns, m) from x, W (channels out, channels in, height, width) and b."""
    m = panel.m
    channels, height, width, outs, rows, columns, k_height, k_width, stride = image(op)
    runs, length, x_step, z_step = _runs(op, m)
    for row in range(rows):
        for run in range(runs):
            gemm(
                (outs, channels, k_height, k_width, length),
                (weights, op.w, op.row_size, k_height * k_width, k_width, 1),
                (weights, op.b),
                (signals, (op.x + row * stride * width) * m + run * x_step, height * width * m, width * m, m),
                (signals, (op.y + row * columns) * m + run * z_step, rows * columns * m),
                False,
            )


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Add to dx the contribution of each weight; to write, dx is set to zero first."""
    if op.dx == NOT_NEEDED:
        return
    m = panel.m
    channels, height, width, outs, rows, columns, k_height, k_width, stride = image(op)
    runs, length, x_step, z_step = _runs(op, m)
    if op.dx == WRITE:
        fill(subarray(deltas, op.x, op.fan_in, m), type(weights[0])(0))
    for row in range(rows):
        for run in range(runs):
            dz = (op.y + row * columns) * m + run * z_step
            for line in range(channels * k_height):
                channel, i = line // k_height, line % k_height
                dx = (op.x + (channel * height + row * stride + i) * width) * m + run * x_step
                gemm(
                    (k_width, 1, 1, outs, length),
                    (weights, op.w + line * k_width, 1, 0, 0, op.row_size),
                    (weights, -1),
                    (deltas, dz, 0, 0, rows * columns * m),
                    (deltas, dx, m),
                    True,
                )


@kernel
def gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dW and db of output channels start … stop − 1."""
    channels, height, width, _, rows, columns, k_height, k_width, stride = image(op)
    for place in range(panels.size):
        panel = panels[place]
        m, offset = panel.m, panel.units * panel.first
        runs, length, x_step, z_step = _runs(op, m)
        for line in range(channels * k_height):
            channel, i = line // k_height, line % k_height
            x = offset + (op.x + (channel * height + i) * width) * m
            weight_gradient(
                (stop - start, k_width, rows, runs, length),
                (deltas, offset + (op.y + start * rows * columns) * m, rows * columns * m, columns * m, z_step),
                (signals, x, m, stride * width * m, x_step),
                (dW, line * k_width, op.row_size, 1),
                place > 0,
            )
    if op.b >= 0:
        bias_gradient(op, panels, start, stop, rows * columns, db, deltas)


CONVOLVE = Op("convolve", message("convolution"), forward, backward, gradient, product=True)
