"""Optimizers. To add one: a file with its update, and its name here. In order of increasing complexity."""

from collections.abc import Sequence
from typing import Any

from core.jit import Table, Types
from core.optimizers.adadelta import Adadelta
from core.optimizers.adagrad import AdaGrad
from core.optimizers.adam import Adam
from core.optimizers.adamw import AdamW
from core.optimizers.amsgrad import AMSGrad
from core.optimizers.base import Optimizer
from core.optimizers.momentum import Momentum
from core.optimizers.nadam import Nadam
from core.optimizers.nesterov import Nesterov
from core.optimizers.rmsprop import RMSprop
from core.optimizers.sgd import SGD

OPTIMIZERS: tuple[type[Optimizer], ...] = (
    SGD,
    Momentum,
    Nesterov,
    AdaGrad,
    RMSprop,
    Adadelta,
    Adam,
    AdamW,
    AMSGrad,
    Nadam,
)


def _update(number: Any) -> Sequence[Any]:
    arena, row, real = Types.array(number), Types.scalar("int64"), Types.scalar("float64")
    return arena, arena, Types.array(number, 2), row, row, real, row, Types.constants("float64")


update = Table([each.kernel for each in OPTIMIZERS], _update)


def code(optimizer: Optimizer) -> int:
    """The number by which kernels know it."""
    return OPTIMIZERS.index(type(optimizer))
