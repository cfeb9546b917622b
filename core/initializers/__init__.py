"""Initializers. To add one: a file with what it samples, and its name here."""

from core.initializers.base import Initializer
from core.initializers.constant import Constant
from core.initializers.glorot_normal import GlorotNormal
from core.initializers.glorot_uniform import GlorotUniform
from core.initializers.he_normal import HeNormal
from core.initializers.he_uniform import HeUniform
from core.initializers.large_uniform import LargeUniform
from core.initializers.lecun_normal import LeCunNormal
from core.initializers.lecun_uniform import LeCunUniform
from core.initializers.normal import Normal
from core.initializers.orthogonal import Orthogonal
from core.initializers.small_uniform import SmallUniform
from core.initializers.zeros import Zeros

INITIALIZERS: tuple[type[Initializer], ...] = (
    GlorotUniform,
    GlorotNormal,
    HeUniform,
    HeNormal,
    LeCunUniform,
    LeCunNormal,
    Orthogonal,
    Normal,
    Zeros,
    Constant,
    SmallUniform,
    LargeUniform,
)
