"""Two half circles, each reaching into the other."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import NOISE, ROWS, dealt, generator, scattered
from core.definitions import param


@dataclass(frozen=True)
class Moons(Source):
    """Two half circles, each reaching into the other. A few hidden units bend a line between them."""

    kind = "moons"
    title = "Moons"

    rows: int = param(1000, ROWS, low=10, high=100_000)
    noise: float = param(0.05, NOISE, low=0.0, high=1.0)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = dealt(self.rows, 2)
        angle = random.uniform(0, np.pi, self.rows)
        upper = np.column_stack([np.cos(angle) - 0.5, np.sin(angle) - 0.25])  # unit circle, centred as a pair
        points = np.where(labels[:, None] == 0, upper, -upper) / 1.5
        return scattered(points, labels, self.noise, random)
