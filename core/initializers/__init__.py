"""Initializers. To add one: a file with what it samples, and its name here."""

from core.initializers.base import Initializer
from core.initializers.constant import Constant
from core.initializers.glorot_normal import GlorotNormal
from core.initializers.glorot_uniform import GlorotUniform
from core.initializers.he_normal import HeNormal
from core.initializers.he_uniform import HeUniform
from core.initializers.zeros import Zeros

INITIALIZERS: tuple[type[Initializer], ...] = (
    GlorotUniform,
    GlorotNormal,
    HeUniform,
    HeNormal,
    Zeros,
    Constant,
)
