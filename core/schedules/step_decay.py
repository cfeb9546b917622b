"""Step decay."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.schedules.base import Schedule


@dataclass(frozen=True)
class StepDecay(Schedule):
    """The learning rate falls by a factor every so many epochs. PyTorch's StepLR."""

    kind = "step"
    title = "Step decay"
    formula = r"\eta_t = \eta\,\gamma^{\lfloor e / n \rfloor}"

    every: int = param(30, "Epochs from one fall to the next: n.", low=1, high=10_000_000, unit="epochs", live=True)
    factor: float = param(0.5, "What the rate is multiplied with: γ.", low=1e-6, high=1.0, live=True)

    def factors(self, steps: NDArray[np.int64], per_epoch: int, epochs: int) -> NDArray[Any]:
        return np.asarray(self.factor ** (steps // per_epoch // self.every).astype(float))
