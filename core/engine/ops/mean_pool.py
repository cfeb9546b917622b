"""The mean of every window; shape as `windows.Window.record`."""

from core.engine.ops.base import Op
from core.engine.ops.common import fill, image
from core.engine.program import NOT_NEEDED, WRITE
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill y."""
    m, number = at.m, type(op.c[0])
    channels, height, width, _, rows, columns, below, beside, stride = image(op)
    x, y = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_out, m)
    share = number(1) / number(below * beside)
    for out in range(channels * rows * columns):
        c, i, j = out // (rows * columns), out // columns % rows * stride, out % columns * stride
        mean = y[out * m : (out + 1) * m]
        fill(mean, number(0))
        for tap in range(below * beside):
            start = ((c * height + i + tap // beside) * width + j + tap % beside) * m
            seen = x[start : start + m]
            for k in range(m):
                mean[k] += seen[k]
        for k in range(m):
            mean[k] *= share


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Add to dx its share of each dy; to write, dx is made zero first."""
    if op.dx == NOT_NEEDED:
        return
    m, number = at.m, type(op.c[0])
    channels, height, width, _, rows, columns, below, beside, stride = image(op)
    dx, dy = subarray(deltas, op.x, op.fan_in, m), subarray(deltas, op.y, op.fan_out, m)
    share = number(1) / number(below * beside)
    if op.dx == WRITE:
        fill(dx, number(0))
    for out in range(channels * rows * columns):
        c, i, j = out // (rows * columns), out // columns % rows * stride, out % columns * stride
        d = dy[out * m : (out + 1) * m]
        for tap in range(below * beside):
            start = ((c * height + i + tap // beside) * width + j + tap % beside) * m
            to = dx[start : start + m]
            for k in range(m):
                to[k] += share * d[k]


MEAN_POOL = Op("mean_pool", message("pooling"), forward, backward)
