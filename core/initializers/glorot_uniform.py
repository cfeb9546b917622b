"""Glorot and Bengio (2010), equation 16."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class GlorotUniform(Initializer):
    """Keeps the variance of signals and of gradients about equal across layers. For tanh and sigmoid."""

    kind = "glorot_uniform"
    title = "Glorot uniform"
    formula = r"W \sim U(-l, l),\quad l = \sqrt{6/(n_{in} + n_{out})}"
    use = "For tanh, sigmoid, softmax and linear layers."
    beware = (
        "With ReLU the signal halves from layer to layer. Use He. Its variance is 2/(n_in + n_out); the 1/√n_in "
        "that some notes give is the standard deviation of LeCun normal."
    )
    related = ("initializer/he_uniform", "activation/tanh", "idea/start")
    paper = "Glorot and Bengio, 2010"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        limit = np.sqrt(6 / (fan_in + fan_out))
        return generator.uniform(-limit, limit, shape)
