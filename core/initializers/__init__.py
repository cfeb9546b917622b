"""Initializers. To add one: a file with its `sample`, and its name here."""

from core.initializers.base import Initializer as Initializer
from core.initializers.constant import Constant as Constant
from core.initializers.glorot_normal import GlorotNormal as GlorotNormal
from core.initializers.glorot_uniform import GlorotUniform as GlorotUniform
from core.initializers.he_normal import HeNormal as HeNormal
from core.initializers.he_uniform import HeUniform as HeUniform
from core.initializers.large_uniform import LargeUniform as LargeUniform
from core.initializers.lecun_normal import LeCunNormal as LeCunNormal
from core.initializers.lecun_uniform import LeCunUniform as LeCunUniform
from core.initializers.normal import Normal as Normal
from core.initializers.orthogonal import Orthogonal as Orthogonal
from core.initializers.small_uniform import SmallUniform as SmallUniform
from core.initializers.zeros import Zeros as Zeros

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
# Those that do not depend on the number of inputs, which a bias does not scale.
BIAS_INITIALIZERS: tuple[type[Initializer], ...] = (Zeros, Constant, Normal, SmallUniform, LargeUniform)
