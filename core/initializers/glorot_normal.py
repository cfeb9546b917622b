"""Glorot and Bengio (2010), equation 12, with a normal distribution."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class GlorotNormal(Initializer):
    """Like Glorot uniform, with the same variance, but from a normal distribution. For tanh and sigmoid."""

    kind = "glorot_normal"
    title = "Glorot normal"
    formula = r"W \sim N(0, \sigma^2),\quad \sigma^2 = 2/(n_{in} + n_{out})"
    use = "For tanh, sigmoid, softmax and linear layers."
    beware = "With ReLU the signal halves from layer to layer. Use He."
    related = ("initializer/glorot_uniform", "idea/start")
    paper = "Glorot and Bengio, 2010"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.normal(0, np.sqrt(2 / (fan_in + fan_out)), shape)
