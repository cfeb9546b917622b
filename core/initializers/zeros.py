"""Zeros, for biases, and a demonstration of failing symmetry."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class Zeros(Initializer):
    """Sets all weights to 0. All units of a layer then learn the same: a demonstration of why weights must differ."""

    kind = "zeros"
    title = "Zeros"
    formula = r"W = 0"
    use = "For biases. For weights only to see it fail."
    beware = "Weights that are all equal get equal gradients and stay equal: the layer learns as a single unit."
    related = ("diagnosis/constant_start", "idea/start")

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return np.zeros(shape)
