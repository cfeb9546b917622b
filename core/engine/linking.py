"""Linking: writes the addresses of compiled kernels into a program. A kernel is compiled or loaded on first use."""

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from core import activations, losses, optimizers
from core.engine import ops
from core.engine.program import Program
from core.jit import Table


def link(program: Program) -> None:
    """Write the addresses of the kernels of its ops and its loss into a program."""
    number = program.weights.dtype
    for op in program.ops:
        for table, field in ((ops.forward, "forward"), (ops.backward, "backward"), (ops.gradient, "gradient")):
            op[field] = table.address(int(op["code"]), number)
        if op["code"] == ops.code(ops.ACTIVATE):
            op["activation_forward"] = activations.forward.address(int(op["variant"]), number)
            op["activation_backward"] = activations.backward.address(int(op["variant"]), number)
    program.loss_spec["loss"] = losses.loss.address(int(program.loss_spec["code"][0]), number)


def link_optimizer(hyperparameters: NDArray[Any], number: DTypeLike = np.float32) -> None:
    """Write the address of the update kernel for weights of this type into HYPERPARAMETERS."""
    hyperparameters["update"] = optimizers.update.address(int(hyperparameters["optimizer"][0]), number)


def kernels() -> list[tuple[Table, int]]:
    """All kernels that a program may call by address, as tables and codes."""
    tables = (
        ops.forward,
        ops.backward,
        ops.gradient,
        activations.forward,
        activations.backward,
        losses.loss,
        optimizers.update,
    )
    return [(table, code) for table in tables for code in range(len(table.kernels))]
