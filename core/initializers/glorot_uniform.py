"""Glorot and Bengio (2010), equation 16."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class GlorotUniform(Initializer):
    """Keeps the variance of signals and of gradients about equal across layers. For tanh and sigmoid."""

    kind = "glorot_uniform"
    title = "Glorot uniform"
    formula = r"W \sim U(-l, l),\quad l = \sqrt{6/(n_{in} + n_{out})}"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        limit = np.sqrt(6 / (fan_in + fan_out))
        return generator.uniform(-limit, limit, shape)
