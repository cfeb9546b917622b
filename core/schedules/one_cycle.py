"""One cycle."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import param
from core.schedules.base import Schedule


@dataclass(frozen=True)
class OneCycle(Schedule):
    """The learning rate rises to its full size and then sinks to almost nothing by the last step: fast, and forgiving
    of a high rate (Smith and Topin, 2018). PyTorch's OneCycleLR with cosines."""

    kind = "one_cycle"
    title = "One cycle"
    formula = r"\eta / d \to \eta \to \eta / (d\,f)"

    rise: float = param(0.3, "The share of the run in which it rises.", low=0.0, high=1.0, live=True)
    start: float = param(25.0, "How many times smaller it starts: d.", low=1.0, high=1e6, live=True)
    end: float = param(1e4, "How many times smaller than at the start it ends: f.", low=1.0, high=1e9, live=True)

    def factors(self, steps: NDArray[np.int64], per_epoch: int, epochs: int) -> NDArray[Any]:
        last = max(per_epoch * epochs - 1, 1)
        top = self.rise * (last + 1) - 1  # below 0 where the rise is shorter than a step: then it only sinks
        rising, sinking = steps / max(top, 1e-9), (steps - top) / max(last - top, 1e-9)
        first, final = 1 / self.start, 1 / (self.start * self.end)
        up = 1 + (first - 1) * 0.5 * (1 + np.cos(np.pi * np.clip(rising, 0, 1)))
        down = final + (1 - final) * 0.5 * (1 + np.cos(np.pi * np.clip(sinking, 0, 1)))
        return np.where(steps <= top, up, down)
