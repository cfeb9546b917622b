"""Ops, the few things the engine can do. To add one: a file with forward beside backward, and its name here.

Every forward takes (op, weights, stats, signals, m, training, seed, step), every backward
(op, weights, grads, stats, signals, deltas, m, seed, step): one op record, the arenas of the Program, the samples in
this batch, and what random numbers depend on. Both work in place on the arenas.
"""

from core.engine.ops import activate, batch_norm, dropout, matmul
from core.jit import switch

OPS = (matmul, activate, dropout, batch_norm)
MATMUL, ACTIVATE, DROPOUT, BATCH_NORM = range(len(OPS))

forward = switch([op.forward for op in OPS])
backward = switch([op.backward for op in OPS])
