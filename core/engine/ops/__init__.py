"""Ops, the computations of the engine. To add one: a file that ends in an `Op`, and its name in OPS.

Kernels take the record of the op, `op`, and the arenas of the Program:

- `forward(op, at, gate, weights, stats, signals)` fills the output of one panel; `at` is a PLACE, signals the panel's.
- `backward(op, at, gate, weights, stats, signals, deltas)` writes or adds ∂C/∂input, as `op.dx` says, from ∂C/∂output.
- `gradient(op, at, places, start, stop, weights, dW, db, stats, signals, deltas)` fills dW and db, the gradients of the
  op's rows start … stop − 1 alone, from the panels of all threads, once every backward is done. db is empty where the
  op has no biases; signals and deltas are the whole arenas.

Threads call them side by side. Where they must wait for each other, all wait at the `gate`.
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
from core.engine.program import SHARD, op_dtype
from core.jit import Table, Types

OPS: tuple[Op, ...] = (
    MATMUL,
    ACTIVATE,
    NOISE,
    BATCH_NORM,
    LAYER_NORM,
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
