"""He et al. (2015), equation 10, with a uniform distribution."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class HeUniform(Initializer):
    """Compensates for the half of the inputs that ReLU sets to 0, with a uniform distribution. For ReLU and its
    variants."""

    kind = "he_uniform"
    title = "He uniform"
    formula = r"W \sim U(-l, l),\quad l = \sqrt{6/n_{in}}"
    use = "For ReLU, leaky ReLU, ELU and their like."
    beware = "With tanh and sigmoid its weights are too large in wide layers, and units saturate."
    related = ("initializer/he_normal", "activation/relu", "idea/start")
    paper = "He et al., 2015"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        limit = np.sqrt(6 / fan_in)
        return generator.uniform(-limit, limit, shape)
