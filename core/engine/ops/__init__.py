"""Ops, the computations of the engine. To add one: a file that ends in an `Op`, and its name in OPS.

A layer appends an op with `Lowering.op`, whose fields are those of `program.op_dtype`. Kernels take that record, `op`,
and the arenas of the Program:

- `forward(op, panel, weights, buffers, signals)` fills the output of one panel. `panel` is a PANEL record; signals are
  those of the panel.
- `backward(op, panel, weights, buffers, signals, deltas)` writes or adds ∂C/∂x, as `op.dx` says, from ∂C/∂y.
- `gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas)` fills dW and db, the gradients
  of rows start … stop − 1 of the op, from all panels, once every backward has returned. db is empty if the op has no
  biases; signals and deltas are the whole arenas. `worker` is a WORKER record.

Threads call them at the same time, each for other panels or rows. Whatever a kernel sums over panels, it sums in their
order. An op that needs the whole batch at once is `whole_batch`: in training its forward and its backward are called in
three phases. PARTS, for every panel, leaves its part in the scratch of the panel; WHOLE, for the first panel alone once
all parts are there, puts them together; then REST, for every panel, computes what other ops compute in one call.
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
from core.engine.program import PANEL, WORKER, op_dtype
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
    return Types.record(op_dtype(number)), Types.record(PANEL), arena, arena, arena


def _backward(number: Any) -> Sequence[Any]:
    return *_forward(number), Types.array(number)


def _gradient(number: Any) -> Sequence[Any]:
    arena, row = Types.array(number), Types.scalar("int64")
    return Types.record(op_dtype(number)), Types.record(WORKER), Types.array(PANEL), row, row, *(arena,) * 6


forward = Table([op.forward for op in OPS], _forward)
backward = Table([op.backward for op in OPS], _backward)
gradient = Table([op.gradient for op in OPS], _gradient)
