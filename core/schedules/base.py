"""What a schedule is."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition


class Schedule(Definition):
    """The learning rate over a run: a factor for each step."""

    def factors(self, steps: NDArray[np.int64], per_epoch: int, epochs: int) -> NDArray[Any]:
        """The factor for each of `steps`, float64 of the same shape.

        Steps count from 0; an epoch has `per_epoch` of them, and the run has `epochs`.
        """
        return np.ones(steps.shape)
