"""What the data sets of two inputs share: their random numbers, their noise, their names."""

import numpy as np
from numpy.typing import NDArray

from core.data.base import Dataset

COLOURS = ("orange", "blue", "green", "red", "purple", "brown", "pink", "grey", "olive", "cyan")

ROWS = "How many rows to make."
NOISE = "How far points stray: the standard deviation as a share of the radius of the whole set, which is 1."


def generator(seed: int, kind: str) -> np.random.Generator:
    """Random numbers of one kind of data set, apart from those of every other kind."""
    return np.random.default_rng([seed, *kind.encode()])


def scattered(
    points: NDArray[np.float64],
    labels: NDArray[np.int64],
    noise: float,
    random: np.random.Generator,
    features: tuple[str, ...] = ("x1", "x2"),
    classes: tuple[str, ...] = COLOURS[:2],
    target: str = "colour",
) -> Dataset:
    """The points (rows, 2) with normal noise of that standard deviation, and their classes (rows,)."""
    strayed = points + noise * random.standard_normal(points.shape)
    return Dataset(np.ascontiguousarray(strayed, np.float32), labels, features, classes, (target,))


def dealt(rows: int, classes: int) -> NDArray[np.int64]:
    """Class numbers dealt like cards: 0, 1, 2, 0, 1, 2, …"""
    return np.arange(rows, dtype=np.int64) % classes


def around(radius: NDArray[np.float64], angle: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points (rows, 2) by distance from the centre and angle, in radians clockwise from the second axis."""
    return np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
