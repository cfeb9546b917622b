"""One number everywhere, kept so that it can be seen failing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.initializers.base import Initializer


@dataclass(frozen=True)
class Constant(Initializer):
    """All weights one number. Every unit of a layer then learns the same: kept here so that you can see it fail."""

    kind = "constant"
    title = "Constant"
    formula = r"W = c"

    value: float = param(0.5, "The number: c.", low=-1e3, high=1e3)

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        return np.full(shape, self.value)
