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

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        limit = np.sqrt(6 / fan_in)
        return generator.uniform(-limit, limit, shape)
