"""What an initializer is."""

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition


class Initializer(Definition):
    """The distribution of the initial weights. Plain NumPy: it runs once, before training."""

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        """Initial weights of `shape`. Each output sums `fan_in` inputs; each input feeds `fan_out` outputs."""
        raise NotImplementedError
