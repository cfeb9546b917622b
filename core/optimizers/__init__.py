"""Optimizers. To add one: a file with its update kernel, and its name here.

They are in order of complexity; the last two choose their own batch.
"""

from collections.abc import Sequence
from typing import Any

from core.jit import Table, Types
from core.optimizers.adadelta import Adadelta as Adadelta
from core.optimizers.adagrad import AdaGrad as AdaGrad
from core.optimizers.adam import Adam as Adam
from core.optimizers.adamw import AdamW as AdamW
from core.optimizers.amsgrad import AMSGrad as AMSGrad
from core.optimizers.base import Optimizer as Optimizer
from core.optimizers.lbfgs import LBFGS as LBFGS
from core.optimizers.momentum import Momentum as Momentum
from core.optimizers.nadam import Nadam as Nadam
from core.optimizers.nesterov import Nesterov as Nesterov
from core.optimizers.perceptron_rule import PerceptronRule as PerceptronRule
from core.optimizers.rmsprop import RMSprop as RMSprop
from core.optimizers.sgd import SGD as SGD

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
    LBFGS,
    PerceptronRule,
)


def _update(number: Any) -> Sequence[Any]:
    arena, row, real = Types.array(number), Types.scalar("int64"), Types.scalar("float64")
    return arena, arena, Types.array(number, 2), row, real, row, Types.constants("float64")


_WITH_KERNELS = tuple(kind for kind in OPTIMIZERS if kind.kernel is not None)
update = Table([kind.kernel for kind in _WITH_KERNELS if kind.kernel], _update)


def code(optimizer: Optimizer) -> int:
    """The number that stands for it in HYPERPARAMETERS."""
    return _WITH_KERNELS.index(type(optimizer))
