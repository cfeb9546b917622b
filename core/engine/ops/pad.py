"""Zeros around an image; shape = (channels, height, width, padded height, padded width, top, left)."""

from core.engine.ops.common import fill, image, nothing, signal
from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel


@kernel
def forward(op, at, gate, weights, stats, signals):
    """Fill y, zeros with x inside."""
    m = at.m
    channels, height, width, below, beside, top, left, _, _ = image(op)
    x, y = signal(signals, op.x, op.fan_in, m), signal(signals, op.y, op.fan_out, m)
    fill(y, type(op.c[0])(0))
    for c in range(channels):
        for i in range(height):
            to, of = ((c * below + i + top) * beside + left) * m, (c * height + i) * width * m
            for j in range(width * m):
                y[to + j] = x[of + j]


@kernel
def backward(op, at, gate, weights, stats, signals, deltas):
    """Write or add to dx what lies inside of dy."""
    if op.dx == NOT_NEEDED:
        return
    m, add = at.m, op.dx == ADD
    channels, height, width, below, beside, top, left, _, _ = image(op)
    dx, dy = signal(deltas, op.x, op.fan_in, m), signal(deltas, op.y, op.fan_out, m)
    for c in range(channels):
        for i in range(height):
            to, of = (c * height + i) * width * m, ((c * below + i + top) * beside + left) * m
            for j in range(width * m):
                dx[to + j] = dx[to + j] + dy[of + j] if add else dy[of + j]


gradient = nothing
