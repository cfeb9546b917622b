"""z = Wx + b for a batch, and its gradients."""

import numpy as np

from core.engine.program import ADD, NOT_NEEDED
from core.jit import kernel

# Multiply-adds in one product below which plain loops beat a call of BLAS; measured by tests/benchmarks/matmul.py.
SMALL = 14_000


@kernel
def forward(op, weights, stats, signals, m, training, seed, step):
    """Fill z (fan_out, m) from x (fan_in, m), W (fan_out, fan_in) and b (fan_out,)."""
    x = signals[op.x * m : (op.x + op.fan_in) * m].reshape(op.fan_in, m)
    z = signals[op.y * m : (op.y + op.fan_out) * m].reshape(op.fan_out, m)
    W = weights[op.w : op.w + op.fan_out * op.fan_in].reshape(op.fan_out, op.fan_in)
    if op.fan_in * op.fan_out * m < SMALL:
        for o in range(op.fan_out):
            start = weights[op.b + o] if op.b >= 0 else type(weights[0])(0)
            for j in range(m):
                z[o, j] = start
            for i in range(op.fan_in):
                w = W[o, i]
                for j in range(m):
                    z[o, j] += w * x[i, j]
    else:
        np.dot(W, x, z)
        if op.b >= 0:
            for o in range(op.fan_out):
                start = weights[op.b + o]
                for j in range(m):
                    z[o, j] += start


@kernel
def backward(op, weights, grads, stats, signals, deltas, m, seed, step):
    """Fill dW and db, and write or add Wᵀdz to dx."""
    x = signals[op.x * m : (op.x + op.fan_in) * m].reshape(op.fan_in, m)
    dz = deltas[op.y * m : (op.y + op.fan_out) * m].reshape(op.fan_out, m)
    W = weights[op.w : op.w + op.fan_out * op.fan_in].reshape(op.fan_out, op.fan_in)
    dW = grads[op.w : op.w + op.fan_out * op.fan_in].reshape(op.fan_out, op.fan_in)
    zero = type(weights[0])(0)
    if op.b >= 0:
        for o in range(op.fan_out):
            total = zero
            for j in range(m):
                total += dz[o, j]
            grads[op.b + o] = total
    small = op.fan_in * op.fan_out * m < SMALL
    if small:
        for o in range(op.fan_out):
            for i in range(op.fan_in):
                total = zero
                for j in range(m):
                    total += dz[o, j] * x[i, j]
                dW[o, i] = total
    else:
        np.dot(dz, x.T, dW)
    if op.dx == NOT_NEEDED:
        return
    dx = deltas[op.x * m : (op.x + op.fan_in) * m].reshape(op.fan_in, m)
    if small or op.dx == ADD:
        for i in range(op.fan_in):
            if op.dx != ADD:
                for j in range(m):
                    dx[i, j] = zero
            for o in range(op.fan_out):
                w = W[o, i]
                for j in range(m):
                    dx[i, j] += w * dz[o, j]
    else:
        np.dot(W.T, dz, dx)
