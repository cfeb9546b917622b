"""Two interleaving half circles."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import cycle, generator, noise_param, noisy_dataset, rows_param


@dataclass(frozen=True)
class Moons(Source):
    """Two interleaving half circles. A few hidden units can separate them with a curved boundary."""

    kind = "moons"
    title = "Moons"

    rows: int = rows_param(1000)
    noise: float = noise_param(0.05)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = cycle(self.rows, 2)
        angle = random.uniform(0, np.pi, self.rows)
        upper = np.column_stack([np.cos(angle) - 0.5, np.sin(angle) - 0.25])  # of a unit circle, centered as a pair
        points = np.where(labels[:, None] == 0, upper, -upper) / 1.5
        return noisy_dataset(points, labels, self.noise, random)
