"""Weights that are too large, kept so that they can be seen failing."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class LargeUniform(Initializer):
    """Evenly drawn between ±3, too large: sigmoid and tanh saturate, and with ReLU signals explode. Kept here so that
    you can see it fail."""

    kind = "large_uniform"
    title = "Large uniform"
    formula = r"W \sim U(-3, 3)"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.uniform(-3, 3, shape)
