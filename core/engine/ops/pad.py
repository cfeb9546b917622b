"""Zeros around an image; shape = (channels, height, width, padded height, padded width, top, left)."""

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to, fill, give, image
from core.engine.program import NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill y, zeros with x inside."""
    m = at.m
    channels, height, width, below, beside, top, left, _, _ = image(op)
    x, y = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_out, m)
    fill(y, type(op.c[0])(0))
    for c in range(channels):
        for i in range(height):
            to, of = ((c * below + i + top) * beside + left) * m, (c * height + i) * width * m
            copy_to(y[to : to + width * m], x[of : of + width * m])


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Write or add to dx what lies inside of dy."""
    if op.dx == NOT_NEEDED:
        return
    m = at.m
    channels, height, width, below, beside, top, left, _, _ = image(op)
    dx, dy = subarray(deltas, op.x, op.fan_in, m), subarray(deltas, op.y, op.fan_out, m)
    for c in range(channels):
        for i in range(height):
            to, of = (c * height + i) * width * m, ((c * below + i + top) * beside + left) * m
            give(op.dx, dx[to : to + width * m], dy[of : of + width * m])


PAD = Op("pad", message("edges"), forward, backward)
