"""One cycle."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.schedules.base import Schedule


@dataclass(frozen=True)
class OneCycle(Schedule):
    """The learning rate rises to its maximum and then decreases to almost zero by the last step: fast, and tolerant of
    a high rate (Smith and Topin, 2018). Like PyTorch's OneCycleLR with cosine annealing."""

    kind = "one_cycle"
    title = "One cycle"
    formula = r"\eta / d \to \eta \to \eta / (d\,f)"
    use = "For short runs with a high rate."
    beware = "It is planned for all epochs: stopped early, the rate is still high."
    related = ("schedule/cosine",)
    paper = "Smith and Topin, 2018"

    rise: float = param(0.3, "Fraction of the run in which the rate rises.", low=0.0, high=1.0, live=True)
    start: float = param(
        25.0,
        "The run starts at the maximum rate divided by this: d.",
        low=1.0,
        high=1e6,
        live=True,
        title="Start divisor",
    )
    end: float = param(
        1e4, "The run ends at the initial rate divided by this: f.", low=1.0, high=1e9, live=True, title="End divisor"
    )

    def factors(self, steps: NDArray[np.int64], per_epoch: int, epochs: int) -> NDArray[Any]:
        last = max(per_epoch * epochs - 1, 1)
        top = self.rise * (last + 1) - 1  # negative if the rise is shorter than a step: the rate then only decreases
        rising, falling = steps / max(top, 1e-9), (steps - top) / max(last - top, 1e-9)
        first, final = 1 / self.start, 1 / (self.start * self.end)
        up = 1 + (first - 1) * 0.5 * (1 + np.cos(np.pi * np.clip(rising, 0, 1)))
        down = final + (1 - final) * 0.5 * (1 + np.cos(np.pi * np.clip(falling, 0, 1)))
        return np.where(steps <= top, up, down)
