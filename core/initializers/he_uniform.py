"""He et al. (2015), equation 10, with a uniform law."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class HeUniform(Initializer):
    """Makes up for the half that ReLU cuts away. For ReLU and its relatives."""

    kind = "he_uniform"
    title = "He uniform"
    formula = r"W \sim U(-l, l),\quad l = \sqrt{6/n_{in}}"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        limit = np.sqrt(6 / fan_in)
        return generator.uniform(-limit, limit, shape)
