"""The maximum of each window; shape as `Window.record`. `aux_output` holds its position in the window."""

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to, fill, image
from core.engine.program import NOT_NEEDED, WRITE
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y with the maximum of each window, and aux_output with the position of the first one, row by row."""
    m, number = panel.m, type(op.c[0])
    channels, height, width, _, rows, columns, k_height, k_width, stride = image(op)
    x, y = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_out, m)
    aux = subarray(signals, op.aux_output, op.fan_out, m)
    for out in range(channels * rows * columns):
        c, i, j = out // (rows * columns), out // columns % rows * stride, out % columns * stride
        best, which = y[out * m : (out + 1) * m], aux[out * m : (out + 1) * m]
        for tap in range(k_height * k_width):
            start = ((c * height + i + tap // k_width) * width + j + tap % k_width) * m
            seen = x[start : start + m]
            if tap == 0:
                copy_to(best, seen)
                fill(which, number(0))
                continue
            for k in range(m):
                new, old, before = seen[k], best[k], which[k]  # read unconditionally, so that the loop is vectorized
                higher = not new <= old  # NaN wins, as in PyTorch, so that divergence is detected
                which[k] = number(tap) if higher else before
                best[k] = new if higher else old


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Add each dy to dx at the maximum of its window; to write, dx is set to zero first."""
    if op.dx == NOT_NEEDED:
        return
    m, number = panel.m, type(op.c[0])
    channels, height, width, _, rows, columns, k_height, k_width, stride = image(op)
    dx, dy = subarray(deltas, op.x, op.fan_in, m), subarray(deltas, op.y, op.fan_out, m)
    aux = subarray(signals, op.aux_output, op.fan_out, m)
    if op.dx == WRITE:
        fill(dx, number(0))
    for out in range(channels * rows * columns):
        c, i, j = out // (rows * columns), out // columns % rows * stride, out % columns * stride
        d, which = dy[out * m : (out + 1) * m], aux[out * m : (out + 1) * m]
        for tap in range(k_height * k_width):
            start = ((c * height + i + tap // k_width) * width + j + tap % k_width) * m
            to = dx[start : start + m]
            for k in range(m):
                dy_k = d[k]  # read unconditionally
                to[k] += dy_k if which[k] == number(tap) else number(0)


MAX_POOL = Op("max_pool", message("pooling"), forward, backward)
