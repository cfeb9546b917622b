"""Helpers that ops share."""

import numpy as np

from core.engine.program import ADD
from core.jit import kernel


@kernel
def no_gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas):
    """The gradient of an op without weights."""


@kernel
def copy_to(y, x):
    """Fill y with x, arrays of one length. Numba's y[:] = x also compiles an error for unequal lengths."""
    for i in range(y.size):
        y[i] = x[i]


@kernel
def fill(y, value):
    """Fill y with one value."""
    for i in range(y.size):
        y[i] = value


@kernel
def write_or_add(mode, dx, d):
    """Write d to dx, or add it where `mode` is ADD; arrays of one length."""
    if mode == ADD:
        for i in range(d.size):
            dx[i] += d[i]
    else:
        copy_to(dx, d)


@kernel
def image(op):
    """The fields of `Window.record`: (channels, height, width) in and out; height, width and stride of the window."""
    s = op.shape
    return s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8]


@kernel
def inverse_root(x):
    """1 / √x, computed in float64, whose bits do not depend on where in a vector x lies.

    In float32, LLVM approximates it on some processors within vectors, but not for the values that fill no vector.
    """
    return type(x)(1.0 / np.sqrt(np.float64(x)))
