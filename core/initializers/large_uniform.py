"""Weights that are too large, a demonstration of saturation."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class LargeUniform(Initializer):
    """Uniform between ±3, which is too large: sigmoid and tanh saturate, and with ReLU signals explode. A demonstration
    of a bad initialization."""

    kind = "large_uniform"
    title = "Large uniform"
    formula = r"W \sim U(-3, 3)"
    use = "Only to see units saturate and gradients explode."
    beware = "With ReLU the loss can overflow in the first steps."
    related = ("diagnosis/exploding_gradients", "diagnosis/saturation", "idea/start")

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.uniform(-3, 3, shape)
