"""What ops share."""

from core.engine.program import ADD
from core.jit import kernel


@kernel
def no_gradient(op, at, places, start, stop, weights, dW, db, stats, signals, deltas):
    """The gradient of an op without weights."""


@kernel
def copy_to(y, x):
    """Fill y with x, arrays of one length. Numba's own y[:] = x carries the text of an error that cannot happen."""
    for i in range(y.size):
        y[i] = x[i]


@kernel
def fill(y, number):
    """Fill y with one number."""
    for i in range(y.size):
        y[i] = number


@kernel
def give(op_dx, dx, d):
    """Write or add the gradient d to dx, arrays of one length."""
    if op_dx == ADD:
        for i in range(d.size):
            dx[i] += d[i]
    else:
        copy_to(dx, d)


@kernel
def image(op):
    """What `windows.Window.record` wrote: (channels, height, width) in and out, the window's height, width, stride."""
    s = op.shape
    return s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8]
