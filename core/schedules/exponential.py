"""Exponential decay."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.schedules.base import Schedule


@dataclass(frozen=True)
class ExponentialDecay(Schedule):
    """The learning rate is multiplied by the same factor after each epoch. Like PyTorch's ExponentialLR."""

    kind = "exponential"
    title = "Exponential decay"
    formula = r"\eta_t = \eta\,\gamma^e"
    use = "For a smooth decrease without steps."
    beware = "0.9 an epoch leaves a hundredth after 44 epochs."
    related = ("schedule/step",)

    factor: float = param(0.98, "Factor after each epoch: γ.", low=1e-6, high=1.0, live=True)

    def factors(self, steps: NDArray[np.int64], per_epoch: int, epochs: int) -> NDArray[Any]:
        return np.asarray(self.factor ** (steps // per_epoch).astype(float))
