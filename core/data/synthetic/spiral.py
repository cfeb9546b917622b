"""A spiral with one arm per class."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import COLORS, cycle, from_polar, generator, noise_param, noisy_dataset, rows_param
from core.definitions import param


@dataclass(frozen=True)
class Spiral(Source):
    """Intertwined spiral arms, one per class. The boundary is strongly curved, so the network needs hidden layers."""

    kind = "spiral"
    title = "Spiral"
    formula = r"x = (r \sin \theta, r \cos \theta), \quad \theta = 2 \pi (t r + c / C)"

    rows: int = rows_param(1000)
    noise: float = noise_param(0.01)
    turns: float = param(1.75, "Number of turns of each arm around the center.", low=0.25, high=5.0, unit="turn|turns")
    classes: int = param(2, "Number of arms, one per class.", low=2, high=10)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = cycle(self.rows, self.classes)
        radius = np.arange(self.rows) // self.classes / max(1, (self.rows - 1) // self.classes)
        points = from_polar(radius, 2 * np.pi * (self.turns * radius + labels / self.classes))
        return noisy_dataset(points, labels, self.noise, random, classes=COLORS[: self.classes])
