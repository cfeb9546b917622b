"""A normal distribution of any standard deviation."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.initializers.base import Initializer


@dataclass(frozen=True)
class Normal(Initializer):
    """Normal distribution with the same standard deviation for layers of any size. Signals vanish or explode with depth
    unless it happens to fit: the others derive it from the size of the layer."""

    kind = "normal"
    title = "Normal"
    formula = r"W \sim N(0, \sigma^2)"
    use = "To see what one deviation for all layers does."
    beware = "What fits a layer of 10 inputs is ten times too large for one of 1,000."
    related = ("idea/start", "initializer/glorot_normal")

    std: float = param(0.05, "Standard deviation: σ.", low=0.0, high=100.0, title="Std. dev.")

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.normal(0, self.std, shape)
