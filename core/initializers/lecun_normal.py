"""LeCun et al. (1998), equation 16."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class LeCunNormal(Initializer):
    """Keeps the variance of signals about equal across layers, with a normal distribution. SELU requires it."""

    kind = "lecun_normal"
    title = "LeCun normal"
    formula = r"W \sim N(0, \sigma^2),\quad \sigma^2 = 1/n_{in}"
    use = "For SELU, whose balance holds with this variance alone."
    beware = "With ReLU the signal fades with depth."
    related = ("activation/selu", "initializer/lecun_uniform")
    paper = "LeCun et al., 1998"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.normal(0, np.sqrt(1 / fan_in), shape)
