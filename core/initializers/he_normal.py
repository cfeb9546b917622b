"""He et al. (2015), equation 10."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class HeNormal(Initializer):
    """Compensates for the half of the inputs that ReLU sets to 0, with a normal distribution. For ReLU and its
    variants."""

    kind = "he_normal"
    title = "He normal"
    formula = r"W \sim N(0, \sigma^2),\quad \sigma^2 = 2/n_{in}"
    use = "For ReLU, leaky ReLU, ELU and their like."
    beware = "With tanh and sigmoid its weights are too large in wide layers, and units saturate."
    related = ("initializer/he_uniform", "activation/relu", "idea/start")
    paper = "He et al., 2015"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.normal(0, np.sqrt(2 / fan_in), shape)
