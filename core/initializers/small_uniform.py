"""Weights that are too small, kept so that they can be seen failing."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class SmallUniform(Initializer):
    """Evenly drawn between ±0.01, too small: signals and gradients fade from layer to layer. Kept here so that you
    can see it fail."""

    kind = "small_uniform"
    title = "Small uniform"
    formula = r"W \sim U(-0.01, 0.01)"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.uniform(-0.01, 0.01, shape)
