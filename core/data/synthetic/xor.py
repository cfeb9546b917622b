"""Four quadrants, where opposite quadrants have the same class."""

from dataclasses import dataclass

import numpy as np

from core.data.base import Dataset, Source
from core.data.synthetic.plane import generator, noise_param, noisy_dataset, rows_param

MARGIN = 0.06  # half of the gap between two quadrants


@dataclass(frozen=True)
class XOR(Source):
    """Four quadrants. Opposite quadrants have the same class. The classic problem that a single layer cannot learn."""

    kind = "xor"
    title = "XOR"
    formula = r"y = [x_1 x_2 > 0]"

    rows: int = rows_param(1000)
    noise: float = noise_param(0.0)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        quadrant = np.arange(self.rows) % 4
        right, top = quadrant % 2, quadrant // 2
        signs = np.column_stack([right, top]) * 2 - 1
        points = signs * random.uniform(MARGIN, 1, (self.rows, 2))
        return noisy_dataset(points, (right == top).astype(np.int64), self.noise, random)
