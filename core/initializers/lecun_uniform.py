"""LeCun et al. (1998), equation 16, with a uniform distribution."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class LeCunUniform(Initializer):
    """Keeps the variance of signals about equal across layers, with a uniform distribution. For SELU."""

    kind = "lecun_uniform"
    title = "LeCun uniform"
    formula = r"W \sim U(-l, l),\quad l = \sqrt{3/n_{in}}"
    use = "For SELU, and for linear layers."
    beware = "With ReLU the signal fades with depth."
    related = ("initializer/lecun_normal", "activation/selu")
    paper = "LeCun et al., 1998"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        limit = np.sqrt(3 / fan_in)
        return generator.uniform(-limit, limit, shape)
