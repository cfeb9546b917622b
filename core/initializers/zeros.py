"""Zeros, kept so that it can be seen failing."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class Zeros(Initializer):
    """All weights 0. Every unit of a layer then learns the same thing: kept here so that you can see it fail."""

    kind = "zeros"
    title = "Zeros"
    formula = r"W = 0"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return np.zeros(shape)
