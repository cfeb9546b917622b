"""A bell curve of any width."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.initializers.base import Initializer


@dataclass(frozen=True)
class Normal(Initializer):
    """Drawn from a bell curve of one width for layers of any size. Signals fade or grow with depth unless the width
    happens to suit: the others choose it by the size of the layer."""

    kind = "normal"
    title = "Normal"
    formula = r"W \sim N(0, \sigma^2)"

    std: float = param(0.05, "The width of the bell curve: σ.", low=0.0, high=100.0)

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return generator.normal(0, self.std, shape)
