"""Cosine annealing with warm restarts."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.schedules.base import Schedule


@dataclass(frozen=True)
class CosineRestarts(Schedule):
    """The learning rate decreases along half a cosine, then restarts, so that training can settle more than once
    (Loshchilov and Hutter, 2017, equation 5). Like PyTorch's CosineAnnealingWarmRestarts, updated at each step."""

    kind = "cosine"
    title = "Cosine with restarts"
    formula = r"\eta_t = \eta\left(r + (1 - r)\,\tfrac{1}{2}\left(1 + \cos(\pi\,t / T)\right)\right)"
    use = "For long runs: fast at first, careful at the end."
    beware = "After a restart the loss rises. Judge a run at the end of a period."
    related = ("schedule/one_cycle",)
    paper = "Loshchilov and Hutter, 2017"

    period: int = param(
        50, "Epochs until the first restart: T.", low=1, high=10_000_000, unit="epoch|epochs", live=True
    )
    growth: int = param(1, "Factor by which each period is longer than the last.", low=1, high=10, live=True)
    least: float = param(
        0.0, "Smallest rate, as a fraction of the initial rate: r.", low=0.0, high=1.0, live=True, title="Minimum"
    )

    def factors(self, steps: NDArray[np.int64], per_epoch: int, epochs: int) -> NDArray[Any]:
        time = steps / per_epoch
        if self.growth == 1:
            share = time % self.period / self.period
        else:  # restarts at T (gⁿ − 1) / (g − 1)
            g = self.growth
            cycle = np.floor(np.log1p(time / self.period * (g - 1)) / np.log(g) + 1e-12)
            share = (time - self.period * (g**cycle - 1) / (g - 1)) / (self.period * g**cycle)
        return np.asarray(self.least + (1 - self.least) * 0.5 * (1 + np.cos(np.pi * np.clip(share, 0.0, 1.0))))
