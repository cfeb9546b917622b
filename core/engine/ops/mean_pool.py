"""The mean of each window; shape as `Window.record`."""

from core.engine.ops.base import Op
from core.engine.ops.common import fill, image
from core.engine.program import NOT_NEEDED, WRITE
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y."""
    m, number = panel.m, type(op.c[0])
    channels, height, width, _, rows, columns, k_height, k_width, stride = image(op)
    x, y = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_out, m)
    scale = number(1) / number(k_height * k_width)
    for out in range(channels * rows * columns):
        c, i, j = out // (rows * columns), out // columns % rows * stride, out % columns * stride
        mean = y[out * m : (out + 1) * m]
        fill(mean, number(0))
        for tap in range(k_height * k_width):
            start = ((c * height + i + tap // k_width) * width + j + tap % k_width) * m
            seen = x[start : start + m]
            for k in range(m):
                mean[k] += seen[k]
        for k in range(m):
            mean[k] *= scale


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Add an equal part of each dy to all of dx in its window; to write, dx is set to zero first."""
    if op.dx == NOT_NEEDED:
        return
    m, number = panel.m, type(op.c[0])
    channels, height, width, _, rows, columns, k_height, k_width, stride = image(op)
    dx, dy = subarray(deltas, op.x, op.fan_in, m), subarray(deltas, op.y, op.fan_out, m)
    scale = number(1) / number(k_height * k_width)
    if op.dx == WRITE:
        fill(dx, number(0))
    for out in range(channels * rows * columns):
        c, i, j = out // (rows * columns), out // columns % rows * stride, out % columns * stride
        d = dy[out * m : (out + 1) * m]
        for tap in range(k_height * k_width):
            start = ((c * height + i + tap // k_width) * width + j + tap % k_width) * m
            to = dx[start : start + m]
            for k in range(m):
                to[k] += scale * d[k]


MEAN_POOL = Op("mean_pool", message("pooling"), forward, backward)
