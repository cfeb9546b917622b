"""The same value for all weights, a demonstration of failing symmetry."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.initializers.base import Initializer


@dataclass(frozen=True)
class Constant(Initializer):
    """Sets all weights to one value. All units of a layer then learn the same: a demonstration of why weights must
    differ."""

    kind = "constant"
    title = "Constant"
    formula = r"W = c"
    use = "For biases, where ReLU should start active. For weights only to see it fail."
    beware = "Weights that are all equal stay equal, whatever the value."
    related = ("diagnosis/constant_start", "idea/start")

    value: float = param(0.5, "Value of all weights: c.", low=-1e3, high=1e3)

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return np.full(shape, self.value)
