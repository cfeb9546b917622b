"""Activations. To add one: a file with the value beside its slope, and its name here."""

from core.activations.base import Activation
from core.activations.elu import ELU
from core.activations.gelu import GELU
from core.activations.hard_sigmoid import HardSigmoid
from core.activations.hard_swish import HardSwish
from core.activations.leaky_relu import LeakyReLU
from core.activations.linear import Linear
from core.activations.mish import Mish
from core.activations.relu import ReLU
from core.activations.selu import SELU
from core.activations.sigmoid import Sigmoid
from core.activations.silu import SiLU
from core.activations.softmax import Softmax
from core.activations.softplus import Softplus
from core.activations.softsign import Softsign
from core.activations.tanh import Tanh
from core.jit import switch

ACTIVATIONS: tuple[type[Activation], ...] = (
    Linear,
    ReLU,
    LeakyReLU,
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
)

value = switch([each.kernels[0] for each in ACTIVATIONS])
slope = switch([each.kernels[1] for each in ACTIVATIONS])


def code(activation: Activation) -> int:
    """The number by which kernels know it. It lives no longer than a Program; files use the kind."""
    return ACTIVATIONS.index(type(activation))
