"""Zero padding of an image; shape = (channels, height, width, padded height, padded width, top, left)."""

from core.engine.ops.base import Op
from core.engine.ops.common import copy_to, fill, image, write_or_add
from core.engine.program import NOT_NEEDED
from core.jit import kernel
from core.jit.intrinsics import subarray
from core.messages import message


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y with zeros, and x inside."""
    m = panel.m
    channels, height, width, y_height, y_width, top, left, _, _ = image(op)
    x, y = subarray(signals, op.x, op.fan_in, m), subarray(signals, op.y, op.fan_out, m)
    fill(y, type(op.c[0])(0))
    for c in range(channels):
        for i in range(height):
            to, of = ((c * y_height + i + top) * y_width + left) * m, (c * height + i) * width * m
            copy_to(y[to : to + width * m], x[of : of + width * m])


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add the inner part of dy to dx."""
    if op.dx == NOT_NEEDED:
        return
    m = panel.m
    channels, height, width, y_height, y_width, top, left, _, _ = image(op)
    dx, dy = subarray(deltas, op.x, op.fan_in, m), subarray(deltas, op.y, op.fan_out, m)
    for c in range(channels):
        for i in range(height):
            to, of = (c * height + i) * width * m, ((c * y_height + i + top) * y_width + left) * m
            write_or_add(op.dx, dx[to : to + width * m], dy[of : of + width * m])


PAD = Op("pad", message("edges"), forward, backward)
