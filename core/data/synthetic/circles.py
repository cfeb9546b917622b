"""A disk inside a ring."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import NOISE, ROWS, cycle, from_polar, generator, noisy_dataset
from core.definitions import param

DISK, RING = (0.0, 0.5), (0.7, 1.0)  # inner and outer radius


@dataclass(frozen=True)
class Circles(Source):
    """A disk inside a ring. Three hidden units can enclose the disk."""

    kind = "circles"
    title = "Circles"

    rows: int = param(1000, ROWS, low=10, high=100_000, slide=(10, 5000))
    noise: float = param(0.02, NOISE, low=0.0, high=1.0, slide=(0.0, 0.5))

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = cycle(self.rows, 2)
        inner, outer = np.array([RING, DISK])[labels].T
        radius = np.sqrt(random.uniform(inner**2, outer**2))  # the square root makes the density uniform
        points = from_polar(radius, random.uniform(0, 2 * np.pi, self.rows))
        return noisy_dataset(points, labels, self.noise, random)
