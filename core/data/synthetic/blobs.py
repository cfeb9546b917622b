"""Round clouds, one to a class."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import COLOURS, NOISE, ROWS, around, dealt, generator, scattered
from core.definitions import param

RADIUS = 0.75  # of the circle on which the clouds stand


@dataclass(frozen=True)
class Blobs(Source):
    """Round clouds on a circle, one to a class. Straight lines are enough, so even one layer learns it."""

    kind = "blobs"
    title = "Blobs"

    rows: int = param(1000, ROWS, low=10, high=100_000)
    noise: float = param(0.1, NOISE, low=0.0, high=1.0)
    classes: int = param(3, "How many clouds there are, each a class of its own.", low=2, high=10)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = dealt(self.rows, self.classes)
        points = around(np.full(self.rows, RADIUS), 2 * np.pi * labels / self.classes)
        return scattered(points, labels, self.noise, random, classes=COLOURS[: self.classes])
