"""Weights that are too small, a demonstration of vanishing signals."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class SmallUniform(Initializer):
    """Uniform between ±0.01, which is too small: signals and gradients vanish from layer to layer. A demonstration of a
    bad initialization."""

    kind = "small_uniform"
    title = "Small uniform"
    formula = r"W \sim U(-0.01, 0.01)"
    use = "Only to see gradients vanish at the start."
    beware = "After a few layers nothing is left of the signal."
    related = ("diagnosis/vanishing_gradients", "idea/start")

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.uniform(-0.01, 0.01, shape)
