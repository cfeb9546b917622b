"""Where the machine code of what a program runs lies. A kernel is compiled, or loaded, when first asked for."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import activations, losses, optimizers
from core.engine import ops
from core.engine.program import Program
from core.jit import Table


def link(program: Program) -> None:
    """Write the addresses of its kernels into a program's records."""
    number = program.weights.dtype
    for op in program.ops:
        for table, field in ((ops.forward, "forward"), (ops.backward, "backward"), (ops.gradient, "gradient")):
            op[field] = table.address(int(op["code"]), number)
        if op["code"] == ops.code(ops.ACTIVATE):
            op["value"] = activations.value.address(int(op["variant"]), number)
            op["slope"] = activations.slope.address(int(op["variant"]), number)
    program.tail["loss"] = losses.loss.address(int(program.tail["code"][0]), number)


def link_optimizer(knobs: NDArray[Any]) -> None:
    """The same for the optimizer of KNOBS, for float32 weights."""
    knobs["update"] = optimizers.update.address(int(knobs["optimizer"][0]), np.float32)


def kernels() -> list[tuple[Table, int]]:
    """All that any program may call."""
    tables = (
        ops.forward,
        ops.backward,
        ops.gradient,
        activations.value,
        activations.slope,
        losses.loss,
        optimizers.update,
    )
    return [(table, code) for table in tables for code in range(len(table.kernels))]
