"""A disk inside a ring."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import cycle, from_polar, generator, noise_param, noisy_dataset, rows_param

DISK, RING = (0.0, 0.5), (0.7, 1.0)  # inner and outer radius


@dataclass(frozen=True)
class Circles(Source):
    """A disk inside a ring. Three hidden units can enclose the disk."""

    kind = "circles"
    title = "Circles"

    rows: int = rows_param(1000)
    noise: float = noise_param(0.02)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = cycle(self.rows, 2)
        inner, outer = np.array([RING, DISK])[labels].T
        radius = np.sqrt(random.uniform(inner**2, outer**2))  # the square root makes the density uniform
        points = from_polar(radius, random.uniform(0, 2 * np.pi, self.rows))
        return noisy_dataset(points, labels, self.noise, random)
