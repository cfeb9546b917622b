"""Optimizers. To add one: a file with its update, and its name here. In order of increasing complexity."""

from core.jit import switch
from core.optimizers.adam import Adam
from core.optimizers.base import Optimizer
from core.optimizers.momentum import Momentum
from core.optimizers.sgd import SGD

OPTIMIZERS: tuple[type[Optimizer], ...] = (SGD, Momentum, Adam)

update = switch([each.kernel for each in OPTIMIZERS])


def code(optimizer: Optimizer) -> int:
    """The number by which kernels know it."""
    return OPTIMIZERS.index(type(optimizer))
