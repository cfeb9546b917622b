"""Step decay."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.schedules.base import Schedule


@dataclass(frozen=True)
class StepDecay(Schedule):
    """The learning rate is multiplied by a factor every n epochs. Like PyTorch's StepLR."""

    kind = "step"
    title = "Step decay"
    formula = r"\eta_t = \eta\,\gamma^{\lfloor e / n \rfloor}"
    use = "With SGD, where the loss has flattened after a known number of epochs."
    beware = "A step too early freezes what is not yet learned."
    related = ("schedule/plateau", "schedule/exponential")

    every: int = param(30, "Epochs between reductions: n.", low=1, high=10_000_000, unit="epoch|epochs", live=True)
    factor: float = param(0.5, "Factor of each reduction: γ.", low=1e-6, high=1.0, live=True)

    def factors(self, steps: NDArray[np.int64], per_epoch: int, epochs: int) -> NDArray[Any]:
        return np.asarray(self.factor ** (steps // per_epoch // self.every).astype(float))
