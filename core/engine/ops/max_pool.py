"""The largest of every window; shape as `windows.Window.record`. `side` keeps which of the window it was."""

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to, fill, image
from core.engine.program import NOT_NEEDED, WRITE
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill y with the first of the largest of each window, and side with its number in the window, row by row."""
    m, number = at.m, type(op.c[0])
    channels, height, width, _, rows, columns, below, beside, stride = image(op)
    x, y = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_out, m)
    side = subarray(signals, op.side, op.fan_out, m)
    for out in range(channels * rows * columns):
        c, i, j = out // (rows * columns), out // columns % rows * stride, out % columns * stride
        best, which = y[out * m : (out + 1) * m], side[out * m : (out + 1) * m]
        for tap in range(below * beside):
            start = ((c * height + i + tap // beside) * width + j + tap % beside) * m
            seen = x[start : start + m]
            if tap == 0:
                copy_to(best, seen)
                fill(which, number(0))
                continue
            for k in range(m):
                new, old, before = seen[k], best[k], which[k]  # read whether wanted or not, so that vectors can
                higher = not new <= old  # NaN wins, as in PyTorch, so that a run which diverges is seen to
                which[k] = number(tap) if higher else before
                best[k] = new if higher else old


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Add to dx each dy where its largest was; to write, dx is made zero first."""
    if op.dx == NOT_NEEDED:
        return
    m, number = at.m, type(op.c[0])
    channels, height, width, _, rows, columns, below, beside, stride = image(op)
    dx, dy = subarray(deltas, op.x, op.fan_in, m), subarray(deltas, op.y, op.fan_out, m)
    side = subarray(signals, op.side, op.fan_out, m)
    if op.dx == WRITE:
        fill(dx, number(0))
    for out in range(channels * rows * columns):
        c, i, j = out // (rows * columns), out // columns % rows * stride, out % columns * stride
        d, which = dy[out * m : (out + 1) * m], side[out * m : (out + 1) * m]
        for tap in range(below * beside):
            start = ((c * height + i + tap // beside) * width + j + tap % beside) * m
            to = dx[start : start + m]
            for k in range(m):
                slope = d[k]
                to[k] += slope if which[k] == number(tap) else number(0)


MAX_POOL = Op("max_pool", message("pooling"), forward, backward)
