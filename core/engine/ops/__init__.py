"""Ops, the computations of the engine. To add one: a file that ends in an `Op`, and its name in OPS.

A layer appends an op with `Lowering.op`, whose fields are those of `program.op_dtype`. Kernels take that record, `op`,
and the arenas of the Program:

- `forward(op, shard, barrier, weights, buffers, signals)` fills the output of one panel. `shard` is a SHARD record;
  signals are those of the panel.
- `backward(op, shard, barrier, weights, buffers, signals, deltas)` writes or adds ∂C/∂x, as `op.dx` says, from ∂C/∂y.
- `gradient(op, shard, shards, start, stop, weights, dW, db, buffers, signals, deltas)` fills dW and db, the gradients
  of rows start … stop − 1 of the op, from the panels of all threads, once every backward has returned. db is empty if
  the op has no biases; signals and deltas are the whole arenas.

Threads call them at the same time. Where they must wait for one another, all of them call `barrier_wait`.
"""

from collections.abc import Sequence
from typing import Any

from core.engine.ops.activate import ACTIVATE
from core.engine.ops.base import Op
from core.engine.ops.batch_norm import BATCH_NORM
from core.engine.ops.convolve import CONVOLVE
from core.engine.ops.copy import COPY
from core.engine.ops.layer_norm import LAYER_NORM
from core.engine.ops.matmul import MATMUL
from core.engine.ops.max_pool import MAX_POOL
from core.engine.ops.mean_pool import MEAN_POOL
from core.engine.ops.multiply import MULTIPLY
from core.engine.ops.noise import NOISE
from core.engine.ops.pad import PAD
from core.engine.ops.prelu import PRELU
from core.engine.ops.rms_norm import RMS_NORM
from core.engine.program import SHARD, op_dtype
from core.jit import Table, Types

OPS: tuple[Op, ...] = (
    MATMUL,
    ACTIVATE,
    NOISE,
    BATCH_NORM,
    LAYER_NORM,
    RMS_NORM,
    COPY,
    MULTIPLY,
    PRELU,
    PAD,
    CONVOLVE,
    MAX_POOL,
    MEAN_POOL,
)


def code(op: Op) -> int:
    """The number that stands for the op in a Program: its position in OPS."""
    return OPS.index(op)


def _forward(number: Any) -> Sequence[Any]:
    arena = Types.array(number)
    return Types.record(op_dtype(number)), Types.record(SHARD), Types.array("int64"), arena, arena, arena


def _backward(number: Any) -> Sequence[Any]:
    return *_forward(number), Types.array(number)


def _gradient(number: Any) -> Sequence[Any]:
    arena, row = Types.array(number), Types.scalar("int64")
    return Types.record(op_dtype(number)), Types.record(SHARD), Types.array(SHARD), row, row, *(arena,) * 6


forward = Table([op.forward for op in OPS], _forward)
backward = Table([op.backward for op in OPS], _backward)
gradient = Table([op.gradient for op in OPS], _gradient)
