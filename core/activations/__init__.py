"""Activations. To add one: a file with the forward kernel beside the backward kernel, and its name here."""

from collections.abc import Sequence
from typing import Any

from core.activations.base import Activation as Activation
from core.activations.elu import ELU as ELU
from core.activations.gelu import GELU as GELU
from core.activations.hard_sigmoid import HardSigmoid as HardSigmoid
from core.activations.hard_swish import HardSwish as HardSwish
from core.activations.isru import ISRU as ISRU
from core.activations.leaky_relu import LeakyReLU as LeakyReLU
from core.activations.linear import Linear as Linear
from core.activations.mish import Mish as Mish
from core.activations.prelu import PReLU as PReLU
from core.activations.relu import ReLU as ReLU
from core.activations.relu6 import ReLU6 as ReLU6
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
    ReLU6,
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
    ISRU,
    Sigmoid,
    HardSigmoid,
    Softmax,
    Step,
)

_WITH_KERNELS = tuple(activation for activation in ACTIVATIONS if not activation.learned)


def _forward(number: Any) -> Sequence[Any]:
    arena = Types.array(number)
    return arena, arena, Types.scalar("int64"), Types.constants(number)


def _backward(number: Any) -> Sequence[Any]:
    return Types.array(number), Types.array(number), *_forward(number)


forward = Table([activation.kernels[0] for activation in _WITH_KERNELS], _forward)
backward = Table([activation.kernels[1] for activation in _WITH_KERNELS], _backward)


def code(activation: Activation) -> int:
    """The number that stands for it in a Program. Files use the kind."""
    return _WITH_KERNELS.index(type(activation))
