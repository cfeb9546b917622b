"""Arms of a spiral, one to a class."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import COLOURS, NOISE, ROWS, around, dealt, generator, scattered
from core.definitions import param


@dataclass(frozen=True)
class Spiral(Source):
    """Arms wound around each other, one to a class. No straight line helps: a network has to bend space."""

    kind = "spiral"
    title = "Spiral"
    formula = r"x = (r \sin \theta, r \cos \theta), \quad \theta = 2 \pi (t r + c / C)"

    rows: int = param(1000, ROWS, low=10, high=100_000)
    noise: float = param(0.01, NOISE, low=0.0, high=1.0)
    turns: float = param(1.75, "How often each arm winds around the centre.", low=0.25, high=5.0, unit="turns")
    classes: int = param(2, "How many arms there are, each a class of its own.", low=2, high=10)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = dealt(self.rows, self.classes)
        radius = np.arange(self.rows) // self.classes / max(1, (self.rows - 1) // self.classes)
        points = around(radius, 2 * np.pi * (self.turns * radius + labels / self.classes))
        return scattered(points, labels, self.noise, random, classes=COLOURS[: self.classes])
