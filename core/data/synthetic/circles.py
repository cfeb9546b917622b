"""A disc inside a ring."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import NOISE, ROWS, around, dealt, generator, scattered
from core.definitions import param

DISC, RING = (0.0, 0.5), (0.7, 1.0)  # from and to which radius


@dataclass(frozen=True)
class Circles(Source):
    """A disc inside a ring. Three hidden units can fence the disc in."""

    kind = "circles"
    title = "Circles"

    rows: int = param(1000, ROWS, low=10, high=100_000)
    noise: float = param(0.02, NOISE, low=0.0, high=1.0)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = dealt(self.rows, 2)
        inner, outer = np.array([RING, DISC])[labels].T
        radius = np.sqrt(random.uniform(inner**2, outer**2))  # the square root spreads points evenly over the area
        points = around(radius, random.uniform(0, 2 * np.pi, self.rows))
        return scattered(points, labels, self.noise, random)
