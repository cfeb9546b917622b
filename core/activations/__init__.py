"""Activations. To add one: a file with the value beside its slope, and its name here."""

from collections.abc import Sequence
from typing import Any

from core.activations.base import Activation as Activation
from core.activations.elu import ELU as ELU
from core.activations.gelu import GELU as GELU
from core.activations.hard_sigmoid import HardSigmoid as HardSigmoid
from core.activations.hard_swish import HardSwish as HardSwish
from core.activations.leaky_relu import LeakyReLU as LeakyReLU
from core.activations.linear import Linear as Linear
from core.activations.mish import Mish as Mish
from core.activations.prelu import PReLU as PReLU
from core.activations.relu import ReLU as ReLU
from core.activations.selu import SELU as SELU
from core.activations.sigmoid import Sigmoid as Sigmoid
from core.activations.silu import SiLU as SiLU
from core.activations.softmax import Softmax as Softmax
from core.activations.softplus import Softplus as Softplus
from core.activations.softsign import Softsign as Softsign
from core.activations.step import Step as Step
from core.activations.tanh import Tanh as Tanh
from core.jit import Table, Types

ACTIVATIONS: tuple[type[Activation], ...] = (
    Linear,
    ReLU,
    LeakyReLU,
    PReLU,
    ELU,
    SELU,
    GELU,
    SiLU,
    Mish,
    HardSwish,
    Softplus,
    Tanh,
    Softsign,
    Sigmoid,
    HardSigmoid,
    Softmax,
    Step,
)

_COMPUTED = tuple(each for each in ACTIVATIONS if not each.learned)


def _value(number: Any) -> Sequence[Any]:
    arena = Types.array(number)
    return arena, arena, Types.scalar("int64"), Types.constants(number)


def _slope(number: Any) -> Sequence[Any]:
    return Types.array(number), Types.array(number), *_value(number)


value = Table([each.kernels[0] for each in _COMPUTED], _value)
slope = Table([each.kernels[1] for each in _COMPUTED], _slope)


def code(activation: Activation) -> int:
    """The number by which kernels know it. It lives no longer than a Program; files use the kind."""
    return _COMPUTED.index(type(activation))
