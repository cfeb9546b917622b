"""What a schedule is."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition


class Schedule(Definition):
    """How the learning rate goes as training goes on: what it is multiplied with at every step."""

    def factors(self, steps: NDArray[np.int64], per_epoch: int, epochs: int) -> NDArray[Any]:
        """The factor of each of these steps, float64 and of their shape. Steps count from 0, `per_epoch` of them make
        an epoch, and the run has so many epochs."""
        return np.ones(steps.shape)
