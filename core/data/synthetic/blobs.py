"""Gaussian blobs, one per class."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import COLORS, cycle, from_polar, generator, noise_param, noisy_dataset, rows_param
from core.definitions import param

RADIUS = 0.75  # of the circle on which the centers lie


@dataclass(frozen=True)
class Blobs(Source):
    """Gaussian blobs on a circle, one per class. They are linearly separable, so a single layer can learn them."""

    kind = "blobs"
    title = "Blobs"

    rows: int = rows_param(1000)
    noise: float = noise_param(0.1)
    classes: int = param(3, "Number of blobs, one per class.", low=2, high=10)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        labels = cycle(self.rows, self.classes)
        points = from_polar(np.full(self.rows, RADIUS), 2 * np.pi * labels / self.classes)
        return noisy_dataset(points, labels, self.noise, random, classes=COLORS[: self.classes])
